use std::ops::Range;

use yew::prelude::*;

/// A text with marks in it.
pub(super) fn marked(text: &str, marks: &[Range<usize>]) -> Html {
    marked_part(text, 0, marks, false)
}

/// The part of a text that begins at `offset`, with the marks of the whole text in it. Where they are hits
/// to go to, the first element of each can take the focus and stands for the hit; a mark that goes on in
/// the next part of the text is one hit still.
pub(super) fn marked_part(part: &str, offset: usize, marks: &[Range<usize>], are_hits: bool) -> Html {
    if marks.is_empty() {
        return html! { {part.to_owned()} };
    }
    let mut at = 0;
    let mut set = Vec::new();
    for mark in marks {
        let within = mark.start.max(offset)..mark.end.min(offset + part.len());
        if within.is_empty() {
            continue;
        }
        let (start, end) = (within.start - offset, within.end - offset);
        set.push(html! { {part.get(at..start).unwrap_or_default().to_owned()} });
        let tabindex = (are_hits && mark.start >= offset).then_some("-1");
        set.push(html! { <mark {tabindex}>{part.get(start..end).unwrap_or_default().to_owned()}</mark> });
        at = end;
    }
    set.push(html! { {part.get(at..).unwrap_or_default().to_owned()} });
    set.into_iter().collect()
}
