//! The reader as a whole: a router, and the shell inside it.

mod shell;

use yew::prelude::*;
use yew_router::history::{AnyHistory, History, MemoryHistory};
use yew_router::{BrowserRouter, Router};

use crate::state::{Language, Library, Preferences};
use shell::Shell;

/// What the reader begins with. Rendering is a pure function of it and of the address.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The preferences of earlier visits.
    #[prop_or_default]
    pub preferences: Preferences,
    /// The language that the browser asks for.
    #[prop_or_default]
    pub language: Language,
    /// Documents that are here already.
    #[prop_or_default]
    pub library: Library,
}

/// The reader in a browser: the address is the browser's.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <BrowserRouter><Shell ..props.clone() /></BrowserRouter> }
}

/// The properties of a [`StaticApp`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StaticAppProps {
    /// The address.
    pub path: AttrValue,
    /// What the reader begins with.
    pub app: AppProps,
}

/// The reader at one address, for rendering without a browser: tests, and pages made beforehand.
#[component]
pub fn StaticApp(props: &StaticAppProps) -> Html {
    let history = use_memo(props.path.clone(), |path| {
        let history = MemoryHistory::new();
        history.push(path.as_str());
        AnyHistory::from(history)
    });
    html! { <Router history={(*history).clone()}><Shell ..props.app.clone() /></Router> }
}
