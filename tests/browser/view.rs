//! What lies around the reader: title, description, scrolling.

use kanbao::state::Preferences;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::events::press;
use crate::fixtures::{after, catalogue_of, edition_of, full_library, outline, page, texts};
use crate::reader::{Reader, document, frame, the, until, until_at, window};

/// Something in the document's head for as long as the value lives.
struct InHead(Element);

impl InHead {
    fn style(css: &str) -> Self {
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(css));
        document().head().unwrap().append_child(&style).unwrap();
        Self(style)
    }

    fn description() -> Self {
        let meta = document().create_element("meta").unwrap();
        meta.set_attribute("name", "description").unwrap();
        document().head().unwrap().append_child(&meta).unwrap();
        Self(meta)
    }
}

impl Drop for InHead {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn is_current_in_view() -> bool {
    let list = the(".edition-index-list").get_bounding_client_rect();
    let current = the(".edition-index-list [aria-current=page]").get_bounding_client_rect();
    current.top() >= list.top() && current.bottom() <= list.bottom()
}

#[wasm_bindgen_test]
async fn the_current_entry_of_the_index_is_scrolled_into_view() {
    let _style = InHead::style(".edition-index-list { block-size: 120px; overflow: auto }");
    let pages = (1..=60).map(|n| page(&format!("{n:02}"), "样版", &[(1, "样文")])).collect();
    let edition = edition_of("2031-05-20", pages);
    let library = after(after(full_library(), catalogue_of(&["2031-05-20"])), [outline(&edition)]);
    let library = after(library, texts(&edition));
    let _reader = Reader::with("2031-05-20/50", library, Preferences::default()).await;
    until("page 50 is in view", is_current_in_view).await;
    assert!(the(".edition-index-list").scroll_top() > 0);

    the(".edition-index-list a[data-route='2031-05-20/02']").click();
    until_at("2031-05-20/02", "第02版：样版").await;
    until("page 02 is in view", is_current_in_view).await;
    assert_eq!(window().scroll_y().unwrap(), 0.0, "only the list scrolls");
}

#[wasm_bindgen_test]
async fn a_section_that_was_folded_opens_for_the_page_in_it() {
    let _reader = Reader::at("2031-05-20/04").await;
    let section = the(".edition-index-list details:nth-of-type(2)");
    section.remove_attribute("open").unwrap();
    press("ArrowRight");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    until("its section is open", || section.has_attribute("open")).await;
}

#[wasm_bindgen_test]
async fn the_documents_title_and_description_follow_the_address() {
    let description = InHead::description();
    let described = || description.0.get_attribute("content").unwrap_or_default();
    let _reader = Reader::at("2031-05-20/01").await;
    let title = "第01版：要闻 - 溪山样报 2031年05月20日 星期二";
    until("the title is the page's", || document().title() == title).await;
    assert_eq!(described(), "溪山样桥通车；样茶开采；样村修渠");
    press("j");
    until("the title is the article's", || document().title().starts_with("溪山样桥通车 - ")).await;
    assert!(described().starts_with("样文：溪山样桥通车。"), "{}", described());
}

#[wasm_bindgen_test]
async fn a_new_address_begins_at_its_top_and_back_returns_to_where_it_was_left() {
    let _style = InHead::style(".reader { min-block-size: 5000px }");
    let _reader = Reader::at("2031-05-20/01").await;
    let top = || window().scroll_y().unwrap();
    window().scroll_to_with_x_and_y(0.0, 700.0);
    until("the reader is scrolled", || top() == 700.0).await;
    // The browser tells of scrolling with the frame.
    frame().await;

    the(".sheet a[data-route='2031-05-20/01/2']").click();
    until_at("2031-05-20/01/2", "样茶开采").await;
    until("it begins at its top", || top() == 0.0).await;
    window().history().unwrap().back().unwrap();
    until_at("2031-05-20/01", "第01版：要闻").await;
    until("it is where it was left", || top() == 700.0).await;
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
