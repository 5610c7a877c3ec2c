//! How search reads the open edition, and how far it has come.

use kanbao::route::Route;
use kanbao::select::{FoldedText, Searched, needs, pages_to_search, searched};
use kanbao::state::{Library, LibraryAction, LoadError, Panel, Request};

use crate::fixtures::{after, full_library, outline, place_at, specimen, text_request, texts};

const DAY: &str = "2031-05-20";

fn needed(path: &str, library: &Library) -> Vec<Request> {
    needs(&Route::from_path(path), library, Some(Panel::SEARCH))
}

fn with_outline() -> Library {
    after(Library::default(), [outline(&specimen(DAY))])
}

fn all_asked(requests: &[Request], library: Library) -> Library {
    requests.iter().fold(library, |library, request| library.after(LibraryAction::Asked(request.clone())))
}

fn look(typed: &str, library: &Library) -> Searched {
    searched(&place_at("2031-05-20/04", library), library, typed, &mut Vec::new(), 50)
}

#[test]
fn texts_are_read_from_the_open_page_on_and_then_from_the_first() {
    let library = with_outline();
    let place = place_at("2031-05-20/04", &library);
    let folios: Vec<_> = pages_to_search(&place).map(|page| page.folio.to_string()).collect();
    assert_eq!(folios, ["04", "B02", "B05", "01"], "pages without words are left out");
}

#[test]
fn a_few_texts_are_asked_for_at_a_time() {
    let pages = ["1", "2", "3", "4", "5", "6"]
        .map(|it| crate::fixtures::page(&format!("0{it}"), "样版", &[(1, "样文")]));
    let edition = crate::fixtures::edition_of(DAY, pages.to_vec());
    let library = after(Library::default(), [outline(&edition)]);
    let first = needed("2031-05-20/03", &library);
    assert_eq!(first, ["03", "04", "05", "06"].map(|folio| text_request(DAY, folio)));
    let library = all_asked(&first, library);
    assert_eq!(needed("2031-05-20/03", &library), []);
    let come = texts(&edition).into_iter().filter(|(request, _)| *request == text_request(DAY, "04"));
    assert_eq!(needed("2031-05-20/03", &after(library, come)), [text_request(DAY, "01")]);
}

#[test]
fn texts_are_asked_for_only_while_search_is_open() {
    let library = after(with_outline(), texts(&specimen(DAY)).into_iter().take(1));
    let closed = needs(&Route::from_path("2031-05-20/01"), &library, None);
    assert!(!closed.contains(&text_request(DAY, "B02")), "{closed:?}");
    assert!(needed("2031-05-20/01", &library).contains(&text_request(DAY, "B02")));
}

#[test]
fn a_full_library_leaves_search_nothing_to_ask_for() {
    assert_eq!(needed("2031-05-20/04", &full_library()), []);
}

#[test]
fn what_is_here_is_searched_while_the_rest_is_on_its_way() {
    let edition = specimen(DAY);
    let library = after(with_outline(), texts(&edition).into_iter().take(1));
    let part = look("治水", &library);
    assert_eq!((part.read, part.pages, part.found.count), (1, 4, 0));
    assert!(part.is_reading() && part.is_asked);
    let whole = look("治水", &full_library());
    assert_eq!((whole.read, whole.pages, whole.found.count), (4, 4, 3));
    assert!(!whole.is_reading());
}

#[test]
fn nothing_typed_is_nothing_asked() {
    let read = look("治", &full_library());
    assert_eq!((read.is_asked, read.found.count), (false, 0));
}

#[test]
fn a_text_that_did_not_come_is_told_and_can_be_tried_again() {
    let request = text_request(DAY, "B02");
    let library = full_library().after(LibraryAction::Answered(request.clone(), Err(LoadError::Offline)));
    let read = look("治水", &library);
    assert_eq!(read.failed, Some((request.clone(), LoadError::Offline)));
    assert_eq!(read.found.count, 1, "what came is searched");
    assert!(!read.is_reading());
    assert_eq!(needed("2031-05-20/04", &library), []);
    assert_eq!(needed("2031-05-20/04", &library.after(LibraryAction::Retried)), [request]);
}

#[test]
fn texts_are_made_ready_once_and_those_of_another_edition_are_let_go() {
    let library = full_library();
    let mut folded: Vec<FoldedText> = Vec::new();
    for (path, typed) in [("2031-05-20/04", "治水"), ("2031-05-20/01", "样桥"), ("2031-06-01/01", "样桥")]
    {
        searched(&place_at(path, &library), &library, typed, &mut folded, 50);
        assert_eq!(folded.len(), 4, "{path}");
    }
    let place = place_at("2031-06-01/01", &library);
    let text = library.text(place.id(), &place.page().folio).ready().unwrap();
    assert!(folded.iter().any(|folded| folded.is_of(text)));
}

#[test]
fn texts_on_their_way_are_counted() {
    let library = with_outline().after(LibraryAction::Asked(Request::Catalogue));
    assert_eq!(library.texts_under_way(), 0);
    let library = library.after(LibraryAction::Asked(text_request(DAY, "01")));
    assert_eq!(library.texts_under_way(), 1);
    assert_eq!(full_library().texts_under_way(), 0);
}
