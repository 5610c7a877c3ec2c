//! The files of the tree that list editions, and those that lie in every tree.

use std::fs;

use edition::{Catalogue, CatalogueYear, Listed, Newspaper, paths};

use super::files::{Part, of_catalogue, of_every_tree, of_year};
use super::made::{Files, is_published};
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
}

/// Makes the lists of these editions, oldest first, as far as they differ from the published ones.
///
/// # Errors
///
/// When files cannot be read or written.
pub(super) fn make(
    newspaper: &Newspaper,
    listed: &[Listed],
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
    let mut years = Vec::new();
    for editions in listed.chunk_by(|a, b| a.id.date().year() == b.id.date().year()) {
        let Some(first) = editions.first() else { continue };
        let year = CatalogueYear { year: first.id.date().year(), editions: editions.to_vec() };
        let differing = stage(&of_year(newspaper, &year)?, &mut lists.files)?;
        if only_loses(target, &year) {
            shrinking.extend(differing)
        } else {
            growing.extend(differing)
        }
        years.push(year.year);
    }
    if let Some(newest) = listed.last() {
        let catalogue = Catalogue { newspaper: newspaper.clone(), newest: newest.id, years };
        growing.extend(stage(&of_catalogue(&catalogue)?, &mut lists.files)?);
    }
    lists.changed = growing;
    lists.changed.append(&mut shrinking);

    // Backwards, so that the list itself goes before its plain twin does.
    for name in target.names_in("catalogue")?.into_iter().rev().filter(|name| year_of(name).is_some()) {
        lists.gone.push(format!("catalogue/{name}"));
    }
    lists.gone.extend(target.names_in("schema")?.into_iter().map(|name| format!("schema/{name}")));
    lists.gone.retain(|path| !expected.contains(path));
    lists.files.removed = lists.gone.len();
    Ok(lists)
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
