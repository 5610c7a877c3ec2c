use std::ops::Range;

/// What a character is compared as: narrow, in lower case. White space and what has no width is not
/// compared at all, so that `综　合` is `综合`.
pub(in crate::select) fn folded(c: char) -> Option<char> {
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '\u{AD}' | '\u{200B}' | '\u{FEFF}' => return None,
        c if c.is_whitespace() => return None,
        c => c,
    };
    Some(narrow.to_ascii_lowercase())
}

/// Adds a text's folded characters, as UTF-16: a Chinese character is one unit, which half a million
/// comparisons in a keystroke notice.
pub(super) fn fold_into(units: &mut Vec<u16>, text: &str) {
    let mut pair = [0; 2];
    for c in text.chars().filter_map(folded) {
        units.extend_from_slice(c.encode_utf16(&mut pair));
    }
}

/// Where `word` first stands in `units` at or after a place. An empty word stands nowhere.
pub(super) fn find(units: &[u16], word: &[u16], from: usize) -> Option<usize> {
    let (first, rest) = word.split_first()?;
    let mut at = from;
    loop {
        at += units.get(at..)?.iter().position(|unit| unit == first)?;
        if units.get(at + 1..)?.starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}

/// The spans of `text`, in bytes, that fold to one of the words: in order, each beginning after the one
/// before, from the beginning of its first character to the end of its last.
pub(super) fn spans(text: &str, words: &[Vec<u16>]) -> Vec<Range<usize>> {
    let mut units = Vec::new();
    fold_into(&mut units, text);
    let mut hits: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    loop {
        let mut next: Option<Range<usize>> = None;
        for word in words {
            if let Some(at) = find(&units, word, from)
                && next.as_ref().is_none_or(|next| at < next.start)
            {
                next = Some(at..at + word.len());
            }
        }
        let Some(hit) = next else { return in_bytes(text, hits) };
        from = hit.end;
        hits.push(hit);
    }
}

/// Spans of folded units as spans of the text that was folded.
fn in_bytes(text: &str, mut hits: Vec<Range<usize>>) -> Vec<Range<usize>> {
    // Most texts have none, and are not walked again.
    if hits.is_empty() {
        return hits;
    }
    let mut at = 0;
    let mut compared = text.char_indices().filter_map(|(start, c)| {
        let units = folded(c)?.len_utf16();
        at += units;
        Some((at - units, start, start + c.len_utf8()))
    });
    let mut current = compared.next();
    for hit in &mut hits {
        let units = hit.clone();
        while let Some((unit, start, end)) = current.filter(|(unit, ..)| *unit < units.end) {
            if unit == units.start {
                hit.start = start;
            }
            hit.end = end;
            current = compared.next();
        }
    }
    hits
}
