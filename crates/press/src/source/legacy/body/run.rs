use edition::Inline;

use super::Piece;
use crate::source::legacy::dom;

/// The longest centred line that is taken for a cutline, in characters.
const LONGEST_CUTLINE: usize = 60;

/// A paragraph while it is being read.
#[derive(Default)]
pub(super) struct Run {
    parts: Vec<Part>,
    /// In how many bold passages the text stands.
    pub(super) bold: u32,
    /// In how many centred paragraphs.
    pub(super) centred: u32,
    link: Option<String>,
}

struct Part {
    text: String,
    is_bold: bool,
    link: Option<String>,
}

impl Run {
    /// Adds text. Two full-width spaces after a sentence or at the start of a line begin a paragraph.
    pub(super) fn text(&mut self, text: &str, pieces: &mut Vec<Piece>) {
        let mut rest = text;
        while let Some(at) = rest.find("\u{3000}\u{3000}") {
            let (before, indent) = rest.split_at(at);
            self.push(before);
            let after = indent.trim_start_matches('\u{3000}');
            if self.is_at_end() {
                self.end(pieces);
            } else {
                self.push(&indent[..indent.len() - after.len()]);
            }
            rest = after;
        }
        self.push(rest);
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_bold = self.bold > 0;
        match self.parts.last_mut() {
            Some(last) if last.is_bold == is_bold && last.link == self.link => last.text.push_str(text),
            _ => self.parts.push(Part { text: text.to_owned(), is_bold, link: self.link.clone() }),
        }
    }

    /// Whether a paragraph can end here: after a sentence, at the end of a line of the source, or
    /// before any text.
    fn is_at_end(&self) -> bool {
        let mut has_line_end = false;
        for c in self.parts.iter().rev().flat_map(|part| part.text.chars().rev()) {
            match c {
                '\n' => has_line_end = true,
                c if c.is_whitespace() => {}
                c => return has_line_end || "。！？…：；”’）》】.!?".contains(c),
            }
        }
        true
    }

    pub(super) fn start_link(&mut self, href: &str) {
        self.link = Some(href.to_owned());
    }

    pub(super) fn end_link(&mut self) {
        self.link = None;
    }

    /// Ends the paragraph, if there is any text in it.
    pub(super) fn end(&mut self, pieces: &mut Vec<Piece>) {
        let parts = std::mem::take(&mut self.parts);
        let is_text = |part: &&Part| !part.text.trim().is_empty();
        let (Some(first), Some(last)) =
            (parts.iter().position(|p| is_text(&p)), parts.iter().rposition(|p| is_text(&p)))
        else {
            return;
        };
        let parts = parts.get(first..=last).unwrap_or_default();
        let is_bold = parts.iter().filter(is_text).all(|part| part.is_bold);
        let inlines: Vec<Inline> = parts
            .iter()
            .enumerate()
            .filter_map(|(at, part)| {
                let text = set(&part.text, at == 0, at + 1 == parts.len());
                if text.is_empty() {
                    return None;
                }
                Some(match part.link.as_ref().and_then(|link| link.parse().ok()) {
                    Some(to) => Inline::Link { text, to },
                    None if part.is_bold && !is_bold => Inline::Strong(text),
                    None => Inline::Text(text),
                })
            })
            .collect();
        if inlines.is_empty() {
            return;
        }
        let text = edition::plain_text(&inlines);
        let is_short = text.chars().count() <= LONGEST_CUTLINE;
        match pieces.last_mut() {
            // A centred line below a picture belongs to it.
            Some(Piece::Picture(photo))
                if photo.cutline.is_empty() && self.centred > 0 && !is_bold && is_short =>
            {
                photo.cutline = text;
            }
            _ => pieces.push(Piece::Paragraph { inlines, is_bold }),
        }
    }
}

/// The text of a part with its white space collapsed; a space at an inner end stays.
fn set(text: &str, is_first: bool, is_last: bool) -> String {
    let core = dom::collapse(text);
    if core.is_empty() {
        return if is_first || is_last { String::new() } else { " ".to_owned() };
    }
    let inner = |c: Option<char>| c.is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\u{3000}'));
    let before = if !is_first && inner(text.chars().next()) { " " } else { "" };
    let after = if !is_last && inner(text.chars().next_back()) { " " } else { "" };
    format!("{before}{core}{after}")
}
