//! Writing files of an edition into an archive.

use std::fs;
use std::path::{Path, PathBuf};

use edition::{EditionId, WholeEdition};

use super::{ASIDE, Archive, Change, change};
use crate::error::Error;
use crate::mark;
use crate::picture::pdf_picture;
use crate::source::{Asset, Making, Origin, Sources};

/// The files of one edition while they are written. Before the first the edition is marked as changing, and the end
/// marks that it has changed; without any file there is nothing to mark.
#[derive(Debug)]
pub(super) struct Writing<'a> {
    archive: &'a Archive,
    id: EditionId,
    folder: PathBuf,
    has_begun: bool,
}

impl<'a> Writing<'a> {
    pub(super) fn of(archive: &'a Archive, id: EditionId) -> Self {
        Self { archive, id, folder: archive.folder(id), has_begun: false }
    }

    /// Writes a file at a place in the edition's folder.
    pub(super) fn write(&mut self, path: &str, content: &Origin) -> Result<(), Error> {
        if !self.has_begun {
            mark::begin(self.archive.root(), self.id)?;
            self.has_begun = true;
        }
        write(&self.folder.join(path), content)
    }

    /// Writes an asset where it is missing or differs from what it is made of. `files` are those assets that
    /// are source files as they are.
    pub(super) fn write_asset(
        &mut self,
        asset: &Asset,
        files: &[&Asset],
        sources: &Sources,
    ) -> Result<(), Error> {
        let place = asset.path.as_str();
        let (Making::File(path) | Making::PictureOfPdf(path)) = &asset.making;
        let bytes = sources.read(path)?;
        let is_kept =
            |asset: &Asset| fs::read(self.folder.join(asset.path.as_str())).ok().as_deref() == Some(&bytes);
        if matches!(asset.making, Making::File(_)) {
            return if is_kept(asset) { Ok(()) } else { self.write(place, &Origin::Memory(bytes)) };
        }
        let pdf = files.iter().find(|file| file.making == Making::File(path.clone()));
        if self.folder.join(place).exists() && pdf.is_some_and(|pdf| is_kept(pdf)) {
            return Ok(());
        }
        let drawn = pdf_picture(&bytes)
            .map_err(|error| Error::read(Path::new(path))(std::io::Error::other(error)))?;
        self.write(place, &Origin::Memory(drawn))
    }

    /// Writes the edition itself, if it differs.
    pub(super) fn write_edition(&mut self, edition: &WholeEdition) -> Result<Change, Error> {
        let bytes = edition.to_json()?;
        let change = change(fs::read(self.folder.join("edition.json")).ok().as_deref(), &bytes);
        if change != Change::Unchanged {
            self.write("edition.json", &Origin::Memory(bytes))?;
        }
        Ok(change)
    }

    /// Nothing more is written.
    pub(super) fn end(self) -> Result<(), Error> {
        mark::end(self.archive.root(), self.id, self.has_begun)
    }
}

/// Writes a file aside and renames it into place, so that nobody ever sees half of it.
pub(crate) fn write(path: &Path, content: &Origin) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(Error::write(folder))?;
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(folder).map_err(Error::write(folder))?;
    let new = aside.path().join("new");
    content.write_to(&new)?;
    fs::rename(&new, path).map_err(Error::write(path))
}
