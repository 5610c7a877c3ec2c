use gloo::events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use crate::browser;
use crate::select::{Command, command_of};

/// Turns keys into commands for as long as the reader is there.
#[hook]
pub fn use_shortcuts(on_command: Callback<Command>, character_keys: bool) {
    use_effect_with((on_command, character_keys), |(on_command, character_keys)| {
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
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, answer)
        });
        move || drop(listener)
    });
}
