//! What screen readers are told.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::events::press;
use crate::reader::{Reader, text_of, the, until};

async fn until_said(sentence: &str) {
    until(&format!("{sentence} is said"), || text_of(".reader > [role=status]") == sentence).await;
}

#[wasm_bindgen_test]
async fn nothing_is_said_before_something_happens() {
    let _reader = Reader::at("2031-05-20/04").await;
    assert_eq!(text_of(".reader > [role=status]"), "");
}

#[wasm_bindgen_test]
async fn turning_says_where_the_reader_has_come_to() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("ArrowRight");
    until_said("第B01版：专刊").await;
    the(".bottom-bar .turn-link-onwards").click();
    until_said("样溪治水记").await;
}

#[wasm_bindgen_test]
async fn zooming_says_the_size_however_it_was_asked_for() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("+");
    until_said("字号 125%").await;
    until("it is shown", || text_of(".zoom-controls-percent") == "125%").await;
    the(".zoom-controls button").click();
    until_said("字号 150%").await;
}

#[wasm_bindgen_test]
async fn a_key_at_an_end_says_why_nothing_happens() {
    let _reader = Reader::at("2031-06-01/C01").await;
    press("ArrowRight");
    until_said("已是末版").await;
    press("]");
    until_said("已是最新一期").await;
}
