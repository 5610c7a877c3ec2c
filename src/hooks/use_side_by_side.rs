use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{use_kept, use_rendered, use_watch};
use crate::browser;
use crate::components::DividerActs;
use crate::state::{PreferencesAction, Room, Share};

/// How far an arrow key moves the divider, in per cent.
const STEP: u8 = 5;

/// How much room there is, and a divider that follows a pointer or the arrow keys.
///
/// The styles tell whether there is room for two things side by side: they show the probe then. So there
/// is one breakpoint, measured in the reader's own letters. While the divider is dragged only its
/// element knows: the reader is rendered, and the share remembered, once it is let go.
#[hook]
pub fn use_side_by_side(
    initial: Room,
    share: Share,
    change: &Callback<PreferencesAction>,
) -> (Room, DividerActs) {
    let room = use_kept(|| initial);
    let (probe, whole, page) = (use_node_ref(), use_node_ref(), use_node_ref());
    use_watch(probe.clone(), {
        let room = room.clone();
        move |probe| {
            let set = move |width| room.set(if width > 0 { Room::Wide } else { Room::Narrow });
            probe.cast().and_then(|probe| browser::on_size(&probe, Box::new(set)))
        }
    });
    use_rendered({
        let whole = whole.clone();
        move || show(&whole, share)
    });
    let on_pointer = {
        let (whole, change) = (whole.clone(), change.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(divider) = event.target_dyn_into::<Element>() else { return };
            let is_held = divider.has_pointer_capture(event.pointer_id());
            match event.type_().as_str() {
                "pointerdown" if event.is_primary() => {
                    let _ = divider.set_pointer_capture(event.pointer_id());
                }
                "pointermove" if is_held => show(&whole, share_at(&event, &whole)),
                "pointerup" if is_held => change.emit(PreferencesAction::Share(share_at(&event, &whole))),
                _ => {}
            }
        })
    };
    let on_key = {
        let change = change.clone();
        Callback::from(move |event: KeyboardEvent| {
            let percent = match event.key().as_str() {
                "ArrowLeft" => share.percent() - STEP,
                "ArrowRight" => share.percent() + STEP,
                "Home" => 0,
                "End" => 100,
                _ => return,
            };
            // The arrows do not turn articles meanwhile.
            event.prevent_default();
            change.emit(PreferencesAction::Share(percent.into()));
        })
    };
    (room.get(), DividerActs { probe, whole, page, on_pointer, on_key })
}

/// The share that a divider under the pointer gives to the left part.
fn share_at(event: &PointerEvent, whole: &NodeRef) -> Share {
    let Some(whole) = whole.cast::<Element>() else { return Share::default() };
    let area = whole.get_bounding_client_rect();
    let part = (f64::from(event.client_x()) - area.left()) * 100.0 / area.width() + 0.5;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
    Share::from(part as u8)
}

fn show(whole: &NodeRef, share: Share) {
    if let Some(whole) = whole.cast::<HtmlElement>() {
        browser::set_share(&whole, share.percent());
    }
}
