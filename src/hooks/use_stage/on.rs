use std::cell::RefCell;
use std::rc::Weak;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{EventTarget, HtmlElement};

use super::glass::Glass;
use crate::select::Stage;

/// What happens on the stage.
const ON_STAGE: [&str; 9] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "wheel",
    "touchstart",
    "touchmove",
    "dragstart",
    "focusin",
];

/// The elements that show the page under glass, and what is heard of them while they do.
pub(super) struct On {
    pub(super) stage: HtmlElement,
    pub(super) canvas: HtmlElement,
    _listeners: Vec<EventListener>,
    frame: Closure<dyn Fn(f64)>,
    /// The frame that is asked for.
    pub(super) asked: Option<i32>,
}

impl On {
    pub(super) fn of(stage: HtmlElement, canvas: HtmlElement, glass: &Weak<RefCell<Glass>>) -> Self {
        let listen = |target: &EventTarget, kind: &'static str| {
            let glass = glass.clone();
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(target, kind, options, move |event| {
                // A click that the stage itself lets go on finds it at work, and passes.
                if let Some(glass) = glass.upgrade()
                    && let Ok(mut glass) = glass.try_borrow_mut()
                {
                    glass.hear(event);
                }
            })
        };
        let mut listeners = Vec::with_capacity(ON_STAGE.len() + 2);
        for kind in ON_STAGE {
            listeners.push(listen(&stage, kind));
        }
        // Yew takes clicks where the reader is mounted: who wants to be asked first has to sit outside.
        listeners.push(listen(&stage.get_root_node(), "click"));
        if let Some(window) = web_sys::window() {
            listeners.push(listen(&window, "resize"));
        }
        let glass = glass.clone();
        let frame = Closure::new(move |time| {
            if let Some(glass) = glass.upgrade()
                && let Ok(mut glass) = glass.try_borrow_mut()
            {
                glass.draw(time);
            }
        });
        Self { stage, canvas, _listeners: listeners, frame, asked: None }
    }

    /// Asks for a frame.
    pub(super) fn ask(&mut self) {
        if self.asked.is_none() {
            let frame = self.frame.as_ref().unchecked_ref();
            self.asked = web_sys::window().and_then(|window| window.request_animation_frame(frame).ok());
        }
    }

    /// Shows the page as it is.
    pub(super) fn show(&self, now: &Stage) {
        let _ = self.canvas.style().set_property("transform", &now.transform());
    }

    /// Tells the styles what goes on: `moving`, `zoomed`, or nothing.
    pub(super) fn mark(&self, state: &str) {
        let _ = self.stage.set_attribute("data-stage", state);
    }
}

impl Drop for On {
    fn drop(&mut self) {
        if let (Some(asked), Some(window)) = (self.asked, web_sys::window()) {
            let _ = window.cancel_animation_frame(asked);
        }
    }
}
