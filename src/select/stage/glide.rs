use super::{Spot, Stage};

/// Only the last of a way counts, in milliseconds: a finger that rests before it lifts throws nothing.
const RECENT: f64 = 100.0;
/// What a millisecond leaves of the speed.
const KEPT: f64 = 0.996;
/// How long a speed would last if it were not to fall, in milliseconds: −1 / ln [`KEPT`].
const LASTS: f64 = 249.5;
/// Slower than this is at rest, in CSS pixels a millisecond.
const STILL: f64 = 0.02;

/// A place and when the finger was there, in milliseconds.
type Step = (f64, Spot);

/// The last way of a finger: where it is, and where it was half to one tenth of a second before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trail {
    from: Step,
    between: Step,
    to: Step,
}

impl Trail {
    /// A way that begins at a place, at a time in milliseconds.
    pub fn begin(time: f64, spot: Spot) -> Self {
        Self { from: (time, spot), between: (time, spot), to: (time, spot) }
    }

    /// Notes where the finger is at a time in milliseconds.
    pub fn note(&mut self, time: f64, spot: Spot) {
        if time - self.to.0 > RECENT {
            *self = Self::begin(time, spot);
        } else if time - self.between.0 > RECENT / 2.0 {
            (self.from, self.between) = (self.between, self.to);
        }
        self.to = (time, spot);
    }

    /// How the page goes on when the finger lifts at a time in milliseconds; none when it rested.
    pub fn glide(&self, time: f64) -> Option<Glide> {
        let ((start, from), (end, to)) = (self.from, self.to);
        // A finger cannot be as fast as two events in the same millisecond make it.
        let took = (time - start).max(8.0);
        let glide = Glide { across: (to.x - from.x) / took, down: (to.y - from.y) / took };
        (time - end <= RECENT && !glide.is_over()).then_some(glide)
    }
}

/// A page that goes on moving, in CSS pixels a millisecond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    /// To the right.
    pub across: f64,
    /// Downwards.
    pub down: f64,
}

impl Glide {
    /// The page and its movement after some milliseconds; none once it has come to rest. At an edge it
    /// stops.
    pub fn on(self, stage: Stage, milliseconds: i32) -> (Stage, Option<Self>) {
        let kept = KEPT.powi(milliseconds);
        let way = LASTS * (1.0 - kept);
        let wanted = (self.across * way, self.down * way);
        let (moved, _) = stage.panned(wanted.0, wanted.1);
        let goes_on = |from: f64, to: f64, wanted: f64, speed: f64| {
            if (to - from - wanted).abs() > 0.01 { 0.0 } else { speed * kept }
        };
        let glide = Self {
            across: goes_on(stage.x, moved.x, wanted.0, self.across),
            down: goes_on(stage.y, moved.y, wanted.1, self.down),
        };
        (moved, (!glide.is_over()).then_some(glide))
    }

    fn is_over(self) -> bool {
        self.across.abs() < STILL && self.down.abs() < STILL
    }
}
