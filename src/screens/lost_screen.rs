use yew::prelude::*;

use crate::components::{Notice, RouteLink};
use crate::route::Route;
use crate::select::Lost;
use crate::state::Language;

/// The properties of the [`LostScreen`].
#[derive(Properties, PartialEq)]
pub struct LostScreenProps {
    /// What is not there.
    pub lost: Lost,
    /// The interface's language.
    pub language: Language,
    /// The heading of the notice.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// What was asked for is not there: the nearest places that are.
#[component]
pub fn LostScreen(props: &LostScreenProps) -> Html {
    let LostScreenProps { lost, language, heading } = props;
    let words = language.words();
    let nearest = match lost {
        Lost::Address => None,
        Lost::Page(edition, _) => Some((Route::Edition { edition: *edition }, words.to_edition)),
        Lost::Article(edition, folio, _) => {
            Some((Route::Page { edition: *edition, folio: folio.clone() }, words.whole_page))
        }
    };
    html! {
        <Notice told={language.lost(lost)} {heading}>
            {for nearest.map(|(to, label)| html! { <RouteLink class="notice-main-way" {to}>{label}</RouteLink> })}
            <RouteLink to={Route::Newest}>{words.to_newest}</RouteLink>
        </Notice>
    }
}
