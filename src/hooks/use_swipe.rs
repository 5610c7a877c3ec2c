use web_sys::PointerEvent;
use yew::prelude::*;

use crate::select::{Swipe, swipe};

/// Where and when a finger came down: CSS pixels and milliseconds.
type Down = (i32, i32, f64);

/// What to put on the element that is swept over; its style needs `touch-action: pan-y`.
pub struct SwipeHandlers {
    /// For `onpointerdown`.
    pub on_down: Callback<PointerEvent>,
    /// For `onpointerup`.
    pub on_up: Callback<PointerEvent>,
    /// For `onpointercancel`: the browser took the gesture for scrolling.
    pub on_cancel: Callback<PointerEvent>,
}

/// Turns sweeps of one finger into calls of `on_swipe`. Mouse and pen select text as ever.
#[hook]
pub fn use_swipe(on_swipe: Callback<Swipe>) -> SwipeHandlers {
    let down = use_mut_ref(|| None::<Down>);
    let on_down = {
        let down = down.clone();
        Callback::from(move |event: PointerEvent| {
            let starts = event.pointer_type() == "touch" && event.is_primary();
            down.replace(starts.then(|| (event.client_x(), event.client_y(), event.time_stamp())));
        })
    };
    let on_up = {
        let down = down.clone();
        Callback::from(move |event: PointerEvent| {
            let Some((x, y, time)) = down.take() else { return };
            #[expect(clippy::cast_possible_truncation, reason = "milliseconds of a gesture; `as` saturates")]
            let time = (event.time_stamp() - time) as i32;
            if let Some(swipe) = swipe(event.client_x() - x, event.client_y() - y, time) {
                on_swipe.emit(swipe);
            }
        })
    };
    let on_cancel = Callback::from(move |_: PointerEvent| {
        down.take();
    });
    SwipeHandlers { on_down, on_up, on_cancel }
}
