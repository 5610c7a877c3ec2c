use super::fields::Fields;
use crate::finding::{Code, Report};

/// An article's file in its two parts.
pub(super) struct Parts<'a> {
    /// The fields on top; none if there are none that can be read.
    pub(super) fields: Option<Fields<'a>>,
    /// The Markdown below them.
    pub(super) body: &'a str,
    /// On which line of the file the Markdown begins.
    pub(super) body_line: u32,
}

/// Parts the fields, which stand between two lines of `+++`, from the Markdown below.
///
/// Fields between lines of `---`, which other programs write, are recognized, told of and left out:
/// they are another language, in which a headline with a colon is an error or something else.
pub(super) fn split<'a>(text: &'a str, report: &mut Report<'_>) -> Parts<'a> {
    let whole = Parts { fields: None, body: text, body_line: 1 };
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let fence = first.trim();
    if fence != "+++" && fence != "---" {
        return whole;
    }
    let mut length = 0;
    let mut count = 1;
    let mut closing = 0;
    for line in lines {
        count += 1;
        if line.trim() == fence {
            closing = line.len();
            break;
        }
        length += line.len();
    }
    let rest = text.get(first.len()..).unwrap_or_default();
    let inside = rest.get(..length).unwrap_or_default();
    if closing == 0 {
        // A lone line of dashes is a rule, and the Markdown tells of it.
        if fence == "+++" {
            let found = "+++ and no second +++";
            report.add(Code::FrontMatterUnreadable, 1, found, "a line of +++ below the fields as well");
            return Parts { fields: None, body: rest, body_line: 2 };
        }
        return whole;
    }
    let body = rest.get(length + closing..).unwrap_or_default();
    let body_line = count + 1;
    if fence == "---" {
        let found = "fields between lines of ---";
        report.add(
            Code::FrontMatterUnreadable,
            1,
            found,
            "lines such as kicker = \"…\" between lines of +++",
        );
        return Parts { fields: None, body, body_line };
    }
    match Fields::parse(inside, 2) {
        Ok(fields) => Parts { fields: Some(fields), body, body_line },
        Err(error) => {
            let found = format!("no TOML ({})", error.reason);
            let expected = "lines such as kicker = \"…\"";
            report.add(Code::FrontMatterUnreadable, error.line, found, expected);
            Parts { fields: None, body, body_line }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_markdown_begins_below_the_second_fence() {
        for (text, body, line, has_fields, findings) in [
            ("+++\nkicker = \"甲\"\n+++\n\n正文", "\n正文", 4, true, 0),
            ("正文\n", "正文\n", 1, false, 0),
            ("+++\n+++", "", 3, true, 0),
            ("+++\n正文", "正文", 2, false, 1),
            ("+++\nkicker = \n+++\n正文", "正文", 4, false, 1),
            ("---\ntitle: 甲\n---\n正文", "正文", 4, false, 1),
            ("---\n正文", "---\n正文", 1, false, 0),
        ] {
            let mut report = Report::on("a.md");
            let parts = split(text, &mut report);
            assert_eq!((parts.body, parts.body_line), (body, line), "{text}");
            assert_eq!(parts.fields.is_some(), has_fields, "{text}");
            assert_eq!(report.into_findings().len(), findings, "{text}");
        }
    }
}
