use std::rc::Rc;

use yew::prelude::*;

use super::{PreferencesHandle, StageHandle, SwipeHandlers, use_latest, use_shortcuts, use_swipe};
use crate::browser::Host;
use crate::route::Route;
use crate::select::{Answer, Command, HostCommand, Place, StageCommand, Step, Swipe, Turning, answer};
use crate::state::{Panel, PreferencesAction};

/// What commands act on.
pub struct Commanded {
    /// Where the reader is.
    pub place: Option<Place>,
    /// Whether a page's picture is in view, to be zoomed.
    pub shows_picture: bool,
    /// The steps from there.
    pub turning: Option<Rc<Turning>>,
    /// The page under glass.
    pub stage: StageHandle,
    /// Goes to an address.
    pub go: Callback<Route>,
    /// Opens a panel.
    pub open: Callback<Panel>,
    /// Goes to the next hit, or to the previous one, and takes the focus there.
    pub hit: Callback<(bool, bool)>,
    /// Says a sentence to screen readers.
    pub say: Callback<String>,
    /// Whose document the reader is in, if not its own.
    pub guest_of: Option<Host>,
}

/// The ways in for commands that the shell hands on.
pub struct CommandHandle {
    /// Takes what the zoom controls ask for.
    pub on_zoom: Callback<PreferencesAction>,
    /// Takes what they ask of the page under glass.
    pub on_stage: Callback<StageCommand>,
    /// Takes what fingers do on the face.
    pub swipe: SwipeHandlers,
    /// Takes what the document around the reader asks for.
    pub on_host: Callback<HostCommand>,
}

/// Keys and swipes, answered like the buttons; and the zoom, announced however it was asked for.
#[hook]
pub fn use_commands(on: Commanded, handle: &PreferencesHandle) -> CommandHandle {
    let language = handle.language;
    let (stage, say) = (on.stage.clone(), on.say.clone());
    let on_stage = Callback::from(move |action| say.emit(language.page_zoom(stage.command(action))));
    let on_zoom = {
        let (on_stage, change, say) = (on_stage.clone(), handle.change.clone(), on.say.clone());
        let (shows_picture, preferences) = (on.shows_picture, handle.preferences);
        Callback::from(move |action| {
            if let Some(action) = StageCommand::of(action).filter(|_| shows_picture) {
                return on_stage.emit(action);
            }
            change.emit(action);
            say.emit(language.zoom(preferences.after(action).zoom.percent()));
        })
    };
    let (go, guest_of, stage) = (on.go.clone(), on.guest_of.clone(), on.stage.clone());
    let zoom = on_zoom.clone();
    let on_command = use_latest(Callback::from(move |command| {
        match answer(command, on.place.as_ref(), on.turning.as_deref()) {
            Some(Answer::Step(Step::To(route, _))) => on.go.emit(route),
            Some(Answer::Step(Step::Stop(stop))) => on.say.emit(language.stop(stop).to_owned()),
            Some(Answer::Zoom(action)) => zoom.emit(action),
            Some(Answer::Panel(panel)) => on.open.emit(panel),
            Some(Answer::Hit(onwards)) => on.hit.emit((onwards, true)),
            None => {}
        }
    }));
    use_shortcuts(on_command.clone(), stage.clone(), handle.preferences.character_keys, guest_of);
    let swipe = use_swipe(Callback::from({
        let on_command = on_command.clone();
        move |swipe| match swipe {
            // A finger that drags a zoomed page turns nothing.
            _ if stage.is_zoomed() => {}
            Swipe::Back => on_command.emit(Command::Back),
            Swipe::Onwards => on_command.emit(Command::Onwards),
        }
    }));
    let (zoom, change) = (on_zoom.clone(), handle.change.clone());
    let on_host = use_latest(Callback::from(move |asked| match asked {
        HostCommand::Go(route) => go.emit(route),
        HostCommand::Onwards => on_command.emit(Command::Onwards),
        HostCommand::Back => on_command.emit(Command::Back),
        HostCommand::Zoom(action) => zoom.emit(action),
        HostCommand::Prefer(action) => change.emit(action),
    }));
    CommandHandle { on_zoom, on_stage, swipe, on_host }
}
