use std::io;
use std::path::{Path, PathBuf};

use edition::ReadError;

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
    /// A file cannot be written for want of room.
    #[error(
        "{}: cannot be written: {source}\n  \
         mend: make room on its disk, or raise the limit that is set for it, and run press again; \
         what stood there before is untouched",
        path.display()
    )]
    Full {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The target cannot be replaced by a folder that was made beside it.
    #[error(
        "{}: cannot be exchanged for what was made beside it: {source}\n  \
         mend: it is a disk of its own; publish to a folder inside it",
        path.display()
    )]
    Mounted {
        /// The target.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Another run is publishing to the same target, and waiting was not wanted.
    #[error(
        "{}: {holder} is publishing there\n  mend: wait until it is done, or run without --no-wait",
        path.display()
    )]
    Busy {
        /// The target.
        path: PathBuf,
        /// Which process, and since when.
        holder: String,
    },
    /// A file of the archive is not what press writes there.
    #[error("{}: {reason}\n  mend: import one of the edition's source files again", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, and where.
        reason: ReadError,
    },
    /// Two files of one import have the same path.
    #[error("{}: another of the files is called {name} as well\n  mend: rename one of them, or import them one after the other", path.display())]
    SameName {
        /// What was given second.
        path: PathBuf,
        /// The path of the file, relative to what was given.
        name: String,
    },
    /// An article cannot be withdrawn or corrected; nothing has been changed.
    #[error(
        "{article}: not amended: {reason}\n  mend: look the article's address and words up in the reader"
    )]
    NotAmended {
        /// The article's address in the archive.
        article: String,
        /// Why not.
        reason: String,
    },
    /// A new folder cannot be written, because something is there already; it has not been touched.
    #[error("{}: found something there, expected a missing or an empty folder\n  mend: choose another folder", path.display())]
    Taken {
        /// What was found.
        path: PathBuf,
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
        use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        move |source| {
            let path = path.to_owned();
            match source.kind() {
                StorageFull | QuotaExceeded | FileTooLarge => Self::Full { path, source },
                _ => Self::Write { path, source },
            }
        }
    }
}
