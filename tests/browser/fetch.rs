//! What an answer of the site means to a reader.

use kanbao::browser::fetch;
use kanbao::state::LoadError;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::Promise;

use crate::early::{Early, answer};

async fn read(answer: &Promise) -> Result<Vec<u8>, LoadError> {
    let _early = Early::with("catalogue.json", answer);
    fetch("", "catalogue.json").await
}

#[wasm_bindgen_test]
async fn an_answer_is_read_by_its_status() {
    assert_eq!(read(&answer(200, "application/json", "{}")).await, Ok(b"{}".to_vec()));
    for status in [404, 410] {
        assert_eq!(
            read(&answer(status, "application/json", "{}")).await,
            Err(LoadError::NotPublished),
            "{status}"
        );
    }
    for status in [500, 503, 403] {
        assert_eq!(
            read(&answer(status, "application/json", "{}")).await,
            Err(LoadError::Offline),
            "{status}"
        );
    }
}

#[wasm_bindgen_test]
async fn html_in_the_place_of_a_document_is_no_document() {
    for kind in ["text/html", "text/html; charset=utf-8"] {
        assert_eq!(read(&answer(200, kind, "{}")).await, Err(LoadError::NotPublished), "{kind}");
    }
    assert_eq!(read(&answer(200, "text/plain", "{}")).await, Ok(b"{}".to_vec()), "some hosts know no JSON");
}

#[wasm_bindgen_test]
async fn a_fetch_that_fails_is_offline() {
    assert_eq!(read(&Promise::reject(&JsValue::from_str("TypeError"))).await, Err(LoadError::Offline));
}

#[wasm_bindgen_test]
async fn what_the_boot_script_has_fetched_is_taken_over_once() {
    let _early = Early::with("catalogue.json", &answer(200, "application/json", "{}"));
    assert_eq!(fetch("", "catalogue.json").await, Ok(b"{}".to_vec()));
    assert_eq!(fetch("", "catalogue.json").await, Err(LoadError::NotPublished), "the test's server has none");
}
