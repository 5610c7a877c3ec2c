use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Origin, Sources};
use crate::error::Error;

/// What was given to be imported: files, folders with all that is below them, and zip files, which
/// are unpacked for as long as this lives.
#[derive(Debug)]
pub struct Gathered {
    sources: Sources,
    _unpacked: Vec<TempDir>,
}

impl Gathered {
    /// Gathers them. The paths in a folder or a zip file are relative to it; a file is its name.
    ///
    /// # Errors
    ///
    /// When one of them cannot be read, or when two files would have the same path.
    pub fn from(given: &[PathBuf]) -> Result<Self, Error> {
        let mut gathered = Self { sources: Sources::default(), _unpacked: Vec::new() };
        for path in given {
            if path.is_dir() {
                gathered.add(Sources::of_folder(path)?, path)?;
            } else if is_zip(path)? {
                let folder = unpack(path)?;
                gathered.add(Sources::of_folder(folder.path())?, path)?;
                gathered._unpacked.push(folder);
            } else {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let mut one = Sources::default();
                one.insert(name, Origin::Disk(path.clone()));
                gathered.add(one, path)?;
            }
        }
        Ok(gathered)
    }

    /// The files, by their paths.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    fn add(&mut self, files: Sources, from: &Path) -> Result<(), Error> {
        if let Some(same) = files.paths().find(|path| self.sources.has(path)) {
            return Err(Error::SameName { path: from.to_owned(), name: same.to_owned() });
        }
        self.sources = std::mem::take(&mut self.sources).joined_by(files);
        Ok(())
    }
}

fn is_zip(path: &Path) -> Result<bool, Error> {
    let mut start = Vec::new();
    File::open(path).and_then(|file| file.take(4).read_to_end(&mut start)).map_err(Error::read(path))?;
    Ok(start == b"PK\x03\x04")
}

/// Unpacks into a folder that is gone when dropped. Names that would lead out of it are refused by
/// the library.
fn unpack(path: &Path) -> Result<TempDir, Error> {
    let refused = |error: zip::result::ZipError| Error::read(path)(std::io::Error::from(error));
    let folder = tempfile::tempdir().map_err(Error::write(&std::env::temp_dir()))?;
    let file = BufReader::new(File::open(path).map_err(Error::read(path))?);
    zip::ZipArchive::new(file).and_then(|mut zip| zip.extract(folder.path())).map_err(refused)?;
    Ok(folder)
}
