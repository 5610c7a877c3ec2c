use yew::prelude::*;

use super::use_watch;
use crate::browser;
use crate::state::Panel;

/// A dialog element that is shown over the reader while there is a panel; and what to do when the browser
/// says that it has closed it.
///
/// The browser closes a dialog first and says so later. If another panel was asked for in between, what it
/// says is of the one before: either that is still the one that is drawn, or the dialog is open again.
#[hook]
pub fn use_modal(panel: Option<Panel>, on_closed: &Callback<Panel>) -> (NodeRef, Callback<Event>) {
    let dialog = use_node_ref();
    use_watch(panel, {
        let dialog = dialog.clone();
        move |panel| {
            if let Some(dialog) = dialog.cast::<web_sys::Element>() {
                if panel.is_some() { browser::open_modal(&dialog) } else { browser::close_modal(&dialog) }
            }
        }
    });
    let closed = Callback::from({
        let (dialog, on_closed) = (dialog.clone(), on_closed.clone());
        move |_: Event| {
            let is_closed = dialog.cast().is_some_and(|dialog: web_sys::HtmlDialogElement| !dialog.open());
            if let Some(panel) = panel.filter(|_| is_closed) {
                on_closed.emit(panel);
            }
        }
    });
    (dialog, closed)
}
