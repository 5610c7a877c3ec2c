//! Marks that an archive has changed: by them publishing notices at once what press has done to an edition,
//! and looks at no more editions for that than a year has.
//!
//! The mark of a year is one line in `<archive>/.press/changed-<year>`, another one after each change. It is part
//! of the archive and travels with it: what is imported or withdrawn on one machine is noticed on another.

use std::fs;
use std::path::{Path, PathBuf};

use edition::EditionId;

use crate::archive::write;
use crate::error::Error;
use crate::source::Origin;

/// The folder in an archive with what press remembers.
pub(crate) const FOLDER: &str = ".press";

/// The mark of a year: nothing when no edition of it has ever been changed by this press.
pub(crate) fn of(archive: &Path, year: i16) -> String {
    fs::read_to_string(place(archive, year)).unwrap_or_default()
}

/// Marks that files of an edition are about to change, or have changed. Whoever changes some says so before
/// the first and after the last: a run that publishes in between then notices the rest the next time.
///
/// # Errors
///
/// When the mark cannot be written.
pub(crate) fn set(archive: &Path, id: EditionId) -> Result<(), Error> {
    let line = format!("{} {id}\n", jiff::Timestamp::now());
    write(&place(archive, id.date().year()), &Origin::Memory(line.into_bytes()))
}

fn place(archive: &Path, year: i16) -> PathBuf {
    archive.join(FOLDER).join(format!("changed-{year:04}"))
}
