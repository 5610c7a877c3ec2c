//! Keys: `press` says whether the reader has taken one. Where it must not, another key follows that
//! it does take, to show that it was listening.

use kanbao::state::Preferences;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, KeyboardEventInit};

use crate::events::{press, press_with};
use crate::fixtures::full_library;
use crate::reader::{Reader, document, frame, place, reader_attribute, text_of, the, until, until_at};

async fn until_zoom(percent: &str) {
    until(&format!("the zoom is {percent}"), || reader_attribute("data-zoom") == percent).await;
}

/// Waits for another edition. Its texts were let go when this one was opened, so its heading tells
/// of that; the title is the page's.
async fn until_edition(edition: &str, day: &str) {
    let is_titled = || {
        let title = document().title();
        title.starts_with("第01版") && title.contains(day)
    };
    until(&format!("{edition} is open"), || place().0 == edition && is_titled()).await;
}

#[wasm_bindgen_test]
async fn plus_minus_and_zero_change_the_size_of_the_text() {
    let _reader = Reader::at("2031-05-20/04").await;
    for (key, percent) in [("+", "125"), ("=", "150"), ("-", "125"), ("0", "100"), ("-", "75"), ("-", "75")] {
        assert!(press(key), "{key} is taken, so that the browser does not act on it as well");
        until_zoom(percent).await;
    }
    assert_eq!(text_of(".zoom-controls-percent"), "75%");
}

#[wasm_bindgen_test]
async fn arrows_turn_pages_and_n_and_p_do_too() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("ArrowRight");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    press("n");
    until_at("2031-05-20/B02", "第B02版：专刊").await;
    press("ArrowLeft");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    press("p");
    until_at("2031-05-20/04", "第04版：副刊").await;
}

#[wasm_bindgen_test]
async fn in_an_article_the_arrows_change_articles_and_with_shift_pages() {
    let _reader = Reader::at("2031-05-20/04/1").await;
    press("ArrowRight");
    until_at("2031-05-20/B02/1", "样溪治水记").await;
    press("j");
    until_at("2031-05-20/B02/2", "样溪治水问答").await;
    press("u");
    until_at("2031-05-20/B02", "第B02版：专刊").await;
    press("k");
    until_at("2031-05-20/04/1", "样山夜话").await;
    let shift = KeyboardEventInit::new();
    shift.set_shift_key(true);
    press_with(&document().body().unwrap(), "ArrowRight", &shift);
    until_at("2031-05-20/B01", "第B01版：专刊").await;
}

#[wasm_bindgen_test]
async fn brackets_change_editions() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("]");
    until_edition("2031-05-20-2", "2031年05月20日").await;
    press("]");
    until_edition("2031-06-01", "2031年06月01日").await;
    press("[");
    until_edition("2031-05-20-2", "2031年05月20日").await;
}

#[wasm_bindgen_test]
async fn keys_with_a_modifier_are_left_to_the_browser() {
    let _reader = Reader::at("2031-05-20/04").await;
    let body = document().body().unwrap();
    for hold in
        [KeyboardEventInit::set_ctrl_key, KeyboardEventInit::set_alt_key, KeyboardEventInit::set_meta_key]
    {
        for key in ["ArrowRight", "n", "+"] {
            let with_modifier = KeyboardEventInit::new();
            hold(&with_modifier, true);
            assert!(!press_with(&body, key, &with_modifier), "{key}");
        }
    }
    press("ArrowRight");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    assert_eq!(reader_attribute("data-zoom"), "100");
}

#[wasm_bindgen_test]
async fn keys_in_the_filter_are_typed() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field: HtmlInputElement = the(".edition-index-filter input").unchecked_into();
    field.focus().unwrap();
    for key in ["n", "ArrowRight", "+", "?", "]"] {
        assert!(!press_with(&field, key, &KeyboardEventInit::new()), "{key}");
    }
    press_with(&document().body().unwrap(), "ArrowRight", &KeyboardEventInit::new());
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    assert_eq!(reader_attribute("data-zoom"), "100");
}

#[wasm_bindgen_test]
async fn keys_that_compose_a_chinese_character_are_left_alone() {
    let _reader = Reader::at("2031-05-20/04").await;
    let composing = KeyboardEventInit::new();
    composing.set_is_composing(true);
    assert!(!press_with(&document().body().unwrap(), "n", &composing));
    press("n");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
}

#[wasm_bindgen_test]
async fn character_keys_that_are_switched_off_do_nothing_and_arrows_still_turn() {
    let preferences = Preferences { character_keys: false, ..Preferences::default() };
    let _reader = Reader::with("2031-05-20/04", full_library(), preferences).await;
    for key in ["n", "+", "?"] {
        assert!(!press(key), "{key}");
    }
    press("ArrowRight");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    assert_eq!(reader_attribute("data-zoom"), "100");
}

#[wasm_bindgen_test]
async fn a_reader_that_is_gone_answers_no_key() {
    let reader = Reader::at("2031-05-20/04").await;
    assert!(press_with(&document().body().unwrap(), "0", &KeyboardEventInit::new()));
    drop(reader);
    frame().await;
    assert!(!press_with(&document().body().unwrap(), "n", &KeyboardEventInit::new()));
}
