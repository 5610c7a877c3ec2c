use edition::{ArticleHead, ArticleNumber, Label};

use super::line::Line;
use crate::draft::NO_HEADLINE;
use crate::finding::{Code, Report};

/// The head of an article from the lines of its title block and the headlines that the rest of the
/// dump names.
///
/// Which lines are the headline is told by those names; the lines before it are the kicker, those
/// after it the deck. If no name fits several lines, the first one is taken for the headline.
pub(super) fn head(lines: &[&Line<'_>], named: &[String], report: &mut Report<'_>) -> Option<ArticleHead> {
    let (bylines, titles): (Vec<&Line<'_>>, Vec<&Line<'_>>) =
        lines.iter().partition(|line| lines.len() > 1 && is_byline(line.text));
    // A title block of nothing but bylines still has a headline: its first line.
    let (bylines, titles) = if titles.is_empty() && !bylines.is_empty() {
        (bylines[1..].to_vec(), bylines[..1].to_vec())
    } else {
        (bylines, titles)
    };

    let (start, end) = match named_range(&titles, named) {
        Some(range) => range,
        None => {
            if let [first, _, ..] = titles[..] {
                let found = format!(
                    "{} lines above the article, \"{}\" taken for the headline",
                    titles.len(),
                    first.text
                );
                report.add(
                    Code::HeadlineGuessed,
                    first.number,
                    found,
                    "a headline that the last line or the page's headlines name",
                );
            }
            (0, titles.len().min(1))
        }
    };
    let set = |lines: &[&Line<'_>]| {
        lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n").parse::<Label>().ok()
    };
    let headline = set(&titles[start..end])?;
    Some(ArticleHead {
        kicker: set(&titles[..start]),
        deck: set(&titles[end..]),
        byline: set(&bylines),
        ..ArticleHead::new(ArticleNumber::FIRST, headline)
    })
}

/// The head of an article without a title block; what the dump calls it elsewhere is believed.
pub(super) fn head_without_lines(
    named: Option<Label>,
    line: u32,
    report: &mut Report<'_>,
) -> Option<ArticleHead> {
    let found = match &named {
        Some(label) => format!("no headline above the article, \"{label}\" elsewhere (believed)"),
        None => format!("no headline; {NO_HEADLINE} stands for it"),
    };
    report.add(Code::HeadlineMissing, line, found, "a line without an indent above the article");
    let headline = named.or_else(|| NO_HEADLINE.parse().ok())?;
    Some(ArticleHead::new(ArticleNumber::FIRST, headline))
}

/// The lines that together are one of the names: a headline may be set on several lines.
fn named_range(lines: &[&Line<'_>], named: &[String]) -> Option<(usize, usize)> {
    named.iter().find_map(|name| {
        (0..lines.len()).find_map(|start| {
            let mut rest = name.as_str();
            let fits = |line: &&&Line<'_>| match rest.strip_prefix(key(line.text).as_str()) {
                Some(after) if !rest.is_empty() => {
                    rest = after;
                    true
                }
                _ => false,
            };
            let length = lines[start..].iter().take_while(fits).count();
            rest.is_empty().then_some((start, start + length))
        })
    })
}

/// A headline as it is compared: without its white space, because line breaks and the spaces that
/// fill a line come and go between one place and the next.
pub(in crate::source) fn key(headline: &str) -> String {
    headline.split_whitespace().collect()
}

/// Whether a line says by whom: `作者：…`, `记者 …`, `本报记者…`.
pub(in crate::source) fn is_byline(text: &str) -> bool {
    let text = text.trim_start_matches(['□', '■', '◆', '●', '○', ' ', '\u{3000}']);
    let after = |word: &str| text.strip_prefix(word);
    let spaced = ["作者", "记者", "通讯员"].iter().filter_map(|word| after(word));
    let marked = spaced.clone().chain(["文", "图", "摄影"].iter().filter_map(|word| after(word)));
    let separated = spaced.into_iter().any(|rest| rest.starts_with(char::is_whitespace))
        || marked.into_iter().any(|rest| rest.starts_with([':', '：', '/', '／']));
    let ours =
        ["本报记者", "本报通讯员", "本报见习记者", "见习记者"].iter().any(|word| after(word).is_some());
    let is_sentence = text.ends_with(['。', '！', '？', '；', '…', '.', '!', '?', ';']);
    (separated || ours) && !is_sentence && text.chars().count() <= 40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_is_told_from_a_headline_about_its_word() {
        for text in
            ["作者：样一", "记者 样一 通讯员 样二", "本报记者样一", "□记者\u{3000}样一", "文/样一 图/样二"]
        {
            assert!(is_byline(text), "{text}");
        }
        for text in [
            "记者节里话记者",
            "作者见面会举行",
            "本报记者走基层，见到了春天。",
            "文明新风进山村",
            "文 化",
            "",
        ] {
            assert!(!is_byline(text), "{text}");
        }
    }
}
