use std::fmt;
use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use crate::reading::{Damage, Json, Read, read_text};
use crate::{Date, Unfit};

/// Which edition: its date and, where a day has several, its number on that day.
///
/// Written `2023-01-17`; a second edition of that day is `2023-01-17-2`. The first one is never
/// written with a number, so that each edition has one spelling. Ordered by time.
///
/// # Examples
///
/// ```
/// use edition::EditionId;
///
/// let morning: EditionId = "2023-01-17".parse()?;
/// let evening: EditionId = "2023-01-17-2".parse()?;
/// assert!(morning < evening);
/// assert_eq!(evening.to_string(), "2023-01-17-2");
/// assert!("2023-01-17-1".parse::<EditionId>().is_err());
/// # Ok::<(), edition::Unfit>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-([2-9]|[1-9][0-9]))?$")))]
#[serde(try_from = "String", into = "String")]
pub struct EditionId {
    date: Date,
    number: u8,
}

read_text!(EditionId);

impl EditionId {
    /// The first edition of a day.
    pub fn first_of(date: Date) -> Self {
        Self { date, number: 1 }
    }

    /// An edition of a day by its number there, from 1 to 99.
    ///
    /// # Errors
    ///
    /// When the number is 0 or above 99.
    pub fn of(date: Date, number: u8) -> Result<Self, Unfit> {
        if (1..=99).contains(&number) {
            Ok(Self { date, number })
        } else {
            Err(Unfit::new(&number.to_string(), "an edition's number on its day, from 1 to 99"))
        }
    }

    /// The day on which it came out.
    pub fn date(self) -> Date {
        self.date
    }

    /// Its number on that day, from 1 to 99.
    pub fn number(self) -> u8 {
        self.number
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            1 => write!(f, "{}", self.date),
            number => write!(f, "{}-{number}", self.date),
        }
    }
}

impl From<EditionId> for String {
    fn from(id: EditionId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for EditionId {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        text.parse()
    }
}

impl std::str::FromStr for EditionId {
    type Err = Unfit;

    /// Reads a date, or a date and a number from 2 to 99 without padding.
    ///
    /// # Errors
    ///
    /// When the text has another form or the day is not in the calendar.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        let unfit = || Unfit::new(text, "an edition such as 2023-01-17 or 2023-01-17-2");
        let date = text.get(..10).and_then(|date| date.parse().ok()).ok_or_else(unfit)?;
        let number = match text.get(10..) {
            Some("") => 1,
            Some(rest) => rest
                .strip_prefix('-')
                .filter(|digits| !digits.starts_with(['0', '+']))
                .and_then(|digits| digits.parse::<u8>().ok())
                .filter(|number| (2..=99).contains(number))
                .ok_or_else(unfit)?,
            None => return Err(unfit()),
        };
        Ok(Self { date, number })
    }
}

/// An article's number on its page, counted from 1 in reading order.
///
/// Numbers ascend but need not be consecutive: an article that is taken back leaves its number
/// unused, so that every other address stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ArticleNumber(NonZeroU16);

impl Read for ArticleNumber {
    fn read(json: &Json) -> Result<Self, Damage> {
        let number = u16::read(json)?;
        NonZeroU16::new(number).map(Self).ok_or_else(|| Damage::expected("a number from 1"))
    }
}

impl ArticleNumber {
    /// The number of a page's first article.
    pub const FIRST: Self = Self(NonZeroU16::MIN);

    /// The number that follows; it stops at 65535.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The number itself, at least 1.
    pub fn get(self) -> u16 {
        self.0.get()
    }
}

impl fmt::Display for ArticleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for ArticleNumber {
    type Err = Unfit;

    /// Reads digits without padding, so that each article has one address.
    ///
    /// # Errors
    ///
    /// When the text is not a whole number from 1 to 65535 written that way.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        match text.parse() {
            Ok(number) if !text.starts_with(['0', '+']) => Ok(Self(number)),
            _ => Err(Unfit::new(text, "an article's number on its page, such as 1")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_edition_has_one_spelling() {
        for text in ["2023-01-17", "2023-01-17-2", "2023-01-17-99"] {
            assert_eq!(text.parse::<EditionId>().unwrap().to_string(), text);
        }
        for text in
            ["2023-01-17-1", "2023-01-17-02", "2023-01-17-", "2023-01-17-100", "20230117", "2023-01-17x"]
        {
            assert!(text.parse::<EditionId>().is_err(), "{text}");
        }
    }

    #[test]
    fn each_article_number_has_one_spelling() {
        assert_eq!("12".parse::<ArticleNumber>().unwrap().get(), 12);
        for text in ["0", "01", "+1", "-1", "65536", "一", ""] {
            assert!(text.parse::<ArticleNumber>().is_err(), "{text}");
        }
    }
}
