//! Hostile text in an edition is text, wherever it is shown.

use std::rc::Rc;

use edition::{
    Article, ArticleHead, Block, Edition, EditionParts, Inline, Label, Newspaper, PageState, PageText,
    Picture, Table,
};
use kanbao::state::{Document, Language, Library, LibraryAction, LoadError, Request};
use kanbao::wording::meta;

use crate::fixtures::{after, folio, id, label, number, outline, text_request, without_text};
use crate::markup::Element;
use crate::rendering::reader_at;

const SCRIPT: &str = "<script>alert(1)</script>";
const QUOTES: &str = "\"'><img src=x onerror=alert(1)> &amp; &lt;b&gt; <!-- ]]> {{x}}";

fn hostile() -> Label {
    label(&format!("{SCRIPT}{QUOTES}"))
}

fn library() -> Library {
    let head = ArticleHead {
        kicker: Some(hostile()),
        deck: Some(hostile()),
        byline: Some(hostile()),
        dateline: Some(hostile()),
        ..ArticleHead::new(number(1), hostile())
    };
    let page = edition::Page {
        name: Some(hostile()),
        state: PageState::Complete,
        articles: vec![head.clone()],
        ..without_text("01", "x")
    };
    let parts = EditionParts {
        newspaper: Newspaper { name: hostile() },
        id: id("2031-05-20"),
        serial: None,
        pages: vec![page],
    };
    let edition = Rc::new(Edition::assemble(parts).unwrap());
    let words = || vec![Inline::Text(SCRIPT.to_owned()), Inline::Strong(QUOTES.to_owned())];
    let link =
        Inline::Link { text: QUOTES.to_owned(), to: "https://example.org/\"onclick=x".parse().unwrap() };
    let picture = Picture {
        file: "a\"onload=x.webp".parse().unwrap(),
        width: 1,
        height: 1,
        scaled: vec![],
        alt: Some(hostile()),
        cutline: Some(hostile()),
        credit: Some(hostile()),
    };
    let table = Table { caption: Some(hostile()), headed: true, rows: vec![vec![words()], vec![words()]] };
    let body = vec![
        Block::Paragraph(words()),
        Block::Crosshead(words()),
        Block::Paragraph(vec![link]),
        Block::Picture(picture),
        Block::Table(table),
    ];
    let text = PageText { folio: folio("01"), articles: vec![Article { head, body }] };
    let text = (text_request("2031-05-20", "01"), Document::Text(Rc::new(text)));
    after(Library::default(), [outline(&edition), text])
}

fn assert_harmless(reader: &Element, path: &str) {
    assert!(reader.all("script").is_empty() && reader.all("b").is_empty(), "{path}");
    for element in reader.descendants() {
        let handlers: Vec<&str> = element.attribute_names().filter(|name| name.starts_with("on")).collect();
        assert!(handlers.is_empty(), "{path}: {} has {handlers:?}", element.name);
    }
}

#[test]
fn markup_in_an_edition_is_shown_as_it_was_written() {
    for path in ["2031-05-20", "2031-05-20/01", "2031-05-20/01/1"] {
        let reader = reader_at(path, library());
        assert_harmless(&reader, path);
        assert_eq!(
            reader.one("img").attribute("alt"),
            Some(hostile().as_str()),
            "the only picture is the edition's"
        );
        let shown = reader.text();
        assert!(shown.contains(SCRIPT) && shown.contains(QUOTES), "{path}");
        assert!(reader.one(".masthead-name").text().contains(SCRIPT));
        assert!(reader.one(".edition-index-name").text().contains(QUOTES));
    }
}

#[test]
fn markup_in_an_address_or_in_an_error_is_text_too() {
    let path = format!("2031-05-20/{QUOTES}");
    assert_harmless(&reader_at(&path, library()), &path);
    let place = format!("editions/{SCRIPT}: {QUOTES}");
    let failed = Library::default()
        .after(LibraryAction::Answered(Request::Catalogue, Err(LoadError::Damaged { place: place.clone() })));
    let reader = reader_at("", failed);
    assert_harmless(&reader, "damaged");
    assert!(reader.one(".notice").text().contains(&place));
}

#[test]
fn a_title_is_plain_text() {
    let resolved = kanbao::select::resolve(&kanbao::route::Route::from_path("2031-05-20/01/1"), &library());
    let title = meta(&resolved, None, None, Language::Chinese).title;
    assert!(title.starts_with(SCRIPT), "{title}");
}
