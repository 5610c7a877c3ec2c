//! What press remembers of a published archive, so that it need not read again what has not changed.
//!
//! It lies in the archive, not in the tree, as `.press/published-<hash>/<year>.json`. Without it, or
//! when it does not fit, editions are compared by what is in them: it saves time and decides nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use edition::EditionId;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::target::Target;
use crate::archive::names_in;
use crate::error::Error;

/// Some file systems tell time in steps as long as this. A file as new as that can change again
/// without its time telling.
const STEP: Duration = Duration::from_secs(2);

/// How a file or a folder looks from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    /// In bytes.
    length: u64,
    /// When it last changed, in nanoseconds since 1970.
    changed: u64,
}

impl Stamp {
    /// Nothing when it is not there or cannot tell its time.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let seen = fs::metadata(path).ok()?;
        let changed = seen.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self { length: seen.len(), changed: u64::try_from(changed.as_nanos()).ok()? })
    }

    /// As [`Stamp::of`], and nothing when it changed so lately that it can change again unseen.
    pub(super) fn settled(path: &Path) -> Option<Self> {
        let stamp = Self::of(path)?;
        let changed = UNIX_EPOCH + Duration::from_nanos(stamp.changed);
        let age = SystemTime::now().duration_since(changed).ok()?;
        (age > STEP).then_some(stamp)
    }
}

/// Of so many editions, the newest, each file is looked at. Of older ones only the edition and the folders of
/// its files are: these tell when a file comes, goes or is replaced by a rename, as press itself does it, but
/// not when one is written over in its place.
pub(super) const NEAR: usize = 100;

/// What is remembered of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// How many pages it has.
    pub(super) pages: u16,
    /// What it was made of; nothing when some of that was too new to be remembered.
    pub(super) made_of: Option<MadeOf>,
    /// Its published folder. Each change of an edition gives it a new one.
    pub(super) published: Stamp,
}

/// What of an edition's folder in the archive a published edition was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MadeOf {
    edition: Stamp,
    /// The folders that hold its files.
    folders: BTreeMap<String, Stamp>,
    /// Its files; of an edition that is not near any more they are let go.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    files: BTreeMap<String, Stamp>,
}

impl MadeOf {
    /// Looks at the files of an edition before they are read. Nothing when one is not there or changed so
    /// lately that it can change again unseen.
    pub(super) fn look(folder: &Path, edition: Stamp, files: &[&str]) -> Option<Self> {
        let settled = |name: &str| Some((name.to_owned(), Stamp::settled(&folder.join(name))?));
        let folder_of = |file: &&str| file.rsplit_once('/').map_or_else(String::new, |(it, _)| it.to_owned());
        let folders: BTreeSet<String> = files.iter().map(folder_of).collect();
        Some(Self {
            edition,
            folders: folders.iter().map(|folder| settled(folder)).collect::<Option<_>>()?,
            files: files.iter().map(|file| settled(file)).collect::<Option<_>>()?,
        })
    }

    fn still_holds(&self, folder: &Path) -> bool {
        let holds = |(name, stamp): (&String, &Stamp)| Stamp::of(&folder.join(name)) == Some(*stamp);
        Stamp::of(&folder.join("edition.json")) == Some(self.edition)
            && self.folders.iter().all(holds)
            && self.files.iter().all(holds)
    }
}

impl Entry {
    /// Whether the edition in the archive and the published one are what they were, as far as is looked at.
    pub(super) fn still_holds(&self, archived: &Path, published: &Path) -> bool {
        self.is_there(published) && self.made_of.as_ref().is_some_and(|made_of| made_of.still_holds(archived))
    }

    /// Whether the published edition is the one that was remembered.
    pub(super) fn is_there(&self, published: &Path) -> bool {
        Stamp::of(published) == Some(self.published)
    }
}

/// What is remembered of a published list of a year's editions and of its plain twin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct List {
    /// Tells what the two were made of from anything else.
    pub(super) made_of: u64,
    /// The two files.
    pub(super) files: Vec<(String, Stamp)>,
}

impl List {
    /// Whether the two, made of this, still lie in a tree as they were.
    pub(super) fn still_holds(&self, made_of: u64, tree: &Path) -> bool {
        let holds = |(path, stamp): &(String, Stamp)| Stamp::of(&tree.join(path)) == Some(*stamp);
        self.made_of == made_of && self.files.iter().all(holds)
    }
}

/// The folder of an archive with what is remembered of a target.
pub(super) fn folder_of(archive: &Path, target: &Target) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    target.tree().hash(&mut hasher);
    archive.join(".press").join(format!("published-{:016x}", hasher.finish()))
}

/// What is remembered for one target, but for what nobody asks about this time.
#[derive(Debug)]
pub(super) struct Record {
    folder: PathBuf,
    years: BTreeMap<i16, Year>,
    /// The years of which the disk does not know what is known here.
    changed: BTreeSet<i16>,
    fresh: Year,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Year {
    /// Two targets can have one hash.
    target: String,
    /// Another press can make another tree of the same archive.
    program: String,
    list: Option<List>,
    editions: BTreeMap<EditionId, Entry>,
}

impl Record {
    /// What a folder remembers of a target, but for years that are `quiet`. What cannot be read is not remembered.
    pub(super) fn of(folder: PathBuf, target: &Target, quiet: &BTreeSet<i16>) -> Self {
        let fresh =
            Year { target: target.name(), program: this_program(), list: None, editions: BTreeMap::new() };
        let year_of = |name: &String| name.strip_suffix(".json")?.parse::<i16>().ok();
        let found = names_in(&folder).unwrap_or_default();
        let found: BTreeSet<i16> =
            found.iter().filter_map(year_of).filter(|year| !quiet.contains(year)).collect();
        let read = |year: &i16| {
            let known: Year = serde_json::from_slice(&fs::read(file_of(&folder, *year)).ok()?).ok()?;
            let fits = known.target == fresh.target && known.program == fresh.program;
            fits.then_some((*year, known))
        };
        let years: BTreeMap<i16, Year> = found.par_iter().filter_map(read).collect();
        // What does not fit is replaced, or taken away.
        let changed = found.into_iter().filter(|year| !years.contains_key(year)).collect();
        Self { folder, years, changed, fresh }
    }

    /// What is remembered of an edition.
    pub(super) fn edition(&self, id: EditionId) -> Option<&Entry> {
        self.years.get(&id.date().year())?.editions.get(&id)
    }

    /// What is remembered of the list of a year.
    pub(super) fn list(&self, year: i16) -> Option<&List> {
        self.years.get(&year)?.list.as_ref()
    }

    /// Remembers this of an edition from now on.
    pub(super) fn set_edition(&mut self, id: EditionId, entry: Option<Entry>) {
        if self.edition(id) != entry.as_ref() {
            let year = self.changing(id.date().year());
            match entry {
                Some(entry) => drop(year.editions.insert(id, entry)),
                None => drop(year.editions.remove(&id)),
            }
        }
    }

    /// Remembers this of the list of a year from now on.
    pub(super) fn set_list(&mut self, year: i16, list: Option<List>) {
        if self.list(year) != list.as_ref() {
            self.changing(year).list = list;
        }
    }

    /// Forgets every edition but these, oldest first, and looks less closely at those that are not near any more.
    pub(super) fn retain(&mut self, ids: &[EditionId]) {
        let all = self.years.values().rev().flat_map(|year| year.editions.iter().rev());
        let (kept, gone): (Vec<_>, Vec<_>) = all.partition(|(id, _)| ids.binary_search(id).is_ok());
        let has_files = |entry: &Entry| entry.made_of.as_ref().is_some_and(|it| !it.files.is_empty());
        let far = kept.into_iter().skip(NEAR).filter(|(_, entry)| has_files(entry));
        let far: Vec<EditionId> = far.map(|(id, _)| *id).collect();
        let gone: Vec<EditionId> = gone.into_iter().map(|(id, _)| *id).collect();
        for id in far {
            let entry = self.changing(id.date().year()).editions.get_mut(&id);
            if let Some(made_of) = entry.and_then(|entry| entry.made_of.as_mut()) {
                made_of.files.clear();
            }
        }
        gone.into_iter().for_each(|id| self.set_edition(id, None));
    }

    fn changing(&mut self, year: i16) -> &mut Year {
        self.changed.insert(year);
        self.years.entry(year).or_insert_with(|| self.fresh.clone())
    }

    /// Writes the years that have changed.
    ///
    /// # Errors
    ///
    /// When nothing can be written into the archive. Only time is lost by that.
    pub(super) fn keep(&self) -> Result<(), Error> {
        for year in &self.changed {
            let path = file_of(&self.folder, *year);
            match self.years.get(year).filter(|known| !known.editions.is_empty()) {
                Some(known) => {
                    fs::create_dir_all(&self.folder).map_err(Error::write(&self.folder))?;
                    let aside = self.folder.join("new");
                    fs::write(&aside, serde_json::to_vec(known)?)
                        .and_then(|()| fs::rename(&aside, &path))
                        .map_err(Error::write(&path))?;
                }
                None if path.exists() => fs::remove_file(&path).map_err(Error::write(&path))?,
                None => {}
            }
        }
        Ok(())
    }
}

/// The file that remembers a year.
fn file_of(folder: &Path, year: i16) -> PathBuf {
    folder.join(format!("{year:04}.json"))
}

/// Tells one build of press from another.
pub(super) fn this_program() -> String {
    let stamp = std::env::current_exe().ok().and_then(|path| Stamp::of(&path));
    let version = env!("CARGO_PKG_VERSION");
    match stamp {
        Some(Stamp { length, changed }) => format!("{version} {length} {changed}"),
        None => version.to_owned(),
    }
}
