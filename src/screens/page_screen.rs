use std::rc::Rc;

use edition::PageText;
use yew::prelude::*;

use super::FailedScreen;
use crate::components::Sheet;
use crate::select::Place;
use crate::state::{Language, Load, Request};

/// The properties of the [`PageScreen`].
#[derive(Properties, PartialEq)]
pub struct PageScreenProps {
    /// Where the reader is.
    pub place: Place,
    /// The page's text, as far as it has come.
    pub text: Load<Rc<PageText>>,
    /// The interface's language.
    pub language: Language,
    /// Called to ask again for what failed.
    pub on_retry: Callback<()>,
    /// The heading of the page.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// A page of the edition.
#[component]
pub fn PageScreen(props: &PageScreenProps) -> Html {
    let PageScreenProps { place, text, language, on_retry, heading } = props;
    let sheet = |text| html! { <Sheet {place} {text} language={*language} {heading} /> };
    match text {
        Load::Failed(error) if !place.page().articles.is_empty() => html! {
            <FailedScreen
                request={Request::Text(place.id(), place.page().folio.clone())}
                error={error.clone()}
                language={*language}
                {on_retry}
                {heading}
            />
        },
        Load::Ready(text) => sheet(Some(Rc::clone(text))),
        Load::Waiting | Load::Failed(_) => sheet(None),
    }
}
