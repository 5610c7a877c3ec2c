//! Addresses: each value has one spelling, and what is no address is kept as it came.

use kanbao::route::{Address, Route};
use proptest::prelude::*;

use crate::fixtures::{folio, id, number};

fn page(folio_text: &str) -> Route {
    Route::Page { edition: id("2031-05-20"), folio: folio(folio_text) }
}

#[test]
fn every_route_comes_back_from_its_path() {
    let (edition, evening) = (id("2031-05-20"), id("2031-05-20-2"));
    for (route, path) in [
        (Route::Newest, ""),
        (Route::Edition { edition }, "2031-05-20"),
        (Route::Edition { edition: evening }, "2031-05-20-2"),
        (page("B02"), "2031-05-20/B02"),
        (page("1"), "2031-05-20/1"),
        (Route::Article { edition, folio: folio("01"), article: number(4) }, "2031-05-20/01/4"),
        (Route::NotFound { path: "about/us".to_owned() }, "about/us"),
    ] {
        assert_eq!(route.to_path(), path);
        assert_eq!(Route::from_path(path), route);
        assert_eq!(route.href("https://paper.example/"), format!("https://paper.example/{path}"));
    }
}

#[test]
fn a_slash_at_the_end_does_not_matter() {
    assert_eq!(Route::from_path("2031-05-20/B02/"), page("B02"));
    assert_eq!(Route::from_path("2031-05-20/"), Route::Edition { edition: id("2031-05-20") });
    assert_eq!(Route::from_path("/"), Route::Newest);
}

#[test]
fn index_html_is_the_root_by_another_name() {
    assert_eq!(Route::from_path("index.html"), Route::Newest);
    assert!(matches!(Route::from_path("2031-05-20/index.html"), Route::NotFound { .. }));
}

#[test]
fn a_folio_is_read_in_either_case_and_written_in_one() {
    let route = Route::from_path("2031-05-20/b02");
    assert_eq!(route, page("B02"));
    assert_eq!(route.to_path(), "2031-05-20/B02");
}

#[test]
fn padding_makes_another_folio() {
    assert_ne!(Route::from_path("2031-05-20/1"), Route::from_path("2031-05-20/01"));
}

#[test]
fn what_is_no_address_is_not_found_and_keeps_its_path() {
    for path in [
        "about",
        "2031-02-30",
        "2031-05-20-1",
        "2031-05-20/C",
        "2031-05-20/C0001",
        "2031-05-20//1",
        "2031-05-20/01/0",
        "2031-05-20/01/01",
        "2031-05-20/01/1/1",
        "2031-05-20/01//",
        "//",
        "/2031-05-20",
        "溪山",
        "%E6%BA%AA",
        "..",
    ] {
        assert_eq!(Route::from_path(path), Route::NotFound { path: path.to_owned() }, "{path}");
    }
}

#[test]
fn a_query_has_one_spelling() {
    for (path, spelled) in [
        ("2031-05-20/01?q=", "2031-05-20/01"),
        ("2031-05-20/01?q=+", "2031-05-20/01"),
        ("?q=a%20%20b", "?q=a%20b"),
        ("?q=a+b%E3%80%80c", "?q=a%20b%20c"),
        ("2031-05-20/01/?q=桥", "2031-05-20/01?q=%E6%A1%A5"),
        ("?x=1&q=a%26b%3D%25&y", "?q=a%26b%3D%25"),
        ("?q=100%", "?q=100%25"),
        ("?q=%FF", ""),
        ("?qq=a", ""),
    ] {
        let address = Address::from_path(path);
        assert_eq!(address.to_path(), spelled, "{path}");
        assert_eq!(Address::from_path(spelled), address, "{path}");
    }
}

#[test]
fn what_else_the_query_says_stays() {
    let address = Address::from_path("2031-05-20/01?embed&q=%E6%A1%A5");
    assert_eq!(address.beside("?q=a&embed=1&x"), "2031-05-20/01?embed=1&x&q=%E6%A1%A5");
    let without = Address { query: String::new(), ..address };
    assert_eq!(without.beside("?q=a&embed"), "2031-05-20/01?embed");
    assert_eq!(without.beside("?q=a"), "2031-05-20/01");
}

proptest! {
    #[test]
    fn whatever_is_typed_comes_back_from_the_address(typed in "\\PC{0,20}") {
        let address = Address::new(Route::Newest, &typed);
        prop_assert_eq!(Address::from_path(&address.to_path()), address.clone());
        prop_assert!(address.to_path().is_ascii());
    }
}
