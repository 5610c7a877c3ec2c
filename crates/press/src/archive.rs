//! The newsroom's master copies: `<archive>/<edition>/edition.json` beside `source/`.

use std::fs;
use std::path::{Path, PathBuf};

use edition::{EditionId, Label, WholeEdition};

use crate::assemble::{Assembled, assemble};
use crate::error::Error;
use crate::source::{Asset, Making, Origin, Sources, name_newspaper};

/// How the names begin of what press is still writing. A run that was cut off can leave one behind.
pub(crate) const ASIDE: &str = ".press-";

/// A folder with a folder for each edition.
#[derive(Clone, Debug)]
pub struct Archive {
    root: PathBuf,
}

/// What taking files into an edition changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The edition made of all its sources, and what was found in them. Without an edition nothing
    /// was written.
    pub assembled: Assembled,
    /// What became of each file, in order of paths; `edition.json` comes last.
    pub files: Vec<(String, Change)>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    Added,
    /// It was there with other bytes.
    Replaced,
    /// It was there with the same bytes.
    Unchanged,
}

impl Archive {
    /// The archive in a folder, which need not be there yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder with a folder for each edition.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of an edition.
    pub fn folder(&self, id: EditionId) -> PathBuf {
        self.root.join(id.to_string())
    }

    /// The editions, oldest first: the folders that are named as editions are.
    ///
    /// # Errors
    ///
    /// When the archive cannot be read or has no edition.
    pub fn editions(&self) -> Result<Vec<EditionId>, Error> {
        let names = names_in(&self.root)?;
        let mut editions: Vec<EditionId> = names.iter().filter_map(|name| name.parse().ok()).collect();
        editions.sort_unstable();
        if editions.is_empty() { Err(Error::NoEditions { path: self.root.clone() }) } else { Ok(editions) }
    }

    /// An edition as it was last assembled.
    ///
    /// # Errors
    ///
    /// When its file cannot be read, or is not what press writes.
    pub fn edition(&self, id: EditionId) -> Result<WholeEdition, Error> {
        let path = self.folder(id).join("edition.json");
        WholeEdition::from_json(&read(&path)?).map_err(|reason| Error::Damaged { path, reason })
    }

    /// The files of an edition as they were imported.
    ///
    /// # Errors
    ///
    /// When its source folder cannot be read.
    pub fn sources(&self, id: EditionId) -> Result<Sources, Error> {
        Sources::of_folder(&self.folder(id).join("source"))
    }

    /// Joins files to an edition's sources and makes the edition anew from all of them.
    ///
    /// A file replaces one of the same path. Each file is written aside and renamed into place, the
    /// edition last, so a run that is cut off leaves whole files, and running it again completes it.
    ///
    /// # Errors
    ///
    /// When files cannot be read or written.
    pub fn take_in(
        &self,
        id: EditionId,
        mut files: Sources,
        newspaper: Option<&Label>,
    ) -> Result<TakenIn, Error> {
        let folder = self.folder(id);
        let old = self.sources(id)?;
        if let Some(name) = newspaper {
            name_newspaper(&mut files, name);
        }
        let sources = old.clone().joined_by(files);
        let assembled = assemble(&sources, id)?;
        let mut changes = Vec::new();
        let is_new = |path: &str| sources.files().any(|(p, origin)| p == path && !is_in(origin, &folder));
        for path in sources.paths() {
            let change = match (is_new(path), old.has(path)) {
                (false, _) => Change::Unchanged,
                (true, false) => Change::Added,
                (true, true) => change(Some(&old.read(path)?), &sources.read(path)?),
            };
            changes.push((path.to_owned(), change));
        }
        if let Some(edition) = &assembled.edition {
            for (path, origin) in sources.files() {
                let changed = |(p, change): &(String, Change)| p == path && *change != Change::Unchanged;
                if changes.iter().any(changed) {
                    write(&folder.join("source").join(path), origin)?;
                }
            }
            changes.push(("edition.json".to_owned(), self.keep(id, edition, &assembled.assets, &sources)?));
        }
        Ok(TakenIn { assembled, files: changes })
    }

    /// Writes an edition and its assets; the edition last.
    fn keep(
        &self,
        id: EditionId,
        edition: &WholeEdition,
        assets: &[Asset],
        sources: &Sources,
    ) -> Result<Change, Error> {
        let folder = self.folder(id);
        for asset in assets {
            keep_asset(asset, sources, &folder)?;
        }
        let path = folder.join("edition.json");
        let bytes = edition.to_json()?;
        let change = change(fs::read(&path).ok().as_deref(), &bytes);
        if change != Change::Unchanged {
            write(&path, &Origin::Memory(bytes))?;
        }
        Ok(change)
    }
}

/// Writes an asset where it is missing or differs from what it is made of.
fn keep_asset(asset: &Asset, sources: &Sources, folder: &Path) -> Result<(), Error> {
    let target = folder.join(asset.path.as_str());
    match &asset.making {
        Making::File(path) => {
            let bytes = sources.read(path)?;
            if fs::read(&target).ok().as_deref() != Some(&bytes) {
                write(&target, &Origin::Memory(bytes))?;
            }
        }
        // Press does not make pictures of PDFs yet.
        Making::PictureOfPdf(_) => {}
    }
    Ok(())
}

fn is_in(origin: &Origin, folder: &Path) -> bool {
    matches!(origin, Origin::Disk(path) if path.starts_with(folder))
}

fn change(old: Option<&[u8]>, new: &[u8]) -> Change {
    match old {
        None => Change::Added,
        Some(old) if old == new => Change::Unchanged,
        Some(_) => Change::Replaced,
    }
}

/// The names in a folder, in order.
pub(crate) fn names_in(folder: &Path) -> Result<Vec<String>, Error> {
    let entries = fs::read_dir(folder).map_err(Error::read(folder))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(Error::read(folder))?.file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::read(path))
}

/// Writes a file aside and renames it into place, so that nobody ever sees half of it.
fn write(path: &Path, content: &Origin) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(Error::write(folder))?;
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(folder).map_err(Error::write(folder))?;
    let new = aside.path().join("new");
    content.write_to(&new)?;
    fs::rename(&new, path).map_err(Error::write(path))
}
