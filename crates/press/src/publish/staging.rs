use std::fs;
use std::path::{Path, PathBuf};

use edition::{Catalogue, EditionId, paths};
use tempfile::TempDir;

use super::files::File;
use super::plain;
use crate::archive::{ASIDE, names_in};
use crate::error::Error;

/// A tree that is being built beside the folder it is for. It is gone when dropped.
pub(super) struct Staging {
    target: PathBuf,
    aside: TempDir,
    files: usize,
}

impl Staging {
    /// An empty tree beside the target.
    ///
    /// # Errors
    ///
    /// When the target holds anything that press did not write, or when nothing can be written
    /// beside it.
    pub(super) fn beside(target: &Path) -> Result<Self, Error> {
        // The folder behind a symbolic link is replaced, not the link.
        let target = if target.exists() {
            target.canonicalize().map_err(Error::read(target))?
        } else {
            target.to_owned()
        };
        refuse_foreign(&target)?;
        let parent = match target.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(Error::write(parent))?;
        let aside =
            tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent).map_err(Error::write(parent))?;
        let staging = Self { target, aside, files: 0 };
        fs::create_dir(staging.new_tree()).map_err(Error::write(&staging.new_tree()))?;
        Ok(staging)
    }

    pub(super) fn write_all(&mut self, files: Vec<File>) -> Result<(), Error> {
        for File { path, bytes } in files {
            let path = self.place(&path)?;
            fs::write(&path, bytes).map_err(Error::write(&path))?;
        }
        Ok(())
    }

    /// Copies a file that need not be in memory.
    pub(super) fn copy(&mut self, from: &Path, path: &str) -> Result<(), Error> {
        let path = self.place(path)?;
        fs::copy(from, path).map(drop).map_err(Error::read(from))
    }

    /// Puts the new tree where the target was; gives the number of its files.
    pub(super) fn swap_in(self) -> Result<usize, Error> {
        let old_tree = self.aside.path().join("old");
        let failed = Error::write(&self.target);
        if !self.target.exists() {
            fs::rename(self.new_tree(), &self.target).map_err(failed)?;
            return Ok(self.files);
        }
        let swapped = fs::rename(&self.target, &old_tree).and_then(|()| {
            fs::rename(self.new_tree(), &self.target).inspect_err(|_| {
                // If even this fails, the first error is the one to tell.
                let _ = fs::rename(&old_tree, &self.target);
            })
        });
        swapped.map_err(failed)?;
        Ok(self.files)
    }

    fn new_tree(&self) -> PathBuf {
        self.aside.path().join("new")
    }

    fn place(&mut self, path: &str) -> Result<PathBuf, Error> {
        self.files += 1;
        let path = self.new_tree().join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::write(folder))?;
        }
        Ok(path)
    }
}

/// What is there may be replaced if it is nothing, or a tree that press wrote: it has a catalogue
/// that can be read, and nothing beside it that press does not write.
fn refuse_foreign(target: &Path) -> Result<(), Error> {
    if !target.exists() {
        return Ok(());
    }
    if !target.is_dir() {
        return Err(Error::Foreign { path: target.to_owned() });
    }
    let names = names_in(target)?;
    let is_tree =
        || fs::read(target.join(paths::CATALOGUE)).is_ok_and(|bytes| Catalogue::from_json(&bytes).is_ok());
    if !names.is_empty() && !is_tree() {
        return Err(Error::Foreign { path: target.to_owned() });
    }
    let known =
        ["catalogue", "catalogue.html", paths::CATALOGUE, "editions", plain::STYLE, plain::ICON, "schema"];
    let foreign = names.iter().find(|name| !known.contains(&name.as_str()));
    if let Some(name) = foreign {
        return Err(Error::Foreign { path: target.join(name) });
    }
    let editions = target.join("editions");
    if editions.is_dir() {
        let foreign = names_in(&editions)?.into_iter().find(|name| name.parse::<EditionId>().is_err());
        if let Some(name) = foreign {
            return Err(Error::Foreign { path: editions.join(name) });
        }
    }
    Ok(())
}
