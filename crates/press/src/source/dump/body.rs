use edition::{Block, Jump, JumpDirection};

use super::line::{Kind, Line};
use super::title::is_byline;

/// The longest crosshead, in characters. Crossheads are set on one line of a column or two.
const LONGEST_CROSSHEAD: usize = 30;

/// As many crossheads follow each other at most: a heading and its first sub-heading. More short
/// lines in a row are a poem, a list of names or a table.
const MOST_IN_A_ROW: usize = 2;

/// The blocks of a body, one for each of its lines.
///
/// A crosshead is short, has words and not only numbers, does not end as prose does, and stands
/// above a paragraph. So the last line of a body never is one, however short.
pub(super) fn blocks(lines: &[&Line<'_>]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let run = rest.iter().take_while(|line| may_be_crosshead(line)).count();
        let above_paragraph = rest.get(run).is_some_and(|next| is_paragraph(next));
        if (1..=MOST_IN_A_ROW).contains(&run) && above_paragraph {
            blocks.extend(rest[..run].iter().map(|line| Block::crosshead(line.text)));
            rest = &rest[run..];
        } else if run > 0 {
            blocks.extend(rest[..run].iter().map(|line| Block::paragraph(line.text)));
            rest = &rest[run..];
        } else {
            blocks.push(jump(line.text).map_or_else(|| Block::paragraph(line.text), Block::Jump));
            rest = after;
        }
    }
    blocks
}

/// The blocks of a body of which these are the paragraphs, one for each.
pub(in crate::source) fn blocks_of(paragraphs: &[&str]) -> Vec<Block> {
    let line = |text| Line { number: 0, text, indented: true, kind: Kind::Text };
    let lines: Vec<Line<'_>> = paragraphs.iter().copied().map(line).collect();
    blocks(&lines.iter().collect::<Vec<_>>())
}

fn may_be_crosshead(line: &Line<'_>) -> bool {
    line.text.chars().count() <= LONGEST_CROSSHEAD
        && line.text.contains(char::is_alphabetic)
        && !line.is_prose()
        && !is_bracketed(line.text)
        && !is_byline(line.text)
        && jump(line.text).is_none()
}

/// Whether a crosshead can stand above this line: not above a signature or a jump.
fn is_paragraph(line: &Line<'_>) -> bool {
    !is_bracketed(line.text) && !is_byline(line.text) && jump(line.text).is_none()
}

/// The text inside brackets that enclose all of it: `（记者 张三）`.
fn bracketed(text: &str) -> Option<&str> {
    let inside = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    (!inside.contains(['（', '(', '）', ')'])).then_some(inside)
}

fn is_bracketed(text: &str) -> bool {
    bracketed(text).is_some()
}

/// The jump that a text is from its first to its last character: `（下转第3版）`, `(上接A01版《春耕》)`.
pub(in crate::source) fn jump(text: &str) -> Option<Jump> {
    let inside = bracketed(text)?.trim();
    let (direction, rest) = match (inside.strip_prefix("下转"), inside.strip_prefix("上接")) {
        (Some(rest), _) => (JumpDirection::To, rest),
        (_, Some(rest)) => (JumpDirection::From, rest),
        _ => return None,
    };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let (folio, rest) = rest.split_once('版')?;
    let headline = match rest.trim() {
        "" => None,
        rest => Some(rest.strip_prefix('《')?.strip_suffix('》')?.parse().ok()?),
    };
    Some(Jump { direction, folio: folio.trim().parse().ok()?, headline })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P for a paragraph, C for a crosshead, J for a jump.
    fn kinds(text: &str) -> String {
        let lines = Line::all(text);
        let kind = |block| match block {
            Block::Paragraph(_) => 'P',
            Block::Crosshead(_) => 'C',
            Block::Jump(_) => 'J',
            _ => '?',
        };
        blocks(&lines.iter().collect::<Vec<_>>()).into_iter().map(kind).collect()
    }

    #[test]
    fn a_crosshead_is_short_open_ended_and_above_a_paragraph() {
        for (text, expected) in [
            ("一段话。\n抓好春耕\n又一段话。", "PCP"),
            ("一段话。\n打好“组合拳”\n又一段话。", "PCP"),
            ("一段话。\n3\n又一段话。", "PPP"),
            ("一段话。\n怎么办？\n又一段话。", "PPP"),
            ("一段话。\n云岭样县", "PP"),
            ("一段话。\n春到云岭\n（记者 样一）", "PPP"),
            ("记者 样一 通讯员 样二\n一段话。", "PP"),
            ("一、田间\n（一）选种\n一段话。", "CCP"),
            ("春风过岭\n新芽满枝\n溪水初涨\n一段话。", "PPPP"),
            ("一段话。\n抓好春耕\n（下转第3版）", "PPJ"),
            ("这一行有三十个字以上所以无论怎样它都不会是一个小标题而只能是正文里的一段话\n一段话。", "PP"),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn a_jump_fills_its_whole_line() {
        for (text, direction, folio, headline) in [
            ("（下转第3版）", JumpDirection::To, "3", None),
            ("(下转A3版)", JumpDirection::To, "A3", None),
            ("（上接第01版)", JumpDirection::From, "01", None),
            ("（上接 第 1 版《春耕》）", JumpDirection::From, "1", Some("春耕".parse().unwrap())),
        ] {
            assert_eq!(
                jump(text),
                Some(Jump { direction, folio: folio.parse().unwrap(), headline }),
                "{text}"
            );
        }
        for text in [
            "忙春耕。（下转第3版）",
            "下转第3版",
            "（下转第版）",
            "（下转第3版）（记者 样一）",
            "（下转第3版左下）",
        ] {
            assert_eq!(jump(text), None, "{text}");
        }
    }
}
