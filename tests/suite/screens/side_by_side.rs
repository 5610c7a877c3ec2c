//! An article beside its page, where there is room.

use edition::Page;
use kanbao::app::AppProps;
use kanbao::state::{Library, Preferences, Room};

use crate::fixtures::{full_library, page};
use crate::hot_spots::{library, pictured};
use crate::markup::Element;
use crate::rendering::reader;

fn with_room(room: Room, path: &str, library: Library) -> Element {
    reader(AppProps { path: path.to_owned().into(), library, room, ..AppProps::default() })
}

#[test]
fn an_article_stands_beside_its_page_only_where_there_is_room() {
    let path = "2031-05-20/A01/2";
    let wide = with_room(Room::Wide, path, library(vec![pictured()]));
    let pair = wide.one(".side-by-side");
    assert_eq!(pair.one(".side-by-side-page").one(".page-face").attribute("data-folio"), Some("A01"));
    assert_eq!(pair.one(".side-by-side-article").one("h1").text(), "样茶开采");
    assert!(wide.all(".cut-out").is_empty(), "the whole page is there");
    for room in [Room::Narrow, Room::Unknown] {
        let narrow = with_room(room, path, library(vec![pictured()]));
        assert!(narrow.all(".side-by-side").is_empty());
        assert_eq!(narrow.all(".cut-out").len(), usize::from(room == Room::Narrow));
    }
}

#[test]
fn the_open_article_is_lit_on_a_picture_and_on_a_typeset_page() {
    let lit = |reader: &Element| -> Vec<String> {
        let pane = reader.one(".side-by-side-page");
        pane.all("[data-lit]")
            .iter()
            .map(|it| it.attribute("aria-label").map_or_else(|| it.one("h2").text(), str::to_owned))
            .collect()
    };
    let pictured = with_room(Room::Wide, "2031-05-20/A01/2", library(vec![pictured()]));
    assert_eq!(lit(&pictured), ["样茶开采"]);
    let typeset = with_room(Room::Wide, "2031-05-20/01/2", full_library());
    assert_eq!(lit(&typeset), ["样茶开采"]);
    assert_eq!(typeset.one(".headline-list").one("[data-lit]").text(), "样茶开采");
}

#[test]
fn a_page_that_is_typeset_from_one_article_is_not_set_beside_it() {
    assert!(with_room(Room::Wide, "2031-05-20/04/1", full_library()).all(".side-by-side").is_empty());
    let alone =
        Page {
            articles: page("A01", "要闻", &[(1, "样桥通车")]).articles, hot_spots: vec![], ..pictured()
        };
    let beside = with_room(Room::Wide, "2031-05-20/A01/1", library(vec![alone]));
    assert_eq!(beside.all(".side-by-side").len(), 1, "its picture shows more");
}

#[test]
fn a_page_stays_alone() {
    assert!(
        with_room(Room::Wide, "2031-05-20/A01", library(vec![pictured()])).all(".side-by-side").is_empty()
    );
}

#[test]
fn the_divider_says_where_it_stands_and_between_what() {
    let preferences = Preferences { share: 30.into(), ..Preferences::default() };
    let path = "2031-05-20/A01/1".into();
    let reader = reader(AppProps {
        path,
        preferences,
        library: library(vec![pictured()]),
        room: Room::Wide,
        ..AppProps::default()
    });
    let divider = reader.one("[role=separator]");
    for (name, value) in [
        ("aria-valuenow", "30"),
        ("aria-valuemin", "25"),
        ("aria-valuemax", "75"),
        ("aria-orientation", "vertical"),
        ("aria-label", "版面与文章之间的分隔条"),
        ("tabindex", "0"),
    ] {
        assert_eq!(divider.attribute(name), Some(value), "{name}");
    }
}

#[test]
fn the_hint_is_there_until_it_is_dismissed_and_only_on_pages_with_hot_spots() {
    let hints = |page: Page, knows_hot_spots| {
        let preferences = Preferences { knows_hot_spots, ..Preferences::default() };
        let path = "2031-05-20/A01".into();
        let reader =
            reader(AppProps { path, preferences, library: library(vec![page]), ..AppProps::default() });
        reader.all(".hot-spots-hint").iter().map(|hint| hint.one("span").text()).collect::<Vec<_>>()
    };
    assert_eq!(hints(pictured(), false), ["点版面上的文章，可以读文字"]);
    assert_eq!(hints(pictured(), true), [""; 0]);
    assert_eq!(hints(Page { picture: None, ..pictured() }, false), [""; 0]);
    assert_eq!(hints(Page { hot_spots: vec![], ..pictured() }, false), [""; 0]);
}

#[test]
fn outlines_are_switched_on_for_the_whole_reader() {
    for outlines in [true, false] {
        let preferences = Preferences { outlines, ..Preferences::default() };
        let path = "2031-05-20/A01".into();
        let reader =
            reader(AppProps { path, preferences, library: library(vec![pictured()]), ..AppProps::default() });
        assert_eq!(reader.one(".reader").attribute("data-outlines").is_some(), outlines);
        let switch = reader.one(".page-bar").one(".outlines-switch").one("input");
        assert_eq!(switch.attribute("checked").is_some(), outlines);
    }
}
