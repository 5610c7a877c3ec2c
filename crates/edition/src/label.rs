use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Unfit;
use crate::reading::read_text;

/// A short text that is set on its own: a name, a kicker, a headline, a byline, a cutline.
///
/// It is never empty and has no white space at either end. A line feed inside it is a line break
/// that the newspaper set; other control characters do not occur. Spaces inside a name (`综 合`)
/// are kept.
///
/// # Examples
///
/// ```
/// use edition::Label;
///
/// let headline: Label = "春到\n新昌".parse()?;
/// assert_eq!(headline.lines().count(), 2);
/// assert_eq!(headline.plain(), "春到 新昌");
/// assert!(" ".parse::<Label>().is_err());
/// # Ok::<(), edition::Unfit>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "\\S")))]
#[serde(try_from = "String")]
pub struct Label(String);

read_text!(Label);

impl Label {
    /// What stands in place of the headline of an article that was taken back.
    pub(crate) fn withdrawn() -> Self {
        Self("本文已撤回".to_owned())
    }

    /// The text, line breaks and all.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The lines as the newspaper set them; at least one.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }

    /// The text on one line, each line break a space.
    pub fn plain(&self) -> Cow<'_, str> {
        if self.0.contains('\n') { Cow::Owned(self.0.replace('\n', " ")) } else { Cow::Borrowed(&self.0) }
    }
}

impl TryFrom<String> for Label {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        text.parse()
    }
}

impl std::str::FromStr for Label {
    type Err = Unfit;

    /// Trims the text and each of its lines.
    ///
    /// # Errors
    ///
    /// When nothing is left, or when a control character other than a line feed is inside.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        const EXPECTED: &str = "a text of at least one character, without control characters";
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() || lines.iter().any(|line| line.chars().any(char::is_control)) {
            return Err(Unfit::new(text, EXPECTED));
        }
        Ok(Self(lines.join("\n")))
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ideographic_spaces_at_the_ends_are_trimmed_and_inside_are_kept() {
        let label: Label = "\u{3000}综\u{3000}合\u{a0}".parse().unwrap();
        assert_eq!(label.as_str(), "综\u{3000}合");
    }

    #[test]
    fn a_control_character_is_refused() {
        assert!("a\u{7}b".parse::<Label>().is_err());
    }
}
