use edition::Date;
use web_sys::{Document, Element};

use crate::state::{Language, Theme};
use crate::wording::Meta;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the reader is mounted in.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("reader")
}

/// The language of the interface that the browser asks for.
pub fn preferred_language() -> Language {
    let tag = web_sys::window().and_then(|window| window.navigator().language());
    tag.map_or_else(Language::default, |tag| Language::of_tag(&tag))
}

/// Sets the document's title and description.
pub fn set_meta(meta: &Meta) {
    let Some(document) = document() else { return };
    document.set_title(&meta.title);
    if let Ok(Some(element)) = document.query_selector("meta[name=description]") {
        let _ = element.set_attribute("content", &meta.description);
    }
}

/// Tells the document around the reader which colours and which language it has, for what lies
/// outside the reader's own element: the overscroll, the scroll bars, the browser's translator.
pub fn set_appearance(theme: Theme, language: Language) {
    let root: Option<Element> = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", theme.name());
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// Tells the boot script that the reader has started, so that it does not offer the plain text.
pub fn started() {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-kanbao", "started");
    }
}

/// Today, by the clock of the reader's own device; none where that is out of the calendar.
pub fn today() -> Option<Date> {
    let now = web_sys::js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).ok()?;
    let month = i8::try_from(now.get_month() + 1).ok()?;
    Date::new(year, month, i8::try_from(now.get_date()).ok()?).ok()
}
