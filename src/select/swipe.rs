/// Which way a finger swept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    /// To the left, as when a page is turned: onwards.
    Onwards,
    /// To the right: back.
    Back,
}

/// How far a finger must travel sideways, in CSS pixels.
const FAR: i32 = 48;
/// How long it may take, in milliseconds: longer is a drag, as when text is selected.
const LONG: i32 = 800;

/// Reads a finger's way as a swipe, or as something else.
///
/// `across` and `down` are CSS pixels from where it came down to where it left, positive to the
/// right and downwards; `time` is in milliseconds. A swipe is far, quick, and twice as wide as it
/// is high, so that scrolling never turns a page.
///
/// # Examples
///
/// ```
/// use kanbao::select::{Swipe, swipe};
///
/// assert_eq!(swipe(-120, 10, 200), Some(Swipe::Onwards));
/// assert_eq!(swipe(-120, 90, 200), None);
/// ```
pub fn swipe(across: i32, down: i32, time: i32) -> Option<Swipe> {
    let is_swipe = across.saturating_abs() >= FAR
        && across.saturating_abs() >= down.saturating_abs().saturating_mul(2)
        && time <= LONG;
    is_swipe.then_some(if across < 0 { Swipe::Onwards } else { Swipe::Back })
}
