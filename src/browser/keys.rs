use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::select::KeyPress;

/// For a moment the focus stays in a dialog that has been closed: nothing there is seen any more.
const CLOSED: &str = "dialog:not([open])";

/// Elements that use keys themselves: what is typed or chosen in them is not meant for the reader.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable], .article-body-table";

/// Reads a key event and hands it to `read`; answers whether `read` made something of it.
///
/// An event that another listener has already answered, or that is part of composing a Chinese
/// character, is left alone.
pub fn key_press(event: &Event, read: impl FnOnce(KeyPress<'_>) -> bool) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    if event.default_prevented() || event.is_composing() {
        return false;
    }
    // The path's first element is the real target, even from within a shadow root.
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    let is_in = |selectors| {
        let within = |target: &Element| matches!(target.closest(selectors), Ok(Some(_)));
        target.as_ref().is_some_and(within)
    };
    let key = event.key();
    read(KeyPress {
        key: &key,
        with_modifier: event.ctrl_key() || event.alt_key() || event.meta_key(),
        with_shift: event.shift_key(),
        in_field: is_in(FIELDS) && !is_in(CLOSED),
    })
}

/// Calls back for each key that is pressed in the document, for as long as the listener is kept.
pub fn on_key(answer: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    web_sys::window().map(|window| EventListener::new_with_options(&window, "keydown", options, answer))
}
