//! The tree of static files that readers fetch, made of the archive.
//!
//! What a tree holds is a pure function of the editions ([`files`]). Writing it is another matter:
//! only what differs is made, in a folder beside the tree (`staging`), and nothing that readers see
//! changes before all of it lies ready. Then editions change places one by one, each at once
//! (`exchange`), and the lists that name them follow (`lists`).

use std::collections::BTreeMap;
use std::path::Path;

use edition::{EditionId, Listed, paths};
use rayon::prelude::*;

use crate::archive::Archive;
use crate::error::Error;

mod exchange;
pub mod files;
mod lists;
mod lock;
mod made;
mod pictures;
mod plain;
mod record;
mod round;
mod schema;
mod staging;
mod target;
mod watch;

pub use made::Files;
pub use watch::{Nobody, Watch};

use lock::Lock;
use made::{Made, make};
use record::{Entry, Record, Stamp};
use round::Round;
use staging::Staging;
use target::Target;

/// How to publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether to wait for another run that is publishing to the same target.
    pub wait: bool,
    /// Whether to trust what is remembered of the last run, and compare only editions that look
    /// changed from outside.
    pub remember: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { wait: true, remember: true }
    }
}

/// What was published.
#[derive(Debug, Default)]
pub struct Published {
    /// The editions of which a file was written or taken away, oldest first.
    pub changed: Vec<(Listed, Files)>,
    /// How many editions stayed as they were.
    pub unchanged: usize,
    /// The editions that are no longer in the archive, oldest first.
    pub removed: Vec<EditionId>,
    /// What became of the files that are no edition's: lists, schemas, the style, the icon.
    pub others: Files,
    /// Why nothing could be remembered for the next run, which will take longer for that.
    pub forgotten: Option<Error>,
}

/// Publishes an archive to a folder: missing, empty, or an older published tree.
///
/// A run that is killed leaves each edition wholly old or wholly new, and lists that lead nowhere
/// else; the next run completes it. The first tree comes into being at once.
///
/// # Errors
///
/// When the archive cannot be read or has no edition, when the folder holds anything that press did
/// not write, when another run is at work there and this one is not to wait, and when files cannot be
/// written. The tree is then as it was, unless the disk itself fails while changes are being shown.
pub fn publish(
    archive: &Archive,
    to: &Path,
    options: Options,
    watch: &dyn Watch,
) -> Result<Published, Error> {
    archive.has_editions()?;
    let target = Target::at(to)?;
    let _lock = Lock::take(&target, options.wait, watch)?;
    // The archive may have changed while this run was waiting.
    let ids = archive.editions()?;
    let published = target.refuse_foreign()?;
    let staging = Staging::beside(&target)?;
    let folder_of = |id: EditionId| target.tree().join(paths::edition_folder(id));

    let newspaper = match ids.last() {
        Some(newest) => archive.edition(*newest)?.edition().newspaper().clone(),
        None => return Ok(Published::default()),
    };
    let memory = record::folder_of(archive.root(), &target);
    let mut round = Round::of_all(archive.root(), &memory, &ids);
    if options.remember {
        round.leave_out(&target, &newspaper, &ids, &published)?;
    }
    let looked_at: Vec<EditionId> =
        ids.iter().filter(|id| !round.quiet().contains(&id.date().year())).copied().collect();
    let mut record = Record::of(memory, &target, round.quiet());
    let remembered = |id: &EditionId| {
        let entry = record.edition(*id).filter(|_| options.remember)?;
        entry.still_holds(&archive.folder(*id), &folder_of(*id)).then_some((*id, entry.pages))
    };
    let mut pages: BTreeMap<EditionId, u16> = looked_at.par_iter().filter_map(remembered).collect();

    let to_make: Vec<EditionId> = looked_at.into_iter().filter(|id| !pages.contains_key(id)).collect();
    watch.begins(to_make.len());
    let made = to_make.par_iter().map(|id| {
        let known = record.edition(*id).filter(|_| options.remember);
        let is_ours = known.is_some_and(|entry| entry.is_there(&folder_of(*id)));
        let made = make(archive, *id, &target, is_ours, &staging);
        watch.made_one();
        made
    });
    let made: Vec<Made> = made.collect::<Result<_, Error>>()?;

    pages.extend(made.iter().map(|made| (made.id, made.pages)));
    let listed: Vec<Listed> = pages.into_iter().map(|(id, pages)| Listed { id, pages }).collect();
    let remembered = options.remember.then_some(&record);
    let lists = lists::make(&newspaper, &listed, round.quiet(), remembered, &target, &staging)?;
    let removed: Vec<EditionId> = published.into_iter().filter(|id| ids.binary_search(id).is_err()).collect();

    watch.shows();
    if target.is_published() {
        for path in &lists.of_every_tree {
            staging.show(path, watch)?;
        }
        for made in made.iter().filter(|made| made.files.differ()) {
            staging.show(&paths::edition_folder(made.id), watch)?;
        }
        for path in &lists.changed {
            staging.show(path, watch)?;
        }
        for path in &lists.gone {
            staging.remove(path, watch)?;
        }
        for id in &removed {
            staging.remove(&paths::edition_folder(*id), watch)?;
        }
    } else {
        staging.show_all()?;
    }

    for Made { id, pages, made_of, .. } in &made {
        let published = Stamp::of(&folder_of(*id));
        let entry = published.map(|published| Entry { pages: *pages, made_of: made_of.clone(), published });
        record.set_edition(*id, entry);
    }
    record.retain(&ids);
    for (year, made_of) in &lists.compared {
        record.set_list(*year, lists::look(*year, *made_of, &target));
    }
    let forgotten = record.keep().and_then(|()| round.ends(&target, &newspaper)).err();
    let changed: Vec<(Listed, Files)> = made
        .into_iter()
        .filter(|made| made.files.differ())
        .map(|made| (Listed { id: made.id, pages: made.pages }, made.files))
        .collect();
    let unchanged = ids.len() - changed.len();
    Ok(Published { changed, unchanged, removed, others: lists.files, forgotten })
}
