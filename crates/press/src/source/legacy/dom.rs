//! Reading the parsed HTML of an old page: its text as a reader saw it, and its comments.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{ElementRef, Node};

/// What is met on the way through a part of a page, in document order.
pub(super) enum Step<'a> {
    /// An element begins.
    Open(ElementRef<'a>),
    /// An element ends.
    Close(&'a Element),
    /// Text.
    Text(&'a str),
    /// The text of a comment.
    Comment(&'a str),
}

/// Whether to go into an element that was met.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// On, into whatever comes next.
    On,
    /// Past the element with everything in it; it is not told when it ends.
    Past,
}

/// A line break that was set on purpose, while white space is still being collapsed.
const BREAK: char = '\u{2028}';

/// Walks through a part of a page. What `skips` says is passed over with everything in it. It never
/// recurses: saved pages nest as deeply as they like.
pub(super) fn walk<'a>(
    node: NodeRef<'a, Node>,
    skips: impl Fn(&'a Element) -> bool,
    mut visit: impl FnMut(Step<'a>) -> Way,
) {
    let mut skipped = None;
    for edge in node.traverse() {
        match edge {
            _ if skipped.is_some() => {
                if let Edge::Close(closed) = edge
                    && Some(closed.id()) == skipped
                {
                    skipped = None;
                }
            }
            Edge::Open(open) => match open.value() {
                Node::Element(element) if skips(element) => skipped = Some(open.id()),
                Node::Element(_) => {
                    let way = ElementRef::wrap(open).map(|element| visit(Step::Open(element)));
                    skipped = way.filter(|way| *way == Way::Past).map(|_| open.id());
                }
                Node::Text(text) => drop(visit(Step::Text(text))),
                Node::Comment(comment) => drop(visit(Step::Comment(comment))),
                _ => {}
            },
            Edge::Close(close) => {
                if let Node::Element(element) = close.value() {
                    visit(Step::Close(element));
                }
            }
        }
    }
}

/// Whether an element never shows text: scripts, styles, frames.
pub(super) fn is_mute(element: &Element) -> bool {
    matches!(
        element.name(),
        "script" | "style" | "noscript" | "iframe" | "object" | "embed" | "select" | "textarea" | "template"
    )
}

/// Whether an element and all in it is not to be read: mute, hidden, or set in a font of signs, whose
/// letters and digits stand for arrows.
pub(super) fn is_unseen(element: &Element) -> bool {
    is_mute(element) || is_hidden(element) || is_of_signs(element)
}

fn is_hidden(element: &Element) -> bool {
    let style: String =
        element.attr("style").unwrap_or_default().split_whitespace().collect::<String>().to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden") || element.attr("hidden").is_some()
}

fn is_of_signs(element: &Element) -> bool {
    ["face", "style"].iter().filter_map(|name| element.attr(name)).any(|font| {
        let font = font.to_ascii_lowercase();
        font.contains("webdings") || font.contains("wingdings")
    })
}

/// Whether the element stands in one that is hidden, or is hidden itself.
pub(super) fn is_in_hidden(element: ElementRef<'_>) -> bool {
    std::iter::once(*element)
        .chain(element.ancestors())
        .filter_map(|node| node.value().as_element())
        .any(is_hidden)
}

/// Whether an element begins a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "tr"
            | "table"
            | "section"
            | "article"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "center"
            | "blockquote"
            | "hr"
            | "td"
            | "th"
    )
}

/// The text of an element that can be seen in it; lines are those that breaks and blocks make.
pub(super) fn text(element: ElementRef<'_>) -> String {
    gathered(*element, is_unseen)
}

/// The text of an element, hidden parts too.
pub(super) fn text_even_hidden(element: ElementRef<'_>) -> String {
    gathered(*element, is_mute)
}

fn gathered<'a>(node: NodeRef<'a, Node>, skips: impl Fn(&'a Element) -> bool) -> String {
    let mut raw = String::new();
    walk(node, skips, |step| {
        match step {
            Step::Text(text) => raw.push_str(text),
            Step::Open(element) if element.value().name() == "br" || is_block(element.value().name()) => {
                raw.push(BREAK);
            }
            Step::Close(element) if is_block(element.name()) => raw.push(BREAK),
            _ => {}
        }
        Way::On
    });
    normal(&raw)
}

/// The text between two comments, such as `<npm:article-title>` and `</npm:article-title>`.
pub(super) fn between(root: NodeRef<'_, Node>, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let mut is_inside = false;
    let mut raw = String::new();
    walk(root, is_unseen, |step| {
        match step {
            Step::Comment(comment) if comment.contains(&close) => is_inside = false,
            Step::Comment(comment) if comment.contains(&open) => is_inside = true,
            Step::Text(text) if is_inside => raw.push_str(text),
            Step::Open(element) if is_inside && element.value().name() == "br" => raw.push(BREAK),
            _ => {}
        }
        Way::On
    });
    normal(&raw)
}

/// White space as it is meant: what only parts lines of the source is one space between Latin words
/// and nothing between Chinese characters; spaces that were set, full-width ones too, stay.
pub(super) fn normal(raw: &str) -> String {
    let lines = raw.split(BREAK).map(collapse).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// One line of text with its white space collapsed.
pub(super) fn collapse(raw: &str) -> String {
    let mut line = String::with_capacity(raw.len());
    let mut gap = String::new();
    for c in raw.chars() {
        if c.is_whitespace() && c != '\u{3000}' {
            gap.push(c);
            continue;
        }
        if c.is_control() {
            continue;
        }
        if !gap.is_empty() {
            let is_source_only = gap.contains('\n') && !gap.contains('\u{a0}');
            let is_chinese = |c: char| c >= '\u{2e80}';
            if !(is_source_only && (is_chinese(c) || line.chars().next_back().is_some_and(is_chinese))) {
                line.push(' ');
            }
            gap.clear();
        }
        line.push(c);
    }
    line.trim().to_owned()
}

/// The texts of all comments of a page.
pub(super) fn comments(root: NodeRef<'_, Node>) -> impl Iterator<Item = &str> {
    root.descendants().filter_map(|node| node.value().as_comment().map(|comment| &**comment))
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn read(html: &str) -> String {
        text(Html::parse_document(html).root_element())
    }

    #[test]
    fn only_what_a_reader_saw_is_text() {
        assert_eq!(read("<p>春<!--冬--><span style='DISPLAY: None'>夏</span><script>1</script>耕"), "春耕");
    }

    #[test]
    fn signs_are_dropped_with_their_element_and_digits_stay() {
        assert_eq!(read("<span style='font-family:webdings'>4</span>3月<font face=Webdings>3</font>"), "3月");
    }

    #[test]
    fn breaks_part_lines_and_ends_of_source_lines_do_not() {
        assert_eq!(read("春到\n  云岭<br>Spring\ncomes&nbsp;&nbsp;early"), "春到云岭\nSpring comes early");
    }
}
