use yew::prelude::*;

use crate::browser;
use crate::state::{Language, Manner, Preferences, PreferencesAction};

/// The key under which the preferences are stored; the boot script reads it too.
pub const STORED_PREFERENCES: &str = "kanbao.preferences";

/// The preferences and the way to change them.
pub struct PreferencesHandle {
    /// As they are.
    pub preferences: Preferences,
    /// The interface's language: chosen, or the browser's.
    pub language: Language,
    /// Changes them.
    pub change: Callback<PreferencesAction>,
}

/// The reader's preferences, remembered between visits where the browser allows it.
#[hook]
pub fn use_preferences(
    initial: Preferences,
    browser_language: Language,
    manner: Manner,
) -> PreferencesHandle {
    let preferences = use_reducer_eq(|| initial);
    let language = preferences.language.unwrap_or(browser_language);

    // Nothing is stored before the reader has chosen something.
    let is_first = use_mut_ref(|| true);
    use_effect_with(*preferences, move |preferences| {
        if !is_first.replace(false) {
            browser::store(STORED_PREFERENCES, &preferences.to_stored());
        }
    });
    use_effect_with((preferences.theme, language, manner), |(theme, language, manner)| {
        if manner.is_alone() {
            browser::set_appearance(*theme, *language);
        }
    });

    let change = use_callback((), {
        let preferences = preferences.dispatcher();
        move |action, ()| preferences.dispatch(action)
    });
    PreferencesHandle { preferences: *preferences, language, change }
}
