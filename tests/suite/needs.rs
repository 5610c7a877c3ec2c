//! What is asked for, and in which order.

use kanbao::route::Route;
use kanbao::select::needs;
use kanbao::state::{Library, LibraryAction, LoadError, Request};

use crate::fixtures::{
    EDITIONS, after, catalogue_of, full_library, id, outline, specimen, text_request, texts,
};

const DAY: &str = "2031-05-20";

fn needed(path: &str, library: &Library) -> Vec<Request> {
    needs(&Route::from_path(path), library, None)
}

/// A library with the outline of the edition of a day, and the texts of these pages.
fn with_outline(edition: &str, pages: &[&str]) -> Library {
    let edition = specimen(edition);
    let came = texts(&edition).into_iter().filter(|(request, _)| {
        pages.iter().any(|page| *request == text_request(&edition.id().to_string(), page))
    });
    after(after(Library::default(), [outline(&edition)]), came)
}

fn failed(library: Library, request: &Request) -> Library {
    library.after(LibraryAction::Answered(request.clone(), Err(LoadError::Offline)))
}

#[test]
fn the_root_opened_cold_asks_for_the_catalogue_then_the_edition_then_the_text() {
    let library = Library::default();
    assert_eq!(needed("", &library), [Request::Catalogue]);
    let library = after(library, catalogue_of(&[DAY]).into_iter().take(1));
    assert_eq!(needed("", &library), [Request::Edition(id(DAY))]);
    let library = after(library, [outline(&specimen(DAY))]);
    assert_eq!(needed("", &library), [text_request(DAY, "01")]);
}

#[test]
fn an_article_opened_cold_asks_for_edition_and_text_together() {
    let wanted = [Request::Edition(id(DAY)), text_request(DAY, "B02")];
    assert_eq!(needed("2031-05-20/B02/1", &Library::default()), wanted);
}

#[test]
fn a_page_opened_cold_asks_for_the_edition_alone() {
    assert_eq!(needed("2031-05-20/B02", &Library::default()), [Request::Edition(id(DAY))]);
    assert_eq!(needed(DAY, &Library::default()), [Request::Edition(id(DAY))]);
}

#[test]
fn an_address_that_leads_nowhere_asks_only_for_the_newspapers_name() {
    for (path, library) in [
        ("about/us", Library::default()),
        ("2031-05-20/Z09", with_outline(DAY, &[])),
        ("2031-05-20/01/9", with_outline(DAY, &[])),
    ] {
        assert_eq!(needed(path, &library), [Request::Catalogue], "{path}");
        assert_eq!(needed(path, &after(library, catalogue_of(&EDITIONS))), [], "{path}");
    }
}

#[test]
fn the_page_that_is_read_comes_before_everything_else() {
    assert_eq!(needed("2031-05-20/04", &with_outline(DAY, &[])), [text_request(DAY, "04")]);
    let asked = with_outline(DAY, &[]).after(LibraryAction::Asked(text_request(DAY, "04")));
    assert_eq!(needed("2031-05-20/04", &asked), [], "the neighbours wait until the text is here");
}

#[test]
fn a_page_without_text_asks_for_none() {
    let wanted = [text_request(DAY, "B02"), text_request(DAY, "04"), Request::Catalogue];
    assert_eq!(needed("2031-05-20/B01", &with_outline(DAY, &[])), wanted);
}

#[test]
fn the_pages_beside_and_the_catalogue_come_once_the_text_is_here() {
    let wanted = [text_request(DAY, "03"), Request::Catalogue];
    assert_eq!(needed("2031-05-20/04", &with_outline(DAY, &["04"])), wanted);
    let wanted = [text_request(DAY, "B05"), Request::Catalogue];
    assert_eq!(needed("2031-05-20/B02/2", &with_outline(DAY, &["B02"])), wanted);
}

#[test]
fn a_text_that_failed_keeps_nothing_else_back() {
    let library = failed(with_outline(DAY, &[]), &text_request(DAY, "04"));
    assert_eq!(needed("2031-05-20/04", &library), [text_request(DAY, "03"), Request::Catalogue]);
}

#[test]
fn the_year_follows_the_catalogue() {
    let library = after(with_outline(DAY, &["03", "04"]), catalogue_of(&EDITIONS).into_iter().take(1));
    assert_eq!(needed("2031-05-20/04", &library), [Request::Year(2031)]);
}

#[test]
fn the_first_and_the_last_edition_of_a_year_ask_for_the_year_beside() {
    let editions = ["2028-03-01", "2029-01-01", "2029-02-01", "2029-03-01", "2031-04-01", "2032-01-01"];
    for (edition, wanted) in [
        ("2029-01-01", vec![Request::Year(2028)]),
        ("2029-02-01", vec![]),
        ("2029-03-01", vec![Request::Year(2031)]),
        ("2031-04-01", vec![Request::Year(2029), Request::Year(2032)]),
        ("2028-03-01", vec![Request::Year(2029)]),
        ("2032-01-01", vec![Request::Year(2031)]),
    ] {
        let year = Request::Year(id(edition).date().year());
        let of_year = |(request, _): &(Request, _)| *request == Request::Catalogue || *request == year;
        let library =
            after(with_outline(edition, &["03", "04"]), catalogue_of(&editions).into_iter().filter(of_year));
        assert_eq!(needed(&format!("{edition}/04"), &library), wanted, "{edition}");
    }
}

#[test]
fn nothing_is_asked_for_twice() {
    for path in ["", DAY, "2031-05-20/B02", "2031-05-20/04/1", "2029-12-30/B01"] {
        let mut library = Library::default();
        let mut asked: Vec<Request> = Vec::new();
        // Everything that is asked for comes at once; when nothing is left, all was asked for once.
        loop {
            let requests = needed(path, &library);
            if requests.is_empty() {
                break;
            }
            for request in requests {
                assert!(!asked.contains(&request), "{request:?} is asked for twice at {path}");
                library = library.after(LibraryAction::Asked(request.clone()));
                let came = find(&request);
                library = after(library, [(request.clone(), came)]);
                asked.push(request);
            }
        }
        assert!(asked.contains(&Request::Catalogue), "{path}: {asked:?}");
    }
}

fn find(request: &Request) -> kanbao::state::Document {
    let everything = EDITIONS.iter().flat_map(|edition| {
        let edition = specimen(edition);
        [outline(&edition)].into_iter().chain(texts(&edition))
    });
    let mut everything = catalogue_of(&EDITIONS).into_iter().chain(everything);
    everything.find(|(other, _)| other == request).map(|(_, document)| document).unwrap()
}

#[test]
fn what_failed_is_not_asked_for_again_until_the_reader_retries() {
    for (path, request) in [
        ("", Request::Catalogue),
        (DAY, Request::Edition(id(DAY))),
        ("2031-05-20/04", Request::Edition(id(DAY))),
        ("2031-05-20/04/1", Request::Edition(id(DAY))),
    ] {
        // The newspaper's name is asked for beside it, and does not come either.
        let library = failed(failed(Library::default(), &Request::Catalogue), &request);
        assert_eq!(needed(path, &library), [], "{path}");
        assert_eq!(needed(path, &library.after(LibraryAction::Retried)).first(), Some(&request), "{path}");
    }
}

#[test]
fn a_full_library_needs_nothing() {
    for path in ["", "2029-12-30", "2031-01-02/C01", "2031-05-20-2/B02/2"] {
        assert_eq!(needed(path, &full_library()), [], "{path}");
    }
}
