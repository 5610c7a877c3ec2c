use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, ScrollRestoration};

/// Leaves scrolling on back and forward to the reader: the browser would scroll before the text is
/// there.
pub fn keep_scroll_manual() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Calls back whenever the document is scrolled, with the CSS pixels from its top, for as long as
/// the listener is kept.
pub fn on_scroll(scrolled: impl Fn(f64) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window.clone(), "scroll", move |_| scrolled(window.scroll_y().unwrap_or(0.0))))
}

/// Scrolls the document, in CSS pixels from its top.
pub fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// The window's height in CSS pixels.
fn window_height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY)
}

/// Scrolls the document so that the lit article on a picture of a page is in view; `heading` is the page's.
pub fn show_lit(heading: &Element) {
    let lit = || heading.closest(".page").ok()??.query_selector(".hot-spot[data-lit]").ok()?;
    if let (Some(lit), Some(window)) = (lit(), web_sys::window()) {
        let (area, height) = (lit.get_bounding_client_rect(), window_height());
        // What begins in the upper half is in view, be it as long as it may.
        if area.top() < 0.0 || (area.bottom() > height && area.top() > height / 2.0) {
            window.scroll_by_with_x_and_y(0.0, area.top() - ((height - area.height()) / 2.0).max(0.0));
        }
    }
}

/// Tells the styles how much of the width of an element its left part takes, in per cent.
///
/// Not by an attribute: a strict Content-Security-Policy lets no element have a style of its own.
pub fn set_share(whole: &HtmlElement, percent: u8) {
    let mut share = percent.to_string();
    share.push('%');
    let _ = whole.style().set_property("--share", &share);
}

/// Scrolls a list so that its current entry is in the middle, and opens the group it is in. Only
/// the list scrolls, never the document.
pub fn show_current_in(list: &Element) {
    let Ok(Some(current)) = list.query_selector("[aria-current=page]") else { return };
    if let Ok(Some(group)) = current.closest("details")
        && let Some(group) = group.dyn_ref::<HtmlDetailsElement>()
    {
        group.set_open(true);
    }
    let (outer, inner) = (list.get_bounding_client_rect(), current.get_bounding_client_rect());
    // The list may reach beyond the window.
    let bottom = outer.bottom().min(window_height());
    let is_in_view = inner.top() >= outer.top() && inner.bottom() <= bottom;
    if !is_in_view {
        let middle = inner.top() - outer.top() - (bottom - outer.top() - inner.height()) / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels are enough, and `as` saturates")]
        list.set_scroll_top(list.scroll_top() + middle as i32);
    }
}

/// Scrolls so that a child of a list, named by its place in it, begins at the top of the window.
pub fn show_child(list: &Element, index: u16) {
    if let Some(child) = list.children().item(u32::from(index)) {
        child.scroll_into_view();
    }
}

/// Whether the window has room for two pages and what stands beside them, before the reader is laid out
/// and its own width can tell.
pub fn is_wide() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width >= 960.0)
}
