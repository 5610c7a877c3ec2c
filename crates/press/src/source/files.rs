use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::archive::{ASIDE, names_in, read};
use crate::error::Error;

/// The files that editions are made of, by their paths: steps parted by slashes, relative to the
/// folder that was given, in the order of the paths.
///
/// Bytes are read when they are asked for, so that large pictures never lie in memory together.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<String, Origin>,
}

/// Where a file's bytes are.
#[derive(Clone, Debug)]
pub enum Origin {
    /// In a file on the disk.
    Disk(PathBuf),
    /// Here.
    Memory(Vec<u8>),
}

impl Sources {
    /// Every file below a folder; none if the folder is not there. What press is still writing, and
    /// what systems hide (names that begin with a dot), is passed over.
    ///
    /// # Errors
    ///
    /// When a folder cannot be read.
    pub fn of_folder(folder: &Path) -> Result<Self, Error> {
        fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Origin>) -> Result<(), Error> {
            for name in names_in(folder)? {
                let path = folder.join(&name);
                if name.starts_with(ASIDE) || name.starts_with('.') {
                    continue;
                } else if path.is_dir() {
                    walk(&path, &format!("{prefix}{name}/"), files)?;
                } else {
                    files.insert(format!("{prefix}{name}"), Origin::Disk(path));
                }
            }
            Ok(())
        }
        let mut files = BTreeMap::new();
        if folder.exists() {
            walk(folder, "", &mut files)?;
        }
        Ok(Self { files })
    }

    /// Adds a file, in place of one of the same path.
    pub fn insert(&mut self, path: impl Into<String>, origin: Origin) {
        self.files.insert(path.into(), origin);
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether there is a file of this path.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The files and where their bytes are.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Origin)> {
        self.files.iter().map(|(path, origin)| (path.as_str(), origin))
    }

    /// The bytes of a file; none if there is no such file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        self.files.get(path).map_or(Ok(Vec::new()), Origin::read)
    }

    /// The first bytes of a file, at most so many; none if there is no such file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub(crate) fn read_start(&self, path: &str, most: usize) -> Result<Vec<u8>, Error> {
        match self.files.get(path) {
            None => Ok(Vec::new()),
            Some(Origin::Memory(bytes)) => Ok(bytes.get(..most).unwrap_or(bytes).to_vec()),
            Some(Origin::Disk(path)) => {
                let mut start = Vec::new();
                let file = fs::File::open(path).map_err(Error::read(path))?;
                file.take(most as u64).read_to_end(&mut start).map_err(Error::read(path))?;
                Ok(start)
            }
        }
    }

    /// Some of the files, by their paths.
    #[must_use]
    pub fn only<'a>(&self, paths: impl IntoIterator<Item = &'a str>) -> Self {
        let some = paths.into_iter().filter_map(|path| self.files.get_key_value(path));
        Self { files: some.map(|(path, origin)| (path.clone(), origin.clone())).collect() }
    }

    /// The files whose paths begin with a folder's, such as `2023-01-17/`, by their paths below it.
    #[must_use]
    pub(crate) fn below(&self, folder: &str) -> Self {
        let below = self
            .files
            .iter()
            .filter_map(|(path, origin)| Some((path.strip_prefix(folder)?.to_owned(), origin.clone())));
        Self { files: below.collect() }
    }

    /// These files and others; of two with the same path the other one.
    #[must_use]
    pub fn joined_by(mut self, others: Self) -> Self {
        self.files.extend(others.files);
        self
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl Origin {
    /// The bytes.
    ///
    /// # Errors
    ///
    /// When they are in a file that cannot be read.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        match self {
            Self::Disk(path) => read(path),
            Self::Memory(bytes) => Ok(bytes.clone()),
        }
    }

    /// Writes the bytes to a new file.
    pub(crate) fn write_to(&self, target: &Path) -> Result<(), Error> {
        match self {
            Self::Disk(path) => fs::copy(path, target).map(drop),
            Self::Memory(bytes) => fs::write(target, bytes),
        }
        .map_err(Error::write(target))
    }
}
