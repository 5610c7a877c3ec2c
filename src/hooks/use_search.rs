use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::browser;
use crate::components::SearchActs;
use crate::select::{Place, Searched, searched};
use crate::state::{Library, Panel};

/// How many of the articles that were found are listed, and how many more each time.
const LISTED: usize = 50;

/// What is searched for and found while the panel is open.
#[derive(Clone, PartialEq)]
pub struct SearchHandle {
    /// What is typed.
    pub typed: AttrValue,
    /// What came of it, while the panel is open.
    pub searched: Option<Rc<Searched>>,
    /// Takes what is typed.
    pub on_typed: Callback<AttrValue>,
    /// Lists more of what was found.
    pub on_more: Callback<()>,
}

impl Default for SearchHandle {
    /// Nothing typed, nothing found, nothing done.
    fn default() -> Self {
        Self {
            typed: AttrValue::default(),
            searched: None,
            on_typed: Callback::noop(),
            on_more: Callback::noop(),
        }
    }
}

/// Searches the open edition while the panel is open, beginning with what the address says (`query`).
#[hook]
pub fn use_search(
    place: Option<&Place>,
    library: &Library,
    panel: Option<Panel>,
    query: &str,
) -> SearchHandle {
    let query = AttrValue::from(query.to_owned());
    let typed = use_state_eq(|| query.clone());
    let limit = use_state_eq(|| LISTED);
    let folded = use_mut_ref(Vec::new);
    use_effect_with(query, {
        let typed = typed.setter();
        move |query| typed.set(query.clone())
    });
    // Nothing of an edition that was left is kept.
    use_effect_with(place.map(Place::id), {
        let folded = Rc::clone(&folded);
        move |_| folded.borrow_mut().clear()
    });
    let on_typed = use_callback((), {
        let (typed, limit) = (typed.setter(), limit.setter());
        move |text, ()| {
            typed.set(text);
            limit.set(LISTED);
        }
    });
    let on_more = use_callback(*limit, {
        let setter = limit.setter();
        move |(), limit| setter.set(limit + LISTED)
    });
    let searched = place.filter(|_| panel == Some(Panel::Search)).and_then(|place| {
        let mut folded = folded.try_borrow_mut().ok()?;
        Some(Rc::new(searched(place, library, &typed, &mut folded, *limit)))
    });
    SearchHandle { typed: (*typed).clone(), searched, on_typed, on_more }
}

/// What can be walked through with the arrow keys.
const WALKED: &str = "input, .search-finds a, .search-more";

/// The search field: what is typed goes out once it is composed, and the arrow keys walk through what was
/// found.
#[hook]
pub fn use_search_field(is_open: bool, search: &SearchHandle, on_close: &Callback<()>) -> SearchActs {
    let root = use_node_ref();
    use_effect_with((is_open, search.on_typed.clone()), {
        let (root, typed) = (root.clone(), search.typed.clone());
        move |(is_open, on_typed)| {
            let field = is_open.then(|| root.cast::<Element>()?.query_selector("input").ok()?).flatten();
            let field: Option<HtmlInputElement> = field.and_then(|field| field.dyn_into().ok());
            // The field keeps its text itself: whoever set it while a Chinese word is being composed would
            // break the composing off.
            let listener = field.map(|field| {
                field.set_value(&typed);
                field.select();
                let _ = field.focus();
                let on_typed = on_typed.clone();
                EventListener::new(&field.clone(), "compositionend", move |_| {
                    on_typed.emit(field.value().into());
                })
            });
            move || drop(listener)
        }
    });
    let on_input = search.on_typed.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target_dyn_into();
        if let Some(field) = field.filter(|_| !event.is_composing()) {
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
    SearchActs { root, on_input, on_key, on_pick, on_more: search.on_more.reform(|_: MouseEvent| ()) }
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
