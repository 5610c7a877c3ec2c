use yew::prelude::*;

use crate::state::{Language, PreferencesAction, Zoom};

/// The properties of [`ZoomControls`].
#[derive(Properties, PartialEq)]
pub struct ZoomControlsProps {
    /// The size of the text.
    pub zoom: Zoom,
    /// Called with what the reader asks for.
    pub on_zoom: Callback<PreferencesAction>,
    /// The interface's language.
    pub language: Language,
}

/// 放大 / 缩小 / 默认, with the size they have led to.
#[component]
pub fn ZoomControls(props: &ZoomControlsProps) -> Html {
    let words = props.language.words();
    let zoom = props.zoom;
    // `aria-disabled` instead of `disabled` keeps the focus where it is when an end is reached.
    let button = |label: &'static str, action, at_end: bool| {
        let onclick = props.on_zoom.reform(move |_| action);
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
