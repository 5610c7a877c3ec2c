//! The files of the tree that list editions, and those that lie in every tree.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};

use edition::{Catalogue, CatalogueYear, Listed, Newspaper, paths};

use super::files::{Part, of_catalogue, of_every_tree, of_year, twin_of};
use super::made::{Files, is_published};
use super::record::{List, Record, Stamp};
use super::staging::Staging;
use super::target::{Target, year_of};
use crate::error::Error;

/// The paths of what lies ready or has to go, in the order in which nothing ever leads astray.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Whether any list differs, before the editions, after them, and when they are gone.
    pub(super) files: Files,
    /// What does not list anything: the schemas, the style, the icon.
    pub(super) of_every_tree: Vec<String>,
    /// Years with new editions, then the catalogue, then years that only lose some.
    pub(super) changed: Vec<String>,
    /// Years without editions and schemas that are no more.
    pub(super) gone: Vec<String>,
    /// The years whose lists were compared, each with what tells what they are made of.
    pub(super) compared: Vec<(i16, u64)>,
}

/// Makes the lists of these editions, oldest first, as far as they differ from the published ones. A list
/// that is remembered, and looks from outside as it did then, is not made at all, and neither are those of
/// years that are `quiet`, whose editions are not among these.
///
/// # Errors
///
/// When files cannot be read or written.
pub(super) fn make(
    newspaper: &Newspaper,
    listed: &[Listed],
    quiet: &BTreeSet<i16>,
    remembered: Option<&Record>,
    target: &Target,
    staging: &Staging,
) -> Result<Lists, Error> {
    let mut lists = Lists::default();
    let mut expected = Vec::new();
    let (mut growing, mut shrinking) = (Vec::new(), Vec::new());
    let mut stage = |parts: &[Part], files: &mut Files| -> Result<Vec<String>, Error> {
        let mut differing = Vec::new();
        for part in parts {
            expected.push(part.path.clone());
            if is_published(target, part)? {
                files.unchanged += 1;
            } else {
                staging.write(part)?;
                files.written += 1;
                differing.push(part.path.clone());
            }
        }
        Ok(differing)
    };

    lists.of_every_tree = stage(&of_every_tree()?, &mut lists.files)?;
    let mut years = quiet.clone();
    let mut kept: Vec<String> = quiet.iter().flat_map(|year| paths_of(*year)).collect();
    lists.files.unchanged += kept.len();
    for editions in listed.chunk_by(|a, b| a.id.date().year() == b.id.date().year()) {
        let Some(year) = editions.first().map(|first| first.id.date().year()) else { continue };
        years.insert(year);
        let made_of = tells(newspaper, editions);
        let known = remembered.and_then(|record| record.list(year));
        if known.is_some_and(|list| list.still_holds(made_of, target.tree())) {
            kept.extend(paths_of(year));
            lists.files.unchanged += 2;
            continue;
        }
        lists.compared.push((year, made_of));
        let year = CatalogueYear { year, editions: editions.to_vec() };
        let differing = stage(&of_year(newspaper, &year)?, &mut lists.files)?;
        if only_loses(target, &year) { shrinking.extend(differing) } else { growing.extend(differing) }
    }
    if let Some(newest) = listed.last() {
        let catalogue =
            Catalogue { newspaper: newspaper.clone(), newest: newest.id, years: years.into_iter().collect() };
        growing.extend(stage(&of_catalogue(&catalogue)?, &mut lists.files)?);
    }
    lists.changed = growing;
    lists.changed.append(&mut shrinking);

    expected.append(&mut kept);
    // Backwards, so that the list itself goes before its plain twin does.
    for name in target.names_in("catalogue")?.into_iter().rev().filter(|name| year_of(name).is_some()) {
        lists.gone.push(format!("catalogue/{name}"));
    }
    lists.gone.extend(target.names_in("schema")?.into_iter().map(|name| format!("schema/{name}")));
    lists.gone.retain(|path| !expected.contains(path));
    lists.files.removed = lists.gone.len();
    Ok(lists)
}

/// What is to be remembered of the published list of a year; nothing when it is too new for that.
pub(super) fn look(year: i16, made_of: u64, target: &Target) -> Option<List> {
    let settled = |path: String| Some((path.clone(), Stamp::settled(&target.tree().join(path))?));
    Some(List { made_of, files: paths_of(year).into_iter().map(settled).collect::<Option<_>>()? })
}

/// The list of a year and its plain twin.
pub(super) fn paths_of(year: i16) -> [String; 2] {
    let list = paths::catalogue_year(year);
    [twin_of(&list), list]
}

/// A number that tells what a year's list is made of from anything else.
fn tells(newspaper: &Newspaper, editions: &[Listed]) -> u64 {
    let mut hasher = DefaultHasher::new();
    newspaper.name.as_str().hash(&mut hasher);
    for Listed { id, pages } in editions {
        (id, pages).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether every edition of the year is in the published list already.
fn only_loses(target: &Target, year: &CatalogueYear) -> bool {
    let path = target.tree().join(paths::catalogue_year(year.year));
    let published = fs::read(path).ok().and_then(|bytes| CatalogueYear::from_json(&bytes).ok());
    published.is_some_and(|published| {
        let had = |listed: &Listed| published.editions.binary_search_by_key(&listed.id, |l| l.id).is_ok();
        year.editions.iter().all(had)
    })
}
