use yew::prelude::*;

use super::use_watch;
use crate::browser;

/// Says sentences to screen readers.
#[derive(Clone, PartialEq)]
pub struct Announcer {
    /// The live region; the shell renders it empty and nothing else writes to it.
    pub region: NodeRef,
    /// Says a sentence.
    pub say: Callback<String>,
}

/// A live region and the way to speak through it.
///
/// The sentence goes straight into the element: it is an event, not a state, and must not render
/// the reader again.
#[hook]
pub fn use_announcer() -> Announcer {
    let region = use_node_ref();
    let say = Callback::from({
        let region = region.clone();
        move |sentence: String| {
            if let Some(region) = region.cast::<web_sys::Element>() {
                browser::say(&region, &sentence);
            }
        }
    });
    Announcer { region, say }
}

/// Says the title of where the reader has come to, whenever that changes.
#[hook]
pub fn use_title_announced(announcer: &Announcer, title: Option<String>) {
    let is_first = use_mut_ref(|| true);
    let say = announcer.say.clone();
    use_watch(title, move |title| {
        // The first title is the document's own, which screen readers read anyway.
        if let Some(title) = title
            && !is_first.replace(false)
        {
            say.emit(title.clone());
        }
    });
}
