use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Direction, EditionIndex, SettingsForm, ShortcutList, TurnLink, ZoomControls};
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
    /// Called with what the reader changes.
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
    let close = on_close.reform(|_: MouseEvent| ());
    let title = match panel {
        Some(Panel::Index) => words.edition_index,
        Some(Panel::TextSize) => words.text_size,
        Some(Panel::Settings) => words.settings,
        Some(Panel::Shortcuts) => words.shortcuts,
        None => "",
    };
    html! {
        <dialog
            class="panel"
            ref={dialog}
            aria-label={title}
            onclose={on_close.reform(|_: Event| ())}
        >
            <div class="panel-head">
                <p class="panel-title" aria-hidden="true">{title}</p>
                <button type="button" onclick={close}>{words.close}</button>
            </div>
            {for panel.map(|panel| content(panel, props, list))}
        </dialog>
    }
}

fn content(panel: Panel, props: &PanelsProps, list: NodeRef) -> Html {
    let language = props.language;
    match panel {
        Panel::Index => html! {
            {for props.place.as_ref().map(|place| html! {
                <EditionIndex {place} filter={&props.filter} on_filter={&props.on_filter} {language} {list} />
            })}
        },
        Panel::TextSize => html! {
            <ZoomControls zoom={props.preferences.zoom} on_zoom={&props.on_change} {language} />
        },
        Panel::Settings => html! {
            <>
                {for props.turning.as_ref().map(|turning| editions(turning, language))}
                <SettingsForm preferences={props.preferences} {language} on_change={&props.on_change} />
                <button type="button" onclick={props.on_panel.reform(|_: MouseEvent| Panel::Shortcuts)}>
                    {language.words().shortcuts}
                </button>
            </>
        },
        Panel::Shortcuts => html! { <ShortcutList {language} /> },
    }
}

/// On a phone the masthead has no room for the edition controls: they are here.
fn editions(turning: &Turning, language: Language) -> Html {
    let words = language.words();
    html! {
        <nav class="panel-editions" aria-label={words.editions}>
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
        </nav>
    }
}
