//! What an address comes to.

use kanbao::route::Route;
use kanbao::select::{Lost, Resolved, newspaper, opening_page, resolve};
use kanbao::state::{Language, Library, LibraryAction, LoadError, Request};

use crate::fixtures::{
    after, catalogue_of, edition_of, folio, full_library, id, label, number, outline, page, place_at,
    specimen, without_text,
};
use crate::sample;

fn resolved(path: &str, library: &Library) -> Resolved {
    resolve(&Route::from_path(path), library)
}

#[test]
fn the_root_is_the_newest_edition() {
    assert_eq!(place_at("", &full_library()).id(), id("2031-06-01"));
    assert_eq!(place_at("", &full_library()), place_at("2031-06-01", &full_library()));
}

#[test]
fn an_edition_opens_at_the_first_page_that_has_something_to_read() {
    let pages = vec![without_text("01", "要闻"), page("02", "广告", &[]), page("03", "副刊", &[(1, "样文")])];
    assert_eq!(opening_page(&edition_of("2031-05-20", pages)), 2);
    let bare = vec![without_text("01", "要闻"), page("02", "广告", &[])];
    assert_eq!(opening_page(&edition_of("2031-05-20", bare)), 0, "the front page of an edition without any");
    assert_eq!(place_at("", &sample::library()).page().folio, folio("C01"));
}

#[test]
fn a_page_and_an_article_are_found_where_they_stand() {
    let library = full_library();
    let place = place_at("2031-05-20/B05/1", &library);
    assert_eq!((place.index, place.article), (6, Some(number(1))));
    assert_eq!(place.head().unwrap().headline, label("样溪治水图说"));
    assert_eq!(place.page_route(), Route::from_path("2031-05-20/B05"));
    assert_eq!(place.article_route(number(1)), Route::from_path("2031-05-20/B05/1"));
    let place = place_at("2031-05-20/02", &library);
    assert_eq!((place.index, place.article, place.has_text()), (1, None, false));
    assert!(place.head().is_none());
}

#[test]
fn the_title_is_the_headline_or_the_name_of_the_page() {
    let title = |path, language| place_at(path, &full_library()).title(language);
    assert_eq!(title("2031-05-20/01/2", Language::English), "样茶开采");
    assert_eq!(title("2031-05-20/04", Language::Chinese), "第04版：副刊");
    assert_eq!(title("2031-05-20/04", Language::English), "Page 04: 副刊");
}

#[test]
fn the_newspaper_is_known_from_the_edition_or_else_from_the_catalogue() {
    let name = |path, library: &Library| {
        newspaper(&Route::from_path(path), library).map(|name| name.plain().into_owned())
    };
    let edition = after(Library::default(), [outline(&specimen("2031-05-20"))]);
    let catalogue = after(Library::default(), catalogue_of(&["2031-05-20"]));
    for (path, library) in [("2031-05-20/Z09", &edition), ("2031-05-20", &catalogue), ("about", &catalogue)] {
        assert_eq!(name(path, library).as_deref(), Some("溪山样报"), "{path}");
    }
    assert_eq!(name("about", &edition), None, "an address of no edition");
    assert_eq!(name("", &Library::default()), None);
}

#[test]
fn an_unknown_page_is_lost_with_its_folio() {
    let lost = Lost::Page(id("2031-05-20"), folio("B03"));
    assert_eq!(resolved("2031-05-20/B03", &full_library()), Resolved::Lost(lost.clone()));
    assert_eq!(resolved("2031-05-20/B03/1", &full_library()), Resolved::Lost(lost));
    let unpadded = Lost::Page(id("2031-05-20"), folio("1"));
    assert_eq!(resolved("2031-05-20/1", &full_library()), Resolved::Lost(unpadded));
}

#[test]
fn an_unknown_or_withdrawn_article_is_lost_with_its_number() {
    for (path, printed, article) in [("2031-05-20/01/3", "01", 3), ("2031-05-20/02/1", "02", 1)] {
        let lost = Lost::Article(id("2031-05-20"), folio(printed), number(article));
        assert_eq!(resolved(path, &full_library()), Resolved::Lost(lost));
    }
}

#[test]
fn what_is_no_address_is_lost_without_any_document() {
    assert_eq!(resolved("about", &Library::default()), Resolved::Lost(Lost::Address));
}

#[test]
fn an_address_waits_for_the_documents_it_takes() {
    for path in ["", "2031-05-20", "2031-05-20/Z09", "2031-05-20/01/9"] {
        assert_eq!(resolved(path, &Library::default()), Resolved::Waiting, "{path}");
    }
    let catalogue_only = after(Library::default(), catalogue_of(&["2031-05-20"]));
    assert_eq!(resolved("", &catalogue_only), Resolved::Waiting);
    let edition_only = after(Library::default(), [outline(&specimen("2031-05-20"))]);
    assert_eq!(resolved("", &edition_only), Resolved::Waiting);
    assert_eq!(place_at("2031-05-20", &edition_only).page().folio, folio("01"));
}

#[test]
fn an_address_fails_with_the_document_that_did_not_come() {
    let edition = Request::Edition(id("2031-05-20"));
    for (path, request) in
        [("", Request::Catalogue), ("2031-05-20", edition.clone()), ("2031-05-20/01/1", edition)]
    {
        for error in [LoadError::Offline, LoadError::NotPublished, LoadError::TooNew] {
            let library =
                Library::default().after(LibraryAction::Answered(request.clone(), Err(error.clone())));
            assert_eq!(resolved(path, &library), Resolved::Failed(request.clone(), error), "{path}");
        }
    }
}
