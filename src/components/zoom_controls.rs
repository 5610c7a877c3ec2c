use yew::prelude::*;

use super::{Says, asks};
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

/// 放大 / 缩小 / 默认, with the size they have led to.
pub fn zoom_controls(acts: &ZoomActs, language: Language) -> Html {
    let ZoomActs { zoom, on_zoom, .. } = acts;
    let words = language.words();
    let button = |label, action, at_end| asks(label, Says::Ended(at_end), on_zoom, action);
    html! {
        <div Class="zoom-controls" role="group" aria-label={words.text_size}>
            {button(words.zoom_in, PreferencesAction::ZoomIn, zoom.is_largest)}
            {button(words.zoom_out, PreferencesAction::ZoomOut, zoom.is_smallest)}
            {button(words.zoom_reset, PreferencesAction::ZoomReset, zoom.percent == 100)}
            <span Class="zoom-controls-percent" aria-hidden="true">{format!("{}%", zoom.percent)}</span>
        </div>
    }
}

/// 适合宽度 / 适合整版, where there is a page to fit.
pub fn fit_controls(acts: &ZoomActs, language: Language) -> Html {
    let words = language.words();
    let Some(on_stage) = &acts.on_stage else { return Html::default() };
    let button = |label, command| asks(label, Says::Nothing, on_stage, command);
    html! {
        <div Class="fit-controls" role="group" aria-label={words.page_size}>
            {button(words.fit_width, StageCommand::FitWidth)}
            {button(words.fit_page, StageCommand::FitPage)}
        </div>
    }
}
