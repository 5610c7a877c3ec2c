//! The page in view under glass: how large it is and which part of it is seen. Plain arithmetic; the
//! browser's part is [`crate::hooks::use_stage`].

mod glide;
mod hand;
mod settling;

pub use glide::{Glide, Trail};
pub use hand::{Gesture, Hand, SECOND_TAP};
pub use settling::{StageCommand, StageZoom};

/// A place on the stage, in CSS pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A rectangle on the page, in ten-thousandths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The upper left corner.
    pub from: Spot,
    /// The lower right corner.
    pub to: Spot,
}

/// A page on its stage. Lengths are CSS pixels; at a scale of 1 the page is as wide as the stage.
///
/// A page that is larger than the stage covers it: no pan, zoom or change of size leaves a gap. One that
/// is narrower stands in the middle, one that is lower at the top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stage {
    /// The stage's width.
    pub width: f64,
    /// The stage's height.
    pub height: f64,
    /// The page's height at a scale of 1.
    pub page_height: f64,
    /// The height of what can be seen at once: the window's.
    pub view_height: f64,
    /// How large the page is.
    pub scale: f64,
    /// Where the page's left edge is.
    pub x: f64,
    /// Where its upper edge is.
    pub y: f64,
}

/// How many times the stage's width a page can be wide.
const LARGEST: f64 = 8.0;
/// What double-tapping zooms to where it meets no story.
const CLOSE: f64 = 2.5;
/// How much of the width a story fills that is double-tapped.
const FILLED: f64 = 0.96;
/// The page's own measure of its width and of its height.
const WHOLE: f64 = 10_000.0;

impl Stage {
    /// A page as wide as its stage, all of it on the stage.
    pub fn at_rest(width: f64, page_height: f64, view_height: f64) -> Self {
        Self { width, height: page_height, page_height, view_height, scale: 1.0, x: 0.0, y: 0.0 }
    }

    /// The scale at which the whole page is seen at once, 1 at most: the smallest there is.
    pub fn least(&self) -> f64 {
        if self.page_height > self.view_height && self.view_height > 0.0 {
            self.view_height / self.page_height
        } else {
            1.0
        }
    }

    /// How large the page is in per cent of the stage's width, to the nearest whole.
    pub fn percent(&self) -> u16 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
        let percent = (self.scale * 100.0 + 0.5) as u16;
        percent
    }

    /// Whether the page is larger than the stage, so that it is panned.
    pub fn is_zoomed(&self) -> bool {
        self.scale > 1.0
    }

    /// The page at another scale; what is at `about` stays there, unless that left a gap.
    #[must_use]
    pub fn zoomed(self, scale: f64, about: Spot) -> Self {
        let scale = self.possible(scale);
        let by = scale / self.scale;
        let (x, y) = (about.x - (about.x - self.x) * by, about.y - (about.y - self.y) * by);
        Self { scale, x, y, ..self }.clamped()
    }

    /// The page moved by a way, as far as that leaves no gap, and how far down it could not be moved.
    #[must_use]
    pub fn panned(self, across: f64, down: f64) -> (Self, f64) {
        let moved = Self { x: self.x + across, y: self.y + down, ..self }.clamped();
        (moved, self.y + down - moved.y)
    }

    /// The page when two fingers have gone from one pair of places to another: it grows as their distance
    /// does, and what was between them is between them.
    #[must_use]
    pub fn pinched(self, from: [Spot; 2], to: [Spot; 2]) -> Self {
        let middle = |[a, b]: [Spot; 2]| Spot { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
        let apart = |[a, b]: [Spot; 2]| ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).sqrt();
        let (from_middle, to_middle) = (middle(from), middle(to));
        let scale = self.possible(self.scale * apart(to) / apart(from).max(1.0));
        let by = scale / self.scale;
        let x = to_middle.x - (from_middle.x - self.x) * by;
        let y = to_middle.y - (from_middle.y - self.y) * by;
        Self { scale, x, y, ..self }.clamped()
    }

    /// What double-tapping does: a page as wide as the stage grows until the story under the finger fills
    /// the width, any other is as wide as the stage again.
    #[must_use]
    pub fn toggled(self, about: Spot, story: Option<Bounds>) -> Self {
        if self.percent() != 100 {
            return self.zoomed(1.0, about);
        }
        let width = story.map_or(WHOLE, |story| story.to.x - story.from.x).max(1.0);
        let filling = FILLED * WHOLE / width;
        match story {
            // A story across the whole page would grow by nothing.
            Some(story) if filling > 1.2 => {
                let zoomed = self.zoomed(filling, about);
                let middle = zoomed.spot(Spot { x: (story.from.x + story.to.x) / 2.0, y: 0.0 });
                zoomed.panned(zoomed.width / 2.0 - middle.x, 0.0).0
            }
            _ => self.zoomed(CLOSE, about),
        }
    }

    /// What of the page is at a place on the stage, in ten-thousandths of its width and height.
    pub fn point(&self, spot: Spot) -> Spot {
        let (width, height) = (self.width * self.scale / WHOLE, self.page_height * self.scale / WHOLE);
        Spot { x: (spot.x - self.x) / width, y: (spot.y - self.y) / height }
    }

    /// Where on the stage something of the page is, given in ten-thousandths of its width and height.
    pub fn spot(&self, point: Spot) -> Spot {
        let (width, height) = (self.width * self.scale / WHOLE, self.page_height * self.scale / WHOLE);
        Spot { x: point.x * width + self.x, y: point.y * height + self.y }
    }

    /// Between this page and another, `part` of the way: what zooms about a place keeps it there, as far as
    /// that leaves no gap on the way.
    #[must_use]
    pub fn towards(self, to: Self, part: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * part;
        let (x, y) = (between(self.x, to.x), between(self.y, to.y));
        Self { scale: between(self.scale, to.scale), x, y, ..to }.clamped()
    }

    /// The transform that shows it, for a page whose upper left corner stays where it is.
    pub fn transform(&self) -> String {
        // Whole numbers with an exponent, which styles know: to write fractions is kilobytes of program.
        #[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
        let whole = |number: f64, of: f64| ((number * of) as i32).to_string();
        let mut transform = "translate3d(".to_owned();
        transform.push_str(&whole(self.x, 100.0));
        transform.push_str("e-2px,");
        transform.push_str(&whole(self.y, 100.0));
        transform.push_str("e-2px,0)scale(");
        transform.push_str(&whole(self.scale, WHOLE));
        transform.push_str("e-4)");
        transform
    }

    // `clamp` would panic where a stage that is not laid out yet makes no number of a length.
    fn possible(&self, scale: f64) -> f64 {
        scale.min(LARGEST).max(self.least())
    }

    fn clamped(self) -> Self {
        let free_x = self.width * (1.0 - self.scale);
        let free_y = self.height - self.page_height * self.scale;
        Self {
            x: if free_x < 0.0 { self.x.max(free_x).min(0.0) } else { free_x / 2.0 },
            y: if free_y < 0.0 { self.y.max(free_y).min(0.0) } else { 0.0 },
            ..self
        }
    }
}
