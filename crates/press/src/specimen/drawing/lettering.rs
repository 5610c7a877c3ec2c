//! Text into lines, and lines into SVG.

use std::fmt::Write as _;

/// How wide a text is, in halves of its size: a Chinese character is two wide, a Latin one is one.
pub(super) fn width(text: &str) -> u32 {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Breaks a text into lines of such a width. What may not begin a line hangs over the end of the one before.
pub(super) fn lines(text: &str, most: u32) -> Vec<String> {
    const NEVER_FIRST: &str = "，。、；：？！）》”…—·";
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (mut line, mut wide) = (String::new(), 0);
        for c in paragraph.chars() {
            let more = if c.is_ascii() { 1 } else { 2 };
            if wide + more > most && !line.is_empty() && !NEVER_FIRST.contains(c) {
                lines.push(std::mem::take(&mut line));
                wide = 0;
            }
            line.push(c);
            wide += more;
        }
        lines.push(line);
    }
    lines
}

/// How letters are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// Their height in tenths of a millimetre.
    pub(super) size: i32,
    /// The class of the drawing's style sheet, such as `h` for headlines.
    pub(super) class: &'static str,
}

/// Adds a line of text that stands on a base line.
pub(super) fn set(svg: &mut String, style: Style, x: i32, base: i32, text: &str) {
    let Style { size, class } = style;
    let _ = write!(svg, r#"<text class="{class}" font-size="{size}" x="{x}" y="{base}">"#);
    push_escaped(svg, text);
    svg.push_str("</text>");
}

/// Adds lines below each other, the first on a base line.
pub(super) fn set_column(svg: &mut String, style: Style, x: i32, base: i32, lead: i32, lines: &[String]) {
    let Style { size, class } = style;
    let _ = write!(svg, r#"<text class="{class}" font-size="{size}" xml:space="preserve">"#);
    let mut base = base;
    for line in lines {
        let _ = write!(svg, r#"<tspan x="{x}" y="{base}">"#);
        push_escaped(svg, line);
        svg.push_str("</tspan>");
        base += lead;
    }
    svg.push_str("</text>");
}

fn push_escaped(svg: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            c => svg.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_with_a_full_stop_and_nothing_is_lost() {
        let text = "田埂上架起了3架无人机。收成很好。\n第二段";
        let lines = lines(text, 10);
        assert_eq!(lines, ["田埂上架起", "了3架无人", "机。收成很", "好。", "第二段"]);
        assert_eq!(lines.concat(), text.replace('\n', ""));
        assert_eq!(super::lines("一二三四五。", 10), ["一二三四五。"]);
    }

    #[test]
    fn what_would_be_markup_is_text() {
        let mut svg = String::new();
        set(&mut svg, Style { size: 30, class: "b" }, 1, 2, "a<b&c>d");
        assert_eq!(svg, r#"<text class="b" font-size="30" x="1" y="2">a&lt;b&amp;c&gt;d</text>"#);
    }
}
