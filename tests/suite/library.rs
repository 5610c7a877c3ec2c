//! The library: what was asked for, what came, and what did not.

use std::rc::Rc;

use edition::PageText;
use kanbao::state::{Document, Library, LibraryAction, Load, LoadError, Request};

use crate::fixtures::{after, catalogue_of, folio, full_library, id, outline, specimen, text_request, texts};

fn asked(request: &Request) -> Library {
    Library::default().after(LibraryAction::Asked(request.clone()))
}

#[test]
fn a_request_stands_in_the_library_from_the_moment_it_is_sent() {
    let request = Request::Year(2031);
    assert!(!Library::default().has_asked(&request));
    assert_eq!(Library::default().year(2031), Load::Waiting);
    let library = asked(&request);
    assert!(library.has_asked(&request));
    assert!(!library.has_asked(&Request::Year(2029)));
    assert_eq!(library.year(2031), Load::Waiting);
}

#[test]
fn an_answer_takes_the_place_of_its_request() {
    let edition = specimen("2031-05-20");
    let library = after(asked(&Request::Edition(edition.id())), [outline(&edition)]);
    assert_eq!(library.edition(edition.id()), Load::Ready(&edition));
    assert_eq!(library, after(Library::default(), [outline(&edition)]));
}

#[test]
fn each_document_is_found_under_its_own_request() {
    let library = full_library();
    for edition in ["2029-12-30", "2031-05-20", "2031-05-20-2"] {
        let found = library.edition(id(edition)).ready().unwrap();
        assert_eq!(found.id(), id(edition));
        assert_eq!(library.text(found.id(), &folio("04")).ready().unwrap().folio, folio("04"));
    }
    assert_eq!(library.year(2029).ready().unwrap().year, 2029);
    assert_eq!(library.catalogue().ready().unwrap().newest, id("2031-06-01"));
}

#[test]
fn retrying_forgets_what_failed_and_nothing_else() {
    let edition = specimen("2031-05-20");
    let text = text_request("2031-05-20", "01");
    let library = after(asked(&Request::Catalogue), [outline(&edition)])
        .after(LibraryAction::Answered(text.clone(), Err(LoadError::Offline)));
    assert_eq!(library.text(edition.id(), &folio("01")), Load::Failed(LoadError::Offline));
    assert!(library.has_asked(&text));

    let library = library.after(LibraryAction::Retried);
    assert!(!library.has_asked(&text));
    assert_eq!(library.text(edition.id(), &folio("01")), Load::Waiting);
    assert!(library.has_asked(&Request::Catalogue));
    assert!(library.edition(edition.id()).ready().is_some());

    assert!(after(library, texts(&edition)).text(edition.id(), &folio("01")).ready().is_some());
}

#[test]
fn opening_an_edition_lets_the_texts_of_the_others_go() {
    let library = full_library().after(LibraryAction::Opened(id("2031-05-20")));
    assert!(library.has_asked(&text_request("2031-05-20", "01")));
    assert!(!library.has_asked(&text_request("2031-05-20-2", "01")));
    assert!(!library.has_asked(&text_request("2029-12-30", "04")));
    // Outlines are small, and the way back to them is short.
    assert!(library.edition(id("2029-12-30")).ready().is_some());
    assert!(library.catalogue().ready().is_some() && library.year(2029).ready().is_some());
}

#[test]
fn every_request_has_its_place_in_the_published_tree() {
    for (request, path) in [
        (Request::Catalogue, "catalogue.json"),
        (Request::Year(987), "catalogue/0987.json"),
        (Request::Edition(id("2031-05-20-2")), "editions/2031-05-20-2/edition.json"),
        (text_request("2031-05-20", "b02"), "editions/2031-05-20/pages/B02.json"),
    ] {
        assert_eq!(request.path(), path);
    }
}

#[test]
fn a_later_format_is_too_new_whatever_else_is_in_it() {
    for request in [Request::Catalogue, Request::Edition(id("2031-05-20"))] {
        assert_eq!(request.read(br#"{"format":2,"of":"later"}"#), Err(LoadError::TooNew));
    }
}

#[test]
fn damage_names_the_file_and_the_place_in_it() {
    let place = |request: &Request, bytes: &[u8]| match request.read(bytes) {
        Err(LoadError::Damaged { place }) => place,
        other => panic!("{other:?}"),
    };
    let request = text_request("2031-05-20", "01");
    let cut_off = place(&request, b"{\"format\":1,\n\"folio\":\"01\",");
    assert!(cut_off.starts_with("editions/2031-05-20/pages/01.json: "), "{cut_off}");
    assert!(cut_off.contains("line 2 column 13"), "{cut_off}");

    let edition = br#"{"format":1,"newspaper":{"name":"x"},"id":"2031-05-20","pages":[
        {"folio":"01","state":"complete"},{"folio":"01","state":"complete"}]}"#;
    let twice = place(&Request::Edition(id("2031-05-20")), edition);
    assert!(twice.starts_with("editions/2031-05-20/edition.json: page 01: "), "{twice}");
    assert!(place(&Request::Catalogue, b"<!doctype html>").starts_with("catalogue.json: "));
}

#[test]
fn what_was_written_is_read_back() {
    let edition = specimen("2031-05-20");
    let (request, document) = outline(&edition);
    assert_eq!(request.read(&edition.to_json().unwrap()), Ok(document));
    for (request, document) in catalogue_of(&["2031-05-20"]).into_iter().chain(texts(&edition)) {
        let bytes = match &document {
            Document::Catalogue(catalogue) => catalogue.to_json(),
            Document::Year(year) => year.to_json(),
            Document::Edition(edition) => edition.to_json(),
            Document::Text(text) => text.to_json(),
        };
        assert_eq!(request.read(&bytes.unwrap()), Ok(document));
    }
}

#[test]
fn a_document_in_the_place_of_another_is_damaged() {
    let edition = specimen("2031-05-20");
    let bytes = edition.to_json().unwrap();
    assert!(Request::Edition(edition.id()).read(&bytes).is_ok());
    let error = Request::Edition(id("2031-05-20-2")).read(&bytes).unwrap_err();
    let place = "editions/2031-05-20-2/edition.json: another document stands in its place";
    assert_eq!(error, LoadError::Damaged { place: place.to_owned() });
    let (request, text) = texts(&edition).swap_remove(0);
    let Document::Text(text) = text else { panic!("{request:?} is no text") };
    assert!(text_request("2031-05-20", "B02").read(&text.to_json().unwrap()).is_err());
}

#[test]
fn a_text_without_an_article_that_the_edition_lists_is_damaged_and_both_come_anew() {
    let edition = specimen("2031-05-20");
    let (request, text) = texts(&edition).swap_remove(0);
    let (Request::Text(_, folio), Document::Text(text)) = (&request, text) else { panic!("no text") };
    let older = PageText { articles: Vec::new(), ..text.as_ref().clone() };
    let came = [outline(&edition), (request.clone(), Document::Text(Rc::new(older)))];
    let library = after(Library::default(), came);
    let Load::Failed(LoadError::Damaged { place }) = library.text(edition.id(), folio) else {
        panic!("{:?}", library.text(edition.id(), folio))
    };
    assert!(place.ends_with("article 1 is not there"), "{place}");
    let library = library.after(LibraryAction::Retried);
    assert!(!library.has_asked(&request) && !library.has_asked(&Request::Edition(edition.id())));
}
