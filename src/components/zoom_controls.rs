use yew::prelude::*;

use crate::state::{Language, PreferencesAction, Zoom};

/// 放大 / 缩小 / 默认, with the size they have led to.
pub fn zoom_controls(zoom: Zoom, on_zoom: &Callback<PreferencesAction>, language: Language) -> Html {
    let words = language.words();
    // `aria-disabled` instead of `disabled` keeps the focus where it is when an end is reached.
    let button = |label: &'static str, action, at_end: bool| {
        let onclick = on_zoom.reform(move |_| action);
        html! {
            <button type="button" {onclick} aria-disabled={at_end.then_some("true")}>{label}</button>
        }
    };
    html! {
        <div class="zoom-controls" role="group" aria-label={words.text_size}>
            {button(words.zoom_in, PreferencesAction::ZoomIn, zoom == Zoom::LARGEST)}
            {button(words.zoom_out, PreferencesAction::ZoomOut, zoom == Zoom::SMALLEST)}
            {button(words.zoom_reset, PreferencesAction::ZoomReset, zoom == Zoom::default())}
            <span class="zoom-controls-percent" aria-hidden="true">{format!("{}%", zoom.percent())}</span>
        </div>
    }
}
