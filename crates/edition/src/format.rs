//! The published format: its number, its paths, and how a file of it is read and written.

use serde::Serialize;

use crate::Flaw;
use crate::reading::{Damage, Json, Read};

/// The number of the published format that this model reads and writes.
///
/// A reader ignores fields it does not know, so the number grows only when an old reader would
/// show something wrong.
pub const FORMAT: u32 = 1;

/// Where the files of the published tree lie, relative to its root.
pub mod paths {
    use crate::{EditionId, Folio};

    /// The catalogue: where a reader begins.
    pub const CATALOGUE: &str = "catalogue.json";

    /// The editions of one year.
    pub fn catalogue_year(year: i16) -> String {
        format!("catalogue/{year:04}.json")
    }

    /// The folder of an edition; its assets lie below it.
    pub fn edition_folder(id: EditionId) -> String {
        format!("editions/{id}")
    }

    /// An edition's outline.
    pub fn edition(id: EditionId) -> String {
        format!("editions/{id}/edition.json")
    }

    /// The text of one of its pages.
    pub fn page_text(id: EditionId, folio: &Folio) -> String {
        format!("editions/{id}/pages/{folio}.json")
    }
}

/// Why published bytes could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// They are of a later format than this model knows.
    #[error("format {found} is newer than format {FORMAT}, which is the newest this program reads")]
    TooNew {
        /// The format they say they are of.
        found: u32,
    },
    /// They are not what they should be; the place is named.
    #[error("{place}")]
    Damaged {
        /// Line and column, the names on the way to a value and what was expected there, or page and rule.
        place: String,
    },
}

impl From<Flaw> for ReadError {
    fn from(flaw: Flaw) -> Self {
        Self::Damaged { place: flaw.to_string() }
    }
}

impl From<Damage> for ReadError {
    fn from(damage: Damage) -> Self {
        Self::Damaged { place: damage.into_text() }
    }
}

/// Every published file is its content with the format's number in front.
#[derive(Serialize)]
struct Written<'a, T> {
    format: u32,
    #[serde(flatten)]
    content: &'a T,
}

pub(crate) fn write<T: Serialize>(content: &T) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(&Written { format: FORMAT, content })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads the format's number first: a later format may break every other expectation.
pub(crate) fn read<T: Read>(bytes: &[u8]) -> Result<T, ReadError> {
    T::read(&of_known_format(bytes)?).map_err(ReadError::from)
}

fn of_known_format(bytes: &[u8]) -> Result<Json, ReadError> {
    // The parser's own sentences are many, and every reader would download them.
    let json = serde_json::from_slice::<Json>(bytes).map_err(|error| ReadError::Damaged {
        place: format!("not JSON at line {} column {}", error.line(), error.column()),
    })?;
    match json.needed("format")? {
        found if found > FORMAT => Err(ReadError::TooNew { found }),
        _ => Ok(json),
    }
}
