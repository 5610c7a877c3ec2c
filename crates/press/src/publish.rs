//! The tree of static files that readers fetch, made of the archive.
//!
//! What a tree holds is a pure function of the editions ([`files`]); writing it is another matter
//! (`staging`).

use std::path::Path;

use edition::{Listed, paths};

use crate::archive::Archive;
use crate::error::Error;

mod cleared;
pub mod files;
mod plain;
mod schema;
mod staging;

use cleared::cleared;
use staging::Staging;

/// What was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The editions, oldest first.
    pub editions: Vec<Listed>,
    /// How many files, those of the catalogue, the schemas and the style among them.
    pub files: usize,
}

/// Publishes an archive to a folder, in place of the tree that may be there.
///
/// The new tree is built aside and swapped in by renaming, so no reader ever sees half of it.
///
/// # Errors
///
/// When the archive cannot be read or has no edition, when the folder holds anything that press did
/// not write, and when files cannot be written. The folder is then as it was.
pub fn publish(archive: &Archive, to: &Path) -> Result<Published, Error> {
    let ids = archive.editions()?;
    let mut staging = Staging::beside(to)?;
    let mut listed = Vec::with_capacity(ids.len());
    let mut newspaper = None;
    for id in ids {
        let whole = archive.edition(id)?;
        let damaged = |flaw: edition::Flaw| Error::Damaged { path: archive.folder(id), reason: flaw.into() };
        let whole = cleared(whole).map_err(damaged)?;
        staging.write_all(files::of_edition(&whole)?)?;
        for asset in whole.assets() {
            let from = archive.folder(id).join(asset.as_str());
            staging.copy(&from, &format!("{}/{}", paths::edition_folder(id), asset.as_str()))?;
        }
        let pages = u16::try_from(whole.edition().pages().len()).unwrap_or(u16::MAX);
        listed.push(Listed { id, pages });
        newspaper = Some(whole.edition().newspaper().clone());
    }
    let Some(newspaper) = newspaper else { return Ok(Published::default()) };
    staging.write_all(files::of_catalogue(newspaper, &listed)?)?;
    staging.write_all(files::of_every_tree()?)?;
    Ok(Published { files: staging.swap_in()?, editions: listed })
}
