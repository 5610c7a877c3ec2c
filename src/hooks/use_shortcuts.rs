use yew::prelude::*;

use super::{StageHandle, use_watch};
use crate::browser::{self, Host};
use crate::select::{Command, command_of, pan_of};

/// Turns keys into commands for as long as the reader is there: all of the document's, or in somebody
/// else's document (`guest_of`) those pressed inside the reader. Arrows first pan a page that is
/// zoomed.
#[hook]
pub fn use_shortcuts(
    on_command: Callback<Command>,
    stage: StageHandle,
    character_keys: bool,
    guest_of: Option<Host>,
) {
    // The callback and the stage's handle stay the same: they need not be watched.
    use_watch((character_keys, guest_of), move |(character_keys, guest_of)| {
        let character_keys = *character_keys;
        let answer = move |event: &Event| {
            let is_answered = browser::key_press(event, |press| {
                if pan_of(press).is_some_and(|step| stage.pan(step)) {
                    return true;
                }
                let command = command_of(press, character_keys);
                command.inspect(|command| on_command.emit(*command)).is_some()
            });
            if is_answered {
                event.prevent_default();
            }
        };
        match guest_of {
            Some(host) => Some(host.on("keydown", answer)),
            None => browser::on_key(answer),
        }
    });
}
