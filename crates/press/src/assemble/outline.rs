use edition::Page;

use super::add;
use crate::draft::{Draft, Entry};
use crate::finding::{Code, Finding, Place};

/// A page of the outline, and the file that names it.
struct Named<'a> {
    file: &'a str,
    entry: &'a Entry,
}

impl Named<'_> {
    fn place(&self) -> Place {
        Place { file: self.file.to_owned(), line: Some(self.entry.line).filter(|line| *line > 0) }
    }
}

/// The pages of an edition in printed order, none of them with text yet: those that the indexes
/// list, then those that only have text, each where its section and number fit.
pub(super) fn pages(drafts: &[Draft], findings: &mut Vec<Finding>) -> Vec<Page> {
    let mut listed = merge_indexes(drafts, findings);
    let has_index = !listed.is_empty();
    for draft in drafts {
        let Some(page) = &draft.page else { continue };
        let named = Named { file: &draft.file, entry: &page.entry };
        match listed.iter_mut().find(|other| other.entry.folio == page.entry.folio) {
            // The page's own file knows the page's name best.
            Some(other) if page.entry.name.is_some() => {
                if !draft.index.iter().any(|entry| entry.folio == page.entry.folio) {
                    compare_names(&named, other, findings);
                }
                other.entry = named.entry;
                other.file = named.file;
            }
            Some(_) => {}
            None => {
                if has_index {
                    let found = format!("page {}", page.entry.folio);
                    add(findings, Code::PageNotListed, named.place(), found, "a page that the index lists");
                }
                let at = fitting_place(&listed, &page.entry);
                listed.insert(at, named);
            }
        }
    }
    report_gaps(&listed, findings);
    let page = |named: &Named<'_>| Page::without_text(named.entry.folio.clone(), named.entry.name.clone());
    listed.iter().map(page).collect()
}

/// The first index, and from each later one the pages that are not in it yet, each behind the page
/// that it follows there.
fn merge_indexes<'a>(drafts: &'a [Draft], findings: &mut Vec<Finding>) -> Vec<Named<'a>> {
    let mut merged: Vec<Named<'a>> = Vec::new();
    for draft in drafts.iter().filter(|draft| !draft.index.is_empty()) {
        if merged.is_empty() {
            merged.extend(draft.index.iter().map(|entry| Named { file: &draft.file, entry }));
            continue;
        }
        let same_folios =
            merged.iter().map(|named| &named.entry.folio).eq(draft.index.iter().map(|e| &e.folio));
        if !same_folios {
            let found = format!("an index of {} pages", draft.index.len());
            let expected =
                format!("the same {} pages in the same order as in the files before it", merged.len());
            let line = draft.index.first().map(|entry| entry.line).filter(|line| *line > 0);
            let place = Place { file: draft.file.clone(), line };
            add(findings, Code::IndexDiffers, place, found, expected);
        }
        let mut next = 0;
        for entry in &draft.index {
            let named = Named { file: &draft.file, entry };
            match merged.iter().position(|other| other.entry.folio == entry.folio) {
                Some(at) => {
                    compare_names(&named, &merged[at], findings);
                    next = at + 1;
                }
                None => {
                    next += passed_over(&merged, next, entry);
                    merged.insert(next, named);
                    next += 1;
                }
            }
        }
    }
    merged
}

/// How many pages a page goes past that comes after the one before `next`: lower numbers of its own
/// section; and where it begins a section, the rest of the section before.
fn passed_over(merged: &[Named<'_>], next: usize, entry: &Entry) -> usize {
    let before = merged[..next].last().map(|named| named.entry.folio.letters());
    let goes_past = |named: &&Named<'_>| {
        let (letters, number) = (named.entry.folio.letters(), named.entry.folio.number());
        if letters == entry.folio.letters() { number < entry.folio.number() } else { Some(letters) == before }
    };
    merged[next..].iter().take_while(goes_past).count()
}

fn compare_names(named: &Named<'_>, other: &Named<'_>, findings: &mut Vec<Finding>) {
    if let (Some(name), Some(other_name)) = (&named.entry.name, &other.entry.name)
        && name != other_name
    {
        let expected = format!("\"{other_name}\" as in {}", other.place());
        add(findings, Code::PageNameDiffers, named.place(), format!("page name \"{name}\""), expected);
    }
}

/// After the last page of its section with a lower number; in a new section, before the first one
/// whose letters come after its own.
fn fitting_place(listed: &[Named<'_>], entry: &Entry) -> usize {
    let (letters, number) = (entry.folio.letters(), entry.folio.number());
    let section = |named: &Named<'_>| named.entry.folio.letters() == letters;
    let lower = |named: &Named<'_>| section(named) && named.entry.folio.number() < number;
    listed
        .iter()
        .rposition(lower)
        .map(|at| at + 1)
        .or_else(|| listed.iter().position(section))
        .or_else(|| listed.iter().position(|named| named.entry.folio.letters() > letters))
        .unwrap_or(listed.len())
}

/// A gap is the newspaper's own business: it is reported and never filled.
fn report_gaps(listed: &[Named<'_>], findings: &mut Vec<Finding>) {
    for pair in listed.windows(2) {
        let (before, after) = (&pair[0].entry.folio, &pair[1].entry.folio);
        let missing = before.number() + 1..after.number();
        if before.letters() != after.letters() || missing.is_empty() {
            continue;
        }
        let width = before.digits().len();
        let folio = |number: u16| format!("{}{number:0width$}", before.letters());
        let expected = match missing.len() {
            1 => folio(missing.start),
            _ => format!("{} to {}", folio(missing.start), folio(missing.end - 1)),
        };
        let found = format!("{after} right after {before}");
        add(findings, Code::FolioGap, pair[1].place(), found, format!("{expected} between them"));
    }
}
