use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::{use_kept, use_watch};
use crate::browser;
use crate::route::{Address, Route};
use crate::state::Manner;

/// The address and the ways to another one.
pub struct AddressHandle {
    /// What it asks for, and what is searched for there.
    pub address: Address,
    /// From where the reader went there; kept with the step of the history, and so over a reload.
    pub from: Option<Route>,
    /// Goes to an address as a new step of the history.
    pub go: Callback<Route>,
    /// Searches for something else where the reader is; no step.
    pub seek: Callback<AttrValue>,
    /// Lets the address say what the reader has scrolled to: no step, and nothing scrolls.
    pub follow: Callback<Route>,
    /// Turns a click on a link that carries a route into such a step.
    pub on_click: Callback<MouseEvent>,
    /// Where each address was scrolled to.
    pub memory: Rc<RefCell<ScrollMemory>>,
}

/// How far each address was scrolled when it was left, so that back is exact.
#[derive(Default)]
pub struct ScrollMemory {
    left_at: Vec<(Route, f64)>,
    went: bool,
    picked: bool,
    marked: Option<Address>,
    followed: Option<Route>,
}

impl ScrollMemory {
    /// Where an address that has just been reached is to be scrolled, in CSS pixels: to its top
    /// when the reader went there, to where it was left when the reader came back.
    pub fn arrive(&mut self, route: &Route) -> f64 {
        let left_at = self.left_at.iter().find(|(left, _)| left == route).map_or(0.0, |(_, top)| *top);
        if std::mem::take(&mut self.went) { 0.0 } else { left_at }
    }

    /// Whether an article has just been picked among what was found, or the reader was opened at one: its
    /// first hit is to be shown. Nobody scrolls somebody else's document for that without being asked.
    pub fn take_pick(&mut self) -> bool {
        std::mem::take(&mut self.picked)
    }

    /// Whether the hits of an address have not been told yet; from now on they have.
    pub fn tells(&mut self, address: &Address) -> bool {
        let is_told = self.marked.as_ref() == Some(address);
        self.marked = Some(address.clone());
        !is_told
    }

    /// Whether an address that has just been reached only says what the reader has scrolled to.
    pub fn has_followed(&mut self, route: &Route) -> bool {
        self.followed.take().as_ref() == Some(route)
    }

    /// Forgets how far addresses were scrolled, where all of them are laid out anew.
    pub fn forget(&mut self) {
        self.left_at.clear();
    }

    /// Notes how far the address that is open is scrolled.
    pub fn note(&mut self, route: &Route, top: f64) {
        match self.left_at.iter_mut().find(|(left, _)| left == route) {
            Some((_, left_at)) => *left_at = top,
            None => self.left_at.push((route.clone(), top)),
        }
    }
}

/// The address: where the reader begins, every step from there, and every step back.
///
/// Links are real links, so that a click with a modifier, a long press or "copy address" does what
/// it does everywhere; only the plain click is taken over.
#[hook]
pub fn use_address(initial: &str, manner: Manner) -> AddressHandle {
    let address = use_kept(|| Address::from_path(initial));
    let from = use_kept(|| None::<Route>);
    let memory = use_mut_ref(|| {
        let picked = manner.is_alone() && !address.get().query.is_empty();
        ScrollMemory { picked, ..ScrollMemory::default() }
    });

    use_watch((manner, AttrValue::from(initial.to_owned())), {
        let (address, from) = (address.clone(), from.clone());
        move |(manner, initial)| {
            let (manner, initial) = (*manner, initial.clone());
            let came = move || from.set(browser::came_from(manner).map(|path| Route::from_path(&path)));
            // A document that is loaded anew stands where it stood.
            came();
            browser::on_step(move || {
                if let Some(path) = browser::path_after_step(manner, &initial) {
                    address.set(Address::from_path(&path));
                    came();
                }
            })
        }
    });

    let turn = Callback::from({
        let (address, from, memory) = (address.clone(), from.clone(), Rc::clone(&memory));
        move |(to, as_step): (Address, bool)| {
            let left = address.get();
            if to != left {
                if let Ok(mut memory) = memory.try_borrow_mut() {
                    memory.went |= as_step;
                }
                let path = as_step.then(|| left.route.to_path());
                browser::show(manner, &to, path.as_deref());
                if as_step {
                    from.set(Some(left.route));
                }
                address.set(to);
            }
        }
    });
    // What is searched for goes along from page to page until the reader clears it.
    let go = turn.reform({
        let address = address.clone();
        move |route| (Address { route, ..address.get() }, true)
    });
    let seek = turn.reform({
        let address = address.clone();
        move |typed: AttrValue| (Address::new(address.get().route, &typed), false)
    });

    let follow = turn.reform({
        let (memory, address) = (Rc::clone(&memory), address.clone());
        move |route: Route| {
            if let Ok(mut memory) = memory.try_borrow_mut() {
                memory.followed = Some(Route::clone(&route));
            }
            (Address { route, ..address.get() }, false)
        }
    });

    let on_click = Callback::from({
        let (memory, go) = (Rc::clone(&memory), go.clone());
        move |event: MouseEvent| {
            let is_plain = event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
                && !event.default_prevented();
            if let Some(to) = is_plain.then(|| address_under(&event)).flatten() {
                event.prevent_default();
                if to.query.is_empty() {
                    go.emit(to.route);
                } else {
                    if let Ok(mut memory) = memory.try_borrow_mut() {
                        memory.picked = true;
                    }
                    turn.emit((to, true));
                }
            }
        }
    });

    // The scroll position is noted while scrolling: at the time of a step back the browser has
    // already changed the address.
    let address = address.get();
    use_watch((address.route.clone(), manner), {
        let memory = Rc::clone(&memory);
        move |(route, manner)| {
            let (route, manner) = (route.clone(), *manner);
            browser::on_scroll(move |top| {
                // Once the address is another one, a shorter text may already have cut the scrolling.
                if browser::path(manner).is_some_and(|path| Address::from_path(&path).route == route)
                    && let Ok(mut memory) = memory.try_borrow_mut()
                {
                    memory.note(&route, top);
                }
            })
        }
    });

    AddressHandle { address, from: from.get(), go, seek, follow, on_click, memory }
}

fn address_under(event: &MouseEvent) -> Option<Address> {
    let target: Element = event.target_dyn_into()?;
    let link = target.closest("a[data-route]").ok()??;
    link.get_attribute("data-route").map(|path| Address::from_path(&path))
}
