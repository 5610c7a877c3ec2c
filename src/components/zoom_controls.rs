use yew::prelude::*;

use crate::select::{StageCommand, StageZoom};
use crate::state::{Language, PreferencesAction};

/// What the zoom's controls act on.
#[derive(Clone, PartialEq)]
pub struct ZoomActs {
    /// How large that is.
    pub zoom: StageZoom,
    /// Called for 放大, 缩小 and 默认.
    pub on_zoom: Callback<PreferencesAction>,
    /// Called for 适合宽度 and 适合整版, where there is a page to fit.
    pub on_stage: Option<Callback<StageCommand>>,
}

/// 放大 / 缩小 / 默认, with the size they have led to; beside a page 适合宽度 / 适合整版.
pub fn zoom_controls(acts: &ZoomActs, language: Language) -> Html {
    let ZoomActs { zoom, on_zoom, on_stage } = acts;
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
            {button(words.zoom_in, PreferencesAction::ZoomIn, zoom.is_largest)}
            {button(words.zoom_out, PreferencesAction::ZoomOut, zoom.is_smallest)}
            {button(words.zoom_reset, PreferencesAction::ZoomReset, zoom.percent == 100)}
            {for on_stage.iter().flat_map(|on_stage| {
                let fit = |label: &'static str, command| {
                    let onclick = on_stage.reform(move |_: MouseEvent| command);
                    html! { <button type="button" {onclick}>{label}</button> }
                };
                [fit(words.fit_width, StageCommand::FitWidth), fit(words.fit_page, StageCommand::FitPage)]
            })}
            <span class="zoom-controls-percent" aria-hidden="true">{format!("{}%", zoom.percent)}</span>
        </div>
    }
}
