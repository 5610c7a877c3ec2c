use gloo::events::EventListener;
use web_sys::{Url, Window};

/// The path of the document's base: `/`, or `/paper/` where the reader lies below the root.
fn base(window: &Window) -> Option<String> {
    let base_uri = window.document()?.base_uri().ok()??;
    Some(Url::new(&base_uri).ok()?.pathname())
}

/// The path of the address in the address bar, relative to the base.
pub fn path() -> String {
    let relative = || {
        let window = web_sys::window()?;
        let path = window.location().pathname().ok()?;
        Some(path.strip_prefix(&base(&window)?).map_or_else(String::new, str::to_owned))
    };
    relative().unwrap_or_default()
}

/// Adds a step to the history: the address bar shows the path, relative to the base.
pub fn push(path: &str) {
    let push = || {
        let window = web_sys::window()?;
        let address = format!("{}{path}", base(&window)?);
        window.history().ok()?.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address)).ok()
    };
    push();
}

/// Calls back for each step back or forward, for as long as the listener is kept.
pub fn on_step(step: impl Fn() + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| step()))
}
