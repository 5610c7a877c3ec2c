//! The drafts of an edition's files become the edition.

use edition::{Edition, EditionId, EditionParts, Flaw, Label, Newspaper, WholeEdition};

use crate::amend::{self, Amendment};
use crate::draft::Draft;
use crate::error::Error;
use crate::finding::{Code, Finding, Place};
use crate::source::{Asset, Imported, Sources, import, newspaper_of};

mod articles;
mod outline;

/// What the files of an edition's source folder make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// The edition; nothing if the files do not make one, and then a finding says why.
    pub edition: Option<WholeEdition>,
    /// The files that the edition names, and what they are made of.
    pub assets: Vec<Asset>,
    /// What was found in the files, then what was found between them.
    pub findings: Vec<Finding>,
}

/// Makes the edition with this id of the files in its source folder, taken in order of their paths.
///
/// The edition is a pure function of these.
///
/// # Errors
///
/// When a file cannot be read.
pub fn assemble(sources: &Sources, id: EditionId) -> Result<Assembled, Error> {
    let Imported { mut drafts, assets, mut findings } = import(sources)?;
    drafts.retain(|draft| is_of(id, draft, &mut findings));
    let said = newspaper_of(sources)?;
    let amendments = amend::read(&sources.read(amend::FILE)?).unwrap_or_else(|error| {
        let place = Place { file: amend::FILE.to_owned(), line: u32::try_from(error.line()).ok() };
        let expected = "withdrawals and corrections as press writes them";
        add(
            &mut findings,
            Code::AmendmentsUnreadable,
            place,
            format!("a damaged record ({error})"),
            expected,
        );
        Vec::new()
    });
    // Without the record, what was taken back would come back: rather no edition than that.
    let is_safe = findings.iter().all(|finding| finding.code != Code::AmendmentsUnreadable);
    let name = name(&drafts, said.as_ref(), &mut findings);
    let edition =
        name.filter(|_| is_safe).and_then(|name| match join(name, id, &drafts, &amendments, &mut findings) {
            Ok(edition) => Some(edition),
            Err(flaw) => {
                let place = Place { file: id.to_string(), line: None };
                let found = format!("{} with a flaw", flaw.place);
                add(
                    &mut findings,
                    Code::EditionFlawed,
                    place,
                    found,
                    format!("a rule to hold: {}", flaw.rule),
                );
                None
            }
        });
    Ok(Assembled { edition, assets, findings })
}

fn join(
    name: Label,
    id: EditionId,
    drafts: &[Draft],
    amendments: &[Amendment],
    findings: &mut Vec<Finding>,
) -> Result<WholeEdition, Flaw> {
    let mut pages = outline::pages(drafts, findings);
    let mut texts = articles::texts(drafts, &mut pages, findings);
    amend::apply(amendments, &mut pages, &mut texts, findings);
    let serial = drafts.iter().find_map(|draft| draft.serial);
    let parts = EditionParts { newspaper: Newspaper { name }, id, serial, pages };
    WholeEdition::assemble(Edition::assemble(parts)?, texts)
}

/// A draft belongs to the edition if it says its day; its number on the day need not be said.
fn is_of(id: EditionId, draft: &Draft, findings: &mut Vec<Finding>) -> bool {
    // A draft without a date has its own finding already.
    let Some(date) = draft.date else { return false };
    let said = EditionId::of(date, draft.number.unwrap_or(id.number())).ok();
    if said != Some(id) {
        let place = Place { file: draft.file.clone(), line: None };
        let found = said.map_or_else(|| date.to_string(), |said| said.to_string());
        add(
            findings,
            Code::EditionDiffers,
            place,
            found,
            format!("{id}, to which the source folder belongs"),
        );
    }
    said == Some(id)
}

/// The newspaper's name: as the newsroom says; without that, as the first file does that names it.
fn name(drafts: &[Draft], said: Option<&Label>, findings: &mut Vec<Finding>) -> Option<Label> {
    let mut named = drafts.iter().filter_map(|draft| Some((draft, draft.newspaper.as_ref()?)));
    let name = said.or_else(|| named.clone().next().map(|(_, name)| name));
    let place = |draft: &Draft| Place { file: draft.file.clone(), line: None };
    match name {
        Some(name) => {
            for (draft, other) in named.by_ref().filter(|(_, other)| *other != name) {
                let expected = format!("\"{name}\" (believed)");
                add(
                    findings,
                    Code::NewspaperDiffers,
                    place(draft),
                    format!("newspaper \"{other}\""),
                    expected,
                );
            }
        }
        None => {
            if let Some(draft) = drafts.first() {
                let expected = "the newspaper's name in one of the edition's files";
                add(findings, Code::NewspaperUnknown, place(draft), "no newspaper's name", expected);
            }
        }
    }
    name.cloned()
}

fn add(
    findings: &mut Vec<Finding>,
    code: Code,
    place: Place,
    found: impl Into<String>,
    expected: impl Into<String>,
) {
    findings.push(Finding { code, place, found: found.into(), expected: expected.into() });
}
