//! The reader mounted in the test's document, and questions to what it shows.

use std::cell::RefCell;

use kanbao::app::{App, AppProps};
use kanbao::browser;
use kanbao::hooks::STORED_PREFERENCES;
use kanbao::state::{Library, Manner, Preferences};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Promise;
use web_sys::{Document, Element, HtmlElement, Window};
use yew::AppHandle;

use crate::fixtures::full_library;

thread_local! {
    /// The reader that is mounted. A test that fails leaves it here, and the next one takes it away.
    static MOUNTED: RefCell<Option<(AppHandle<App>, Element)>> = const { RefCell::new(None) };
}

/// The reader, mounted until the value is dropped; then the address is the root again and nothing
/// is remembered.
pub(crate) struct Reader;

impl Reader {
    /// Mounts the reader at an address, with every document at hand.
    pub(crate) async fn at(path: &str) -> Self {
        Self::with(path, full_library(), Preferences::default()).await
    }

    /// Mounts the reader as an element of somebody else's document, with every document at hand.
    pub(crate) async fn in_manner(path: &str, manner: Manner) -> Self {
        take_away();
        set_base();
        let props =
            AppProps { path: path.to_owned().into(), library: full_library(), manner, ..AppProps::default() };
        mount(props);
        until("the reader is there", || find("h1").is_some()).await;
        Self
    }

    /// Mounts the reader at an address, with these documents and preferences.
    pub(crate) async fn with(path: &str, library: Library, preferences: Preferences) -> Self {
        take_away();
        set_base();
        window()
            .history()
            .unwrap()
            .replace_state_with_url(&JsValue::NULL, "", Some(&format!("/{path}")))
            .unwrap();
        document().set_title("");
        mount(AppProps { path: shown_path().into(), library, preferences, ..AppProps::default() });
        until("the reader is there", || !document().title().is_empty()).await;
        Self
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        take_away();
    }
}

fn mount(props: AppProps) {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    MOUNTED.replace(Some((app, root)));
}

fn take_away() {
    if let Some((app, root)) = MOUNTED.take() {
        app.destroy();
        root.remove();
    }
    if let Ok(Some(storage)) = window().local_storage() {
        storage.remove_item(STORED_PREFERENCES).unwrap();
    }
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some("/")).unwrap();
}

/// The reader's addresses are relative to the document's base, which the shell of the site sets.
fn set_base() {
    if document().query_selector("base").unwrap().is_none() {
        let base: web_sys::HtmlBaseElement = document().create_element("base").unwrap().unchecked_into();
        base.set_href("/");
        document().head().unwrap().append_child(&base).unwrap();
    }
}

/// The reader's path in the address bar.
fn shown_path() -> String {
    browser::path(Manner::Alone).unwrap_or_default()
}

pub(crate) fn window() -> Window {
    web_sys::window().unwrap()
}

pub(crate) fn document() -> Document {
    window().document().unwrap()
}

/// The element that a selector finds in the reader, if any.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    MOUNTED.with_borrow(|mounted| {
        let (_, root) = mounted.as_ref()?;
        Some(root.query_selector(selector).unwrap()?.unchecked_into())
    })
}

/// The element that a selector finds in the reader.
pub(crate) fn the(selector: &str) -> HtmlElement {
    find(selector).unwrap_or_else(|| panic!("no {selector} in the reader at /{}", shown_path()))
}

/// The text of the element that a selector finds; empty where there is none.
pub(crate) fn text_of(selector: &str) -> String {
    find(selector).and_then(|element| element.text_content()).unwrap_or_default()
}

/// An attribute of the reader's outermost element.
pub(crate) fn reader_attribute(name: &str) -> String {
    the(".reader").get_attribute(name).unwrap_or_default()
}

/// The address, and what the main heading says there.
pub(crate) fn place() -> (String, String) {
    let heading = find("h1");
    let named = heading.as_ref().and_then(|heading| heading.get_attribute("aria-label"));
    (shown_path(), named.unwrap_or_else(|| text_of("h1")))
}

/// Waits until the address bar, the main heading and the document's title say this.
///
/// Yew shows first and runs effects later, perhaps after a frame. The title is set by one of them:
/// once it is there, so are the listeners for what the test does next.
pub(crate) async fn until_at(path: &str, heading: &str) {
    let wanted = (path.to_owned(), heading.to_owned());
    let title = format!("{heading} - ");
    until(&format!("{wanted:?}"), || place() == wanted && document().title().starts_with(&title)).await;
}

/// Waits until a condition holds: for one frame at least, so that what an event has set off is
/// shown, and for 120 frames at most.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..120 {
        frame().await;
        if holds() {
            return;
        }
    }
    panic!("waited in vain until {what}; the reader is at {:?}", place());
}

/// Waits for the browser's next frame.
pub(crate) async fn frame() {
    let next = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}
