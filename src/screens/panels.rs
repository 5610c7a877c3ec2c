use std::rc::Rc;

use yew::prelude::*;

use crate::components::{EditionIndex, edition_links, settings_form, shortcut_list, zoom_controls};
use crate::hooks::{use_current_in_view, use_modal};
use crate::select::{Place, Turning};
use crate::state::{Language, Panel, Preferences, PreferencesAction};

/// The properties of the [`Panels`].
#[derive(Properties, PartialEq)]
pub struct PanelsProps {
    /// The panel that is open, if any.
    pub panel: Option<Panel>,
    /// Called when the reader closes it.
    pub on_close: Callback<()>,
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
    /// The preferences as they are.
    pub preferences: Preferences,
    /// Called when the reader asks for another size of the text.
    pub on_zoom: Callback<PreferencesAction>,
    /// Called with what else the reader changes.
    pub on_change: Callback<PreferencesAction>,
    /// The interface's language.
    pub language: Language,
}

/// What lies over the reader while it is open: one dialog, whatever is in it.
///
/// The browser's own dialog keeps the focus inside, closes on Escape, and gives the focus back.
#[component]
pub fn Panels(props: &PanelsProps) -> Html {
    let PanelsProps { panel, on_close, language, .. } = props;
    let words = language.words();
    let dialog = use_modal(panel.is_some());
    let list = use_node_ref();
    use_current_in_view(list.clone(), *panel);
    let title = match panel {
        Some(Panel::Index) => words.edition_index,
        Some(Panel::TextSize) => words.text_size,
        Some(Panel::Settings) => words.settings,
        Some(Panel::Shortcuts) => words.shortcuts,
        None => "",
    };
    html! {
        <dialog class="panel" ref={dialog} aria-label={title} onclose={on_close.reform(|_: Event| ())}>
            <div class="panel-head">
                <p class="panel-title" aria-hidden="true">{title}</p>
                <button type="button" onclick={on_close.reform(|_: MouseEvent| ())}>{words.close}</button>
            </div>
            {for panel.map(|panel| content(panel, props, &list))}
        </dialog>
    }
}

fn content(panel: Panel, props: &PanelsProps, list: &NodeRef) -> Html {
    let PanelsProps { place, filter, on_filter, preferences, on_change, language, .. } = props;
    let language = *language;
    let words = language.words();
    match panel {
        Panel::Index => html! {
            {for place.as_ref().map(|place| html! { <EditionIndex {place} {filter} {on_filter} {language} {list} /> })}
        },
        Panel::TextSize => zoom_controls(preferences.zoom, &props.on_zoom, language),
        Panel::Shortcuts => shortcut_list(language),
        // On a phone the masthead has no room for the edition controls and the keys: they are here.
        Panel::Settings => html! {
            <>
                <nav class="panel-editions" aria-label={words.editions}>
                    {for props.turning.as_ref().map(|turning| edition_links(turning, language))}
                </nav>
                {settings_form(*preferences, on_change, language)}
                <button type="button" onclick={props.on_panel.reform(|_: MouseEvent| Panel::Shortcuts)}>
                    {words.shortcuts}
                </button>
            </>
        },
    }
}
