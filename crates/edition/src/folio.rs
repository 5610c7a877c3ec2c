use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Unfit;
use crate::reading::read_text;

/// The page number as printed: up to four letters and one to three digits (`01`, `C01`, `JSA01`).
///
/// A folio is a name, not a number to count with: gaps are real (an edition can go from E04 to
/// E06) and padding is the newspaper's (`1` and `01` are different folios). Letters are upper-case
/// ASCII. The order of pages is the order in which the edition lists them; folios are ordered only
/// so that they can be keys.
///
/// # Examples
///
/// ```
/// use edition::Folio;
///
/// let folio: Folio = "c01".parse()?;
/// assert_eq!(folio.as_str(), "C01");
/// assert_eq!((folio.letters(), folio.number()), ("C", 1));
/// assert!("C".parse::<Folio>().is_err());
/// # Ok::<(), edition::Unfit>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[A-Za-z]{0,4}[0-9]{1,3}$")))]
#[serde(try_from = "String")]
pub struct Folio(String);

read_text!(Folio);

impl Folio {
    /// As printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters in front, which name the section; empty for `01`.
    pub fn letters(&self) -> &str {
        self.0.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    /// The digits as a number, for sorting out what is missing between two pages; at most 999.
    pub fn number(&self) -> u16 {
        self.digits().parse().unwrap_or(0)
    }

    /// The digits as printed, padding and all.
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches(|c: char| c.is_ascii_uppercase())
    }
}

impl TryFrom<String> for Folio {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        text.parse()
    }
}

impl std::str::FromStr for Folio {
    type Err = Unfit;

    /// Reads a folio in either case.
    ///
    /// # Errors
    ///
    /// When the text is not zero to four letters followed by one to three digits, all of them ASCII.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        let folio = text.to_ascii_uppercase();
        let letters = folio.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = folio.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
        if letters <= 4 && (1..=3).contains(&digits) && letters + digits == folio.len() {
            Ok(Self(folio))
        } else {
            Err(Unfit::new(text, "a folio such as 01, C01 or JSA01"))
        }
    }
}

impl fmt::Display for Folio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folios_are_kept_as_printed() {
        for text in ["01", "1", "C01", "JSA01", "A1", "ABCD999", "001"] {
            assert_eq!(text.parse::<Folio>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_folio_is_refused() {
        for text in ["", "C", "ABCDE1", "C0001", "C01版", "C 01", "Ｃ01", "1C"] {
            assert!(text.parse::<Folio>().is_err(), "{text}");
        }
    }
}
