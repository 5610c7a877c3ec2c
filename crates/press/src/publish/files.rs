//! The files of a published tree, each with its path in the tree and its bytes.

use std::path::PathBuf;

use edition::{Catalogue, CatalogueYear, EditionId, EditionParts, Newspaper, PageText, WholeEdition, paths};

use super::{plain, schema};
use crate::archive::Archive;

/// A file of the tree: where it lies, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it lies, relative to the tree's root, its steps parted by slashes.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What is in this file of the archive, or of the tree that is published already; it need not be in
    /// memory. Should it change, the edition is published anew.
    Copy(PathBuf),
}

/// All files of an edition: its outline and the text of each complete page, the plain twin of each,
/// and the pictures and PDFs that they name.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_edition(archive: &Archive, whole: &WholeEdition) -> serde_json::Result<Vec<Part>> {
    let id = whole.edition().id();
    let outline = plain::edition(whole.edition());
    let mut parts = Vec::from(with_twin(paths::edition(id), whole.edition().to_json()?, outline));
    for text in whole.texts() {
        let twin = plain::page(whole.edition(), text);
        parts.extend(with_twin(paths::page_text(id, &text.folio), text.to_json()?, twin));
    }
    for asset in whole.assets() {
        parts.push(Part {
            path: format!("{}/{}", paths::edition_folder(id), asset.as_str()),
            content: Content::Copy(archive.folder(id).join(asset.as_str())),
        });
    }
    Ok(parts)
}

/// The list of a year's editions and its plain twin. The twin comes first: what is in a list is
/// there before the list is.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_year(newspaper: &Newspaper, year: &CatalogueYear) -> serde_json::Result<[Part; 2]> {
    let twin = plain::catalogue_year(newspaper, year);
    Ok(with_twin(paths::catalogue_year(year.year), year.to_json()?, twin))
}

/// The catalogue and its plain twin, the twin first.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_catalogue(catalogue: &Catalogue) -> serde_json::Result<[Part; 2]> {
    Ok(with_twin(paths::CATALOGUE.to_owned(), catalogue.to_json()?, plain::catalogue(catalogue)))
}

/// What lies in every tree, whatever its editions: the schemas, and the style and the icon of the plain twins.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_every_tree() -> serde_json::Result<Vec<Part>> {
    let part = |path: String, bytes| Part { path, content: Content::Bytes(bytes) };
    let file = |name: &str, bytes| part(format!("schema/{name}.schema.json"), bytes);
    Ok(vec![
        file("catalogue", schema::of::<Catalogue>()?),
        file("catalogue-year", schema::of::<CatalogueYear>()?),
        file("edition", schema::of::<EditionParts>()?),
        file("page-text", schema::of::<PageText>()?),
        part(plain::STYLE.to_owned(), include_bytes!("plain/plain.css").to_vec()),
        part(plain::ICON.to_owned(), include_bytes!("plain/plain.svg").to_vec()),
    ])
}

/// A JSON file after the HTML file beside it with the same name.
fn with_twin(path: String, json: Vec<u8>, html: String) -> [Part; 2] {
    let twin = Part { path: twin_of(&path), content: Content::Bytes(html.into_bytes()) };
    [twin, Part { path, content: Content::Bytes(json) }]
}

/// Where the plain twin of a JSON file lies.
pub(super) fn twin_of(path: &str) -> String {
    format!("{}.html", path.trim_end_matches(".json"))
}

/// The address of the reader's view of a page, relative to the tree's root. The reader is served
/// from the folder that the tree's files lie in.
pub(super) fn reader_address(id: EditionId, folio: Option<&edition::Folio>) -> String {
    folio.map_or_else(|| id.to_string(), |folio| format!("{id}/{folio}"))
}
