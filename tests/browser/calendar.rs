//! The calendar's keys, and where the focus goes.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEventInit};

use crate::events::{press, press_with};
use crate::reader::{Reader, document, find, the, until};

fn focused() -> String {
    let element = document().active_element().and_then(|it| it.get_attribute("aria-label"));
    element.unwrap_or_default()
}

async fn until_focused(label: &str) {
    until(&format!("the focus is on {label}"), || focused().starts_with(label)).await;
}

/// Presses a key where the focus is; it has to be taken.
fn press_here(key: &str, with_shift: bool) {
    let init = KeyboardEventInit::new();
    init.set_shift_key(with_shift);
    let here: HtmlElement = document().active_element().unwrap().unchecked_into();
    assert!(press_with(&here, key, &init), "{key}");
}

#[wasm_bindgen_test]
async fn keys_walk_the_calendar_over_empty_days_months_and_years() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("c");
    until_focused("2031年05月20日").await;
    for (key, with_shift, day) in [
        ("ArrowRight", false, "2031年05月21日"),
        ("ArrowDown", false, "2031年05月28日"),
        ("Home", false, "2031年05月26日"),
        ("End", false, "2031年05月31日"),
        ("ArrowRight", false, "2031年06月01日"),
        ("PageUp", false, "2031年05月01日"),
        ("PageUp", false, "2031年01月01日"),
        ("PageUp", true, "2029年12月01日"),
        ("PageDown", true, "2031年06月30日"),
    ] {
        press_here(key, with_shift);
        until_focused(day).await;
    }
    assert_eq!(document().query_selector_all(".calendar td [tabindex='0']").unwrap().length(), 1);
}

#[wasm_bindgen_test]
async fn space_opens_an_edition_and_closes_the_calendar() {
    let _reader = Reader::at("2031-05-20/04").await;
    press("c");
    until_focused("2031年05月20日").await;
    press_here("PageDown", false);
    until_focused("2031年06月20日").await;
    the(".calendar a.calendar-day").focus().unwrap();
    press_here(" ", false);
    until("the calendar is closed", || !the("dialog").unchecked_into::<HtmlDialogElement>().open()).await;
    assert!(document().location().unwrap().pathname().unwrap().ends_with("2031-06-01"));
}

#[wasm_bindgen_test]
async fn a_day_with_several_editions_offers_them() {
    let _reader = Reader::at("2031-05-20/04").await;
    the(".masthead-date").click();
    until_focused("2031年05月20日").await;
    the(".calendar button.calendar-day").click();
    until("the focus is on the first of them", || {
        document().active_element().is_some_and(|it| it.text_content().as_deref() == Some("第1期"))
    })
    .await;
    the(".calendar-several a:last-child").click();
    until("the second one is open", || {
        document().location().unwrap().pathname().unwrap().ends_with("2031-05-20-2")
    })
    .await;
    until("the calendar is closed", || find(".calendar").is_none()).await;
}
