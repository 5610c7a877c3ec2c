use std::cell::RefCell;
use std::rc::Rc;

use edition::{EditionId, PageIndex};
use yew::prelude::*;

use super::use_rendered;
use crate::select::{StageCommand, StageZoom};

mod glass;
mod hands;
mod on;

use glass::Glass;

/// The page under glass, and the ways to zoom and pan it other than by hand.
#[derive(Clone)]
pub struct StageHandle {
    /// For the element that the page is seen in.
    pub stage: NodeRef,
    /// For the one inside it that is moved.
    pub canvas: NodeRef,
    /// How large the page is, as of the last gesture that has ended.
    pub zoom: StageZoom,
    glass: Rc<RefCell<Glass>>,
}

impl PartialEq for StageHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.glass, &other.glass)
    }
}

impl StageHandle {
    /// Does what a button or a key asks for, and answers how large the page will be, in per cent.
    pub fn command(&self, command: StageCommand) -> u16 {
        self.glass.try_borrow_mut().map_or(100, |mut glass| glass.command(command))
    }

    /// Pans by a step to the right and one downwards; answers whether there was something to pan.
    pub fn pan(&self, step: (i32, i32)) -> bool {
        self.glass.try_borrow_mut().is_ok_and(|mut glass| glass.pan(step))
    }

    /// Whether one finger drags the page.
    pub fn is_zoomed(&self) -> bool {
        self.glass.try_borrow().is_ok_and(|glass| glass.now.is_zoomed())
    }
}

/// Zooms and pans the page in view: two fingers, double-taps, drags, the wheel with Ctrl.
///
/// A gesture writes the one style that moves the page, once a frame, and renders nothing; only when it has
/// ended does [`StageHandle::zoom`] change. Whenever `shown` changes, the page is another one, and as wide
/// as its stage, or whole if the one before was.
#[hook]
pub fn use_stage(shown: Option<(EditionId, PageIndex)>) -> StageHandle {
    let render = use_force_update();
    let glass = use_mut_ref(|| Glass::new(render));
    let handle = {
        // It is at work in handlers and frames only, and those do not render.
        let now = glass.borrow();
        let (stage, canvas) = (now.stage.clone(), now.canvas.clone());
        StageHandle { stage, canvas, zoom: now.shown, glass: Rc::clone(&glass) }
    };
    // The stage is another element after each other screen, and what is in it can take another height with
    // each rendering.
    use_rendered(move || {
        let weak = Rc::downgrade(&glass);
        if let Ok(mut glass) = glass.try_borrow_mut() {
            glass.look(weak, shown);
        }
    });
    handle
}
