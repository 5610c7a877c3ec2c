use serde::Serialize;

use crate::Unfit;
use crate::reading::read_text;

/// A link out of the edition, to the web or to a mailbox.
///
/// Its scheme is `https`, `http` or `mailto`; nothing that could run in the reader gets through.
///
/// # Examples
///
/// ```
/// use edition::WebLink;
///
/// assert!("https://example.org/".parse::<WebLink>().is_ok());
/// assert!("javascript:alert(1)".parse::<WebLink>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)\\S*$")))]
pub struct WebLink(String);

read_text!(WebLink);

impl WebLink {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for WebLink {
    type Err = Unfit;

    /// # Errors
    ///
    /// When the scheme is another one, or when white space or a control character is inside.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        let known = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        if known && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Unfit::new(text, "an address that begins with https://, http:// or mailto:"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_get_through() {
        for text in ["HTTPS://example.org/a?b#c", "mailto:desk@example.org"] {
            assert!(text.parse::<WebLink>().is_ok(), "{text}");
        }
        for text in ["data:text/html,x", " https://x", "java\nscript:x", "//x", "x", "vbscript:x", "https"] {
            assert!(text.parse::<WebLink>().is_err(), "{text}");
        }
    }
}
