use std::rc::Rc;

use yew::prelude::*;

use super::{Direction, RouteLink, TurnLink, ZoomControls};
use crate::select::{Place, Turning};
use crate::state::{Language, PreferencesAction, Zoom};

/// The properties of the [`PageBar`].
#[derive(Properties, PartialEq)]
pub struct PageBarProps {
    /// Where the reader is.
    pub place: Place,
    /// The steps from there.
    pub turning: Rc<Turning>,
    /// The size of the text.
    pub zoom: Zoom,
    /// Called when the reader asks for another size.
    pub on_zoom: Callback<PreferencesAction>,
    /// The interface's language.
    pub language: Language,
}

/// Which page is open, the way to the pages beside it, and the size of the text.
#[component]
pub fn PageBar(props: &PageBarProps) -> Html {
    let PageBarProps { place, turning, zoom, on_zoom, language } = props;
    let words = language.words();
    html! {
        <div class="page-bar">
            <p class="page-bar-page">
                <RouteLink to={place.page_route()} current={place.article.is_none()}>
                    {language.page(place.page())}
                </RouteLink>
            </p>
            <nav class="page-bar-turning" aria-label={words.pages}>
                <TurnLink
                    step={turning.previous_page.clone()}
                    direction={Direction::Back}
                    label={words.previous_page}
                    language={*language}
                />
                <TurnLink
                    step={turning.next_page.clone()}
                    direction={Direction::Onwards}
                    label={words.next_page}
                    language={*language}
                />
            </nav>
            <ZoomControls zoom={*zoom} {on_zoom} language={*language} />
        </div>
    }
}
