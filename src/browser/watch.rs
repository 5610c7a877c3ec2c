use edition::PageIndex;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Reflect};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
    ResizeObserverEntry,
};

/// Something of the browser's that calls back for as long as this is kept.
pub struct Watch {
    stop: Box<dyn Fn()>,
    _called: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// Calls back with an element's width in whole CSS pixels, at once and whenever it changes; 0 where it is
/// not shown.
pub fn on_size(element: &Element, sized: Box<dyn Fn(i32)>) -> Option<Watch> {
    let called = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            sized(entry.target().client_width());
        }
    });
    let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { stop: Box::new(move || observer.disconnect()), _called: called })
}

/// Calls back with each child of a list, by its place in it, that comes into or goes out of the window;
/// `margin` makes the window larger or smaller.
pub fn watch_children(
    list: &Element,
    margin: &str,
    mut moved: Box<dyn FnMut(PageIndex, bool)>,
) -> Option<Watch> {
    let all = list.children();
    let called = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        for entry in entries.iter().filter_map(|it| it.dyn_into::<IntersectionObserverEntry>().ok()) {
            let index = (0..all.length()).find(|at| all.item(*at).as_ref() == Some(&entry.target()));
            if let Some(index) = index.and_then(|index| PageIndex::try_from(index).ok()) {
                moved(index, entry.is_intersecting());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    let observer = IntersectionObserver::new_with_options(called.as_ref().unchecked_ref(), &options).ok()?;
    let all = list.children();
    for child in (0..all.length()).filter_map(|at| all.item(at)) {
        observer.observe(&child);
    }
    Some(Watch { stop: Box::new(move || observer.disconnect()), _called: called })
}

/// Calls back once the browser has time to spare, unless the reader wants to save data. Browsers that do
/// not tell are given a second.
pub fn when_idle(idle: Box<dyn Fn()>) -> Option<Watch> {
    let window = web_sys::window()?;
    let connection = get(&window.navigator(), "connection");
    if connection.is_object() && get(&connection, "saveData").is_truthy() {
        return None;
    }
    let called = Closure::<dyn FnMut(Array)>::new(move |_| idle());
    let asked = get(&window, "requestIdleCallback").dyn_into::<Function>();
    let (stop, handle) = match asked {
        Ok(ask) => ("cancelIdleCallback", ask.call1(&window, called.as_ref()).ok()?),
        Err(_) => {
            let called = called.as_ref().unchecked_ref();
            let handle = window.set_timeout_with_callback_and_timeout_and_arguments_0(called, 1_000).ok()?;
            ("clearTimeout", handle.into())
        }
    };
    let stop = move || {
        if let Ok(stop) = get(&window, stop).dyn_into::<Function>() {
            let _ = stop.call1(&window, &handle);
        }
    };
    Some(Watch { stop: Box::new(stop), _called: called })
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
