use std::rc::Rc;

use edition::{EditionId, Label};
use yew::prelude::*;

use super::{Direction, RouteLink, TurnLink};
use crate::route::Route;
use crate::select::Turning;
use crate::state::{Language, Panel};

/// The properties of the [`Masthead`].
#[derive(Properties, PartialEq)]
pub struct MastheadProps {
    /// The newspaper's name, once it is known.
    pub newspaper: Option<Label>,
    /// The edition that is open.
    pub id: Option<EditionId>,
    /// The steps from where the reader is.
    pub turning: Option<Rc<Turning>>,
    /// The interface's language.
    pub language: Language,
    /// Called with the panel that the reader wants to open.
    pub on_panel: Callback<Panel>,
}

/// 报头: the newspaper's name over the reader, the date, and the way to other editions.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let language = props.language;
    let words = language.words();
    let open = |panel| props.on_panel.reform(move |_: MouseEvent| panel);
    html! {
        <header class="masthead">
            <RouteLink class="masthead-name" to={Route::Newest}>
                <span lang="zh-CN">{props.newspaper.as_ref().map_or_else(|| "看报".to_owned(), ToString::to_string)}</span>
            </RouteLink>
            <p class="masthead-date">
                {for props.id.map(|id| html! {
                    <time datetime={id.date().to_string()}>{language.date(id.date())}</time>
                })}
            </p>
            <nav class="masthead-editions" aria-label={words.editions}>
                {for props.turning.as_ref().map(|turning| html! {
                    <>
                        <TurnLink
                            step={turning.previous_edition.clone()}
                            direction={Direction::Back}
                            label={words.previous_edition}
                            {language}
                        />
                        <TurnLink
                            step={turning.next_edition.clone()}
                            direction={Direction::Onwards}
                            label={words.next_edition}
                            {language}
                        />
                    </>
                })}
            </nav>
            <div class="masthead-tools">
                <button type="button" onclick={open(Panel::Shortcuts)}>{words.shortcuts}</button>
                <button type="button" onclick={open(Panel::Settings)}>{words.settings}</button>
            </div>
        </header>
    }
}
