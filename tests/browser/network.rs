//! Documents that do not come: the test's own server has none of them.

use kanbao::state::{Library, Preferences};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::early::{Early, answer};
use crate::events::press;
use crate::fixtures::{self, after, folio, outline, specimen, texts};
use crate::reader::{Reader, find, text_of, the, until, until_at};

/// The outline, and the text of page 01 alone.
fn with_page_01() -> Library {
    let edition = specimen("2031-05-20");
    after(after(Library::default(), [outline(&edition)]), texts(&edition).into_iter().take(1))
}

#[wasm_bindgen_test]
async fn what_is_fetched_beforehand_and_fails_disturbs_nobody() {
    let _reader = Reader::with("2031-05-20/01", with_page_01(), Preferences::default()).await;
    // The catalogue is asked for once the page is here; the edition controls wait for it.
    for _ in 0..10 {
        crate::reader::frame().await;
    }
    assert!(find(".notice").is_none());
    assert!(text_of(".sheet").contains("样文：溪山样桥通车。"));
    assert!(text_of(".masthead-editions").contains("往期目录尚未载入"));
    press("j");
    until_at("2031-05-20/01/1", "溪山样桥通车").await;
}

#[wasm_bindgen_test]
async fn a_text_that_does_not_come_is_told_and_turning_goes_on() {
    let _reader = Reader::with("2031-05-20/04", with_page_01(), Preferences::default()).await;
    until("it is told", || text_of("h1") == "第04版的文字没有发布").await;
    press("ArrowLeft");
    until_at("2031-05-20/03", "第03版：广告").await;
    the(".edition-index a[data-route='2031-05-20/01']").click();
    until_at("2031-05-20/01", "第01版：要闻").await;
    until("its text is here", || text_of(".sheet").contains("样文：溪山样桥通车。")).await;
}

#[wasm_bindgen_test]
async fn trying_again_brings_the_text_once_the_site_has_it() {
    let _reader = Reader::with("2031-05-20/04", with_page_01(), Preferences::default()).await;
    until("it is told", || text_of("h1") == "第04版的文字没有发布").await;
    let text = text_of_page("04");
    let _early = Early::with("./editions/2031-05-20/pages/04.json", &answer(200, "application/json", &text));
    the(".notice button").click();
    until("the text is here", || text_of(".sheet").contains("样文：样山夜话。")).await;
    assert!(find(".notice").is_none());
}

#[wasm_bindgen_test]
async fn a_text_that_is_damaged_is_told_with_its_file() {
    let _early = Early::with(
        "./editions/2031-05-20/pages/04.json",
        &answer(200, "application/json", "{\"format\":1}"),
    );
    let _reader = Reader::with("2031-05-20/04", with_page_01(), Preferences::default()).await;
    until("it is told", || text_of("h1") == "第04版的文字的数据有误").await;
    assert!(text_of(".notice p").contains("editions/2031-05-20/pages/04.json: "), "{}", text_of(".notice p"));
}

/// The published bytes of a page's text.
fn text_of_page(printed: &str) -> String {
    let edition = specimen("2031-05-20");
    let page = edition.pages().iter().find(|page| page.folio == folio(printed)).unwrap();
    String::from_utf8(fixtures::text_of(page).to_json().unwrap()).unwrap()
}

#[wasm_bindgen_test]
async fn without_the_catalogue_the_root_says_so() {
    let _reader = Reader::with("", Library::default(), Preferences::default()).await;
    until_at("", "报纸目录没有发布").await;
}
