use yew::prelude::*;

use crate::select::SHORTCUTS;
use crate::state::Language;

/// 快捷键: every key and what it does, and the gestures of a phone.
pub fn shortcut_list(language: Language) -> Html {
    let rows = SHORTCUTS.iter().map(|(command, keys)| {
        let keys = keys.iter().map(|key| html! { <kbd>{shown(key)}</kbd> });
        html! { <tr><th scope="row">{language.command(*command)}</th><td>{for keys}</td></tr> }
    });
    html! {
        <div Class="shortcut-list">
            <table><tbody>{for rows}</tbody></table>
            <p>{language.words().swipe_hint}</p>
        </div>
    }
}

/// A key as keyboards are labelled.
fn shown(key: &'static str) -> String {
    let (shift, key) = match key.strip_prefix("Shift+") {
        Some(key) => ("⇧ ", key),
        None => ("", key),
    };
    let key = match key {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        key => key,
    };
    format!("{shift}{key}")
}
