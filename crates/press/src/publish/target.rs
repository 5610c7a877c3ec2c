//! The folder that is published to: where it is, and whether it may be replaced.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use edition::{Catalogue, EditionId, paths};

use super::plain;
use crate::archive::{ASIDE, names_in};
use crate::error::Error;

/// A folder that is published to; it need not be there yet, but the folder around it is.
#[derive(Debug)]
pub(super) struct Target {
    tree: PathBuf,
    name: OsString,
}

impl Target {
    /// The folder at a path. Behind a symbolic link it is the folder that the link leads to: that one
    /// is replaced, not the link.
    ///
    /// # Errors
    ///
    /// When it has no folder around it in which the new tree could be made.
    pub(super) fn at(path: &Path) -> Result<Self, Error> {
        let tree = if path.exists() {
            path.canonicalize().map_err(Error::read(path))?
        } else {
            let name = path.file_name().ok_or_else(|| Error::Foreign { path: path.to_owned() })?;
            let parent = match path.parent() {
                Some(parent) if parent != Path::new("") => parent,
                _ => Path::new("."),
            };
            fs::create_dir_all(parent).map_err(Error::write(parent))?;
            parent.canonicalize().map_err(Error::read(parent))?.join(name)
        };
        let name = tree.file_name().ok_or_else(|| Error::Foreign { path: path.to_owned() })?.to_owned();
        Ok(Self { tree, name })
    }

    /// The folder itself, as an absolute path.
    pub(super) fn tree(&self) -> &Path {
        &self.tree
    }

    /// Tells it from other targets.
    pub(super) fn name(&self) -> String {
        self.tree.to_string_lossy().into_owned()
    }

    /// A file or folder of press beside the target: on the same disk, and no other target's.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = OsString::from(ASIDE);
        name.push(&self.name);
        name.push(ending);
        self.tree.with_file_name(name)
    }

    /// Whether a tree is there, and not only an empty folder or nothing.
    pub(super) fn is_published(&self) -> bool {
        self.tree.join(paths::CATALOGUE).exists()
    }

    /// Refuses a target that is neither nothing, nor an empty folder, nor a tree that press wrote: one
    /// with a catalogue that can be read, and nothing beside it that press does not write. Tells the
    /// editions whose folders are there, oldest first.
    ///
    /// # Errors
    ///
    /// [`Error::Foreign`] with what was found.
    pub(super) fn refuse_foreign(&self) -> Result<Vec<EditionId>, Error> {
        let tree = &self.tree;
        if !tree.exists() {
            return Ok(Vec::new());
        }
        let foreign = |path: PathBuf| Err(Error::Foreign { path });
        if !tree.is_dir() {
            return foreign(tree.clone());
        }
        let names = names_in(tree)?;
        let is_tree =
            || fs::read(tree.join(paths::CATALOGUE)).is_ok_and(|bytes| Catalogue::from_json(&bytes).is_ok());
        if !names.is_empty() && !is_tree() {
            return foreign(tree.clone());
        }
        let known = [
            "catalogue",
            "catalogue.html",
            paths::CATALOGUE,
            "editions",
            plain::STYLE,
            plain::ICON,
            "schema",
        ];
        if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
            return foreign(tree.join(name));
        }
        let mut editions = Vec::new();
        for name in self.names_in("editions")? {
            match name.parse() {
                Ok(id) => editions.push(id),
                Err(_) => return foreign(tree.join("editions").join(name)),
            }
        }
        editions.sort_unstable();
        for (folder, is_ours) in [
            ("catalogue", (|name| year_of(name).is_some()) as fn(&str) -> bool),
            ("schema", |name| name.ends_with(".schema.json")),
        ] {
            if let Some(name) = self.names_in(folder)?.into_iter().find(|name| !is_ours(name)) {
                return foreign(tree.join(folder).join(name));
            }
        }
        Ok(editions)
    }

    /// The names in a folder of the tree, in order; none when it is not there.
    pub(super) fn names_in(&self, folder: &str) -> Result<Vec<String>, Error> {
        let folder = self.tree.join(folder);
        if folder.is_dir() { names_in(&folder) } else { Ok(Vec::new()) }
    }
}

/// The year that a file of the folder `catalogue` is about.
pub(super) fn year_of(name: &str) -> Option<i16> {
    let (year, kind) = name.split_once('.')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && ["json", "html"].contains(&kind) { year.parse().ok() } else { None }
}
