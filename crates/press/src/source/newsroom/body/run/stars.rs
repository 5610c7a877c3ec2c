//! Stars that Markdown did not take for the ends of bold text.
//!
//! Its rule looks for spaces around words, and Chinese has none: `实施**“样品工程”**以来` is not bold by
//! that rule, because a quotation mark stands inside and a letter outside.

use edition::Inline;

/// Stands for a star that is not escaped. It is a control character, which no text has here.
pub(in crate::source::newsroom::body) const STAR: &str = "\u{2}";
const STARS: &str = "\u{2}\u{2}";

/// The text with a star for each mark.
pub(super) fn literal(text: &str) -> String {
    text.replace(STAR, "*")
}

/// Bold where punctuation inside of two pairs of stars kept Markdown from it; stars elsewhere.
pub(super) fn resolve(inline: Inline) -> Vec<Inline> {
    let text = match inline {
        Inline::Text(text) if text.contains(STAR) => text,
        Inline::Strong(text) => return vec![Inline::Strong(literal(&text))],
        other => return vec![other],
    };
    let mut resolved = Vec::new();
    let mut rest = text.as_str();
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once(STARS) {
        plain.push_str(before);
        match after.split_once(STARS).filter(|(inside, _)| is_kept_from_bold(inside)) {
            Some((inside, after)) => {
                resolved.push(Inline::Text(std::mem::take(&mut plain)));
                resolved.push(Inline::Strong(inside.to_owned()));
                rest = after;
            }
            None => {
                plain.push_str("**");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    resolved.push(Inline::Text(plain));
    for inline in &mut resolved {
        if let Inline::Text(text) | Inline::Strong(text) = inline {
            *text = literal(text);
        }
    }
    resolved.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    resolved
}

/// Whether it begins with an opening mark or ends with a closing one. Between two masked names
/// (`张**、李**`) stands neither.
fn is_kept_from_bold(inside: &str) -> bool {
    inside.starts_with(['“', '‘', '《', '〈', '（', '「', '『', '【', '('])
        || inside.ends_with([
            '”', '’', '》', '〉', '）', '」', '』', '】', ')', '。', '！', '？', '：', '，', '；',
        ]) && !inside.starts_with(['、', '，', '。', '；', '：', '！', '？'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_inside_the_stars_is_bold_and_masked_names_are_not() {
        for (text, bold) in [
            ("实施**“样品工程”**以来", Some("“样品工程”")),
            ("他说：**一定行！**大家笑了", Some("一定行！")),
            ("做好**“三农”工作**", Some("“三农”工作")),
            ("张**、李**到场", None),
            ("138****1234", None),
            ("张**到场", None),
        ] {
            let inlines = resolve(Inline::Text(text.replace('*', STAR)));
            let words: Vec<&str> = inlines
                .iter()
                .filter_map(|inline| match inline {
                    Inline::Strong(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            assert_eq!(words, Vec::from_iter(bold), "{text}");
            let plain = edition::plain_text(&inlines);
            assert_eq!(plain, if bold.is_some() { text.replace("**", "") } else { text.to_owned() });
        }
    }
}
