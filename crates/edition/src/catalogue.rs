use serde::Serialize;

use crate::format::{self, ReadError};
use crate::reading::read_fields;
use crate::{EditionId, Newspaper};

/// The editions on offer (往期): where a reader begins.
///
/// It names only the newest edition and the years, so that opening the reader costs the same with
/// one edition and with ten thousand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Catalogue {
    /// The publication.
    pub newspaper: Newspaper,
    /// The newest edition.
    pub newest: EditionId,
    /// The years of which there are editions, ascending.
    pub years: Vec<i16>,
}

read_fields!(Catalogue { newspaper, newest, years });

/// The editions of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueYear {
    /// The year.
    pub year: i16,
    /// Its editions, oldest first.
    pub editions: Vec<Listed>,
}

read_fields!(CatalogueYear { year, editions });

/// An edition as a list names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listed {
    /// Which edition.
    pub id: EditionId,
    /// How many pages it has.
    pub pages: u16,
}

read_fields!(Listed { id, pages });

impl Catalogue {
    /// Reads a published `catalogue.json`.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooNew`] for a later format, [`ReadError::Damaged`] with the place for
    /// everything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        format::read(bytes)
    }

    /// The bytes of `catalogue.json`.
    ///
    /// # Errors
    ///
    /// None that the model can bring about; serializing is fallible by its nature.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        format::write(self)
    }
}

impl CatalogueYear {
    /// Reads a published `catalogue/<year>.json`.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooNew`] for a later format, [`ReadError::Damaged`] with the place for
    /// everything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        format::read(bytes)
    }

    /// The bytes of `catalogue/<year>.json`.
    ///
    /// # Errors
    ///
    /// None that the model can bring about; serializing is fallible by its nature.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        format::write(self)
    }
}
