use std::rc::Rc;

use yew::prelude::*;

use super::{PreferencesHandle, SwipeHandlers, use_shortcuts, use_swipe};
use crate::route::Route;
use crate::select::{Answer, Command, Place, Step, Swipe, Turning, answer};
use crate::state::{Panel, PreferencesAction};

/// What commands act on.
#[derive(Clone, PartialEq)]
pub struct Commanded {
    /// Where the reader is.
    pub place: Option<Place>,
    /// The steps from there.
    pub turning: Option<Rc<Turning>>,
    /// Goes to an address.
    pub go: Callback<Route>,
    /// Opens a panel.
    pub open: Callback<Panel>,
    /// Says a sentence to screen readers.
    pub say: Callback<String>,
}

/// Keys and swipes, answered like the buttons; and the zoom, announced however it was asked for.
#[hook]
pub fn use_commands(
    on: Commanded,
    handle: &PreferencesHandle,
) -> (Callback<PreferencesAction>, SwipeHandlers) {
    let language = handle.language;
    let on_zoom = use_callback(
        (handle.preferences, language, handle.change.clone(), on.say.clone()),
        |action, (preferences, language, change, say)| {
            change.emit(action);
            say.emit(language.zoom(preferences.after(action).zoom.percent()));
        },
    );
    let on_command = use_callback((on, on_zoom.clone(), language), |command, (on, on_zoom, language)| {
        match answer(command, on.place.as_ref(), on.turning.as_deref()) {
            Some(Answer::Step(Step::To(route, _))) => on.go.emit(route),
            Some(Answer::Step(Step::Stop(stop))) => on.say.emit(language.stop(stop).to_owned()),
            Some(Answer::Zoom(action)) => on_zoom.emit(action),
            Some(Answer::Panel(panel)) => on.open.emit(panel),
            None => {}
        }
    });
    use_shortcuts(on_command.clone(), handle.preferences.character_keys);
    let swipe = use_swipe(on_command.reform(|swipe| match swipe {
        Swipe::Back => Command::Back,
        Swipe::Onwards => Command::Onwards,
    }));
    (on_zoom, swipe)
}
