use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::use_watch;
use crate::browser;
use crate::components::SearchActs;
use crate::select::{Place, Searched, searched};
use crate::state::{Library, Panel};

/// What came of searching the open edition for what is typed, while the panel is open.
#[hook]
pub fn use_search(
    place: Option<&Place>,
    library: &Library,
    panel: Option<Panel>,
    typed: &str,
) -> Option<Rc<Searched>> {
    let folded = use_mut_ref(Vec::new);
    let mut folded = folded.try_borrow_mut().ok()?;
    match (place, panel) {
        (Some(place), Some(Panel::Search(listed))) => {
            Some(Rc::new(searched(place, library, typed, &mut folded, listed)))
        }
        _ => {
            // Nothing is kept for a search that may not come again.
            folded.clear();
            None
        }
    }
}

/// What can be walked through with the arrow keys.
const WALKED: &str = "input, .search-finds a, .search-more";

/// The search field: what is typed goes out once it is composed, and the arrow keys walk through what was
/// found.
#[hook]
pub fn use_search_field(
    search: Option<Rc<Searched>>,
    on_seek: &Callback<AttrValue>,
    on_close: &Callback<()>,
    on_panel: &Callback<Panel>,
) -> SearchActs {
    let root = use_node_ref();
    use_watch(search.is_some(), {
        let (root, on_seek) = (root.clone(), on_seek.clone());
        move |_| {
            let field = root.cast::<Element>().and_then(|root| root.query_selector("input").ok()?);
            let field: Option<HtmlInputElement> = field.and_then(|field| field.dyn_into().ok());
            // The field keeps its text itself: whoever set it while a Chinese word is being composed would
            // break the composing off.
            field.zip(search).map(|(field, search)| {
                field.set_value(&search.typed);
                field.select();
                let _ = field.focus();
                EventListener::new(&field.clone(), "compositionend", move |_| {
                    on_seek.emit(field.value().into());
                })
            })
        }
    });
    let on_input = on_seek.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target_dyn_into();
        // The button that empties the field sends an event of no kind.
        let is_composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if let Some(field) = field.filter(|_| !is_composing) {
            on_input.emit(field.value().into());
        }
    });
    let on_key = {
        let (root, on_close) = (root.clone(), on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            // 229: a key that the input method has used, in browsers that have ended the composing by then.
            if event.is_composing() || event.key_code() == 229 {
                return;
            }
            let is_field = event.target_dyn_into::<HtmlInputElement>().is_some();
            match event.key().as_str() {
                "Escape" => on_close.emit(()),
                "ArrowDown" => walk(&root, &event, true),
                "ArrowUp" => walk(&root, &event, false),
                "Enter" if is_field => {
                    let first =
                        root.cast::<Element>().and_then(|it| it.query_selector(".search-finds a").ok()?);
                    if let Some(Ok(first)) = first.map(JsCast::dyn_into::<HtmlElement>) {
                        first.click();
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let on_pick = on_close.clone();
    let on_pick = Callback::from(move |event: MouseEvent| {
        // With a modifier it opens elsewhere, and the reader goes on looking.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            on_pick.emit(());
        }
    });
    SearchActs { root, on_input, on_key, on_pick, on_more: on_panel.clone() }
}

fn walk(root: &NodeRef, event: &KeyboardEvent, onwards: bool) {
    let (Some(root), Some(target)) = (root.cast::<Element>(), event.target_dyn_into::<Element>()) else {
        return;
    };
    let walked = browser::all(&root, WALKED);
    if let Some(at) = walked.iter().position(|element| *element == target) {
        let to = if onwards { Some(at + 1) } else { at.checked_sub(1) };
        if let Some(Some(Ok(element))) =
            to.map(|to| walked.get(to).map(|element| element.clone().dyn_into::<HtmlElement>()))
        {
            let _ = element.focus();
        }
    }
}
