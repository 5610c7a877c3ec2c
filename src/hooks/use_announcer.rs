use yew::prelude::*;

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
    let say = use_callback(region.clone(), |sentence: String, region| {
        if let Some(region) = region.cast::<web_sys::Element>() {
            browser::say(&region, &sentence);
        }
    });
    Announcer { region, say }
}
