use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, MouseEvent};
use yew::prelude::*;
use yew_router::Routable;
use yew_router::hooks::use_navigator;

use crate::browser;
use crate::route::Route;

/// The ways to another address.
pub struct Navigation {
    /// Goes to an address as a new step of the history.
    pub go: Callback<Route>,
    /// Turns a click on a link that carries a route into such a step.
    pub on_click: Callback<MouseEvent>,
    /// Where each address was scrolled to.
    pub memory: Rc<RefCell<ScrollMemory>>,
}

/// How far each address was scrolled when it was left, so that back is exact.
#[derive(Default)]
pub struct ScrollMemory {
    left_at: Vec<(String, f64)>,
    went: bool,
}

impl ScrollMemory {
    /// Where an address that has just been reached is to be scrolled, in CSS pixels: to its top
    /// when the reader went there, to where it was left when the reader came back.
    pub fn arrive(&mut self, path: &str) -> f64 {
        let left_at = self.left_at.iter().find(|(left, _)| left == path).map_or(0.0, |(_, top)| *top);
        if std::mem::take(&mut self.went) { 0.0 } else { left_at }
    }

    /// Notes how far the address that is open is scrolled.
    pub fn note(&mut self, path: &str, top: f64) {
        match self.left_at.iter_mut().find(|(left, _)| left == path) {
            Some((_, left_at)) => *left_at = top,
            None => self.left_at.push((path.to_owned(), top)),
        }
    }

    fn go(&mut self) {
        self.went = true;
    }
}

/// The ways from an address to others.
///
/// Links are real links, so that a click with a modifier, a long press or "copy address" does what
/// it does everywhere; only the plain click is taken over.
#[hook]
pub fn use_navigation(route: &Route) -> Navigation {
    let navigator = use_navigator();
    let memory = use_mut_ref(ScrollMemory::default);

    let go = use_callback((navigator, route.to_path()), {
        let memory = Rc::clone(&memory);
        move |to: Route, (navigator, from)| {
            if let Some(navigator) = navigator
                && to.to_path() != *from
            {
                if let Ok(mut memory) = memory.try_borrow_mut() {
                    memory.go();
                }
                navigator.push(&to);
            }
        }
    });

    let on_click = use_callback(go.clone(), |event: MouseEvent, go| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            && !event.default_prevented();
        if let Some(to) = is_plain.then(|| route_under(&event)).flatten() {
            event.prevent_default();
            go.emit(to);
        }
    });

    // The scroll position is noted while scrolling: at the time of a step back the browser has
    // already changed the address.
    use_effect_with(route.to_path(), {
        let memory = Rc::clone(&memory);
        move |path| {
            let path = path.clone();
            let listener = web_sys::window().map(|window| {
                gloo::events::EventListener::new(&window, "scroll", move |_| {
                    if let Ok(mut memory) = memory.try_borrow_mut() {
                        memory.note(&path, browser::scroll_top());
                    }
                })
            });
            move || drop(listener)
        }
    });

    Navigation { go, on_click, memory }
}

fn route_under(event: &MouseEvent) -> Option<Route> {
    let target: Element = event.target_dyn_into()?;
    let link = target.closest("a[data-route]").ok()??;
    Route::recognize(&link.get_attribute("data-route")?)
}
