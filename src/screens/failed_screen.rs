use yew::prelude::*;

use crate::components::{Notice, RouteLink};
use crate::route::Route;
use crate::state::{Language, LoadError, Request};

/// The properties of the [`FailedScreen`].
#[derive(Properties, PartialEq)]
pub struct FailedScreenProps {
    /// What did not come.
    pub request: Request,
    /// Why.
    pub error: LoadError,
    /// The interface's language.
    pub language: Language,
    /// Called to ask again.
    pub on_retry: Callback<()>,
    /// The heading of the notice.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// A document that did not come: why, and what the reader can do about it.
#[component]
pub fn FailedScreen(props: &FailedScreenProps) -> Html {
    let FailedScreenProps { request, error, language, on_retry, heading } = props;
    let words = language.words();
    let onclick = on_retry.reform(|_: MouseEvent| ());
    html! {
        <Notice told={language.failure(request, error)} {heading}>
            if *error == LoadError::TooNew {
                // An empty address is this one; without a route it is loaded anew.
                <a class="notice-main-way" href="">{words.reload}</a>
            } else {
                <button type="button" class="notice-main-way" {onclick}>{words.retry}</button>
            }
            if *request != Request::Catalogue {
                <RouteLink to={Route::Newest}>{words.to_newest}</RouteLink>
            }
        </Notice>
    }
}
