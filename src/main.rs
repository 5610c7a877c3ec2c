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
    use yew::prelude::*;

    /// What a seat shows: a reader, or nothing.
    #[derive(Clone, Default, PartialEq, Properties)]
    struct SeatedProps {
        reader: Option<AppProps>,
        /// Another number for each reader, so that none takes over what the one before has known.
        turn: u32,
    }

    #[component]
    fn Seated(props: &SeatedProps) -> Html {
        html! {
            {for props.reader.clone().map(|reader| html! { <App key={props.turn} ..reader /> })}
        }
    }

    /// A place for one reader after another.
    ///
    /// Yew never lets go of an element that it was mounted in (its listeners there are for ever), so a place
    /// outlives its readers and is to be used again.
    #[wasm_bindgen]
    pub struct Seat {
        handle: AppHandle<Seated>,
        turn: u32,
    }

    #[wasm_bindgen]
    impl Seat {
        /// Makes an element a place for readers.
        #[wasm_bindgen(constructor)]
        pub fn new(root: Element) -> Self {
            Self { handle: yew::Renderer::with_root(root).render(), turn: 0 }
        }

        /// Seats a reader, known to the document as `host`.
        ///
        /// `site` is where the newspaper is published, with a slash at the end; `path` where in it the
        /// reader begins. `manner` is `alone`, `hash` or `memory`. `theme` and `language` are names, or
        /// empty for the reader's own choice.
        pub fn mount(
            &mut self,
            host: Element,
            site: &str,
            path: &str,
            manner: &str,
            theme: &str,
            language: &str,
        ) {
            let manner = Manner::named(manner);
            let stored =
                Preferences::from_stored(&browser::read_stored(STORED_PREFERENCES).unwrap_or_default());
            let theme = Theme::named(theme).filter(|theme| *theme != Theme::Auto);
            let asked = (!language.is_empty()).then(|| Language::of_tag(language));
            let reader = AppProps {
                path: browser::path(manner).unwrap_or_else(|| path.to_owned()).into(),
                preferences: Preferences {
                    theme: theme.unwrap_or(stored.theme),
                    language: asked.or(stored.language),
                    ..stored
                },
                language: browser::preferred_language(),
                library: Library::of(site.to_owned()),
                today: browser::today(),
                manner,
                wide: browser::is_wide(),
                host: Some(host.into()),
            };
            self.turn += 1;
            self.handle.update(SeatedProps { reader: Some(reader), turn: self.turn });
            if manner.is_alone() {
                browser::started();
            }
        }

        /// Takes the reader away, with its listeners, its timers and its memory.
        pub fn unmount(&mut self) {
            self.handle.update(SeatedProps::default());
        }
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("The reader runs in a browser: cargo xtask serve");
}
