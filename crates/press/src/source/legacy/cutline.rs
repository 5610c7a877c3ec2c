//! What stands below a picture, and whom it credits.

use edition::plain_text;

use super::body::Piece;

/// The longest paragraph that can be the cutline of the picture above it, in characters.
const LONGEST: usize = 160;

/// The longest credit, in characters.
const LONGEST_CREDIT: usize = 24;

/// A picture without a cutline takes the paragraph below it, if that ends with a credit.
pub(super) fn with_those_below(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut set: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let (Some(Piece::Picture(photo)), Piece::Paragraph { inlines, .. }) = (set.last_mut(), &piece) {
            let text = plain_text(inlines);
            let is_cutline = text.chars().count() <= LONGEST && credited(&text).1.is_some();
            if photo.cutline.is_empty() && is_cutline {
                photo.cutline = text.trim().to_owned();
                continue;
            }
        }
        set.push(piece);
    }
    set
}

/// A cutline and whom it credits: `作者：样一　　春耕`, `春耕。（样一 摄）`, `春耕。样一/摄`,
/// `春耕。样一摄（样报图片）`.
pub(super) fn credited(cutline: &str) -> (String, Option<String>) {
    let text = cutline.trim();
    if let Some(rest) = text.strip_prefix("作者").and_then(|rest| rest.strip_prefix(['：', ':'])) {
        let bracketed = rest
            .trim_start()
            .strip_prefix(['(', '（'])
            .and_then(|open| open.split_once([')', '）']))
            .filter(|(name, _)| !name.contains('\n'));
        let end = rest.find(['\u{3000}', '\n']).unwrap_or(rest.len());
        let (name, rest) = bracketed.unwrap_or_else(|| rest.split_at(end));
        let name = name.trim().trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
        if !name.is_empty() {
            return (rest.trim().to_owned(), Some(name.to_owned()));
        }
    }
    let closed = text.trim_end_matches(['。', ' ', '\u{3000}']);
    let bracketed = closed
        .strip_suffix(['）', ')'])
        .and_then(|open| open.rsplit_once(['（', '(']))
        .filter(|(_, inside)| inside.contains('摄'));
    if let Some((before, inside)) = bracketed {
        return (before.trim_end().to_owned(), Some(name_of(inside)));
    }
    let last = closed
        .rfind(['。', '！', '？', '\n', '\u{3000}'])
        .map_or(0, |at| at + closed.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let (before, tail) = closed.split_at(last);
    match credit(tail).filter(|_| last > 0) {
        Some(credit) => (before.trim_end().to_owned(), Some(credit)),
        None => (text.to_owned(), None),
    }
}

/// Whom a text credits that is nothing but a credit: `样一/摄`, `样一摄（样报图片）`, `样一摄/样报图片`.
fn credit(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().count() > LONGEST_CREDIT || text.contains(['，', ',']) {
        return None;
    }
    let is_whole = |text: &str| ["摄", "摄影", "摄影报道"].iter().any(|word| text.ends_with(word));
    if is_whole(text) {
        return Some(name_of(text));
    }
    let (name, agency) = text.split_at(text.find(['（', '(', '/', '／'])?);
    is_whole(name.trim_end()).then(|| format!("{}{agency}", name_of(name)))
}

fn name_of(credit: &str) -> String {
    let credit = credit.trim();
    let credit =
        ["摄影报道", "摄影", "摄"].iter().find_map(|word| credit.strip_suffix(word)).unwrap_or(credit);
    credit.trim_end_matches(['/', '／', ' ', '\u{3000}', '：', ':']).to_owned()
}

#[cfg(test)]
mod tests {
    use edition::Inline;

    use super::super::body::Photo;
    use super::*;

    #[test]
    fn a_cutline_gives_up_its_credit() {
        for (cutline, text, credit) in [
            ("作者：(样一)　　春耕时节。", "春耕时节。", Some("样一")),
            ("作者：(样一) 春耕时节。", "春耕时节。", Some("样一")),
            ("春耕时节。（样一 摄）", "春耕时节。", Some("样一")),
            ("春耕时节。记者 样一/摄", "春耕时节。", Some("记者 样一")),
            ("春耕时节。\n样一摄（样报图片）", "春耕时节。", Some("样一（样报图片）")),
            ("春耕时节。样一摄/样报图片", "春耕时节。", Some("样一/样报图片")),
            ("春耕时节", "春耕时节", None),
            ("春耕时节。他说，这里要拍摄（三天）", "春耕时节。他说，这里要拍摄（三天）", None),
        ] {
            assert_eq!(credited(cutline), (text.to_owned(), credit.map(str::to_owned)), "{cutline}");
        }
    }

    #[test]
    fn a_paragraph_that_ends_with_a_credit_belongs_to_the_picture_above_it() {
        let paragraph =
            |text: &str| Piece::Paragraph { inlines: vec![Inline::Text(text.to_owned())], is_bold: false };
        let photo = |cutline: &str| Piece::Picture(Photo { cutline: cutline.to_owned(), ..Photo::default() });
        let (text, below) = ("春到云岭。", "春耕时节。样一 摄");
        assert_eq!(
            with_those_below(vec![paragraph(text), photo(""), paragraph(below), paragraph(text)]),
            [paragraph(text), photo(below), paragraph(text)]
        );
        for kept in [vec![photo(""), paragraph(text)], vec![photo("春耕"), paragraph(below)]] {
            assert_eq!(with_those_below(kept.clone()), kept);
        }
    }
}
