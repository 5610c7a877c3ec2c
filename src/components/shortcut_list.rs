use yew::prelude::*;

use crate::select::SHORTCUTS;
use crate::state::Language;

/// The properties of the [`ShortcutList`].
#[derive(Properties, PartialEq)]
pub struct ShortcutListProps {
    /// The interface's language.
    pub language: Language,
}

/// 快捷键: every key and what it does, and the gestures of a phone.
#[component]
pub fn ShortcutList(props: &ShortcutListProps) -> Html {
    let language = props.language;
    let rows = SHORTCUTS.iter().map(|(command, keys)| {
        let keys = keys.iter().map(|key| html! { <kbd>{shown(key)}</kbd> });
        html! { <tr><th scope="row">{language.command(*command)}</th><td>{for keys}</td></tr> }
    });
    html! {
        <div class="shortcut-list">
            <table><tbody>{for rows}</tbody></table>
            <p>{language.words().swipe_hint}</p>
        </div>
    }
}

fn shown(key: &str) -> String {
    key.replace("Shift+", "⇧ ").replace("ArrowLeft", "←").replace("ArrowRight", "→")
}
