//! Which pages are shown by which face, what is fetched ahead of being turned to, and for which texts is
//! asked.

use std::rc::Rc;

use edition::{Edition, EditionParts, Page, PageIndex, PagePicture};
use kanbao::route::Route;
use kanbao::select::{Faces, FacesAction, Place, needs};
use kanbao::state::{Face, Layout, Library, Preferences, Request};
use yew::Reducible;

use crate::fixtures::{
    after, full_library, id, outline, page, place_at, specimen, text_request, texts, without_text,
};

const NONE: [PageIndex; 0] = [];
const DAY: &str = "2031-05-20";

fn pictured(page: Page) -> Page {
    let file = format!("pages/{}.png", page.folio).parse().unwrap();
    Page { picture: Some(PagePicture { file, width: 700, height: 1000, scaled: Vec::new() }), ..page }
}

/// The specimen, every page of it with a picture.
fn pictured_at(path: &str) -> Place {
    let place = place_at(path, &full_library());
    let parts = (*place.edition).clone().into_parts();
    let pages = parts.pages.into_iter().map(pictured).collect();
    Place { edition: Edition::assemble(EditionParts { pages, ..parts }).unwrap().into(), ..place }
}

fn faces(layout: Layout) -> Faces {
    Faces { layout, ..Faces::default() }
}

fn idle(layout: Layout, at: u16) -> Faces {
    Faces { idle_at: Some((id(DAY), at)), ..faces(layout) }
}

#[test]
fn a_picture_is_shown_unless_there_is_none_or_it_failed_or_the_text_is_wanted() {
    let (bare, both) = (page("01", "要闻", &[(1, "样文")]), pictured(page("01", "要闻", &[(1, "样文")])));
    let day = id(DAY);
    let typeset = |faces: &Faces, page: &Page| faces.is_typeset(page, day, 0);
    assert!(typeset(&Faces::default(), &bare));
    assert!(!typeset(&Faces::default(), &both));
    assert!(typeset(&Faces { face: Face::Text, ..Faces::default() }, &both));
    assert!(typeset(&Faces { failed: vec![(day, 0)], ..Faces::default() }, &both));
    assert!(!typeset(&Faces { failed: vec![(id("2031-06-01"), 0), (day, 1)], ..Faces::default() }, &both));
    let only_seen = pictured(without_text("02", "综合"));
    assert!(!typeset(&Faces { face: Face::Text, ..Faces::default() }, &only_seen), "there is no text of it");
}

#[test]
fn nothing_is_fetched_ahead_before_the_browser_has_time() {
    for layout in Layout::ALL {
        assert_eq!(faces(layout).ahead(&pictured_at("2031-05-20/03")), NONE);
    }
}

#[test]
fn the_pictures_before_and_after_come_ahead_and_never_more_than_three_are_there() {
    let ahead = |at: &str, index| idle(Layout::Single, index).ahead(&pictured_at(&format!("{DAY}/{at}")));
    assert_eq!(ahead("01", 0), [1]);
    assert_eq!(ahead("03", 2), [1, 3]);
    assert_eq!(ahead("C01", 7), [6]);
}

#[test]
fn a_turned_page_keeps_the_one_it_came_from_until_the_browser_has_time_again() {
    let ahead = |idle_at| idle(Layout::Single, idle_at).ahead(&pictured_at("2031-05-20/03"));
    assert_eq!(ahead(1), [1], "turned on: the page before is there, the one after is not");
    assert_eq!(ahead(3), [3], "turned back");
    assert_eq!(ahead(7), NONE, "jumped");
    let of_another_edition = Faces { idle_at: Some((id("2031-06-01"), 2)), ..Faces::default() };
    assert_eq!(of_another_edition.ahead(&pictured_at("2031-05-20/03")), NONE);
}

#[test]
fn a_spread_holds_itself_and_the_page_after_it() {
    let ahead = |at: &str, index| idle(Layout::Spread, index).ahead(&pictured_at(&format!("{DAY}/{at}")));
    assert_eq!(ahead("02", 1), [3], "beside 02 and 03");
    assert_eq!(ahead("04", 3), [2, 4], "04 stands alone");
}

#[test]
fn typeset_pages_have_no_picture_to_fetch_ahead() {
    assert_eq!(idle(Layout::Single, 2).ahead(&place_at("2031-05-20/03", &full_library())), NONE);
}

#[test]
fn the_pages_around_the_window_are_shown_and_at_first_those_around_the_open_one() {
    let place = place_at("2031-05-20/04", &full_library());
    assert_eq!(faces(Layout::Single).shown(&place), 3..4);
    assert_eq!(faces(Layout::Spread).shown(&place_at("2031-05-20/03", &full_library())), 1..3);
    assert_eq!(faces(Layout::Continuous).shown(&place), 2..5);
    assert_eq!(Faces { near: 1..6, ..faces(Layout::Continuous) }.shown(&place), 1..6);
    assert_eq!(Faces { near: 6..8, ..faces(Layout::Continuous) }.shown(&place), 2..5, "just jumped here");
}

#[test]
fn the_texts_of_typeset_pages_in_sight_are_asked_for_once_the_open_pages_own_is_here() {
    let edition = specimen(DAY);
    let route = Route::from_path("2031-05-20/04");
    let outlined = after(Library::default(), [outline(&edition)]);
    let faces = Faces { near: 2..7, ..faces(Layout::Continuous) };
    assert_eq!(faces.needs(&route, &outlined, None), [text_request(DAY, "04")]);
    let own = texts(&edition).into_iter().filter(|(request, _)| *request == text_request(DAY, "04"));
    let library = after(outlined, own);
    let needed = faces.needs(&route, &library, None);
    assert_eq!(needed[..3], ["03", "B02", "B05"].map(|page| text_request(DAY, page)));
    assert_eq!(needed[3..], [Request::Catalogue], "nothing twice");
    let in_article = Route::from_path("2031-05-20/04/1");
    assert_eq!(faces.needs(&in_article, &library, None), needs(&in_article, &library, None));
}

fn after_actions(actions: impl IntoIterator<Item = FacesAction>) -> Faces {
    let faces = actions.into_iter().fold(Rc::new(Faces::default()), Reducible::reduce);
    (*faces).clone()
}

#[test]
fn a_picture_that_failed_is_asked_for_again_when_the_reader_wants_it() {
    let day = id(DAY);
    let page = pictured(page("01", "要闻", &[(1, "样文")]));
    let failed = [FacesAction::Failed(day, 0)];
    assert!(after_actions(failed.clone()).is_typeset(&page, day, 0));
    assert!(!after_actions(failed.into_iter().chain([FacesAction::Retried])).is_typeset(&page, day, 0));
}

#[test]
fn a_spread_needs_room_and_the_other_layouts_do_not() {
    let preferred = |layout, wide| {
        let preferences = Preferences { layout, ..Preferences::default() };
        after_actions([FacesAction::Room(wide)]).preferred(preferences).layout
    };
    for layout in Layout::ALL {
        assert_eq!(preferred(layout, true), layout);
    }
    assert_eq!(preferred(Layout::Spread, false), Layout::Single);
    assert_eq!(preferred(Layout::Continuous, false), Layout::Continuous);
}

#[test]
fn what_changes_nothing_renders_nothing() {
    let faces = Rc::new(after_actions([FacesAction::Room(true), FacesAction::Near(1..4)]));
    for same in [FacesAction::Room(true), FacesAction::Near(1..4), FacesAction::Retried] {
        assert!(Rc::ptr_eq(&Rc::clone(&faces).reduce(same), &faces));
    }
}
