//! The address bar, back and forward, and links that stay links.

use kanbao::state::Preferences;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::MouseEventInit;

use crate::events::{click_with, press};
use crate::fixtures::{after, catalogue_of, full_library};
use crate::reader::{Reader, text_of, the, until_at, window};

fn back() {
    window().history().unwrap().back().unwrap();
}

fn forward() {
    window().history().unwrap().forward().unwrap();
}

#[wasm_bindgen_test]
async fn back_and_forward_bring_the_same_address_and_the_same_content() {
    let _reader = Reader::at("2031-05-20/01").await;
    let sheet = text_of(".sheet");
    the(".sheet a[data-route='2031-05-20/01/2']").click();
    until_at("2031-05-20/01/2", "样茶开采").await;
    let article = text_of(".article");
    press("ArrowRight");
    until_at("2031-05-20/01/4", "样村修渠").await;

    back();
    until_at("2031-05-20/01/2", "样茶开采").await;
    assert_eq!(text_of(".article"), article);
    back();
    until_at("2031-05-20/01", "第01版：要闻").await;
    assert_eq!(text_of(".sheet"), sheet);
    forward();
    until_at("2031-05-20/01/2", "样茶开采").await;
    assert_eq!(text_of(".article"), article);
}

#[wasm_bindgen_test]
async fn an_address_below_the_base_is_the_path_of_its_route() {
    // The edition is the newest one, so that the root leads to it.
    let library = after(full_library(), catalogue_of(&["2031-05-20"]));
    let _reader = Reader::with("2031-05-20/01", library, Preferences::default()).await;
    press("n");
    until_at("2031-05-20/02", "第02版：综 合").await;
    assert_eq!(window().location().pathname().unwrap(), "/2031-05-20/02");
    the(".masthead-name").click();
    until_at("", "第01版：要闻").await;
    assert_eq!(window().location().pathname().unwrap(), "/");
}

#[wasm_bindgen_test]
async fn going_to_where_the_reader_is_adds_no_step() {
    let _reader = Reader::at("2031-05-20/04").await;
    let steps = window().history().unwrap().length().unwrap();
    the(".page-bar-page a").click();
    assert_eq!(window().history().unwrap().length().unwrap(), steps);
    assert_eq!(window().location().pathname().unwrap(), "/2031-05-20/04");
}

#[wasm_bindgen_test]
async fn a_click_with_a_modifier_is_left_to_the_browser() {
    let _reader = Reader::at("2031-05-20/01").await;
    let link = the(".sheet a[data-route='2031-05-20/01/2']");
    for hold in [
        MouseEventInit::set_ctrl_key,
        MouseEventInit::set_meta_key,
        MouseEventInit::set_shift_key,
        MouseEventInit::set_alt_key,
    ] {
        let with_modifier = MouseEventInit::new();
        hold(&with_modifier, true);
        assert!(!click_with(&link, &with_modifier));
    }
    let middle = MouseEventInit::new();
    middle.set_button(1);
    assert!(!click_with(&link, &middle));
    assert!(click_with(&link, &MouseEventInit::new()), "a plain click is a step");
    until_at("2031-05-20/01/2", "样茶开采").await;
}

#[wasm_bindgen_test]
async fn a_link_out_of_the_edition_is_left_to_the_browser() {
    let _reader = Reader::at("2031-05-20/04/1").await;
    let link = the(".article-body a[rel~=noopener]");
    assert!(!click_with(&link, &MouseEventInit::new()));
    assert_eq!(window().location().pathname().unwrap(), "/2031-05-20/04/1");
}

#[wasm_bindgen_test]
async fn a_jump_leads_to_its_page() {
    let _reader = Reader::at("2031-05-20/01/4").await;
    the(".article-body-jump a").click();
    until_at("2031-05-20/04", "第04版：副刊").await;
}
