use super::{Glide, Spot, Stage, Trail};

/// How far a finger may stray in a tap, in CSS pixels.
const SLOP: f64 = 8.0;
/// How far apart the taps of a double-tap may be, in CSS pixels.
const BESIDE: f64 = 40.0;
/// How long a tap may take, in milliseconds.
const BRIEF: f64 = 300.0;
/// How long the second tap of two may let wait, in milliseconds: so long a link has to wait as well.
pub const SECOND_TAP: f64 = 250.0;

/// What has come of a finger's movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Nothing yet, or nothing that is the stage's.
    Nothing,
    /// The page is dragged by this way, in CSS pixels.
    Drag(f64, f64),
    /// The page is pinched to this.
    Pinch(Stage),
    /// A drag has ended, and the page may go on by itself.
    Drop(Option<Glide>),
    /// A tap that may become two.
    Tap,
    /// The second tap at nearly the same place.
    DoubleTap,
}

/// The fingers on the stage, two at most; mouse and pen are fingers too. Their places are told from the
/// window's corner, because a drag may scroll the stage itself.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    fingers: Vec<(i32, Spot)>,
    /// Where they were when their number last changed, and the page then.
    from: Vec<(i32, Spot)>,
    stage: Stage,
    /// Where the stage's corner is.
    corner: Spot,
    down_at: f64,
    has_moved: bool,
    trail: Trail,
    tapped: Option<(f64, Spot)>,
}

impl Hand {
    /// Whether no finger is on the stage.
    pub fn is_empty(&self) -> bool {
        self.fingers.is_empty()
    }

    /// Whether two fingers are on it.
    pub fn is_pinching(&self) -> bool {
        self.fingers.len() > 1
    }

    /// Whether what the fingers do is no tap.
    pub fn has_moved(&self) -> bool {
        self.has_moved
    }

    /// A finger comes down, at a time in milliseconds, on the page as it is and the stage with its corner
    /// there. A third one is left alone.
    pub fn down(&mut self, id: i32, spot: Spot, time: f64, stage: Stage, corner: Spot) {
        if self.fingers.len() > 1 || self.fingers.iter().any(|(other, _)| *other == id) {
            return;
        }
        self.has_moved = !self.fingers.is_empty();
        (self.down_at, self.corner) = (time, corner);
        self.fingers.push((id, spot));
        self.begin(stage, time);
    }

    /// A finger moves. `is_dragging` says whether one finger alone moves the page.
    pub fn moves(&mut self, id: i32, spot: Spot, time: f64, is_dragging: bool) -> Gesture {
        let Some(finger) = self.fingers.iter_mut().find(|(other, _)| *other == id) else {
            return Gesture::Nothing;
        };
        let before = std::mem::replace(&mut finger.1, spot);
        match (self.fingers.as_slice(), self.from.as_slice()) {
            ([(_, a), (_, b)], [(_, from_a), (_, from_b)]) => {
                let on_stage = |spot: &Spot| Spot { x: spot.x - self.corner.x, y: spot.y - self.corner.y };
                let (from, to) = ([on_stage(from_a), on_stage(from_b)], [on_stage(a), on_stage(b)]);
                Gesture::Pinch(self.stage.pinched(from, to))
            }
            ([_], [(_, from)]) => {
                let had_moved = self.has_moved;
                self.has_moved |= is_beyond(SLOP, *from, spot);
                self.trail.note(time, spot);
                // The first step makes up for what the slop held back.
                let since = if had_moved { before } else { *from };
                match self.has_moved && is_dragging {
                    true => Gesture::Drag(spot.x - since.x, spot.y - since.y),
                    false => Gesture::Nothing,
                }
            }
            _ => Gesture::Nothing,
        }
    }

    /// A finger lifts.
    pub fn up(&mut self, id: i32, time: f64, stage: Stage) -> Gesture {
        let Some(place) = self.fingers.iter().position(|(other, _)| *other == id) else {
            return Gesture::Nothing;
        };
        let (_, spot) = self.fingers.remove(place);
        if !self.fingers.is_empty() {
            self.begin(stage, time);
            return Gesture::Nothing;
        }
        if self.has_moved || time - self.down_at > BRIEF {
            self.tapped = None;
            return Gesture::Drop(self.trail.glide(time));
        }
        match self.tapped.take() {
            Some((then, there)) if time - then <= SECOND_TAP && !is_beyond(BESIDE, there, spot) => {
                Gesture::DoubleTap
            }
            _ => {
                self.tapped = Some((time, spot));
                Gesture::Tap
            }
        }
    }

    /// All fingers are gone, as when the browser has taken them for scrolling.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    fn begin(&mut self, stage: Stage, time: f64) {
        self.stage = stage;
        self.from.clone_from(&self.fingers);
        if let [(_, spot), ..] = self.from.as_slice() {
            self.trail = Trail::begin(time, *spot);
        }
    }
}

fn is_beyond(far: f64, a: Spot, b: Spot) -> bool {
    (a.x - b.x).abs().max((a.y - b.y).abs()) > far
}
