use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::glass::{Glass, Moving};
use crate::browser::{self, Seen};
use crate::select::{Bounds, Gesture, SECOND_TAP, Spot};

/// What a double-tap makes fill the width: a hot-spot's outline, or an article on a typeset page.
const STORY: &str = "polygon, .sheet-article";
/// Where a double-click is not about a word.
const PICTURE: &str = "img, svg";
/// What a tap would open, and which therefore waits for a second one.
const OPENS: &str = "a, button";

impl Glass {
    /// Hears what happens on the stage, and each click.
    pub(super) fn hear(&mut self, event: &Event) {
        let is_taken = match event.type_().as_str() {
            "click" => {
                let is_taken = self.take_click(event.unchecked_ref());
                if is_taken {
                    event.stop_propagation();
                }
                is_taken
            }
            "wheel" => self.turn_wheel(event.unchecked_ref()),
            "focusin" => return self.show_focus(event),
            "resize" => return self.measure(),
            // The browser does not scroll with two fingers, and drags no picture, while the stage does.
            "dragstart" => self.now.is_zoomed(),
            "touchstart" | "touchmove" => self.hand.is_pinching(),
            kind => return self.hear_pointer(kind, event.unchecked_ref()),
        };
        if is_taken && event.cancelable() {
            event.prevent_default();
        }
    }

    fn hear_pointer(&mut self, kind: &str, event: &PointerEvent) {
        let (id, time) = (event.pointer_id(), event.time_stamp());
        let spot = spot_of(event);
        let gesture = match kind {
            "pointerdown" => {
                if event.button() == 0 {
                    self.put_finger(event, spot);
                }
                return;
            }
            "pointermove" => self.hand.moves(id, spot, time, self.now.is_zoomed()),
            "pointerup" => self.hand.up(id, time, self.now),
            _ => {
                self.hand.clear();
                Gesture::Drop(None)
            }
        };
        match gesture {
            Gesture::Nothing => return,
            Gesture::Drag(across, down) => {
                let (now, left_over) = self.now.panned(across, down);
                self.now = now;
                if left_over != 0.0
                    && let Some(seen) = self.on.as_ref().and_then(|on| Seen::around(&on.stage))
                {
                    seen.scroll_by(-left_over);
                }
            }
            Gesture::Pinch(now) => {
                self.now = now;
                self.is_whole = false;
            }
            Gesture::Drop(glide) => {
                self.is_click_over |= self.is_at_work && self.hand.has_moved();
                if let Some(glide) = glide
                    && self.now.is_zoomed()
                    && !self.is_still()
                {
                    self.moving = Moving::Glide(glide, time);
                }
            }
            // Two clicks of a mouse on a text select a word, as everywhere.
            Gesture::DoubleTap if self.is_touched || closest(event, PICTURE).is_some() => {
                (self.is_click_over, self.tapped, self.is_whole) = (true, None, false);
                let about = self.on_stage(spot);
                let story = self.story_at(event);
                self.ease(self.now.toggled(about, story));
                return;
            }
            Gesture::Tap | Gesture::DoubleTap => {}
        }
        if let (Gesture::Drag(..) | Gesture::Pinch(_), Some(on), false) = (gesture, &self.on, self.is_at_work)
        {
            // The gesture goes on outside the stage.
            let _ = on.stage.set_pointer_capture(id);
        }
        if self.is_at_work || !self.hand.is_empty() {
            self.work();
        }
    }

    fn put_finger(&mut self, event: &PointerEvent, spot: Spot) {
        self.measure();
        // A finger that stops a page on its way opens nothing.
        self.is_click_over = std::mem::replace(&mut self.moving, Moving::Not) != Moving::Not;
        self.is_touched = event.pointer_type() != "mouse";
        self.hand.down(event.pointer_id(), spot, event.time_stamp(), self.now, self.corner());
    }

    /// Zooms with Ctrl, as trackpads pinch; pans a page that is zoomed, as far as there is something to pan.
    fn turn_wheel(&mut self, event: &WheelEvent) -> bool {
        // A line is about so high; a page at once would lose the reader's place.
        let unit = if event.delta_mode() == 0 { 1.0 } else { 20.0 };
        let (across, down) = (event.delta_x() * unit, event.delta_y() * unit);
        self.measure();
        let now = if event.ctrl_key() {
            let by = down.clamp(-25.0, 25.0) / 100.0;
            let by = if by < 0.0 { 1.0 - by } else { 1.0 / (1.0 + by) };
            let about = self.on_stage(spot_of(event));
            self.is_whole = false;
            self.now.zoomed(self.now.scale * by, about)
        } else if self.now.is_zoomed() {
            self.now.panned(-across, -down).0
        } else {
            return false;
        };
        let has_moved = now != self.now;
        if has_moved {
            self.now = now;
            self.moving = Moving::Wheel(event.time_stamp());
            self.work();
        }
        // The browser's own zoom must not begin where the stage's ends.
        has_moved || event.ctrl_key()
    }

    /// Looks at a click: whether it ended a gesture, or has to wait because a second tap may follow.
    pub(super) fn take_click(&mut self, event: &MouseEvent) -> bool {
        let target = target(event);
        let is_here = self.on.as_ref().is_some_and(|on| on.stage.contains(target.as_deref()));
        // Keys and programs click without a finger: those mean what they say.
        if event.detail() == 0 || !is_here {
            return false;
        }
        let is_over = std::mem::take(&mut self.is_click_over);
        let link = if self.is_touched && !is_over { closest(event, OPENS) } else { None };
        let is_taken = is_over || link.is_some();
        if let Some(link) = link {
            self.tapped = Some((link, event.time_stamp() + SECOND_TAP));
            if let Some(on) = &mut self.on {
                on.ask();
            }
        }
        is_taken
    }

    /// Lets a click go on that has waited for long enough.
    pub(super) fn let_click_go(&mut self, time: f64) {
        let is_due = |(_, until): &(Element, f64)| time >= *until;
        match (self.tapped.take_if(|tapped| is_due(tapped)), &self.tapped, &mut self.on) {
            (Some((tapped, _)), ..) => browser::click(&tapped),
            (None, Some(_), Some(on)) => on.ask(),
            _ => {}
        }
    }

    /// Pans to what the keyboard has gone to.
    fn show_focus(&mut self, event: &Event) {
        if let Some(target) = target(event)
            && self.now.is_zoomed()
            && target.matches(":focus-visible").unwrap_or_default()
        {
            let focused = target.get_bounding_client_rect();
            let (from, height) =
                (self.on_stage(Spot { x: focused.left(), y: focused.top() }), focused.height());
            let into = |from: f64, length: f64, of: f64| from.min(of - length).max(0.0) - from;
            let across = into(from.x, focused.width(), self.now.width);
            self.now = self.now.panned(across, into(from.y, height, self.now.height)).0;
            self.work();
        }
    }

    /// The story under a finger, as a part of the page.
    fn story_at(&self, event: &PointerEvent) -> Option<Bounds> {
        let story = closest(event, STORY)?.get_bounding_client_rect();
        let point = |x, y| self.now.point(self.on_stage(Spot { x, y }));
        Some(Bounds { from: point(story.left(), story.top()), to: point(story.right(), story.bottom()) })
    }

    /// Where the stage's corner is in the window.
    fn corner(&self) -> Spot {
        let corner = self.on.as_ref().map(|on| on.stage.get_bounding_client_rect());
        corner.map_or_else(Spot::default, |corner| Spot { x: corner.left(), y: corner.top() })
    }

    fn on_stage(&self, spot: Spot) -> Spot {
        let corner = self.corner();
        Spot { x: spot.x - corner.x, y: spot.y - corner.y }
    }
}

/// Where a finger is, to fractions of a pixel: in whole ones a pinch trembles.
fn spot_of(event: &Event) -> Spot {
    let number = |name: &str| Reflect::get(event, &name.into()).ok().and_then(|number| number.as_f64());
    Spot { x: number("clientX").unwrap_or_default(), y: number("clientY").unwrap_or_default() }
}

/// The element that an event is about, even inside a shadow root.
fn target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}
