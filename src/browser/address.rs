use gloo::events::EventListener;
use web_sys::{Url, Window};

use crate::route::Address;
use crate::state::Manner;

/// What stands before the reader's path: the path of the document's base (`/`, or `/paper/` where the
/// reader lies below the root), or the sign of a fragment.
fn base(window: &Window, manner: Manner) -> Option<String> {
    match manner {
        Manner::Alone => {
            let base_uri = window.document()?.base_uri().ok()??;
            Some(Url::new(&base_uri).ok()?.pathname())
        }
        Manner::ElementWithFragment => Some("#/".to_owned()),
        Manner::Element => None,
    }
}

/// The reader's path in the address bar, with the query behind it; none where it does not say one.
pub fn path(manner: Manner) -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let shown = if manner.is_alone() {
        location.pathname().ok()? + &location.search().ok()?
    } else {
        location.hash().ok()?
    };
    shown.strip_prefix(&base(&window, manner)?).map(str::to_owned)
}

/// The reader's path after a step back or forward. Without a fragment the document is as it was when the
/// reader began; a fragment of the document's own is nothing to the reader.
pub fn path_after_step(manner: Manner, initial: &str) -> Option<String> {
    let is_beginning =
        || web_sys::window().and_then(|it| it.location().hash().ok()).is_some_and(|it| it.is_empty());
    path(manner)
        .or_else(|| (manner == Manner::ElementWithFragment && is_beginning()).then(|| initial.to_owned()))
}

/// Shows an address in the address bar, where that is the reader's to do: as a new step of the history, or
/// in the place of the one that is open.
pub fn show(manner: Manner, address: &Address, as_step: bool) {
    let show = || {
        let window = web_sys::window()?;
        // What else the query says is not the reader's: for one thing, that the document stands in a frame.
        let search = if manner.is_alone() { window.location().search().ok()? } else { String::new() };
        let shown = base(&window, manner)? + &address.beside(&search);
        let (history, nothing) = (window.history().ok()?, wasm_bindgen::JsValue::NULL);
        if as_step {
            history.push_state_with_url(&nothing, "", Some(&shown)).ok()
        } else {
            history.replace_state_with_url(&nothing, "", Some(&shown)).ok()
        }
    };
    show();
}

/// Calls back for each step back or forward, for as long as the listener is kept.
pub fn on_step(step: impl Fn() + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| step()))
}
