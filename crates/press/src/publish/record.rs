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
use serde::{Deserialize, Serialize};

use super::target::Target;
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
    /// What it was made of.
    #[serde(flatten)]
    pub(super) made_of: MadeOf,
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
        Stamp::of(published) == Some(self.published) && self.made_of.still_holds(archived)
    }
}

/// All that is remembered for one target.
#[derive(Debug)]
pub(super) struct Record {
    folder: PathBuf,
    target: String,
    program: String,
    read: BTreeMap<i16, Vec<u8>>,
    pub(super) editions: BTreeMap<EditionId, Entry>,
}

#[derive(Serialize, Deserialize)]
struct Year {
    /// Two targets can have one hash.
    target: String,
    /// Another press can make another tree of the same archive.
    program: String,
    editions: BTreeMap<EditionId, Entry>,
}

impl Record {
    /// What an archive's folder remembers of a target. What cannot be read is not remembered.
    pub(super) fn of(archive: &Path, target: &Target) -> Self {
        let mut hasher = DefaultHasher::new();
        target.tree().hash(&mut hasher);
        let mut record = Self {
            folder: archive.join(".press").join(format!("published-{:016x}", hasher.finish())),
            target: target.tree().to_string_lossy().into_owned(),
            program: this_program(),
            read: BTreeMap::new(),
            editions: BTreeMap::new(),
        };
        for entry in fs::read_dir(&record.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let year = name.to_str().and_then(|name| name.strip_suffix(".json")?.parse::<i16>().ok());
            if let (Some(year), Ok(bytes)) = (year, fs::read(entry.path())) {
                if let Ok(known) = serde_json::from_slice::<Year>(&bytes)
                    && (&known.target, &known.program) == (&record.target, &record.program)
                {
                    record.editions.extend(known.editions);
                }
                record.read.insert(year, bytes);
            }
        }
        record
    }

    /// Keeps what is now known, in place of what was; writes only the years that differ.
    ///
    /// # Errors
    ///
    /// When nothing can be written into the archive. Only time is lost by that.
    pub(super) fn keep(&self, mut editions: BTreeMap<EditionId, Entry>) -> Result<(), Error> {
        for entry in editions.values_mut().rev().skip(NEAR) {
            entry.made_of.files.clear();
        }
        let mut years: BTreeMap<i16, BTreeMap<EditionId, Entry>> = BTreeMap::new();
        for (id, entry) in editions {
            years.entry(id.date().year()).or_default().insert(id, entry);
        }
        let path_of = |year: i16| self.folder.join(format!("{year:04}.json"));
        for year in self.read.keys().filter(|year| !years.contains_key(year)) {
            fs::remove_file(path_of(*year)).map_err(Error::write(&path_of(*year)))?;
        }
        for (year, editions) in years {
            let known = Year { target: self.target.clone(), program: self.program.clone(), editions };
            let bytes = serde_json::to_vec(&known)?;
            if self.read.get(&year) != Some(&bytes) {
                fs::create_dir_all(&self.folder).map_err(Error::write(&self.folder))?;
                let aside = self.folder.join("new");
                fs::write(&aside, bytes)
                    .and_then(|()| fs::rename(&aside, path_of(year)))
                    .map_err(Error::write(&path_of(year)))?;
            }
        }
        Ok(())
    }
}

/// Tells one build of press from another.
fn this_program() -> String {
    let stamp = std::env::current_exe().ok().and_then(|path| Stamp::of(&path));
    let version = env!("CARGO_PKG_VERSION");
    match stamp {
        Some(Stamp { length, changed }) => format!("{version} {length} {changed}"),
        None => version.to_owned(),
    }
}
