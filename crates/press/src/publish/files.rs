//! The files of a published tree, each with its path in the tree and its bytes.

use edition::{
    Catalogue, CatalogueYear, EditionId, EditionParts, Listed, Newspaper, PageText, WholeEdition, paths,
};

use super::{plain, schema};

/// A file of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it lies, relative to the tree's root, its steps parted by slashes.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// An edition's own files but for its pictures and PDFs: its outline and the text of each complete
/// page, and the plain twin of each.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_edition(whole: &WholeEdition) -> serde_json::Result<Vec<File>> {
    let id = whole.edition().id();
    let mut files =
        with_twin(paths::edition(id), whole.edition().to_json()?, plain::edition(whole.edition()));
    for text in whole.texts() {
        let twin = plain::page(whole.edition(), text);
        files.extend(with_twin(paths::page_text(id, &text.folio), text.to_json()?, twin));
    }
    Ok(files)
}

/// The catalogue and its years, and the plain twin of each. The editions are sorted, oldest first.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_catalogue(newspaper: Newspaper, listed: &[Listed]) -> serde_json::Result<Vec<File>> {
    let mut files = Vec::new();
    let mut years = Vec::new();
    let year_of = |listed: &Listed| listed.id.date().year();
    for editions in listed.chunk_by(|a, b| year_of(a) == year_of(b)) {
        let year = CatalogueYear { year: year_of(&editions[0]), editions: editions.to_vec() };
        let twin = plain::catalogue_year(&newspaper, &year);
        files.extend(with_twin(paths::catalogue_year(year.year), year.to_json()?, twin));
        years.push(year.year);
    }
    if let Some(newest) = listed.last() {
        let catalogue = Catalogue { newspaper, newest: newest.id, years };
        let twin = plain::catalogue(&catalogue);
        files.extend(with_twin(paths::CATALOGUE.to_owned(), catalogue.to_json()?, twin));
    }
    Ok(files)
}

/// What lies in every tree, whatever its editions: the schemas, and the style and the icon of the plain twins.
///
/// # Errors
///
/// None that the model can bring about; serializing is fallible by its nature.
pub fn of_every_tree() -> serde_json::Result<Vec<File>> {
    let file = |name: &str, bytes| File { path: format!("schema/{name}.schema.json"), bytes };
    Ok(vec![
        file("catalogue", schema::of::<Catalogue>()?),
        file("catalogue-year", schema::of::<CatalogueYear>()?),
        file("edition", schema::of::<EditionParts>()?),
        file("page-text", schema::of::<PageText>()?),
        File { path: plain::STYLE.to_owned(), bytes: include_bytes!("plain/plain.css").to_vec() },
        File { path: plain::ICON.to_owned(), bytes: include_bytes!("plain/plain.svg").to_vec() },
    ])
}

/// A JSON file and the HTML file beside it with the same name.
fn with_twin(path: String, json: Vec<u8>, html: String) -> Vec<File> {
    let twin = File { path: twin_of(&path), bytes: html.into_bytes() };
    vec![File { path, bytes: json }, twin]
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
