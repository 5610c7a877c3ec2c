use edition::{Folio, Label};

/// A page's folio and name as a page label or a line of the index gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) struct PageLabel {
    pub(in crate::source) folio: Folio,
    pub(in crate::source) name: Option<Label>,
}

impl PageLabel {
    /// Reads `C01:两会特刊`, `第01版：要闻`, `第 1 版：头版`, `07版:要闻`, `第1版　要闻` or `第B02版`.
    ///
    /// Something must say that it is a page's: 第, 版, or a colon. A bare colon between two numbers
    /// is a time or a score, and 版 in the middle of a word is not the end of a folio.
    pub(in crate::source) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let numbered = text.strip_prefix('第').map(str::trim_start);
        let rest = numbered.unwrap_or(text);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let folio = printed_folio(&rest[..end])?;

        let rest = rest[end..].trim_start();
        let after_ban = rest.strip_prefix('版');
        let rest = after_ban.unwrap_or(rest);
        let after_colon = rest.trim_start().strip_prefix([':', '：']);
        let name = match (after_ban, after_colon) {
            (_, Some(name)) => name.trim_start(),
            (Some(_), None) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest,
            _ => return None,
        };
        let bare = numbered.is_none() && after_ban.is_none();
        if bare && name.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        Some(Self { folio, name: name.parse().ok() })
    }
}

/// A folio; of one that a system filled with zeros, such as `00001`, the last two digits, or as many as
/// it needs.
pub(in crate::source) fn printed_folio(text: &str) -> Option<Folio> {
    text.parse().ok().or_else(|| {
        let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = text.strip_suffix(digits)?;
        let number: u16 = digits.parse().ok().filter(|_| digits.starts_with('0'))?;
        format!("{letters}{number:02}").parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_form_is_read() {
        for (text, folio, name) in [
            ("C01:两会特刊", "C01", "两会特刊"),
            ("\u{a0}  \u{a0} 第E08版:两会特刊", "E08", "两会特刊"),
            ("第01版：要闻", "01", "要闻"),
            ("A01： 头版", "A01", "头版"),
            ("第1版\u{3000}\u{3000}要闻", "1", "要闻"),
            ("第 1 版：头版", "1", "头版"),
            ("07版:综 合", "07", "综 合"),
            ("JSA01:农事", "JSA01", "农事"),
            ("第02版：旅游报01版", "02", "旅游报01版"),
            ("第B02版", "B02", ""),
            ("c01：", "C01", ""),
            ("第00001版：要闻", "01", "要闻"),
            ("第A00012版", "A12", ""),
        ] {
            let label = PageLabel::parse(text).unwrap();
            assert_eq!(label.folio.as_str(), folio, "{text}");
            assert_eq!(label.name.map(|name| name.to_string()).unwrap_or_default(), name, "{text}");
        }
    }

    #[test]
    fn what_only_begins_like_a_label_is_text() {
        for text in [
            "3月5日",
            "第2023版",
            "12:30",
            "3:1战胜邻县",
            "第3版面向读者",
            "C01",
            "第版：要闻",
            "2022:这一年",
            "",
        ] {
            assert_eq!(PageLabel::parse(text), None, "{text}");
        }
    }
}
