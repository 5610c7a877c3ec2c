//! Which years a run looks at, and what the next one has to know to choose.
//!
//! However many editions there are, a run looks at those of the newest years, those of years in which
//! something has changed, and one of the others by turns: so it takes no longer for a long archive, and yet
//! even what another program has done to an old edition is noticed some runs later.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Bound::{Excluded, Unbounded};
use std::path::{Path, PathBuf};

use edition::{EditionId, Newspaper, paths};
use serde::{Deserialize, Serialize};

use super::lists::paths_of;
use super::record::{NEAR, Stamp, this_program};
use super::target::Target;
use crate::archive::write;
use crate::error::Error;
use crate::mark;
use crate::source::Origin;

/// What a run leaves behind that came to its end. Whatever is changed in the tree after that no longer fits, be
/// it by a run that is cut off or by somebody else: then everything is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Ended {
    /// Two targets can have one hash.
    target: String,
    /// Another press can make another tree of the same archive.
    program: String,
    /// All lists name it.
    newspaper: String,
    /// The published catalogue, and the folders in which editions and lists change places.
    tree: [Stamp; 3],
    /// The mark of each year, as it was before anything was looked at.
    marks: BTreeMap<i16, String>,
    /// The last year that was looked at because it was its turn.
    turn: i16,
}

/// What one run looks at.
#[derive(Debug)]
pub(super) struct Round {
    path: PathBuf,
    /// What lies at that path.
    known: Option<Ended>,
    /// Without those that cannot be read.
    marks: BTreeMap<i16, String>,
    unended: BTreeSet<i16>,
    quiet: BTreeSet<i16>,
    turn: i16,
}

impl Round {
    /// A round that looks at everything.
    pub(super) fn of_all(archive: &Path, record: &Path, ids: &[EditionId]) -> Self {
        let marks =
            by_year(ids).into_keys().filter_map(|year| Some((year, mark::of(archive, year)?))).collect();
        let (path, unended) = (record.join("ended.json"), mark::unended(archive));
        Self { path, known: None, marks, unended, quiet: BTreeSet::new(), turn: 0 }
    }

    /// Leaves out the years that need not be looked at this time. `ids` are the editions of the archive and
    /// `published` those of the tree, each oldest first.
    ///
    /// # Errors
    ///
    /// When the names of the published lists cannot be read.
    pub(super) fn leave_out(
        &mut self,
        target: &Target,
        newspaper: &Newspaper,
        ids: &[EditionId],
        published: &[EditionId],
    ) -> Result<(), Error> {
        let known = fs::read(&self.path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        self.known = known;
        let Some(known) = self.known.as_ref().filter(|known| known.fits(target, newspaper)) else {
            return Ok(());
        };
        let (years, trees) = (by_year(ids), by_year(published));
        let lists = target.names_in("catalogue")?;
        let has_lists = |year: i16| {
            let has = |path: &String| lists.iter().any(|name| path.ends_with(name.as_str()));
            paths_of(year).iter().all(has)
        };
        let near: BTreeSet<i16> = ids.iter().rev().take(NEAR).map(|id| id.date().year()).collect();
        let is_as_it_was = |year: &i16| {
            !near.contains(year)
                && !self.unended.contains(year)
                && self.marks.get(year).is_some_and(|mark| known.marks.get(year) == Some(mark))
                && trees.get(year) == years.get(year)
                && has_lists(*year)
        };
        let mut quiet: BTreeSet<i16> = years.keys().copied().filter(is_as_it_was).collect();
        let next = quiet.range((Excluded(known.turn), Unbounded)).next();
        self.turn = next.or(quiet.first()).copied().unwrap_or(known.turn);
        quiet.remove(&self.turn);
        self.quiet = quiet;
        Ok(())
    }

    /// The years that are left out.
    pub(super) fn quiet(&self) -> &BTreeSet<i16> {
        &self.quiet
    }

    /// Leaves behind what the next run has to know.
    ///
    /// # Errors
    ///
    /// When it cannot be written. Only time is lost by that.
    pub(super) fn ends(self, target: &Target, newspaper: &Newspaper) -> Result<(), Error> {
        let Some(tree) = look_at(target) else { return Ok(()) };
        let ended = Ended {
            target: target.name(),
            program: this_program(),
            newspaper: newspaper.name.to_string(),
            tree,
            marks: self.marks,
            turn: self.turn,
        };
        if self.known.as_ref() == Some(&ended) {
            return Ok(());
        }
        write(&self.path, &Origin::Memory(serde_json::to_vec(&ended)?))
    }
}

impl Ended {
    /// Whether it was this press that left it, and nobody has been at the tree since.
    fn fits(&self, target: &Target, newspaper: &Newspaper) -> bool {
        self.target == target.name()
            && self.program == this_program()
            && self.newspaper == newspaper.name.as_str()
            && look_at(target) == Some(self.tree)
    }
}

fn look_at(target: &Target) -> Option<[Stamp; 3]> {
    let [catalogue, editions, lists] =
        [paths::CATALOGUE, "editions", "catalogue"].map(|path| Stamp::of(&target.tree().join(path)));
    Some([catalogue?, editions?, lists?])
}

/// Editions, oldest first, by the year of their day.
fn by_year(ids: &[EditionId]) -> BTreeMap<i16, &[EditionId]> {
    let years = ids.chunk_by(|a, b| a.date().year() == b.date().year());
    years.filter_map(|ids| Some((ids.first()?.date().year(), ids))).collect()
}
