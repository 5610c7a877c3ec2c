use super::{Spot, Stage};

/// Only the last of a way counts, in milliseconds: a finger that rests before it lifts throws nothing.
const RECENT: f64 = 100.0;
/// What a millisecond leaves of the speed.
const KEPT: f64 = 0.996;
/// How long a speed would last if it were not to fall, in milliseconds: −1 / ln [`KEPT`].
const LASTS: f64 = 249.5;
/// Slower than this is at rest, in CSS pixels a millisecond.
const STILL: f64 = 0.02;

/// The last places of a finger.
#[derive(Clone, Debug, Default)]
pub struct Trail(Vec<(f64, Spot)>);

impl Trail {
    /// Notes where the finger is at a time in milliseconds.
    pub fn note(&mut self, time: f64, spot: Spot) {
        self.0.retain(|(then, _)| time - then <= RECENT);
        self.0.push((time, spot));
    }

    /// Forgets the way.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How the page goes on when the finger lifts at a time in milliseconds; none when it rested.
    pub fn glide(&self, time: f64) -> Option<Glide> {
        let (start, from) = self.0.iter().find(|(then, _)| time - then <= RECENT)?;
        let (_, to) = self.0.last()?;
        // A finger cannot be as fast as two events in the same millisecond make it.
        let took = (time - start).max(8.0);
        let glide = Glide { across: (to.x - from.x) / took, down: (to.y - from.y) / took };
        (!glide.is_over()).then_some(glide)
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
