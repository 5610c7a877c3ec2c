use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::select::{HostCommand, HostEvent, Value};

/// The event by which the document around the reader asks it for something; its detail is the words
/// that [`HostCommand`] reads.
const COMMAND: &str = "kanbao:command";

/// The element by which the document around the reader knows it: `<kanbao-reader>`, or the reader's own
/// place where it is alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Host(Element);

impl From<Element> for Host {
    fn from(element: Element) -> Self {
        Self(element)
    }
}

impl Host {
    /// Tells the document around the reader what has happened. The event bubbles and leaves shadow
    /// roots.
    pub fn tell(&self, event: &HostEvent) {
        let detail = Object::new();
        for (name, value) in event.detail() {
            let value = match value {
                Value::Text(text) => JsValue::from(text),
                Value::Number(number) => JsValue::from(number),
                Value::Nothing => JsValue::NULL,
            };
            let _ = Reflect::set(&detail, &name.into(), &value);
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(event.name(), &init) {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// Calls back for each thing that the document around the reader asks for. What is not understood
    /// is left alone.
    pub fn on_command(&self, command: impl Fn(HostCommand) + 'static) -> EventListener {
        EventListener::new(&self.0, COMMAND, move |event| {
            let words = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
            if let Some(asked) = words.and_then(|words| HostCommand::from_words(&words)) {
                command(asked);
            }
        })
    }

    /// Calls back for each event of this kind inside the reader, for as long as the listener is kept.
    pub fn on(&self, kind: &'static str, answer: impl FnMut(&web_sys::Event) + 'static) -> EventListener {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&self.0, kind, options, answer)
    }

    /// Brings the reader's top into view, if that is above it: what a new page's text begins with.
    pub fn show_top(&self) {
        // Where the element has a height of its own, what scrolls is inside it.
        let inside = self.0.shadow_root().and_then(|root| root.query_selector("[data-fixed]").ok().flatten());
        if let Some(inside) = inside {
            inside.set_scroll_top(0);
        }
        if self.0.get_bounding_client_rect().top() < 0.0 {
            self.0.scroll_into_view();
        }
    }
}
