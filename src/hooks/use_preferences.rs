use std::rc::Rc;

use yew::prelude::*;

use super::{use_kept, use_watch};
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
    let kept = use_kept(|| Rc::new(initial));
    let preferences = *kept.get();
    let language = preferences.language.unwrap_or(browser_language);

    // Nothing is stored before the reader has chosen something.
    let is_first = use_mut_ref(|| true);
    use_watch(preferences, move |preferences| {
        if !is_first.replace(false) {
            browser::store(STORED_PREFERENCES, &preferences.to_stored());
        }
    });
    use_watch((preferences.theme, language, manner), |(theme, language, manner)| {
        if manner.is_alone() {
            browser::set_appearance(*theme, *language);
        }
    });

    let change = Callback::from(move |action| kept.dispatch(action));
    PreferencesHandle { preferences, language, change }
}
