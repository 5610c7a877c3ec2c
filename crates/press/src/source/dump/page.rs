use edition::Label;

use super::role::Role;
use super::{DividedLine, Dump};
use crate::draft::Entry;
use crate::finding::{Code, Report};

/// The edition's pages as the dump lists them, in printed order; of a folio that comes twice the
/// first is kept.
pub(super) fn index(dump: &Dump<'_>, report: &mut Report<'_>) -> Vec<Entry> {
    let mut index: Vec<Entry> = Vec::new();
    for (line, page) in dump.pages(Role::Index) {
        if let Some(first) = index.iter().find(|entry| entry.folio == page.folio) {
            let found = format!("folio {} a second time{}", page.folio, in_quotes(page.name.as_ref()));
            let expected =
                format!("each folio once; kept line {}{}", first.line, in_quotes(first.name.as_ref()));
            report.add(Code::FolioTwice, line, found, expected);
        } else {
            index.push(Entry { folio: page.folio.clone(), name: page.name.clone(), line });
        }
    }
    if index.is_empty() {
        report.add(
            Code::IndexMissing,
            None,
            "no index",
            "the edition's pages, such as 第01版:要闻, below the article",
        );
    }
    index
}

/// The page on which the article stands: as the page label says; without one, as the metadata does.
pub(super) fn entry(
    dump: &Dump<'_>,
    index: &[Entry],
    divided: Option<&DividedLine<'_>>,
    report: &mut Report<'_>,
) -> Option<Entry> {
    let Some(&(line, label)) = dump.pages(Role::Label).first() else {
        let expected = "a page label above the article";
        let Some(divided) = divided else {
            report.add(Code::PageUnknown, None, "no page label", expected);
            return None;
        };
        let found = format!("no page label; {} taken from the last line", divided.page.folio);
        report.add(Code::LabelMissing, None, found, expected);
        return Some(Entry {
            folio: divided.page.folio.clone(),
            name: divided.page.name.clone(),
            line: divided.line,
        });
    };
    if let Some(other) = divided {
        if other.page.folio != label.folio {
            let found = format!("folio {} (believed)", label.folio);
            report.add(
                Code::FolioDiffers,
                line,
                found,
                format!("{} as in line {}", other.page.folio, other.line),
            );
        } else {
            compare_names(line, label.name.as_ref(), other.line, other.page.name.as_ref(), report);
        }
    }
    let listed = index.iter().find(|entry| entry.folio == label.folio);
    if let Some(listed) = listed {
        let same_as_metadata =
            divided.is_some_and(|other| other.page.name == listed.name && other.page.name != label.name);
        if !same_as_metadata {
            compare_names(line, label.name.as_ref(), listed.line, listed.name.as_ref(), report);
        }
    }
    let name = label.name.clone().or_else(|| listed.and_then(|entry| entry.name.clone()));
    Some(Entry { folio: label.folio.clone(), name, line })
}

fn compare_names(
    line: u32,
    name: Option<&Label>,
    other_line: u32,
    other: Option<&Label>,
    report: &mut Report<'_>,
) {
    if let (Some(name), Some(other)) = (name, other)
        && name != other
    {
        let found = format!("page name \"{name}\" (believed)");
        report.add(Code::PageNameDiffers, line, found, format!("\"{other}\" as in line {other_line}"));
    }
}

fn in_quotes(name: Option<&Label>) -> String {
    name.map(|name| format!(" \"{name}\"")).unwrap_or_default()
}
