use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::use_watch;
use crate::browser;
use crate::components::CalendarActs;
use crate::select::Month;
use crate::state::{Load, Panel};

/// The day that can be tabbed to.
const CURSOR: &str = "[tabindex='0']";
/// The first edition of a day that has several.
const SEVERAL: &str = ".calendar-several a";

/// The calendar's keys and choices, and where the focus goes after them.
#[hook]
pub fn use_calendar(month: Option<Rc<Month>>, on_panel: Callback<Panel>) -> CalendarActs {
    let root = use_node_ref();
    let wanted = use_mut_ref(|| Some(CURSOR));
    let shown = month.as_ref().map(|month| (month.day, month.year == Load::Waiting));
    use_watch(shown, {
        let (root, wanted) = (root.clone(), Rc::clone(&wanted));
        move |shown| match shown {
            // The next one that opens begins with the focus on its day.
            None => drop(wanted.replace(Some(CURSOR))),
            Some((day, is_waiting)) => {
                // What the reader has chosen in a field stays there until it is told otherwise.
                for place in ["select", "select + select"] {
                    let field = root.cast::<Element>().and_then(|root| root.query_selector(place).ok()?);
                    if let Some(field) = field.as_ref().and_then(|field| field.dyn_ref::<HtmlSelectElement>())
                    {
                        field.set_value(&day.to_string());
                    }
                }
                let selector = *wanted.borrow();
                focus(&root, selector);
                // The day may still move when its year comes.
                if !is_waiting {
                    wanted.replace(None);
                }
            }
        }
    });

    let on_turn = on_panel.reform(|day| Panel::Calendar(Some(day)));
    let go = {
        let (root, month, on_turn) = (root.clone(), month.clone(), on_turn.clone());
        move |to, to_focus| {
            if month.as_ref().is_some_and(|month| month.day == to) {
                focus(&root, Some(to_focus));
            } else {
                wanted.replace(Some(to_focus));
                on_turn.emit(to);
            }
        }
    };
    let on_several = {
        let go = go.clone();
        Callback::from(move |day| go(day, SEVERAL))
    };
    let on_key = Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        if key == " " {
            // A link answers to Enter by itself, a button to both.
            let element: Option<HtmlElement> = event.target_dyn_into();
            if let Some(element) = element.filter(|element| element.tag_name() != "BUTTON") {
                event.prevent_default();
                element.click();
            }
        } else if let Some(day) = month.as_ref().and_then(|month| month.after_key(&key, event.shift_key())) {
            event.prevent_default();
            go(day, CURSOR);
        }
    });
    let on_choice = {
        let on_turn = on_turn.clone();
        Callback::from(move |event: Event| {
            let select: Option<HtmlSelectElement> = event.target_dyn_into();
            if let Some(Ok(day)) = select.map(|select| select.value().parse()) {
                on_turn.emit(day);
            }
        })
    };
    CalendarActs { root, on_key, on_several, on_choice, on_turn }
}

fn focus(root: &NodeRef, selector: Option<&str>) {
    if let (Some(root), Some(selector)) = (root.cast::<Element>(), selector) {
        browser::focus_first(&root, selector);
    }
}
