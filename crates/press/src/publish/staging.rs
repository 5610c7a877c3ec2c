//! The folder beside the target in which everything new is made.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::exchange::{exchange, restore};
use super::files::{Content, Part};
use super::target::Target;
use super::watch::Watch;
use crate::error::Error;

/// A tree beside the target that holds only what is new. It is gone when dropped; what a killed run
/// has left of one is cleared by the next. Only the holder of the target's lock may have one.
#[derive(Debug)]
pub(super) struct Staging<'a> {
    target: &'a Target,
    root: PathBuf,
}

impl<'a> Staging<'a> {
    /// An empty tree.
    ///
    /// # Errors
    ///
    /// When nothing can be written beside the target.
    pub(super) fn beside(target: &'a Target) -> Result<Self, Error> {
        let root = target.beside(".new");
        let staging = Self { target, root };
        let failed = || Error::write(&staging.root);
        if staging.root.exists() {
            restore(&staging.root.join("old"), &target.tree().join("editions")).map_err(failed())?;
            fs::remove_dir_all(&staging.root).map_err(failed())?;
        }
        for folder in ["", "tree", "old", "gone"] {
            fs::create_dir(staging.root.join(folder)).map_err(failed())?;
        }
        Ok(staging)
    }

    /// Writes a file of the new tree.
    pub(super) fn write(&self, part: &Part) -> Result<(), Error> {
        write_to(&self.place(&part.path)?, &part.content)
    }

    /// Takes a file that is published already into the new tree: as a second name of the same file
    /// where the disk can do that, otherwise as a copy.
    pub(super) fn keep(&self, path: &str) -> Result<(), Error> {
        let published = self.target.tree().join(path);
        let place = self.place(path)?;
        if fs::hard_link(&published, &place).is_err() {
            write_to(&place, &Content::Copy(published))?;
        }
        Ok(())
    }

    /// Makes the new tree the target, which is missing or an empty folder.
    pub(super) fn show_all(&self) -> Result<(), Error> {
        let tree = self.target.tree();
        // Not every system lets a folder take the place of an empty one.
        fs::rename(self.root.join("tree"), tree)
            .or_else(|_| fs::remove_dir(tree).and_then(|()| fs::rename(self.root.join("tree"), tree)))
            .map_err(|source| not_exchanged(tree, source))
    }

    /// Puts a folder of the new tree in its place in the target, or a file.
    pub(super) fn show(&self, path: &str, watch: &dyn Watch) -> Result<(), Error> {
        let new = self.root.join("tree").join(path);
        let place = self.target.tree().join(path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(Error::write(folder))?;
        }
        let done = if new.is_dir() {
            let name = place.file_name().unwrap_or_default();
            exchange(&new, &place, &self.root.join("old").join(name))
        } else {
            fs::rename(&new, &place)
        };
        done.map_err(|source| not_exchanged(&place, source))?;
        watch.changed(&place);
        Ok(())
    }

    /// Takes a file or a folder out of the target.
    pub(super) fn remove(&self, path: &str, watch: &dyn Watch) -> Result<(), Error> {
        let place = self.target.tree().join(path);
        let gone = self.root.join("gone").join(path.replace('/', "-"));
        fs::rename(&place, gone).map_err(|source| not_exchanged(&place, source))?;
        watch.changed(&place);
        Ok(())
    }

    fn place(&self, path: &str) -> Result<PathBuf, Error> {
        let path = self.root.join("tree").join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::write(folder))?;
        }
        Ok(path)
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        // Should this fail, the next run does it, or tells why it cannot.
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Not by [`fs::copy`], which would also copy who may read the file: readers have to.
fn write_to(path: &Path, content: &Content) -> Result<(), Error> {
    match content {
        Content::Bytes(bytes) => fs::write(path, bytes).map_err(Error::write(path)),
        Content::Copy(from) => {
            let mut from = File::open(from).map_err(Error::read(from))?;
            let mut to = File::create(path).map_err(Error::write(path))?;
            io::copy(&mut from, &mut to).map(drop).map_err(Error::write(path))
        }
    }
}

fn not_exchanged(path: &Path, source: io::Error) -> Error {
    match source.kind() {
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
            Error::Mounted { path: path.to_owned(), source }
        }
        _ => Error::write(path)(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let picture = folder.path().join("picture.webp");
        fs::write(&picture, "not much").unwrap();
        for content in [Content::Bytes(b"not much".to_vec()), Content::Copy(picture)] {
            let error = write_to(Path::new("/dev/full"), &content).unwrap_err();
            assert!(matches!(error, Error::Full { .. }), "{error:?}");
            let message = error.to_string();
            assert!(message.starts_with("/dev/full: cannot be written: No space left"), "{message}");
            assert!(message.contains("mend: make room"), "{message}");
        }
    }
}
