use kanbao::components::{EditionIndex, EditionIndexProps};
use kanbao::state::Language;
use yew::{Callback, NodeRef};

use crate::fixtures::{full_library, place_at};
use crate::markup::Element;
use crate::rendering::{reader_at, rendered};
use crate::sample;

fn filtered(filter: &'static str) -> Element {
    rendered::<EditionIndex>(EditionIndexProps {
        place: place_at("2031-05-20/04", &full_library()),
        filter: filter.into(),
        on_filter: Callback::noop(),
        language: Language::Chinese,
        list: NodeRef::default(),
    })
}

#[test]
fn the_sample_has_fifty_five_pages_in_five_sections() {
    let reader = reader_at("", sample::library());
    let index = reader.one(".edition-index");
    assert_eq!(index.attribute("aria-label"), Some("版面导航"));
    assert_eq!(index.all(".edition-index-page").len(), 55);
    let sections: Vec<String> = index.all("summary").iter().map(|it| it.text()).collect();
    assert_eq!(sections, ["01–044 版", "B01–B1212 版", "C01–C2020 版", "D01–D1212 版", "E01–E087 版"]);
}

#[test]
fn a_gap_is_told_where_it_is_and_filled_with_nothing() {
    let reader = reader_at("", sample::library());
    let index = reader.one(".edition-index");
    assert_eq!(index.one(".edition-index-gap").text(), "原资料缺第E05版");
    assert!(index.all("a").iter().all(|link| link.attribute("data-route") != Some("2023-01-17/E05")));
    let entries: Vec<String> = index.all("details")[4].all("li").iter().map(|it| it.text()).collect();
    assert!(entries[3].starts_with("E04") && entries[4].contains("E05") && entries[5].starts_with("E06"));
}

#[test]
fn every_page_says_how_many_articles_it_has_or_that_its_text_is_not_included() {
    let reader = reader_at("", sample::library());
    let index = reader.one(".edition-index");
    let not_included = index.all("abbr");
    assert_eq!(not_included.len(), 54);
    for abbreviation in not_included {
        assert_eq!(abbreviation.text(), "未收录");
        assert_eq!(abbreviation.attribute("title"), Some("本版文字未收录"));
    }
    let with_text = index.one(".edition-index-page-with-text");
    assert_eq!(with_text.text(), "C01两会特刊1 篇");
}

#[test]
fn the_page_that_is_open_is_marked_once() {
    for (path, open) in
        [("", "2023-01-17/C01"), ("2023-01-17/E06", "2023-01-17/E06"), ("2023-01-17/C01/1", "2023-01-17/C01")]
    {
        let reader = reader_at(path, sample::library());
        let current = reader.one(".edition-index").one("[aria-current]");
        assert_eq!(current.attribute("data-route"), Some(open), "{path}");
        assert_eq!(current.attribute("aria-current"), Some("page"));
    }
}

#[test]
fn a_filter_leaves_the_pages_that_match_in_their_sections() {
    let index = filtered("专刊");
    let folios: Vec<String> = index.all(".edition-index-folio").iter().map(|it| it.text()).collect();
    assert_eq!(folios, ["B01", "B02", "B05"]);
    assert_eq!(index.one("summary").text(), "B01–B053 版", "the section is still the whole one");
    assert!(index.all(".edition-index-gap").is_empty(), "between filtered pages a gap means nothing");
    assert_eq!(index.one("input").attribute("value"), Some("专刊"));
}

#[test]
fn a_filter_that_leaves_nothing_says_so() {
    let index = filtered("Z9");
    assert!(index.all("details").is_empty());
    assert_eq!(index.one("[role=status]").text(), "没有符合的版面");
    assert!(filtered("").all("[role=status]").is_empty());
}

#[test]
fn a_gap_of_several_pages_is_told_as_one() {
    assert_eq!(filtered("").one(".edition-index-gap").text(), "原资料缺第B03至B04版");
}

#[test]
fn the_filter_has_a_label_and_a_hint() {
    let index = filtered("");
    let label = index.one(".edition-index-filter");
    assert_eq!(label.text(), "查找版面");
    let input = label.one("input");
    assert_eq!(input.attribute("type"), Some("search"));
    assert_eq!(input.attribute("placeholder"), Some("版次或版名，如 C1、综合"));
}
