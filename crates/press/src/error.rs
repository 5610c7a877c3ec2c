use std::io;
use std::path::{Path, PathBuf};

use edition::{EditionId, ReadError};

/// Why press could not run: files that cannot be read or written, or that are not what they should
/// be. Never the content of a source file; that gives findings.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder cannot be read.
    #[error("{}: cannot be read: {source}", path.display())]
    Read {
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file or folder cannot be written.
    #[error("{}: cannot be written: {source}", path.display())]
    Write {
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file of the archive is not what press writes there.
    #[error("{}: {reason}\n  mend: import one of the edition's source files again", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, and where.
        reason: ReadError,
    },
    /// Two files of one import belong to the same edition and have the same name.
    #[error("{}: another of the files has the same name and belongs to {edition} as well\n  mend: rename one of them", path.display())]
    SameName {
        /// The second of the files.
        path: PathBuf,
        /// The edition.
        edition: EditionId,
    },
    /// There is nothing to publish.
    #[error("{}: found no edition, expected at least one folder such as 2023-01-17\n  mend: run press import first", path.display())]
    NoEditions {
        /// The archive.
        path: PathBuf,
    },
    /// The target holds something that press did not write; nothing in it has been touched.
    #[error(
        "{}: not written by press, expected a missing folder, an empty one, or an older published tree\n  \
         mend: publish to another folder, or move this away first",
        path.display()
    )]
    Foreign {
        /// What was found.
        path: PathBuf,
    },
    /// A specimen is not written.
    #[error(transparent)]
    Specimen(#[from] crate::specimen::Refusal),
    /// A model could not be written as JSON.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The program's own output has no reader.
    #[error("cannot print: {0}")]
    Print(#[from] io::Error),
}

impl Error {
    pub(crate) fn read(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Read { path: path.to_owned(), source }
    }

    pub(crate) fn write(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Write { path: path.to_owned(), source }
    }
}
