use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{History, Url, Window};

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

/// The reader's path in the address bar; none where it does not say one.
pub fn path(manner: Manner) -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let shown = if manner.is_alone() { location.pathname() } else { location.hash() };
    shown.ok()?.strip_prefix(&base(&window, manner)?).map(str::to_owned)
}

/// The reader's path after a step back or forward. Without a fragment the document is as it was when the
/// reader began; a fragment of the document's own is nothing to the reader.
pub fn path_after_step(manner: Manner, initial: &str) -> Option<String> {
    let is_beginning =
        || web_sys::window().and_then(|it| it.location().hash().ok()).is_some_and(|it| it.is_empty());
    path(manner)
        .or_else(|| (manner == Manner::ElementWithFragment && is_beginning()).then(|| initial.to_owned()))
}

/// Adds a step to the history and shows the path in the address bar, where that is the reader's to do.
pub fn push(manner: Manner, path: &str) {
    write(manner, path, History::push_state_with_url);
}

/// The same without a step: the path takes the place of the one that the address bar shows.
pub fn replace(manner: Manner, path: &str) {
    write(manner, path, History::replace_state_with_url);
}

type Write = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn write(manner: Manner, path: &str, write: Write) {
    let write = || {
        let window = web_sys::window()?;
        // The query is not the reader's: it says, for one thing, that the document stands in a frame.
        let query = if manner.is_alone() { window.location().search().ok()? } else { String::new() };
        let address = format!("{}{path}{query}", base(&window, manner)?);
        write(&window.history().ok()?, &JsValue::NULL, "", Some(&address)).ok()
    };
    write();
}

/// Calls back for each step back or forward, for as long as the listener is kept.
pub fn on_step(step: impl Fn() + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| step()))
}
