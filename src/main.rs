//! Mounts the reader; nothing else. `assets/embed/kanbao.js` calls it.

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen exports only what is pub")]
mod mounting {
    use kanbao::app::{App, AppProps};
    use kanbao::browser;
    use kanbao::hooks::STORED_PREFERENCES;
    use kanbao::state::{Language, Library, Manner, Preferences, Theme};
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;
    use yew::AppHandle;

    /// A reader that is mounted.
    #[wasm_bindgen]
    pub struct Mounted(Option<AppHandle<App>>);

    #[wasm_bindgen]
    impl Mounted {
        /// Takes the reader away, with its listeners, its timers and its memory.
        pub fn unmount(&mut self) {
            if let Some(handle) = self.0.take() {
                handle.destroy();
            }
        }
    }

    /// Mounts a reader into `root`, known to the document as `host`.
    ///
    /// `site` is where the newspaper is published, with a slash at the end; `path` where in it the
    /// reader begins. `manner` is `alone`, `hash` or `memory`. `theme` and `language` are names, or
    /// empty for the reader's own choice.
    #[wasm_bindgen]
    pub fn mount(
        host: Element,
        root: Element,
        site: &str,
        path: &str,
        manner: &str,
        theme: &str,
        language: &str,
    ) -> Mounted {
        let manner = Manner::named(manner);
        let stored = Preferences::from_stored(&browser::read_stored(STORED_PREFERENCES).unwrap_or_default());
        let theme = Theme::named(theme).filter(|theme| *theme != Theme::Auto);
        let asked = (!language.is_empty()).then(|| Language::of_tag(language));
        let props = AppProps {
            path: browser::path(manner).unwrap_or_else(|| path.to_owned()).into(),
            preferences: Preferences { theme: theme.unwrap_or(stored.theme), ..stored },
            language: asked.unwrap_or_else(browser::preferred_language),
            library: Library::of(site.to_owned()),
            manner,
            host: Some(host.into()),
        };
        let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
        if manner.is_alone() {
            browser::started();
        }
        Mounted(Some(handle))
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("The reader runs in a browser: cargo xtask serve");
}
