//! Making one edition's files, as far as they differ from the published ones.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use edition::{EditionId, ReadError, paths};

use super::files::{Content, Part, of_edition};
use super::pictures::{Folders, Pictured, pictured};
use super::record::{MadeOf, Stamp};
use super::staging::Staging;
use super::target::Target;
use crate::archive::Archive;
use crate::error::Error;

/// What became of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// New, or there with other bytes.
    pub written: usize,
    /// There with the same bytes.
    pub unchanged: usize,
    /// Taken away.
    pub removed: usize,
}

impl Files {
    /// Whether anything had to be written or removed.
    pub fn differ(&self) -> bool {
        self.written + self.removed > 0
    }
}

impl std::ops::AddAssign for Files {
    fn add_assign(&mut self, more: Self) {
        self.written += more.written;
        self.unchanged += more.unchanged;
        self.removed += more.removed;
    }
}

/// An edition whose folder lies ready, if it differs from the published one at all.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) id: EditionId,
    pub(super) pages: u16,
    pub(super) files: Files,
    /// What in the archive it is made of; nothing when some of that is too new to be remembered.
    pub(super) made_of: Option<MadeOf>,
}

/// Reads an edition from the archive and makes the folder of it that is to be published. `is_ours` says that
/// the published one is as this press made it.
///
/// # Errors
///
/// When its files cannot be read or are not what press writes, and when there is no room.
pub(super) fn make(
    archive: &Archive,
    id: EditionId,
    target: &Target,
    is_ours: bool,
    staging: &Staging,
) -> Result<Made, Error> {
    let folder = archive.folder(id);
    let outline = folder.join("edition.json");
    // Looked at before it is read: should it change in between, it counts as changed next time.
    let edition_stamp = Stamp::settled(&outline);
    let damaged = |flaw: edition::Flaw| Error::Damaged { path: outline.clone(), reason: flaw.into() };
    let archived = archive.edition(id)?;
    let found = archived.edition().id();
    if found != id {
        let place = format!("is the edition {found}, expected {id} as its folder is named");
        return Err(Error::Damaged { path: outline, reason: ReadError::Damaged { place } });
    }
    let assets: Vec<&str> = archived.assets().into_iter().map(edition::AssetPath::as_str).collect();
    let made_of = edition_stamp.and_then(|stamp| MadeOf::look(&folder, stamp, &assets));
    let published = target.tree().join(paths::edition_folder(id));
    let folders = Folders { archived: &folder, published: is_ours.then_some(published.as_path()) };
    let Pictured { whole, made } = pictured(archived, folders).map_err(damaged)?;
    let mut parts = of_edition(archive, &whole)?;
    // What was made is not in the archive, so it cannot be copied from there.
    parts.retain(|part| made.iter().all(|made| made.path != part.path));
    parts.extend(made);
    let files = stage(&parts, &paths::edition_folder(id), target, staging)?;
    Ok(Made { id, pages: u16::try_from(whole.edition().pages().len()).unwrap_or(u16::MAX), files, made_of })
}

/// Makes a folder of these parts beside the published one, unless they are the same.
fn stage(parts: &[Part], folder: &str, target: &Target, staging: &Staging) -> Result<Files, Error> {
    let mut rest = BTreeSet::new();
    if target.tree().join(folder).is_dir() {
        files_below(target.tree(), folder, &mut rest)?;
    }
    let mut same = Vec::with_capacity(parts.len());
    for part in parts {
        same.push(rest.remove(&part.path) && is_published(target, part)?);
    }
    let unchanged = same.iter().filter(|same| **same).count();
    let files = Files { written: parts.len() - unchanged, unchanged, removed: rest.len() };
    if files.differ() {
        for (part, same) in parts.iter().zip(same) {
            if same { staging.keep(&part.path)? } else { staging.write(part)? }
        }
    }
    Ok(files)
}

/// Whether the target has a file with this content at this place.
pub(super) fn is_published(target: &Target, part: &Part) -> Result<bool, Error> {
    let path = target.tree().join(&part.path);
    let Ok(published) = File::open(&path) else { return Ok(false) };
    let length = published.metadata().map_err(Error::read(&path))?.len();
    match &part.content {
        Content::Bytes(bytes) => {
            let is_as_long = u64::try_from(bytes.len()).is_ok_and(|expected| expected == length);
            Ok(is_as_long && fs::read(&path).map_err(Error::read(&path))? == *bytes)
        }
        Content::Copy(from) => {
            let archived = File::open(from).map_err(Error::read(from))?;
            let is_as_long = archived.metadata().map_err(Error::read(from))?.len() == length;
            Ok(is_as_long && same_bytes(archived, published).map_err(Error::read(from))?)
        }
    }
}

/// Pictures and PDFs can be larger than what should be in memory at once.
fn same_bytes(mut a: File, mut b: File) -> std::io::Result<bool> {
    let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
    loop {
        for (file, bytes) in [(&mut a, &mut of_a), (&mut b, &mut of_b)] {
            bytes.clear();
            file.take(1 << 16).read_to_end(bytes)?;
        }
        match (of_a == of_b, of_a.is_empty()) {
            (false, _) => return Ok(false),
            (true, true) => return Ok(true),
            (true, false) => {}
        }
    }
}

/// Every file below a folder of the tree, by its path in the tree.
fn files_below(tree: &Path, folder: &str, files: &mut BTreeSet<String>) -> Result<(), Error> {
    let path = tree.join(folder);
    for entry in fs::read_dir(&path).map_err(Error::read(&path))? {
        let entry = entry.map_err(Error::read(&path))?;
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(Error::read(&path))?.is_dir() {
            files_below(tree, &name, files)?;
        } else {
            files.insert(name);
        }
    }
    Ok(())
}
