use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::browser;
use crate::components::DividerActs;
use crate::state::{PreferencesAction, Share};

/// How far an arrow key moves the divider, in per cent.
const STEP: u8 = 5;

/// A divider that follows a pointer or the arrow keys. `is_there` says whether it is shown.
///
/// While it is dragged only its element knows: the reader is rendered, and the share remembered, once it
/// is let go.
#[hook]
pub fn use_divider(share: Share, is_there: bool, change: Callback<PreferencesAction>) -> DividerActs {
    let whole = use_node_ref();
    use_effect_with((whole.clone(), share, is_there), |(whole, share, _)| show(whole, *share));

    let on_down = use_callback((), |event: PointerEvent, ()| {
        if let Some(divider) = event.target_dyn_into::<Element>()
            && event.is_primary()
        {
            let _ = divider.set_pointer_capture(event.pointer_id());
        }
    });
    let on_move = use_callback(whole.clone(), |event: PointerEvent, whole| {
        if let Some(share) = dragged(&event, whole) {
            show(whole, share);
        }
    });
    let on_up = use_callback((whole.clone(), change.clone()), |event: PointerEvent, (whole, change)| {
        if let Some(share) = dragged(&event, whole) {
            change.emit(PreferencesAction::Share(share));
        }
    });
    let on_key = use_callback((share, change), |event: KeyboardEvent, (share, change)| {
        let percent = share.percent();
        let percent = match event.key().as_str() {
            "ArrowLeft" => percent - STEP,
            "ArrowRight" => percent + STEP,
            "Home" => 0,
            "End" => 100,
            _ => return,
        };
        // The arrows do not turn articles meanwhile.
        event.prevent_default();
        change.emit(PreferencesAction::Share(percent.into()));
    });
    DividerActs { whole, page: use_node_ref(), on_down, on_move, on_up, on_key }
}

/// The share at which the pointer is, while it holds the divider.
fn dragged(event: &PointerEvent, whole: &NodeRef) -> Option<Share> {
    let divider: Element = event.target_dyn_into()?;
    if !divider.has_pointer_capture(event.pointer_id()) {
        return None;
    }
    let area = whole.cast::<Element>()?.get_bounding_client_rect();
    let part = (f64::from(event.client_x()) - area.left()) * 100.0 / area.width();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
    Some(Share::from(part as u8))
}

fn show(whole: &NodeRef, share: Share) {
    if let Some(whole) = whole.cast::<HtmlElement>() {
        browser::set_share(&whole, share.percent());
    }
}
