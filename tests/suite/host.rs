//! What the document around the reader asks for and is told.

use kanbao::route::Route;
use kanbao::select::{HostCommand, HostEvent, Lost, Value};
use kanbao::state::{Language, Library, LoadError, Manner, PreferencesAction, Request, Theme};

use crate::fixtures::{full_library, full_library_of, id, place_at};
use crate::rendering::reader_at;

#[test]
fn every_command_is_read_from_its_words() {
    let go = |path| Some(HostCommand::Go(Route::from_path(path)));
    for (words, command) in [
        ("go ", go("")),
        ("go 2031-05-20", go("2031-05-20")),
        ("go 2031-05-20/B02/1", go("2031-05-20/B02/1")),
        ("next", Some(HostCommand::Onwards)),
        ("previous", Some(HostCommand::Back)),
        ("zoom in", Some(HostCommand::Zoom(PreferencesAction::ZoomIn))),
        ("zoom out", Some(HostCommand::Zoom(PreferencesAction::ZoomOut))),
        ("zoom reset", Some(HostCommand::Zoom(PreferencesAction::ZoomReset))),
        ("theme dark", Some(HostCommand::Prefer(PreferencesAction::Theme(Theme::Dark)))),
        ("lang en", Some(HostCommand::Prefer(PreferencesAction::Language(Language::English)))),
    ] {
        assert_eq!(HostCommand::from_words(words), command, "{words}");
    }
}

#[test]
fn words_that_are_no_command_come_to_nothing() {
    for words in
        ["", "jump", "go nowhere", "go 2031-02-30", "zoom", "zoom 3", "theme red", "lang ", "next page"]
    {
        assert_eq!(HostCommand::from_words(words), None, "{words}");
    }
}

#[test]
fn navigating_tells_edition_page_article_and_a_link_that_works_anywhere() {
    let site = "https://paper.example/";
    let mut place = place_at("2031-05-20/01/4", &full_library());
    place.site = site.into();
    let route = Route::from_path("2031-05-20/01/4");
    let event = HostEvent::navigate(&route, &place, "标题".to_owned());
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(event.name(), "kanbao:navigate");
    assert_eq!(
        event.detail(),
        [
            ("edition", text("2031-05-20")),
            ("page", text("01")),
            ("article", Value::Number(4)),
            ("url", text("https://paper.example/2031-05-20/01/4")),
            ("title", text("标题")),
        ]
    );
}

#[test]
fn what_an_address_does_not_say_is_nothing() {
    let place = place_at("2031-05-20", &full_library());
    let event = HostEvent::navigate(&Route::Edition { edition: id("2031-05-20") }, &place, String::new());
    assert_eq!(event.detail()[1..3], [("page", Value::Nothing), ("article", Value::Nothing)]);
}

#[test]
fn a_failure_is_told_by_kind_and_sentence() {
    let event = HostEvent::failed(&Request::Catalogue, &LoadError::Offline, Language::Chinese);
    assert_eq!(event.name(), "kanbao:error");
    assert_eq!(event.detail()[0], ("kind", Value::Text("offline".to_owned())));
}

#[test]
fn an_address_that_names_nothing_is_told_by_the_sentence_that_is_shown() {
    for language in Language::ALL {
        let event = HostEvent::lost(&Lost::Address, language);
        let message = language.lost(&Lost::Address).title;
        assert_eq!(event.name(), "kanbao:error");
        assert_eq!(
            event.detail(),
            [("kind", Value::Text("not-found".to_owned())), ("message", Value::Text(message))]
        );
    }
}

#[test]
fn a_manner_is_named_by_the_attribute_and_memory_is_the_default() {
    assert_eq!(Manner::named("alone"), Manner::Alone);
    assert_eq!(Manner::named("hash"), Manner::ElementWithFragment);
    for name in ["", "memory", "other"] {
        assert_eq!(Manner::named(name), Manner::Element);
    }
}

#[test]
fn every_link_of_a_reader_elsewhere_leads_to_the_newspapers_site() {
    let there = full_library_of(Library::of("https://paper.example/"));
    let reader = reader_at("2031-05-20/01/4", there);
    let links = reader.all("a");
    let inner = links.iter().filter(|link| link.attribute("data-route").is_some());
    let led: Vec<_> = inner.filter_map(|link| link.attribute("href")).collect();
    assert!(led.len() > 5);
    assert!(led.iter().all(|href| href.starts_with("https://paper.example/")), "{led:?}");
}
