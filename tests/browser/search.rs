//! Search: the panel and its keys, composing Chinese, and the hits in the open article.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    CompositionEvent, CompositionEventInit, HtmlDialogElement, HtmlElement, HtmlInputElement, InputEvent,
    InputEventInit, KeyboardEventInit,
};

use crate::events::{press, press_with, type_into};
use crate::reader::{Reader, document, find, text_of, the, until, until_at, window};

const MARKS: &str = "main mark[tabindex]";

fn field() -> HtmlInputElement {
    the("dialog input[type=search]").unchecked_into()
}

async fn open_search() -> HtmlInputElement {
    press("/");
    until("search is open and its field has the focus", || {
        let focused = document().active_element();
        the("dialog").unchecked_into::<HtmlDialogElement>().open()
            && focused.is_some_and(|it| it.get_attribute("type").as_deref() == Some("search"))
    })
    .await;
    field()
}

async fn until_said(status: &str) {
    until(status, || text_of(".search [role=status]") == status).await;
}

fn key(target: &HtmlElement, key: &str) -> bool {
    press_with(target, key, &KeyboardEventInit::new())
}

fn focused_text() -> String {
    document().active_element().and_then(|it| it.text_content()).unwrap_or_default()
}

fn is_closed() -> bool {
    !the("dialog").unchecked_into::<HtmlDialogElement>().open()
}

fn input_while_composing(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let init = InputEventInit::new();
    init.set_bubbles(true);
    init.set_is_composing(true);
    field.dispatch_event(&InputEvent::new_with_event_init_dict("input", &init).unwrap()).unwrap();
}

fn end_composing(field: &HtmlInputElement) {
    let init = CompositionEventInit::new();
    init.set_bubbles(true);
    let event = CompositionEvent::new_with_event_init_dict("compositionend", &init).unwrap();
    field.dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn results_come_as_they_are_typed_and_are_counted() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field = open_search().await;
    type_into(&field, "治水");
    until_said("找到 3 篇").await;
    type_into(&field, "治水问");
    until_said("找到 1 篇").await;
    type_into(&field, "没有的");
    until_said("本期没有找到").await;
    type_into(&field, "");
    until_said("").await;
    assert_eq!(window().location().search().unwrap(), "");
}

#[wasm_bindgen_test]
async fn what_is_being_composed_is_not_searched_for() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field = open_search().await;
    input_while_composing(&field, "zhi'shui");
    input_while_composing(&field, "治水");
    let during = KeyboardEventInit::new();
    during.set_is_composing(true);
    assert!(!press_with(&field, "Enter", &during), "Enter picks the candidate");
    assert!(!press_with(&field, "ArrowDown", &during));
    assert_eq!(window().location().search().unwrap(), "", "nothing has been searched for");
    end_composing(&field);
    until_said("找到 3 篇").await;
    assert_eq!(field.value(), "治水");
}

#[wasm_bindgen_test]
async fn rendering_anew_while_composing_leaves_the_field_alone() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field = open_search().await;
    type_into(&field, "治水");
    until_said("找到 3 篇").await;
    input_while_composing(&field, "治水ji");
    // The reader renders anew for another reason.
    type_into(&the(".reader-index input").unchecked_into(), "B");
    until("it has", || {
        document().query_selector_all(".reader-index .edition-index-page").unwrap().length() == 3
    })
    .await;
    assert_eq!(field.value(), "治水ji");
}

#[wasm_bindgen_test]
async fn arrow_keys_walk_from_the_field_through_the_results_and_back() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field = open_search().await;
    type_into(&field, "治水");
    until_said("找到 3 篇").await;
    assert!(key(&field, "ArrowDown"));
    assert!(focused_text().starts_with("样溪治水记"));
    assert!(press("ArrowDown"));
    assert!(focused_text().starts_with("样溪治水问答"));
    press("ArrowUp");
    press("ArrowUp");
    assert_eq!(document().active_element(), Some(field.clone().unchecked_into()));
    press("ArrowUp");
    assert_eq!(document().active_element(), Some(field.unchecked_into()), "it stays at the end");
}

#[wasm_bindgen_test]
async fn enter_opens_the_first_result_at_its_first_hit() {
    let _reader = Reader::at("2031-05-20/04").await;
    let field = open_search().await;
    type_into(&field, "治水问");
    until_said("找到 1 篇").await;
    assert!(key(&field, "Enter"));
    until_at("2031-05-20/B02/2?q=%E6%B2%BB%E6%B0%B4%E9%97%AE", "样溪治水问答").await;
    until("the focus is on the first hit", || focused_text() == "治水问").await;
    assert!(is_closed());
    assert_eq!(text_of(".search-bar-hit"), "第1处，共2处");
}

#[wasm_bindgen_test]
async fn buttons_and_keys_go_from_hit_to_hit() {
    let _reader = Reader::at("2031-05-20/B02/1?q=%E6%B2%BB%E6%B0%B4").await;
    until("it begins at the first hit", || text_of(".search-bar-hit") == "第1处，共2处").await;
    assert_eq!(document().active_element(), find(MARKS).map(JsCast::unchecked_into));
    let next: HtmlElement = the(".search-bar-hit ~ button + button");
    next.focus().unwrap();
    next.click();
    assert_eq!(text_of(".search-bar-hit"), "第2处，共2处");
    assert_eq!(document().active_element(), Some(next.clone().unchecked_into()), "the focus stays on it");
    assert_eq!(document().query_selector_all("mark[aria-current]").unwrap().length(), 1);
    next.click();
    assert_eq!(text_of(".search-bar-hit"), "第1处，共2处", "and from the beginning");
    the(".search-bar-hit + button").click();
    assert_eq!(text_of(".search-bar-hit"), "第2处，共2处");
    press(".");
    assert_eq!(text_of(".search-bar-hit"), "第1处，共2处");
    assert_eq!(document().active_element(), find(MARKS).map(JsCast::unchecked_into), "a key takes it along");
    press(",");
    assert_eq!(text_of(".search-bar-hit"), "第2处，共2处");
}

#[wasm_bindgen_test]
async fn the_search_goes_along_and_is_cleared() {
    let _reader = Reader::at("2031-05-20/B02/1?q=%E6%B2%BB%E6%B0%B4").await;
    until("it is at the first hit", || text_of(".search-bar-hit") == "第1处，共2处").await;
    press("j");
    until_at("2031-05-20/B02/2?q=%E6%B2%BB%E6%B0%B4", "样溪治水问答").await;
    until("its hits are counted", || text_of(".search-bar-hit") == "共2处").await;
    the(".search-bar > button:last-child").click();
    until_at("2031-05-20/B02/2", "样溪治水问答").await;
    until("the marks are gone", || find("mark").is_none() && find(".search-bar").is_none()).await;
    window().history().unwrap().back().unwrap();
    until_at("2031-05-20/B02/1?q=%E6%B2%BB%E6%B0%B4", "样溪治水记").await;
    until("its hits are marked again", || find(MARKS).is_some()).await;
}

#[wasm_bindgen_test]
async fn escape_closes_and_what_was_typed_stays_in_the_address() {
    let _reader = Reader::at("2031-05-20/B02").await;
    let field = open_search().await;
    type_into(&field, "治水问");
    until_said("找到 1 篇").await;
    assert!(key(&field, "Escape"));
    until("it is closed", is_closed).await;
    until_at("2031-05-20/B02?q=%E6%B2%BB%E6%B0%B4%E9%97%AE", "第B02版：专刊").await;
    assert_eq!(text_of(".sheet-article[data-hit] h2"), "样溪治水问答");
    let field = open_search().await;
    assert_eq!(field.value(), "治水问");
}

#[wasm_bindgen_test]
async fn the_open_article_picked_again_shows_its_first_hit() {
    let _reader = Reader::at("2031-05-20/B02/2").await;
    let field = open_search().await;
    type_into(&field, "治水问");
    until_said("找到 1 篇").await;
    key(&field, "Enter");
    until("the focus is on the hit", || is_closed() && focused_text() == "治水问").await;
}
