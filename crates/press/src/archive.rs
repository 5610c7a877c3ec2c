//! The newsroom's master copies: `<archive>/<edition>/edition.json` beside `source/`.

use std::fs;
use std::path::{Path, PathBuf};

use edition::{EditionId, Label, WholeEdition};

use crate::assemble::{Assembled, assemble};
use crate::error::Error;
use crate::source::Source;

/// The file beside the sources that says what the newspaper is called, where the newsroom has to.
const NEWSPAPER: &str = "newspaper.name";

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
    /// What became of each file, in order of names; `edition.json` comes last.
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

    /// Joins files to an edition's sources and makes the edition anew from all of them.
    ///
    /// A file replaces one of the same name. Each file is written aside and renamed into place, the
    /// edition last, so a run that is cut off leaves whole files, and running it again completes it.
    ///
    /// # Errors
    ///
    /// When files cannot be read or written.
    pub fn take_in(
        &self,
        id: EditionId,
        files: Vec<Source>,
        newspaper: Option<&Label>,
    ) -> Result<TakenIn, Error> {
        let folder = self.folder(id);
        let mut sources = self.sources(id)?;
        if let Some(name) = newspaper {
            join(
                &mut sources,
                Source { name: NEWSPAPER.to_owned(), bytes: format!("{name}\n").into_bytes() },
            );
        }
        for file in files {
            join(&mut sources, file);
        }
        sources.sort_by(|a, b| a.0.name.cmp(&b.0.name));

        let mut changes: Vec<(String, Change)> =
            sources.iter().map(|(s, change)| (s.name.clone(), *change)).collect();
        let sources: Vec<Source> = sources.into_iter().map(|(source, _)| source).collect();
        let assembled = assemble_sources(&sources);
        if let Some(edition) = &assembled.edition {
            fs::create_dir_all(folder.join("source")).map_err(Error::write(&folder))?;
            for (source, _) in
                sources.iter().zip(&changes).filter(|(_, (_, change))| *change != Change::Unchanged)
            {
                write(&folder.join("source").join(&source.name), &source.bytes)?;
            }
            let path = folder.join("edition.json");
            let bytes = edition.to_json()?;
            let change = change(fs::read(&path).ok().as_deref(), &bytes);
            if change != Change::Unchanged {
                write(&path, &bytes)?;
            }
            changes.push(("edition.json".to_owned(), change));
        }
        Ok(TakenIn { assembled, files: changes })
    }

    /// The files in an edition's source folder, none of them changed yet.
    fn sources(&self, id: EditionId) -> Result<Vec<(Source, Change)>, Error> {
        let folder = self.folder(id).join("source");
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let names = names_in(&folder)?.into_iter().filter(|name| !name.starts_with(ASIDE));
        names
            .map(|name| Ok((Source { bytes: read(&folder.join(&name))?, name }, Change::Unchanged)))
            .collect()
    }
}

/// Makes the edition of all that lies in a source folder.
pub fn assemble_sources(sources: &[Source]) -> Assembled {
    let (names, dumps): (Vec<Source>, Vec<Source>) =
        sources.iter().cloned().partition(|source| source.name == NEWSPAPER);
    let newspaper = names.first().and_then(|source| String::from_utf8_lossy(&source.bytes).parse().ok());
    assemble(&dumps, newspaper.as_ref())
}

fn join(sources: &mut Vec<(Source, Change)>, file: Source) {
    match sources.iter_mut().find(|(source, _)| source.name == file.name) {
        Some(old) => *old = (file.clone(), change(Some(&old.0.bytes), &file.bytes)),
        None => sources.push((file, Change::Added)),
    }
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
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(folder).map_err(Error::write(folder))?;
    let new = aside.path().join("new");
    fs::write(&new, bytes).and_then(|()| fs::rename(&new, path)).map_err(Error::write(path))
}
