use std::cell::RefCell;
use std::rc::Rc;

use edition::PageIndex;
use yew::prelude::*;

use super::{ScrollMemory, use_kept, use_latest, use_watch};
use crate::browser::{self, Host};
use crate::route::Route;
use crate::state::Manner;
use crate::wording::Meta;

/// Keeps the document's title and description true.
#[hook]
pub fn use_document_meta(meta: Meta, manner: Manner) {
    use_watch((meta, manner), |(meta, manner)| {
        if manner.is_alone() {
            browser::set_meta(meta);
        }
    });
}

/// Keeps the current entry of a list in view whenever `key` changes.
#[hook]
pub fn use_current_in_view<K: PartialEq + 'static>(list: NodeRef, key: K) {
    use_watch((list, key), |(list, _)| {
        if let Some(list) = list.cast::<web_sys::Element>() {
            browser::show_current_in(&list);
        }
    });
}

/// Scrolls and focuses as a new document would, whenever the address changes and its text is here; a page
/// to the article that is lit on it.
///
/// The focus moves to the heading only if it was lost with the element it was on; whoever turns
/// pages with a control keeps it there. In somebody else's document (`guest_of`) the reader scrolls
/// no further than to its own top. Where all pages lie below each other (`list`), it scrolls to the open
/// one, unless the address has only followed the scrolling.
#[hook]
pub fn use_scroll_and_focus(
    route: Route,
    is_here: bool,
    heading: NodeRef,
    memory: Rc<RefCell<ScrollMemory>>,
    guest_of: Option<Host>,
    list: Option<(NodeRef, PageIndex)>,
) {
    let shown = use_mut_ref(|| None::<(Route, bool)>);
    let at = (route, list.is_some());
    use_watch((at, is_here), move |(at, is_here)| {
        if !*is_here || shown.borrow().as_ref() == Some(at) {
            return;
        }
        let before = shown.replace(Some(at.clone()));
        let Ok(mut memory) = memory.try_borrow_mut() else { return };
        let list = list.and_then(|(list, index)| Some((list.cast::<web_sys::Element>()?, index)));
        let heading = heading.cast::<web_sys::Element>();
        let show_lit = || heading.iter().for_each(browser::show_lit);
        if before.is_none() && guest_of.is_none() {
            browser::keep_scroll_manual();
        }
        match (list, &before) {
            (Some(_), _) if memory.has_followed(&at.0) => return,
            (Some((list, index)), Some(_)) => browser::show_child(&list, index),
            // What is above the first page stays in sight where it is the one that is opened.
            (Some((list, index)), None) if index > 0 => browser::show_child(&list, index),
            // The first one is a new document, which begins at its top by itself.
            (_, None) => {
                show_lit();
                return;
            }
            (None, Some(before)) => {
                if before.1 != at.1 {
                    memory.forget();
                }
                let top = memory.arrive(&at.0);
                match &guest_of {
                    Some(host) => host.show_top(),
                    None => browser::scroll_to(top),
                }
                if top == 0.0 {
                    show_lit();
                }
            }
        }
        if let Some(heading) = heading
            && browser::has_lost_focus(&heading, guest_of.is_some())
        {
            browser::focus(&heading);
        }
    });
}

/// What the skip control does: the focus goes to the heading, past the navigation.
#[hook]
pub fn use_skip(heading: NodeRef) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        if let Some(heading) = heading.cast::<web_sys::Element>() {
            browser::focus(&heading);
        }
    })
}

/// What is typed into the edition index's filter, and the callback that takes it.
#[hook]
pub fn use_filter() -> (AttrValue, Callback<InputEvent>) {
    let filter = use_kept(AttrValue::default);
    let typed = filter.get();
    let on_filter = use_latest(Callback::from(move |event: InputEvent| {
        let input: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
        filter.set(input.map(|input| input.value()).unwrap_or_default().into());
    }));
    (typed, on_filter)
}
