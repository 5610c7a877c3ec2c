//! Events as a reader's hands bring them about.

use web_sys::{
    Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit, MouseEvent,
    MouseEventInit, PointerEvent, PointerEventInit,
};

use crate::reader::{document, the};

/// Presses a key where the focus is; answers whether the reader has taken it.
pub(crate) fn press(key: &str) -> bool {
    let target = document().active_element().unwrap();
    press_with(&target, key, &KeyboardEventInit::new())
}

/// Presses a key on an element, with what `how` says; answers whether the reader has taken it.
pub(crate) fn press_with(target: &EventTarget, key: &str, how: &KeyboardEventInit) -> bool {
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    how.set_composed(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", how).unwrap();
    !target.dispatch_event(&event).unwrap()
}

/// Clicks an element with a modifier or another button; answers whether the reader has taken the
/// click. What the browser would do with it is held off, because it would leave the test.
pub(crate) fn click_with(target: &HtmlElement, how: &MouseEventInit) -> bool {
    use std::cell::Cell;
    use std::rc::Rc;

    let taken = Rc::new(Cell::new(false));
    let held_off = {
        let taken = Rc::clone(&taken);
        gloo::events::EventListener::once_with_options(
            &document(),
            "click",
            gloo::events::EventListenerOptions::enable_prevent_default(),
            move |event: &Event| {
                taken.set(event.default_prevented());
                event.prevent_default();
            },
        )
    };
    how.set_bubbles(true);
    how.set_cancelable(true);
    how.set_composed(true);
    target.dispatch_event(&MouseEvent::new_with_mouse_event_init_dict("click", how).unwrap()).unwrap();
    drop(held_off);
    taken.get()
}

/// Types a text into a field, in the place of what is there.
pub(crate) fn type_into(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("input", &init).unwrap()).unwrap();
}

/// A pointer that comes down on the page and leaves it elsewhere.
pub(crate) struct Sweep {
    pub(crate) pointer: &'static str,
    pub(crate) is_primary: bool,
    pub(crate) from: (i32, i32),
    pub(crate) to: (i32, i32),
    /// Whether the browser takes the gesture for scrolling half-way.
    pub(crate) is_cancelled: bool,
}

/// A sweep of one finger to the left.
pub(crate) const SWEEP: Sweep =
    Sweep { pointer: "touch", is_primary: true, from: (300, 200), to: (120, 210), is_cancelled: false };

pub(crate) fn sweep(sweep: &Sweep) {
    let send = |name: &str, (x, y): (i32, i32)| {
        let init = PointerEventInit::new();
        init.set_bubbles(true);
        init.set_pointer_type(sweep.pointer);
        init.set_is_primary(sweep.is_primary);
        init.set_client_x(x);
        init.set_client_y(y);
        let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
        the("main h1").dispatch_event(&event).unwrap();
    };
    send("pointerdown", sweep.from);
    if sweep.is_cancelled {
        send("pointercancel", sweep.to);
    }
    send("pointerup", sweep.to);
}
