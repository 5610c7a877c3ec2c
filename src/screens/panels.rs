use std::rc::Rc;

use edition::Date;
use yew::prelude::*;

use crate::components::{
    CalendarActs, EditionIndex, Says, SearchActs, ZoomActs, asks, asks_as, calendar, edition_links,
    fit_controls, notice, overview, search, settings_form, shortcut_list, zoom_controls,
};
use crate::hooks::{use_calendar, use_current_in_view, use_modal, use_search_field};
use crate::select::{Month, Place, Searched, Turning};
use crate::state::{Language, Load, LoadError, Panel, Preferences, PreferencesAction, Request};

/// The properties of the [`Panels`].
#[derive(Properties)]
pub struct PanelsProps {
    /// The panel that is open, if any.
    pub panel: Option<Panel>,
    /// Called when the reader closes it.
    pub on_close: Callback<()>,
    /// Called with the panel that the browser has closed.
    pub on_closed: Callback<Panel>,
    /// Called when the reader goes from one panel to another.
    pub on_panel: Callback<Panel>,
    /// Where the reader is, once that is known.
    pub place: Option<Place>,
    /// The steps from there.
    pub turning: Option<Rc<Turning>>,
    /// What the reader has typed to find a page.
    pub filter: AttrValue,
    /// Called with what the reader types.
    pub on_filter: Callback<InputEvent>,
    /// The month that the calendar shows, while it is open.
    pub calendar: Option<Load<Rc<Month>>>,
    /// What search has found, while it is open.
    pub search: Option<Rc<Searched>>,
    /// Called with what the reader types there.
    pub on_seek: Callback<AttrValue>,
    /// Today, once that is known.
    pub today: Option<Date>,
    /// Called to ask again for what failed.
    pub on_retry: Callback<()>,
    /// The preferences as they are.
    pub preferences: Preferences,
    /// How large the page or the text is, and the ways to another size.
    pub zoom: ZoomActs,
    /// Called with what else the reader changes.
    pub on_change: Callback<PreferencesAction>,
    /// The interface's language.
    pub language: Language,
}

impl PartialEq for PanelsProps {
    /// They are never the same: the callbacks among them are made anew with each rendering.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What lies over the reader while it is open: one dialog, whatever is in it.
///
/// The browser's own dialog keeps the focus inside, closes on Escape, and gives the focus back.
#[component]
pub fn Panels(props: &PanelsProps) -> Html {
    let PanelsProps { panel, on_close, language, .. } = props;
    let words = language.words();
    let (dialog, closed) = use_modal(*panel, &props.on_closed);
    let list = use_node_ref();
    use_current_in_view(list.clone(), *panel);
    let month = props.calendar.as_ref().and_then(Load::as_ready).cloned();
    let acts = use_calendar(month, props.on_panel.clone());
    let field = use_search_field(props.search.clone(), &props.on_seek, on_close, &props.on_panel);
    let title = match panel {
        Some(Panel::Index) => words.edition_index,
        Some(Panel::Overview) => words.overview,
        Some(Panel::Calendar(_)) => words.calendar,
        Some(Panel::Search(_)) => words.search,
        Some(Panel::TextSize) => words.text_size,
        Some(Panel::Settings) => words.settings,
        Some(Panel::Shortcuts) => words.shortcuts,
        None => "",
    };
    html! {
        <dialog Class="panel" ref={dialog} aria-label={title} onclose={closed}>
            <div Class="panel-head">
                <p Class="panel-title" aria-hidden="true">{title}</p>
                {asks(words.close, Says::Nothing, on_close, ())}
            </div>
            {for panel.map(|panel| content(panel, props, &list, &acts, &field))}
        </dialog>
    }
}

fn content(
    panel: Panel,
    props: &PanelsProps,
    list: &NodeRef,
    acts: &CalendarActs,
    field: &SearchActs,
) -> Html {
    let PanelsProps { place, filter, on_filter, preferences, on_change, language, .. } = props;
    let language = *language;
    let words = language.words();
    let other = |word, panel| asks(word, Says::Nothing, &props.on_panel, panel);
    match panel {
        Panel::Index => html! {
            {for place.as_ref().map(|place| html! { <EditionIndex {place} {filter} {on_filter} {language} {list} /> })}
        },
        Panel::Overview => html! {
            {for place.as_ref().map(|place| overview(place, list, &props.on_close, language))}
        },
        Panel::Calendar(_) => calendar_of(props, acts),
        Panel::Search(_) => search_of(props, field),
        Panel::TextSize => {
            html! { <>{zoom_controls(&props.zoom, language)}{fit_controls(&props.zoom, language)}</> }
        }
        Panel::Shortcuts => shortcut_list(language),
        // On a phone the masthead has no room for the edition controls and the keys: they are here.
        Panel::Settings => html! {
            <>
                <nav Class="panel-editions" aria-label={words.editions}>
                    {for props.turning.as_ref().map(|turning| edition_links(turning, language))}
                </nav>
                {settings_form(*preferences, on_change, language)}
                {other(words.search, Panel::SEARCH)}
                {other(words.overview, Panel::Overview)}
                {other(words.calendar, Panel::Calendar(None))}
                {other(words.shortcuts, Panel::Shortcuts)}
            </>
        },
    }
}

/// What failed, and the way to try it again.
fn failed(props: &PanelsProps, request: &Request, error: &LoadError) -> Html {
    let language = props.language;
    let retry = asks_as("notice-main-way", language.words().retry, Says::Nothing, &props.on_retry, ());
    notice(language.failure(request, error), retry, None)
}

fn waiting(language: Language) -> Html {
    html! { <p role="status">{language.words().loading}</p> }
}

/// Search, as far as it has come; what failed can be tried again.
fn search_of(props: &PanelsProps, acts: &SearchActs) -> Html {
    let (Some(place), Some(searched)) = (&props.place, &props.search) else {
        return waiting(props.language);
    };
    let told = searched.failed.iter().map(|(request, error)| failed(props, request, error)).collect();
    search(place, searched, acts, told, props.language)
}

/// The calendar, as far as it has come; what failed can be tried again.
fn calendar_of(props: &PanelsProps, acts: &CalendarActs) -> Html {
    let language = props.language;
    match &props.calendar {
        Some(Load::Ready(month)) => {
            let told = match &month.year {
                Load::Ready(()) => Html::default(),
                Load::Waiting => waiting(language),
                Load::Failed(error) => failed(props, &Request::Year(month.day.year()), error),
            };
            calendar(month, props.today, acts, &props.on_close, told, language)
        }
        Some(Load::Failed(error)) => failed(props, &Request::Catalogue, error),
        Some(Load::Waiting) | None => waiting(language),
    }
}
