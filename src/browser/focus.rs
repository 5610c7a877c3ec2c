use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlDialogElement, HtmlElement, NodeList, ShadowRoot};

/// Moves the focus to an element without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the focus was on an element of the reader that is gone, so that it fell back to the body;
/// `element` is one of the reader's that is there.
///
/// In somebody else's document (`is_guest`) the focus is left alone unless it was in the reader: there the
/// reader's shadow root still knows.
pub fn has_lost_focus(element: &Element, is_guest: bool) -> bool {
    match focused_beside(element) {
        Some(active) => active.tag_name() == "BODY",
        None => !is_guest,
    }
}

/// The element that has the focus, in the shadow root or the document that another one is in.
pub(super) fn focused_beside(element: &Element) -> Option<Element> {
    match element.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.active_element(),
        Err(root) => root.dyn_into::<Document>().ok()?.active_element(),
    }
}

/// Opens a dialog over the rest of the reader; the browser keeps the focus inside.
pub fn open_modal(element: &Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back to where it was.
pub fn close_modal(element: &Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>()
        && dialog.open()
    {
        dialog.close();
    }
}

/// Puts a sentence into a live region.
pub fn say(region: &Element, sentence: &str) {
    region.set_text_content(Some(sentence));
}

/// Moves the focus to the first element inside another that a selector finds, and brings it into view.
pub fn focus_first(within: &Element, selector: &str) {
    if let Ok(Some(element)) = within.query_selector(selector)
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// The elements inside another that a selector finds, in order.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).ok();
    let at = |place| found.as_ref()?.item(place)?.dyn_into().ok();
    (0..found.as_ref().map_or(0, NodeList::length)).filter_map(at).collect()
}
