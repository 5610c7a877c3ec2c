//! The dialog over the reader.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::{Function, Reflect};
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEventInit};

use crate::events::{press, press_with, type_into};
use crate::reader::{Reader, document, find, frame, reader_attribute, text_of, the, until, until_at};

fn dialog() -> HtmlDialogElement {
    the("dialog").unchecked_into()
}

async fn until_open(name: &str) {
    until(&format!("the panel {name} is open"), || {
        dialog().open() && dialog().get_attribute("aria-label").as_deref() == Some(name)
    })
    .await;
}

async fn until_closed() {
    until("the panel is closed", || !dialog().open() && text_of(".panel-title").is_empty()).await;
}

/// Asks the dialog to close as Escape does; only a real key press can press Escape itself.
fn ask_to_close() {
    let ask: Function = Reflect::get(&dialog(), &"requestClose".into()).unwrap().unchecked_into();
    ask.call0(&dialog()).unwrap();
}

#[wasm_bindgen_test]
async fn a_question_mark_opens_the_keys_and_escape_closes_them() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("?");
    until_open("快捷键").await;
    assert!(text_of(".shortcut-list").contains("下一版"));
    ask_to_close();
    until_closed().await;
    press("?");
    until_open("快捷键").await;
}

#[wasm_bindgen_test]
async fn a_key_that_comes_before_the_browser_says_that_it_closed_a_panel_opens_the_next_one() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("c");
    until_open("往期").await;
    ask_to_close();
    assert!(!dialog().open(), "closed, and the browser has not said so yet");
    press("?");
    until_open("快捷键").await;
    // What the browser said meanwhile was of the panel before.
    frame().await;
    assert!(dialog().open());
    assert_eq!(text_of(".panel-title"), "快捷键");
}

#[wasm_bindgen_test]
async fn an_open_panel_keeps_the_keys_to_itself() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("?");
    until_open("快捷键").await;
    assert!(dialog().contains(document().active_element().as_deref()), "the focus is inside");
    assert!(!press_with(&the("dialog button"), "ArrowRight", &KeyboardEventInit::new()));
    ask_to_close();
    until_closed().await;
    press("ArrowRight");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
}

#[wasm_bindgen_test]
async fn closing_a_panel_gives_the_focus_back() {
    let _reader = Reader::at("2031-05-20/04").await;
    let opener: HtmlElement = the(".masthead-tools button:nth-child(2)");
    opener.focus().unwrap();
    opener.click();
    until_open("快捷键").await;
    the(".panel-head button").click();
    until_closed().await;
    assert_eq!(document().active_element(), Some(opener.unchecked_into()));
}

#[wasm_bindgen_test]
async fn a_page_picked_in_the_index_opens_and_the_index_closes() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("i");
    until_open("版面导航").await;
    the("dialog a[data-route='2031-05-20/B05']").click();
    until_at("2031-05-20/B05", "第B05版：专刊").await;
    until_closed().await;
}

#[wasm_bindgen_test]
async fn the_filter_is_the_same_in_both_places() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field: HtmlInputElement = the(".reader-index input").unchecked_into();
    type_into(&field, "B");
    until("three pages are left", || {
        document().query_selector_all(".reader-index .edition-index-page").unwrap().length() == 3
    })
    .await;
    press("i");
    until_open("版面导航").await;
    let in_panel: HtmlInputElement = the("dialog input").unchecked_into();
    assert_eq!(in_panel.value(), "B");
    type_into(&in_panel, "");
    until("all pages are back", || {
        document().query_selector_all(".reader-index .edition-index-page").unwrap().length() == 8
    })
    .await;
}

#[wasm_bindgen_test]
async fn colours_and_language_change_at_once_and_around_the_reader_too() {
    let _reader = Reader::at("2031-05-20/04").await;
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("zh-CN"));
    the(".masthead-tools button:last-child").click();
    until_open("设置").await;
    the("dialog fieldset:nth-of-type(1) label:nth-of-type(3) input").click();
    until("it is dark", || reader_attribute("data-theme") == "dark").await;
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    the("dialog fieldset:nth-of-type(2) label:nth-of-type(2) input").click();
    until_open("Settings").await;
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(text_of(".headline-list h2"), "Headlines");
    assert!(find(".zoom-controls").is_some());
}
