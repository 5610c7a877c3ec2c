//! The archive that a specimen is written into.

use std::fs;
use std::path::Path;

use edition::{EditionId, Label, ReadError};
use serde::Deserialize;

use super::composing::Composed;
use super::{NEWSPAPER, Refusal};
use crate::archive::{ASIDE, Archive, names_in, read};
use crate::error::Error;
use crate::mark;

/// As much of an archived edition as says whose it is.
#[derive(Deserialize)]
struct Archived {
    edition: Outline,
}

#[derive(Deserialize)]
struct Outline {
    newspaper: Masthead,
}

#[derive(Deserialize)]
struct Masthead {
    name: Label,
}

/// The editions that an archive has already; all of them are specimens. Nothing is written.
///
/// # Errors
///
/// When one of them is not, or cannot be read.
pub(super) fn specimens(root: &Path) -> Result<Vec<EditionId>, Error> {
    if !root.exists() {
        return Ok(Vec::new());
    }
    let archive = Archive::at(root);
    let ids: Vec<EditionId> = names_in(root)?.iter().filter_map(|name| name.parse().ok()).collect();
    for id in &ids {
        let path = archive.folder(*id).join("edition.json");
        if !path.exists() {
            return Err(Refusal::NotSpecimen { path, found: "no such file".to_owned() }.into());
        }
        let archived: Archived = serde_json::from_slice(&read(&path)?).map_err(|error| Error::Damaged {
            path: path.clone(),
            reason: ReadError::Damaged { place: error.to_string() },
        })?;
        let name = archived.edition.newspaper.name;
        if name.as_str() != NEWSPAPER {
            return Err(Refusal::NotSpecimen { path, found: format!("an edition of {name}") }.into());
        }
    }
    Ok(ids)
}

/// Writes an edition's folder aside and renames it into place, instead of the one that may be there; gives
/// the number of its files.
pub(super) fn write(root: &Path, composed: &Composed) -> Result<usize, Error> {
    fs::create_dir_all(root).map_err(Error::write(root))?;
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(root).map_err(Error::write(root))?;
    let (new, old) = (aside.path().join("new"), aside.path().join("old"));
    put(&new.join("edition.json"), &composed.whole.to_json()?)?;
    for (file, content) in &composed.files {
        put(&new.join(file.as_str()), content.as_bytes())?;
    }
    let id = composed.whole.edition().id();
    let folder = Archive::at(root).folder(id);
    mark::begin(root, id)?;
    let failed = Error::write(&folder);
    let moved = if folder.exists() { fs::rename(&folder, &old) } else { Ok(()) };
    let put_in_place = moved.and_then(|()| {
        fs::rename(&new, &folder).inspect_err(|_| {
            // If even this fails, the first error is the one to tell.
            let _ = fs::rename(&old, &folder);
        })
    });
    put_in_place.map_err(failed)?;
    mark::end(root, id, true)?;
    Ok(composed.files.len() + 1)
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::write(folder))?;
    }
    fs::write(path, bytes).map_err(Error::write(path))
}
