//! Mounts the reader; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use kanbao::app::{App, AppProps};
    use kanbao::browser;
    use kanbao::hooks::STORED_PREFERENCES;
    use kanbao::state::{Library, Preferences};

    let Some(root) = browser::root() else { return };
    let props = AppProps {
        path: browser::path().into(),
        preferences: Preferences::from_stored(&browser::read_stored(STORED_PREFERENCES).unwrap_or_default()),
        language: browser::preferred_language(),
        library: Library::default(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    browser::started();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("The reader runs in a browser: cargo xtask serve");
}
