use yew::prelude::*;

use super::use_watch;
use crate::browser;

/// A dialog element that is shown over the reader while `open` is true.
#[hook]
pub fn use_modal(open: bool) -> NodeRef {
    let dialog = use_node_ref();
    use_watch(open, {
        let dialog = dialog.clone();
        move |open| {
            if let Some(dialog) = dialog.cast::<web_sys::Element>() {
                if *open { browser::open_modal(&dialog) } else { browser::close_modal(&dialog) }
            }
        }
    });
    dialog
}
