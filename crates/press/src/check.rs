//! What can be found in editions that are in the archive already.
//!
//! [`edition()`] looks at an edition alone and is a pure function; [`archived`] also reads its files
//! and makes it anew of its sources, to see what differs.

use edition::{ArticleNumber, EditionId, Folio, ReadError};

use crate::archive::{ASIDE, Archive, names_in};
use crate::assemble::assemble;
use crate::error::Error;
use crate::finding::{Code, Finding, Place, Severity};

mod assets;
mod geometry;
mod hot_spots;
mod jumps;
mod pages;

pub use assets::{Files, State};
pub use geometry::overlap;
pub use pages::edition;

/// Everything that is found in an archived edition: first in its sources, then in the edition.
///
/// Only this one edition is in memory, and of its pictures only their sizes.
///
/// # Errors
///
/// When files cannot be read. What they hold gives findings.
pub fn archived(archive: &Archive, id: EditionId) -> Result<Vec<Finding>, Error> {
    let sources = archive.sources(id)?;
    let assembled = assemble(&sources, id)?;
    let has_error = assembled.findings.iter().any(|finding| finding.severity() == Severity::Error);
    let mut findings: Vec<Finding> = assembled.findings;
    for finding in &mut findings {
        // What concerns all sources together is already at the edition.
        if finding.place.file != id.to_string() {
            finding.place.file = format!("{id}/source/{}", finding.place.file);
        }
    }
    let whole = match kept(archive, id)? {
        Ok(whole) => whole,
        Err(finding) => {
            findings.push(finding);
            return Ok(findings);
        }
    };
    let differs = assembled.edition.as_ref() != Some(&whole);
    // Sources with errors make no edition, or a part of one; that is told above. An edition whose
    // sources are kept elsewhere cannot be compared.
    if differs && !has_error && !sources.is_empty() {
        let found = "another edition than its sources make now";
        findings.push(at(id, "/edition.json", Code::EditionStale, found, "what press makes of its sources"));
    }
    let files = assets::look(&archive.folder(id), whole.assets())?;
    findings.extend(edition(&whole, &files));
    Ok(findings)
}

/// What lies in the archive and is no edition's folder. What press is still writing, and what systems
/// hide (names that begin with a dot), is passed over.
///
/// # Errors
///
/// When the archive cannot be read.
pub fn unknown_folders(archive: &Archive) -> Result<Vec<Finding>, Error> {
    let is_known =
        |name: &String| name.starts_with(ASIDE) || name.starts_with('.') || name.parse::<EditionId>().is_ok();
    let unknown = names_in(archive.root())?.into_iter().filter(|name| !is_known(name));
    Ok(unknown
        .map(|name| Finding {
            code: Code::FolderUnknown,
            found: format!("\"{name}\""),
            place: Place { file: name, line: None },
            expected: "only folders named for editions, such as 2023-01-17 or 2023-01-17-2".to_owned(),
        })
        .collect())
}

/// The edition as it was kept, or why it is none.
fn kept(archive: &Archive, id: EditionId) -> Result<Result<edition::WholeEdition, Finding>, Error> {
    const EXPECTED: &str = "an edition as press writes it";
    let damaged = |found: String| at(id, "/edition.json", Code::EditionDamaged, found, EXPECTED);
    if !archive.folder(id).join("edition.json").exists() {
        return Ok(Err(damaged("no such file".to_owned())));
    }
    match archive.edition(id) {
        Ok(whole) if whole.edition().id() != id => {
            Ok(Err(damaged(format!("edition {}, which belongs in another folder", whole.edition().id()))))
        }
        Ok(whole) => Ok(Ok(whole)),
        Err(Error::Damaged { reason: ReadError::TooNew { found }, .. }) => {
            let found = format!("format {found}");
            let expected = format!("at most format {}", edition::FORMAT);
            Ok(Err(at(id, "/edition.json", Code::EditionTooNew, found, expected)))
        }
        Err(Error::Damaged { reason, .. }) => Ok(Err(damaged(reason.to_string()))),
        Err(error) => Err(error),
    }
}

fn at(
    id: EditionId,
    below: &str,
    code: Code,
    found: impl Into<String>,
    expected: impl Into<String>,
) -> Finding {
    let place = Place { file: format!("{id}{below}"), line: None };
    Finding { code, place, found: found.into(), expected: expected.into() }
}

/// The place of a page or of an article on it, below the edition's.
fn below(folio: &Folio, article: Option<ArticleNumber>) -> String {
    article.map_or_else(|| format!("/{folio}"), |number| format!("/{folio}/{number}"))
}
