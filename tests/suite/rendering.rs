//! The reader rendered without a browser, by the renderer that Yew has for servers.

use kanbao::app::{App, AppProps};
use kanbao::state::{Language, Library};
use yew::LocalServerRenderer;
use yew::html::BaseComponent;

use crate::markup::Element;

/// The whole reader at an address, in Chinese.
pub(crate) fn reader_at(path: &str, library: Library) -> Element {
    reader(AppProps { path: path.to_owned().into(), library, ..AppProps::default() })
}

/// The whole reader at an address, in English.
pub(crate) fn english_reader_at(path: &str, library: Library) -> Element {
    let path = path.to_owned().into();
    reader(AppProps { path, library, language: Language::English, ..AppProps::default() })
}

/// The whole reader.
pub(crate) fn reader(props: AppProps) -> Element {
    rendered::<App>(props)
}

/// A component by itself.
pub(crate) fn rendered<C: BaseComponent>(props: C::Properties) -> Element {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    // Yew's renderer expects the tasks of one thread around it.
    let html = tokio::task::LocalSet::new().block_on(&runtime, async {
        LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
    });
    Element::parse(&html)
}
