use yew::prelude::*;

use super::outlines_switch;
use crate::select::{Place, has_both};
use crate::state::{Face, Language, Layout, Panel, Preferences, PreferencesAction};

/// 单页 / 对开 / 连续, 版面概览, 看图 / 看字 for a page that has both, 显示热区, and what fits the page (`fits`).
pub fn layout_controls(
    place: &Place,
    preferences: Preferences,
    on_change: &Callback<PreferencesAction>,
    on_panel: &Callback<Panel>,
    fits: Html,
    language: Language,
) -> Html {
    let words = language.words();
    let choice = |label: &'static str, pressed: bool, action| {
        let onclick = on_change.reform(move |_: MouseEvent| action);
        let pressed = if pressed { "true" } else { "false" };
        html! { <button type="button" aria-pressed={pressed} {onclick}>{label}</button> }
    };
    let layouts = Layout::ALL
        .into_iter()
        .map(|it| choice(language.layout(it), preferences.layout == it, PreferencesAction::Layout(it)));
    let faces = Face::ALL
        .into_iter()
        .map(|it| choice(language.face(it), preferences.face == it, PreferencesAction::Face(it)));
    html! {
        <div class="layout-controls">
            <div class="layout-controls-layouts" role="group" aria-label={words.layout}>{for layouts}</div>
            <button
                type="button"
                class="layout-controls-overview"
                aria-haspopup="dialog"
                onclick={on_panel.reform(|_: MouseEvent| Panel::Overview)}
            >
                {words.overview}
            </button>
            {for has_both(place.page()).then(|| html! {
                <div role="group" aria-label={words.face}>{for faces}</div>
            })}
            {for place.page().has_hot_spots().then(|| outlines_switch(preferences.outlines, on_change, language))}
            {fits}
        </div>
    }
}
