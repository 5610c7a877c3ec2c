use gloo::events::EventListener;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::state::Room;

/// How much room there is, as the styles tell: they show the probe where there is room for two things
/// side by side. So there is one breakpoint, measured in the reader's own letters.
#[hook]
pub fn use_room(initial: Room, probe: NodeRef) -> Room {
    let room = use_state_eq(|| initial);
    let measure = use_callback(probe, {
        let room = room.setter();
        move |(), probe: &NodeRef| {
            if let Some(probe) = probe.cast::<HtmlElement>() {
                room.set(if probe.offset_width() > 0 { Room::Wide } else { Room::Narrow });
            }
        }
    });
    // Larger letters take room away as a narrower window does.
    use_effect({
        let measure = measure.clone();
        move || measure.emit(())
    });
    use_effect_with(measure, |measure| {
        let measure = measure.clone();
        let listener =
            web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| measure.emit(())));
        move || drop(listener)
    });
    *room
}
