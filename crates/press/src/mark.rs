//! Marks that an archive has changed: by them publishing notices at once what press has done to an edition,
//! and looks at no more editions for that than a year has.
//!
//! The mark of a year is one line in `<archive>/.changes/<year>`, another one after each change. While files of an
//! edition are being changed, `<archive>/.changes/<edition>` says so, and if that is cut off, still does. Both are part
//! of the archive and travel with it: what is imported or withdrawn on one machine is noticed on another.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use edition::EditionId;

use crate::archive::{names_in, write};
use crate::error::Error;
use crate::source::Origin;

/// The mark of a year: empty when no edition of it has been changed since there are marks, nothing when it
/// cannot be read.
pub(crate) fn of(archive: &Path, year: i16) -> Option<String> {
    match fs::read_to_string(year_mark(archive, year)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Some(String::new()),
        read => read.ok(),
    }
}

/// The years with editions of which files are being changed, or were when press was cut off.
pub(crate) fn unended(archive: &Path) -> BTreeSet<i16> {
    let names = names_in(&folder(archive)).unwrap_or_default();
    let ids = names.iter().filter_map(|name| name.parse::<EditionId>().ok());
    ids.map(|id| id.date().year()).collect()
}

/// Says that files of an edition are about to change.
///
/// # Errors
///
/// When it cannot be written.
pub(crate) fn begin(archive: &Path, id: EditionId) -> Result<(), Error> {
    write(&edition_mark(archive, id), &Origin::Memory(line(id)))
}

/// Says that files of an edition have changed, if some have, and that none is changing any more.
///
/// # Errors
///
/// When it cannot be written.
pub(crate) fn end(archive: &Path, id: EditionId, has_changed: bool) -> Result<(), Error> {
    if has_changed {
        write(&year_mark(archive, id.date().year()), &Origin::Memory(line(id)))?;
    }
    let path = edition_mark(archive, id);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::write(&path)(error)),
        _ => Ok(()),
    }
}

fn line(id: EditionId) -> Vec<u8> {
    format!("{} {id}\n", jiff::Timestamp::now()).into_bytes()
}

/// Not among what publishing remembers, which another user can have written.
fn folder(archive: &Path) -> PathBuf {
    archive.join(".changes")
}

fn year_mark(archive: &Path, year: i16) -> PathBuf {
    folder(archive).join(format!("{year:04}"))
}

fn edition_mark(archive: &Path, id: EditionId) -> PathBuf {
    folder(archive).join(id.to_string())
}
