//! Where the focus is after each step.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::reader::{Reader, document, the, until, until_at};

fn focused() -> Element {
    document().active_element().unwrap()
}

fn focused_text() -> String {
    focused().text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn picking_a_headline_on_the_sheet_moves_the_focus_to_the_articles_heading() {
    let _reader = Reader::at("2031-05-20/01").await;
    let headline = the(".sheet a[data-route='2031-05-20/01/2']");
    headline.focus().unwrap();
    headline.click();
    until_at("2031-05-20/01/2", "样茶开采").await;
    until("the heading has the focus", || focused().tag_name() == "H1").await;
    assert_eq!(focused_text(), "样茶开采");
}

#[wasm_bindgen_test]
async fn a_turning_control_keeps_the_focus_and_at_the_end_it_still_has_it() {
    let _reader = Reader::at("2031-05-20/B05").await;
    let control = the(".page-bar-turning .turn-link-onwards");
    control.focus().unwrap();
    control.click();
    until_at("2031-05-20/C01", "第C01版：服务").await;
    until("the end is told", || focused_text() == "下一版已是末版").await;
    assert_eq!(focused(), *the(".page-bar-turning .turn-link-onwards"));
    assert_eq!(focused().get_attribute("aria-disabled").as_deref(), Some("true"));

    // There it does nothing, and from there the way back is a step away.
    the(".page-bar-turning .turn-link-onwards").click();
    the(".page-bar-turning .turn-link-back").click();
    until_at("2031-05-20/B05", "第B05版：专刊").await;
}

#[wasm_bindgen_test]
async fn a_zoom_control_keeps_the_focus_at_the_end() {
    let _reader = Reader::at("2031-05-20/04").await;
    let smaller = the(".zoom-controls button:nth-child(2)");
    smaller.focus().unwrap();
    smaller.click();
    until("it is the smallest", || smaller.get_attribute("aria-disabled").is_some()).await;
    assert_eq!(focused(), *smaller);
}

#[wasm_bindgen_test]
async fn the_skip_control_moves_the_focus_to_the_heading() {
    for path in ["2031-05-20/01", "2031-05-20/01/1", "2031-05-20/Z09"] {
        let _reader = Reader::at(path).await;
        the(".skip").focus().unwrap();
        the(".skip").click();
        until("the heading has the focus", || focused() == *the("main h1")).await;
    }
}

#[wasm_bindgen_test]
async fn opening_the_reader_leaves_the_focus_where_it_was() {
    let _reader = Reader::at("2031-05-20/01").await;
    assert_eq!(focused().tag_name(), "BODY");
}
