use yew::prelude::*;

use super::outlines_switch;
use crate::state::{Face, Language, Layout, Preferences, PreferencesAction, Theme};

/// A switch of its own; `action` is what picking it asks for.
pub(super) fn switch(
    label: &'static str,
    checked: bool,
    on_change: &Callback<PreferencesAction>,
    action: PreferencesAction,
) -> Html {
    choice(None, label, None, checked, on_change, action)
}

/// One of the choices of a `name`, or a switch without one.
fn choice(
    name: Option<&'static str>,
    label: &'static str,
    lang: Option<&'static str>,
    checked: bool,
    on_change: &Callback<PreferencesAction>,
    action: PreferencesAction,
) -> Html {
    let kind = if name.is_some() { "radio" } else { "checkbox" };
    let onchange = on_change.reform(move |_| action);
    html! {
        <label Class="settings-form-choice">
            <input type={kind} {name} {checked} {onchange} />
            <span {lang}>{label}</span>
        </label>
    }
}

/// 设置: colours, language, how pages are shown, and whether single characters are shortcuts. `language` is the
/// interface's, chosen or not.
pub fn settings_form(
    preferences: Preferences,
    on_change: &Callback<PreferencesAction>,
    language: Language,
) -> Html {
    let words = language.words();
    let choice =
        |name, label, lang, checked, action| choice(Some(name), label, lang, checked, on_change, action);
    let themes = Theme::ALL.into_iter().map(|theme| {
        let checked = preferences.theme == theme;
        choice("theme", language.theme(theme), None, checked, PreferencesAction::Theme(theme))
    });
    let languages = Language::ALL.into_iter().map(|other| {
        let action = PreferencesAction::Language(other);
        choice("language", other.own_name(), Some(other.tag()), language == other, action)
    });
    let layouts = Layout::ALL.into_iter().map(|it| {
        choice("layout", language.layout(it), None, preferences.layout == it, PreferencesAction::Layout(it))
    });
    let faces = Face::ALL.into_iter().map(|it| {
        choice("face", language.face(it), None, preferences.face == it, PreferencesAction::Face(it))
    });
    let character_keys = preferences.character_keys;
    html! {
        <form Class="settings-form">
            <fieldset><legend>{words.theme}</legend>{for themes}</fieldset>
            <fieldset><legend>{words.language}</legend>{for languages}</fieldset>
            <fieldset><legend>{words.layout}</legend>{for layouts}</fieldset>
            <fieldset><legend>{words.face}</legend>{for faces}</fieldset>
            {switch(words.character_keys, character_keys, on_change, PreferencesAction::CharacterKeys(!character_keys))}
            {outlines_switch(preferences.outlines, on_change, language)}
        </form>
    }
}
