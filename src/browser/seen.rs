use web_sys::js_sys::parse_float;
use web_sys::{Element, MouseEvent, MouseEventInit};

/// What is seen at once of what scrolls under the reader: the document, or the element that the reader
/// scrolls in where that has a height of its own.
pub struct Seen {
    scrolled: Element,
    /// The upper edge, in CSS pixels from the window's.
    pub top: f64,
    /// How high it is, in CSS pixels, less what lies over it at the top and at the bottom.
    pub height: f64,
    /// Whether the person wants a page to stop where it is let go.
    pub is_still: bool,
    /// Whether it is a frame, which may be as high as the reader itself.
    pub is_frame: bool,
}

impl Seen {
    /// What is seen at once where an element of the reader is, whose style tells `--above` and `--still`.
    pub fn around(element: &Element) -> Option<Self> {
        let window = web_sys::window()?;
        let style = window.get_computed_style(element).ok()??;
        let number = |name| style.get_property_value(name).map_or(0.0, |value| parse_float(&value).max(0.0));
        let inside = element.closest("[data-fixed]").ok()?;
        let top = inside.as_ref().map_or_else(|| number("--above"), |it| it.get_bounding_client_rect().top());
        let reader = element.closest(".reader").ok()??;
        let bar = reader.query_selector(".bottom-bar").ok()?.map_or(0, |bar| bar.client_height());
        let (is_frame, is_inside) = (element.closest("[data-embed]").ok()?.is_some(), inside.is_some());
        let scrolled = inside.or_else(|| window.document()?.document_element())?;
        let above = if is_inside { 0.0 } else { top };
        let height = f64::from(scrolled.client_height() - bar) - above;
        Some(Self { scrolled, top, height, is_still: number("--still") > 0.0, is_frame })
    }

    /// Scrolls it down by CSS pixels, as far as it goes.
    pub fn scroll_by(&self, down: f64) {
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels are enough, and `as` saturates")]
        self.scrolled.set_scroll_top(self.scrolled.scroll_top() + down as i32);
    }
}

/// Clicks an element, wherever it is drawn: a link in a picture has no method for that.
pub fn click(element: &Element) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_composed(true);
    if let Ok(event) = MouseEvent::new_with_mouse_event_init_dict("click", &init) {
        let _ = element.dispatch_event(&event);
    }
}
