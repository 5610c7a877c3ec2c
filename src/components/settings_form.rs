use yew::prelude::*;

use crate::state::{Face, Language, Layout, Preferences, PreferencesAction, Theme};

/// 设置: colours, language, how pages are shown, and whether single characters are shortcuts. `language` is the
/// interface's, chosen or not.
pub fn settings_form(
    preferences: Preferences,
    on_change: &Callback<PreferencesAction>,
    language: Language,
) -> Html {
    let words = language.words();
    let choice = |name: &'static str, label: &'static str, lang, checked: bool, action| {
        let onchange = on_change.reform(move |_| action);
        html! {
            <label class="settings-form-choice">
                <input type="radio" {name} {checked} {onchange} />
                <span {lang}>{label}</span>
            </label>
        }
    };
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
        <form class="settings-form">
            <fieldset><legend>{words.theme}</legend>{for themes}</fieldset>
            <fieldset><legend>{words.language}</legend>{for languages}</fieldset>
            <fieldset><legend>{words.layout}</legend>{for layouts}</fieldset>
            <fieldset><legend>{words.face}</legend>{for faces}</fieldset>
            <label class="settings-form-choice">
                <input
                    type="checkbox"
                    checked={character_keys}
                    onchange={on_change.reform(move |_| PreferencesAction::CharacterKeys(!character_keys))}
                />
                <span>{words.character_keys}</span>
            </label>
        </form>
    }
}
