use yew::prelude::*;

use crate::browser::{self, Host};
use crate::select::{Command, command_of};

/// Turns keys into commands for as long as the reader is there: all of the document's, or in somebody
/// else's document (`guest_of`) those pressed inside the reader.
#[hook]
pub fn use_shortcuts(on_command: Callback<Command>, character_keys: bool, guest_of: Option<Host>) {
    use_effect_with((on_command, character_keys, guest_of), |(on_command, character_keys, guest_of)| {
        let (on_command, character_keys) = (on_command.clone(), *character_keys);
        let answer = move |event: &Event| {
            let is_answered = browser::key_press(event, |press| match command_of(press, character_keys) {
                Some(command) => {
                    on_command.emit(command);
                    true
                }
                None => false,
            });
            if is_answered {
                event.prevent_default();
            }
        };
        let listener = match guest_of {
            Some(host) => Some(host.on("keydown", answer)),
            None => browser::on_key(answer),
        };
        move || drop(listener)
    });
}
