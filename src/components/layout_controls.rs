use yew::prelude::*;

use super::{Says, asks, asks_as, outlines_switch};
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
    let choice = |label, chosen, action| asks(label, Says::Chosen(chosen), on_change, action);
    let layouts = Layout::ALL
        .into_iter()
        .map(|it| choice(language.layout(it), preferences.layout == it, PreferencesAction::Layout(it)));
    let faces = Face::ALL
        .into_iter()
        .map(|it| choice(language.face(it), preferences.face == it, PreferencesAction::Face(it)));
    html! {
        <div Class="layout-controls">
            <div Class="layout-controls-layouts" role="group" aria-label={words.layout}>{for layouts}</div>
            {asks_as("layout-controls-overview", words.overview, Says::Opens, on_panel, Panel::Overview)}
            {for has_both(place.page()).then(|| html! {
                <div role="group" aria-label={words.face}>{for faces}</div>
            })}
            {for place.page().has_hot_spots().then(|| outlines_switch(preferences.outlines, on_change, language))}
            {fits}
        </div>
    }
}
