use super::metadata::Metadata;
use super::page_label::PageLabel;
use super::printed_date::PrintedDate;

/// A line of a dump, classified by itself; what it is for is decided by where it stands.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: u32,
    /// Without white space at either end.
    pub(super) text: &'a str,
    /// Whether white space stood before the text.
    pub(super) indented: bool,
    /// What its form says.
    pub(super) kind: Kind<'a>,
}

#[derive(Debug)]
pub(super) enum Kind<'a> {
    Blank,
    /// Words of the old page's buttons and nothing else.
    Control,
    /// A page's folio and name: the page label, or a line of the index.
    Page(PageLabel),
    Date(PrintedDate),
    Metadata(Metadata<'a>),
    Text,
}

impl<'a> Line<'a> {
    /// The lines of a text.
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        (1..).zip(text.split('\n')).map(|(number, line)| Self::classify(number, line)).collect()
    }

    fn classify(number: u32, line: &'a str) -> Self {
        let text = line.trim();
        let kind = if text.is_empty() {
            Kind::Blank
        } else if is_control(text) {
            Kind::Control
        } else if let Some(label) = PageLabel::parse(text) {
            Kind::Page(label)
        } else if let Some(date) = PrintedDate::parse(text) {
            Kind::Date(date)
        } else if let Some(metadata) = Metadata::parse(text) {
            Kind::Metadata(metadata)
        } else {
            Kind::Text
        };
        Self { number, text, indented: line.starts_with(char::is_whitespace), kind }
    }

    /// Whether it ends as prose does, in a mark that ends or divides a sentence. Closing quotes and
    /// brackets are looked through.
    pub(super) fn is_prose(&self) -> bool {
        let text = self.inside_closing_marks();
        text.ends_with(['。', '！', '？', '；', '：', '…', '，', '、', '.', '!', '?', ';', ':', ','])
    }

    /// Whether it is a paragraph wherever it stands. Headlines can end in a question mark, and then
    /// they are short.
    pub(super) fn is_surely_paragraph(&self) -> bool {
        self.is_prose() && (self.text.chars().count() > 60 || self.inside_closing_marks().ends_with('。'))
    }

    fn inside_closing_marks(&self) -> &str {
        self.text.trim_end_matches(['”', '’', '"', '\'', '）', ')', '」', '』', '》', '】'])
    }

    /// Whether it belongs to the buttons of the article (上一篇, 下一篇, 放大 …) and not to those of
    /// the whole page.
    pub(super) fn is_article_control(&self) -> bool {
        matches!(self.kind, Kind::Control)
            && ["上一篇", "下一篇", "放大"].iter().any(|word| self.text.contains(word))
    }

    /// Whether the headlines of the page are to follow.
    pub(super) fn announces_headlines(&self) -> bool {
        matches!(self.kind, Kind::Control) && self.text.contains("标题导航")
    }
}

/// The words on the old page's buttons. `3` and `4` are the arrows of the Webdings font, and only
/// beside the words they belong to: anywhere else a 3 is a 3.
const BUTTONS: [&str; 17] = [
    "3上一期",
    "3上一版",
    "3上一篇",
    "下一期4",
    "下一版4",
    "下一篇4",
    "上一期",
    "上一版",
    "上一篇",
    "下一期",
    "下一版",
    "下一篇",
    "标题导航",
    "版面导航",
    "放大",
    "缩小",
    "默认",
];

/// Whether a text is buttons only. A lone 放大, 缩小 or 默认 is a word like any other: the three
/// stand together.
fn is_control(text: &str) -> bool {
    let dense: String = text.split_whitespace().collect();
    let mut rest = dense.as_str();
    while let Some(after) = BUTTONS.iter().find_map(|button| rest.strip_prefix(button)) {
        rest = after;
    }
    rest.is_empty() && !["放大", "缩小", "默认"].contains(&dense.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_are_arrows_beside_their_buttons_only() {
        for text in [
            "3上一期   下一期4",
            "3 上一篇 \u{a0} 下一篇 4",
            "下一篇 4",
            "放大 缩小 默认",
            "标题导航",
            "上一版下一版",
        ] {
            assert!(is_control(text), "{text}");
        }
        for text in
            ["3", "4", "3 4", "4 上一篇", "下一篇 3", "3月", "默认", "放大镜", "下一篇 4 个", "3上一期的账"]
        {
            assert!(!is_control(text), "{text}");
        }
    }

    #[test]
    fn a_closing_quote_does_not_hide_how_a_sentence_ends() {
        let ends = |text| Line::classify(1, text).is_prose();
        assert!(ends("他说：“好。”"));
        assert!(ends("开工了（见图）。"));
        assert!(!ends("打好“组合拳”"));
        assert!(!ends("建成投产（全省第一）"));
    }
}
