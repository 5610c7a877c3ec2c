//! The newsroom's master copies: `<archive>/<edition>/edition.json` beside `source/`.

use std::fs;
use std::path::{Path, PathBuf};

use edition::{ArticleId, Date, Edition, EditionId, Label, ReadError, WholeEdition};

use crate::amend::{self, Act, Amendment};
use crate::assemble::{Assembled, assemble};
use crate::error::Error;
use crate::finding::Finding;
use crate::source::{Asset, Making, Origin, Sources, name_newspaper};

mod writing;

use writing::Writing;
pub(crate) use writing::write;

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

    /// Looks for an edition, and lists none; fails as [`Archive::editions`] does.
    pub(crate) fn has_editions(&self) -> Result<(), Error> {
        let is_edition = |name: std::ffi::OsString| name.to_string_lossy().parse::<EditionId>().is_ok();
        let mut entries = fs::read_dir(&self.root).map_err(Error::read(&self.root))?.flatten();
        let has_one = entries.any(|entry| is_edition(entry.file_name()));
        if has_one { Ok(()) } else { Err(Error::NoEditions { path: self.root.clone() }) }
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
        for (path, origin) in sources.files() {
            let change = match (is_in(origin, &folder), old.has(path)) {
                (true, _) => Change::Unchanged,
                (false, false) => Change::Added,
                (false, true) => change(Some(&old.read(path)?), &origin.read()?),
            };
            changes.push((path.to_owned(), change));
        }
        if let Some(edition) = &assembled.edition {
            let mut writing = Writing::of(self, id);
            // Both go through the same files in the same order.
            for ((path, origin), (_, change)) in sources.files().zip(&changes) {
                if *change != Change::Unchanged {
                    writing.write(&format!("source/{path}"), origin)?;
                }
            }
            let change = keep(writing, edition, &assembled.assets, &sources)?;
            changes.push(("edition.json".to_owned(), change));
        }
        Ok(TakenIn { assembled, files: changes })
    }

    /// Amends an article of an edition, keeps that with the edition's sources and makes the edition
    /// anew. An edition without any source, such as a specimen, is amended as it is.
    ///
    /// # Errors
    ///
    /// When the edition lacks the article, or lacks the text that is to be replaced or has it more
    /// than once; when files cannot be read or written.
    pub fn amend(
        &self,
        id: EditionId,
        article: &ArticleId,
        date: Date,
        act: Act,
    ) -> Result<Vec<Finding>, Error> {
        let whole = self.edition(id)?;
        let refused = |reason: String| Error::NotAmended { article: format!("{id}/{article}"), reason };
        let text = whole.texts().iter().find(|text| text.folio == article.folio);
        let found = text
            .and_then(|text| text.article(article.number))
            .ok_or_else(|| refused("the edition has no such article".to_owned()))?;
        if found.head.withdrawal.is_some() {
            return Err(refused("it has been withdrawn already".to_owned()));
        }
        if let Act::Correct { replaced, .. } = &act {
            for replacement in replaced {
                let count = replacement.count_in(found);
                if count != 1 {
                    let reason = format!("found \"{}\" {count} times, expected it once", replacement.old);
                    return Err(refused(reason));
                }
            }
        }
        let headline = found.head.headline.clone();
        let amendment = Amendment { article: article.to_string(), headline, date, act };
        let sources = self.sources(id)?;
        let damaged = |error: serde_json::Error| {
            let reason = ReadError::Damaged { place: error.to_string() };
            Error::Damaged { path: self.folder(id).join("source").join(amend::FILE), reason }
        };
        let mut all = amend::read(&sources.read(amend::FILE)?).map_err(damaged)?;
        all.push(amendment);
        let mut record = Sources::default();
        record.insert(amend::FILE, Origin::Memory(amend::write(&all)?));
        if sources.paths().all(|path| path == amend::FILE) {
            return self.amend_as_it_is(id, whole, &all, &record);
        }
        let taken_in = self.take_in(id, record, None)?;
        match taken_in.assembled.edition {
            Some(_) => Ok(taken_in.assembled.findings),
            None => Err(refused("its sources make no edition any more: run press check".to_owned())),
        }
    }

    fn amend_as_it_is(
        &self,
        id: EditionId,
        whole: WholeEdition,
        amendments: &[Amendment],
        record: &Sources,
    ) -> Result<Vec<Finding>, Error> {
        let mut parts = whole.edition().clone().into_parts();
        let mut texts = whole.texts().to_vec();
        let mut findings = Vec::new();
        let newest = amendments.len().saturating_sub(1)..;
        amend::apply(amendments.get(newest).unwrap_or_default(), &mut parts.pages, &mut texts, &mut findings);
        let path = self.folder(id).join("edition.json");
        let amended = Edition::assemble(parts)
            .and_then(|edition| WholeEdition::assemble(edition, texts))
            .map_err(|flaw| Error::Damaged { path, reason: flaw.into() })?;
        let mut writing = Writing::of(self, id);
        for (path, origin) in record.files() {
            writing.write(&format!("source/{path}"), origin)?;
        }
        keep(writing, &amended, &[], record)?;
        Ok(findings)
    }
}

/// Writes an edition and its assets; the edition last.
fn keep(
    mut writing: Writing,
    edition: &WholeEdition,
    assets: &[Asset],
    sources: &Sources,
) -> Result<Change, Error> {
    // Pictures of PDFs first: while the old PDF is there, it tells whether they are to be drawn anew.
    let (files, drawn): (Vec<&Asset>, Vec<&Asset>) =
        assets.iter().partition(|asset| matches!(asset.making, Making::File(_)));
    for asset in drawn.into_iter().chain(files.iter().copied()) {
        writing.write_asset(asset, &files, sources)?;
    }
    let change = writing.write_edition(edition)?;
    writing.end()?;
    Ok(change)
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
