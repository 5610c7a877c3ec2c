//! The sample edition as it is published in assets/sample, read as the reader reads it.

use std::path::Path;

use kanbao::state::{Library, LibraryAction, Request};

use crate::fixtures::{id, text_request};

pub(crate) const EDITION: &str = "2023-01-17";

/// A library that has been given these documents of the published sample.
fn library_with(requests: &[Request]) -> Library {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample/published");
    requests.iter().fold(Library::default(), |library, request| {
        let bytes = std::fs::read(published.join(request.path())).unwrap();
        library.after(LibraryAction::Answered(request.clone(), request.read(&bytes)))
    })
}

/// A library with all of the sample.
pub(crate) fn library() -> Library {
    library_with(&[
        Request::Catalogue,
        Request::Year(2023),
        Request::Edition(id(EDITION)),
        text_request(EDITION, "C01"),
    ])
}

#[test]
fn every_document_of_the_sample_is_read() {
    let library = library();
    assert!(library.catalogue().ready().is_some());
    assert!(library.year(2023).ready().is_some());
    let edition = library.edition(id(EDITION)).ready().unwrap();
    for page in edition.pages().iter().filter(|page| !page.articles.is_empty()) {
        let text = library.text(edition.id(), &page.folio).ready().unwrap();
        assert!(text.matches(page), "{}", page.folio);
    }
}
