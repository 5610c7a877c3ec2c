//! What is typed into the edition index finds pages by folio and by name.

use kanbao::select::matches_filter;

use crate::fixtures::{page, specimen, without_text};
use crate::sample;

/// The folios of the specimen's pages that are left.
fn left(typed: &str) -> Vec<String> {
    let edition = specimen("2031-05-20");
    edition.pages().iter().filter(|page| matches_filter(page, typed)).map(|it| it.folio.to_string()).collect()
}

#[test]
fn nothing_typed_leaves_every_page() {
    for typed in ["", " ", "\u{3000}", "\t "] {
        assert_eq!(left(typed).len(), 8, "{typed:?}");
    }
}

#[test]
fn letters_find_their_section() {
    assert_eq!(left("B"), ["B01", "B02", "B05"]);
    assert_eq!(left("b"), ["B01", "B02", "B05"]);
    assert!(left("BC").is_empty());
}

#[test]
fn letters_and_digits_find_the_folios_that_begin_so() {
    assert_eq!(left("B0"), ["B01", "B02", "B05"]);
    assert_eq!(left("B05"), ["B05"]);
    assert_eq!(left("B5"), ["B05"], "padding need not be typed");
    let page_c10 = page("C10", "样版", &[]);
    assert!(matches_filter(&page_c10, "C1") && matches_filter(&page_c10, "c10"));
    assert!(!matches_filter(&page_c10, "C2") && !matches_filter(&page_c10, "C01"));
}

#[test]
fn digits_alone_find_the_page_of_every_section() {
    assert_eq!(left("1"), ["01", "B01", "C01"]);
    assert_eq!(left("02"), ["02", "B02"]);
}

#[test]
fn a_page_is_found_by_any_part_of_its_name() {
    assert_eq!(left("专"), ["B01", "B02", "B05"]);
    assert_eq!(left("综合"), ["02"], "a space inside the name does not matter");
    assert_eq!(left("综 合"), ["02"]);
    assert!(matches_filter(&page("01", "Life 周刊", &[]), "LIFE"));
}

#[test]
fn full_width_characters_and_the_words_around_a_folio_are_understood() {
    assert_eq!(left("Ｂ０５"), ["B05"]);
    assert_eq!(left("第B05版"), ["B05"]);
    assert_eq!(left("第5版"), ["B05"]);
}

#[test]
fn what_no_page_has_leaves_none() {
    for typed in ["Z", "99", "样茶", "第", "版", "B-5", "05B", "<"] {
        assert!(left(typed).is_empty(), "{typed}");
    }
}

#[test]
fn a_page_without_a_name_is_found_by_its_folio_only() {
    let bare = edition::Page { name: None, ..without_text("01", "x") };
    assert!(matches_filter(&bare, "01") && !matches_filter(&bare, "x"));
}

#[test]
fn the_sample_is_found_by_section_and_by_name() {
    let library = sample::library();
    let edition = library.edition(crate::fixtures::id(sample::EDITION)).ready().unwrap();
    let count = |typed| edition.pages().iter().filter(|page| matches_filter(page, typed)).count();
    assert_eq!(count("C"), 20);
    assert_eq!(count("C1"), 11, "C01 and C10 to C19");
    assert_eq!(count("新旅风景"), 1);
    assert_eq!(count("12"), 3, "B12, C12, D12");
}
