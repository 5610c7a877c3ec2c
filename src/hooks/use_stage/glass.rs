use std::cell::RefCell;
use std::rc::Weak;

use edition::{EditionId, PageIndex};
use web_sys::{Element, HtmlElement};
use yew::NodeRef;
use yew::functional::UseForceUpdateHandle;

use super::on::On;
use crate::browser::Seen;
use crate::select::{Glide, Hand, Spot, Stage, StageCommand, StageZoom};

/// How long the page takes to another size when a button asks for it, in milliseconds.
const EASE: f64 = 180.0;
/// How long after the last turn of a wheel that gesture has ended, in milliseconds.
const WHEEL: f64 = 150.0;
/// How far a key pans, in parts of what is seen.
const KEY_PAN: f64 = 0.2;

/// What moves the page when no finger does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moving {
    /// Nothing.
    Not,
    /// A wheel, which has last turned at some time.
    Wheel(f64),
    /// Its own speed, as of some time.
    Glide(Glide, f64),
    /// A command or a double-tap: from one state to another, from some time, which the first frame tells.
    Ease(Stage, Stage, Option<f64>),
}

/// What is known of the page under glass, and the elements that show it.
pub(super) struct Glass {
    pub(super) stage: NodeRef,
    pub(super) canvas: NodeRef,
    pub(super) on: Option<On>,
    pub(super) now: Stage,
    pub(super) hand: Hand,
    pub(super) moving: Moving,
    /// When the last frame was drawn.
    drawn: f64,
    /// Whether a gesture is under way, which is not settled.
    pub(super) is_at_work: bool,
    /// Whether a page is to be seen whole, until something else is asked for.
    pub(super) is_whole: bool,
    /// Whether the finger was not a mouse.
    pub(super) is_touched: bool,
    /// Whether the click that a gesture ends with is to be let drop.
    pub(super) is_click_over: bool,
    /// What was tapped, and from when on no second tap can follow.
    pub(super) tapped: Option<(Element, f64)>,
    /// What the controls show.
    pub(super) shown: StageZoom,
    page: Option<(EditionId, PageIndex)>,
    render: UseForceUpdateHandle,
}

impl Glass {
    pub(super) fn new(render: UseForceUpdateHandle) -> Self {
        Self {
            stage: NodeRef::default(),
            canvas: NodeRef::default(),
            on: None,
            now: Stage::default(),
            hand: Hand::default(),
            moving: Moving::Not,
            drawn: 0.0,
            is_at_work: false,
            is_whole: false,
            is_touched: false,
            is_click_over: false,
            tapped: None,
            shown: StageZoom { percent: 100, is_smallest: false, is_largest: false },
            page: None,
            render,
        }
    }

    /// Looks whether the page is another one, or seen in another element, or laid out in another way.
    pub(super) fn look(&mut self, glass: Weak<RefCell<Self>>, page: Option<(EditionId, PageIndex)>) {
        let stage = self.stage.cast::<HtmlElement>();
        let is_same = self.page == page && stage.as_ref() == self.on.as_ref().map(|on| &on.stage);
        if !is_same {
            self.page = page;
            self.hand.clear();
            (self.moving, self.is_at_work, self.tapped) = (Moving::Not, false, None);
            self.now = Stage::default();
            self.on = stage.zip(self.canvas.cast()).map(|(stage, canvas)| On::of(stage, canvas, &glass));
        }
        self.measure();
    }

    /// Looks how large stage and page are laid out, and keeps what is seen if that has changed.
    pub(super) fn measure(&mut self) {
        if self.is_at_work || !self.hand.is_empty() {
            return;
        }
        let Some(on) = &self.on else { return };
        let Some(seen) = Seen::around(&on.stage) else { return };
        let (width, height) = (f64::from(on.stage.client_width()), f64::from(on.canvas.offset_height()));
        // A frame can be as high as the reader: a stage as high as the frame would make it grow.
        let view_height = if seen.is_frame { seen.height.min(height) } else { seen.height };
        if (width, height, view_height) != (self.now.width, self.now.page_height, self.now.view_height) {
            self.now = self.now.resized(width, height, view_height);
            if self.is_whole {
                self.now = self.now.after(StageCommand::FitPage, Spot::default());
            }
            self.settle();
        }
    }

    pub(super) fn command(&mut self, command: StageCommand) -> u16 {
        self.measure();
        self.is_whole = command == StageCommand::FitPage;
        self.ease(self.goal().after(command, self.middle()));
        self.goal().percent()
    }

    pub(super) fn pan(&mut self, (across, down): (i32, i32)) -> bool {
        if self.on.is_none() || !self.goal().is_zoomed() {
            return false;
        }
        let across = f64::from(across) * self.now.width * KEY_PAN;
        let from = self.goal();
        let (to, left_over) = from.panned(-across, f64::from(-down) * self.now.height * KEY_PAN);
        if to != from {
            self.ease(to);
        }
        // At its upper and lower edge the key is the document's again.
        left_over == 0.0 || to.y != from.y
    }

    /// Where the page is going: whoever presses a key twice goes two steps, however soon.
    fn goal(&self) -> Stage {
        match self.moving {
            Moving::Ease(_, to, _) => to,
            _ => self.now,
        }
    }

    /// Goes to another state, in a moment or at once.
    pub(super) fn ease(&mut self, to: Stage) {
        let from = if self.is_still() { to } else { self.now };
        // Keys that come as fast as frames must not begin anew with each of them.
        let since = if let Moving::Ease(_, _, Some(_)) = self.moving { Some(self.drawn) } else { None };
        self.moving = Moving::Ease(from, to, since);
        self.work();
    }

    /// A gesture is under way: the next frame shows what has come of it.
    pub(super) fn work(&mut self) {
        let Some(on) = &mut self.on else { return };
        if !self.is_at_work {
            self.is_at_work = true;
            on.mark("moving");
        }
        on.ask();
    }

    /// Shows the next frame.
    pub(super) fn draw(&mut self, time: f64) {
        let Some(on) = &mut self.on else { return };
        on.asked = None;
        self.drawn = time;
        self.moving = match self.moving {
            Moving::Wheel(turned) if time < turned + WHEEL => Moving::Wheel(turned),
            Moving::Glide(glide, then) => {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "milliseconds of a frame; `as` saturates"
                )]
                let (now, glide) = glide.on(self.now, (time - then).clamp(0.0, 64.0) as i32);
                self.now = now;
                glide.map_or(Moving::Not, |glide| Moving::Glide(glide, time))
            }
            Moving::Ease(from, to, since) => {
                let part = (time - since.unwrap_or(time)) / EASE;
                if part >= 1.0 {
                    self.now = to;
                    Moving::Not
                } else {
                    // Quick at first, then slower.
                    self.now = from.towards(to, part * (2.0 - part));
                    Moving::Ease(from, to, since.or(Some(time)))
                }
            }
            Moving::Not | Moving::Wheel(_) => Moving::Not,
        };
        if self.is_at_work {
            on.show(&self.now);
        }
        if self.moving != Moving::Not {
            on.ask();
        } else if self.is_at_work && self.hand.is_empty() {
            self.now = self.now.released(self.middle());
            self.settle();
        }
        self.let_click_go(time);
    }

    /// The gesture has ended: the stage takes the height that goes with the page's size, the document
    /// scrolls so that nothing of the page moves, and the controls are told.
    fn settle(&mut self) {
        let Some(on) = &self.on else { return };
        let Some(seen) = Seen::around(&on.stage) else { return };
        let top = || on.stage.get_bounding_client_rect().top() - seen.top;
        let (settled, wanted) = self.now.settled(top());
        // Whoever asks for the whole page is to see it.
        let wanted = if self.is_whole && self.is_at_work { 0.0 } else { wanted };
        self.is_at_work = false;
        if settled.percent() == 100 {
            on.rest();
        } else {
            on.stand(&settled);
        }
        let away = top() - wanted;
        if away.abs() >= 1.0 {
            seen.scroll_by(away);
        }
        self.now = settled.panned(0.0, wanted - top()).0;
        if self.now.percent() != 100 {
            on.show(&self.now);
        }
        let shown = self.now.zoom();
        if shown != self.shown {
            self.shown = shown;
            self.render.force_update();
        }
    }

    /// Whether the person wants a page to stop where it is let go.
    pub(super) fn is_still(&self) -> bool {
        self.on.as_ref().and_then(|on| Seen::around(&on.stage)).is_none_or(|seen| seen.is_still)
    }

    /// The middle of what is seen of the stage.
    fn middle(&self) -> Spot {
        let y = self.on.as_ref().and_then(|on| {
            let top = on.stage.get_bounding_client_rect().top();
            let seen = Seen::around(&on.stage)?;
            let from = (seen.top - top).max(0.0);
            let to = (seen.top + seen.height - top).min(self.now.height);
            Some((from + to) / 2.0)
        });
        Spot { x: self.now.width / 2.0, y: y.unwrap_or_default() }
    }
}
