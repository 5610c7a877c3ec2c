use edition::{Folio, Label};

/// What may stand between a folio and a name.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '－' | '—' | '–' | '_' | ':' | '：' | '、' | '.' | '．')
}

/// Reads the name of a page's folder, or of a page in a list: `C01-两会特刊`, `C01`, `第C01版：两会特刊`.
///
/// Something must part folio and name, so that a folder such as `3张旧照` is none of a page.
pub(super) fn parse(text: &str) -> Option<(Folio, Option<Label>)> {
    let text = text.trim();
    let text = text.strip_prefix('第').unwrap_or(text);
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (folio, rest) = text.split_at(end);
    let after_ban = rest.strip_prefix('版');
    let name = after_ban.unwrap_or(rest);
    let is_parted = after_ban.is_some() || name.is_empty() || name.starts_with(is_separator);
    is_parted.then(|| Some((folio.parse().ok()?, name.trim_start_matches(is_separator).parse().ok())))?
}

/// A file's name without its ending and without the number in front of it: `01-春到云岭.md` is
/// `春到云岭`; nothing if no name is left.
pub(super) fn headline(file_name: &str) -> Option<Label> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let name = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    if name.len() < stem.len() && !name.starts_with(is_separator) {
        // `5G进村` has no number in front; its digit is a word's.
        return stem.parse().ok().filter(|_| !name.is_empty());
    }
    name.trim_start_matches(is_separator).parse().ok()
}

/// What file names are sorted by: the number in front, then the name, so that 10 comes after 9.
pub(super) fn order(file_name: &str) -> (u32, &str) {
    let digits = file_name.find(|c: char| !c.is_ascii_digit()).unwrap_or(file_name.len());
    (file_name[..digits].parse().unwrap_or(u32::MAX), file_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_for_its_page() {
        for (text, folio, name) in [
            ("C01-两会特刊", "C01", "两会特刊"),
            ("c01", "C01", ""),
            ("第01版：要闻", "01", "要闻"),
            ("1版 综 合", "1", "综 合"),
        ] {
            let (read, label) = parse(text).unwrap();
            assert_eq!(read.as_str(), folio, "{text}");
            assert_eq!(label.map(|label| label.to_string()).unwrap_or_default(), name, "{text}");
        }
        for text in ["图片", "3张旧照", "2023", "C-01", ""] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_file_is_named_for_its_article_and_numbered_for_its_place() {
        for (file, name) in [
            ("01-春到云岭.md", Some("春到云岭")),
            ("春到云岭.md", Some("春到云岭")),
            ("5G进村.md", Some("5G进村")),
            ("01.md", None),
            ("01-.md", None),
        ] {
            assert_eq!(headline(file).map(|label| label.to_string()).as_deref(), name, "{file}");
        }
        let mut files = ["春.md", "10-乙.md", "9-甲.md"];
        files.sort_by_key(|file| order(file));
        assert_eq!(files, ["9-甲.md", "10-乙.md", "春.md"]);
    }
}
