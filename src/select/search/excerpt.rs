use std::ops::Range;

/// A text with the spans in it, in bytes, that are marked; they are in order and none is over another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The marked spans.
    pub marks: Vec<Range<usize>>,
}

/// How many characters stand before and after a hit at most.
const BEFORE: usize = 20;
const AFTER: usize = 50;

/// The sentence around the first mark of a text, cut where it is long.
pub(super) fn excerpt(text: &str, marks: &[Range<usize>]) -> Option<Marked> {
    let first = marks.first()?;
    let (before, after) = (text.get(..first.start)?, text.get(first.end..)?);
    let start = before
        .char_indices()
        .rev()
        .take(BEFORE)
        .take_while(|(_, c)| !ends_sentence(*c))
        .last()
        .map_or(first.start, |(at, _)| at);
    let mut is_over = false;
    let end = after
        .char_indices()
        .take(AFTER)
        .take_while(|(_, c)| !std::mem::replace(&mut is_over, ends_sentence(*c)))
        .last()
        .map_or(first.end, |(at, c)| first.end + at + c.len_utf8());
    let is_cut = before.get(..start)?.chars().next_back().is_some_and(|c| !ends_sentence(c));
    let mut excerpt = String::from(if is_cut { "…" } else { "" });
    let lead = excerpt.len();
    excerpt.push_str(text.get(start..end)?);
    let within = marks.iter().filter(|mark| mark.end <= end);
    let marks = within.map(|mark| mark.start - start + lead..mark.end - start + lead).collect();
    Some(Marked { text: excerpt, marks })
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '\n')
}
