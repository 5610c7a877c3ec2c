use edition::{Article, Block, Label};

use super::Place;
use crate::state::Language;

/// A way to take with one what is in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// 打印: the page or the article.
    Print,
    /// 打印剪报: the article's cutting from the page's picture.
    PrintCutting,
    /// 复制全文: the article's text with its source line.
    CopyText,
    /// 复制地址.
    CopyAddress,
    /// 分享: the system's own sheet, where there is one.
    Share,
}

/// Where a page was printed, as it has to be quoted: `今日新昌 2023年01月17日 第C01版`.
pub fn source_of(place: &Place) -> String {
    let name = &place.edition.newspaper().name;
    format!("{name} {} 第{}版", place.id().date().chinese(), place.page().folio)
}

/// An article as plain text, as one would paste it into a letter: head, paragraphs with the indent of
/// Chinese typesetting, and last the source line.
pub fn quoted(article: &Article, place: &Place) -> String {
    let head = &article.head;
    let mut quoted = String::new();
    let mut add = |indent: &str, line: &str| {
        if !line.is_empty() {
            quoted.push_str(indent);
            quoted.push_str(line);
            quoted.push('\n');
        }
    };
    for label in [head.kicker.as_ref(), Some(&head.headline), head.deck.as_ref(), head.byline.as_ref()] {
        add("", &label.map(Label::plain).unwrap_or_default());
    }
    for block in &article.body {
        let indent = if matches!(block, Block::Paragraph(_)) { "\u{3000}\u{3000}" } else { "" };
        match block {
            Block::Jump(jump) => add("", &Language::Chinese.jump(jump)),
            _ => add(indent, &block.plain()),
        }
    }
    quoted + &source_of(place)
}
