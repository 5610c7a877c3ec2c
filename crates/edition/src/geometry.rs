//! The geometry of hot-spots, in integers, so that it is the same on every machine.

use crate::{HotSpot, Page, Point, Region};

/// The upright rectangle around something on a page, in the units of a [`Region`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The corner at the left and at the top.
    pub from: Point,
    /// The corner at the right and at the bottom; never above or left of the other.
    pub to: Point,
}

impl Bounds {
    /// The width and the height; either can be 0.
    pub fn size(self) -> Point {
        [self.to[0] - self.from[0], self.to[1] - self.from[1]]
    }

    /// Whether it has more than a border in common with another.
    pub fn meets(self, other: Self) -> bool {
        let [[left, top], [right, bottom]] = [self.from, self.to];
        left < other.to[0] && other.from[0] < right && top < other.to[1] && other.from[1] < bottom
    }
}

impl Region {
    /// Its edges in order; the last leads back to the first corner.
    pub fn edges(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        let corners = self.points().iter().copied();
        corners.clone().zip(corners.cycle().skip(1))
    }

    /// Whether a point lies inside or on the outline.
    ///
    /// What an outline that crosses itself encloses is told by the even-odd rule.
    ///
    /// # Examples
    ///
    /// ```
    /// use edition::Region;
    ///
    /// let corner = Region::new(vec![[0, 0], [5_000, 0], [0, 5_000]])?;
    /// assert!(corner.contains([1_000, 1_000]));
    /// assert!(corner.contains([2_500, 2_500]), "the outline belongs to it");
    /// assert!(!corner.contains([2_501, 2_500]));
    /// # Ok::<(), edition::Unfit>(())
    /// ```
    pub fn contains(&self, point: Point) -> bool {
        let mut inside = false;
        for (from, to) in self.edges() {
            let side = turn(from, to, point);
            if side == 0 && Bounds::around([from, to]).is_some_and(|edge| edge.holds(point)) {
                return true;
            }
            // A ray to the right; half-open, so that a corner on it counts once.
            let goes_down = from[1] <= point[1] && point[1] < to[1];
            let goes_up = to[1] <= point[1] && point[1] < from[1];
            if (goes_down && side > 0) || (goes_up && side < 0) {
                inside = !inside;
            }
        }
        inside
    }

    /// Twice the area that the outline goes around, in square units: a whole page has 200,000,000.
    ///
    /// What an outline that crosses itself goes around in one sense is set off against what it goes
    /// around in the other; a line there and back has none.
    pub fn twice_the_area(&self) -> u64 {
        let product = |a: u16, b: u16| i64::from(a) * i64::from(b);
        let sum: i64 = self.edges().map(|(from, to)| product(from[0], to[1]) - product(to[0], from[1])).sum();
        sum.unsigned_abs()
    }

    /// The upright rectangle around it.
    pub fn bounds(&self) -> Bounds {
        // A region has at least three corners.
        let corners = self.points().iter().copied();
        Bounds::around(corners).unwrap_or(Bounds { from: [0, 0], to: [0, 0] })
    }
}

impl Bounds {
    /// The upright rectangle around points, if there are any.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().map(|point| Self { from: point, to: point }).reduce(Self::with)
    }

    /// The upright rectangle around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let [from, to] = [(self.from, other.from), (self.to, other.to)];
        Self {
            from: [from.0[0].min(from.1[0]), from.0[1].min(from.1[1])],
            to: [to.0[0].max(to.1[0]), to.0[1].max(to.1[1])],
        }
    }

    fn holds(self, point: Point) -> bool {
        [0, 1].into_iter().all(|axis| (self.from[axis]..=self.to[axis]).contains(&point[axis]))
    }
}

/// On which side of a line a point lies: 0 on it, above 0 at its left on a page seen from above whose
/// heights grow downwards. No product of three places on a page leaves 32 bits.
fn turn(from: Point, to: Point, point: Point) -> i32 {
    let apart = |a: u16, b: u16| i32::from(a) - i32::from(b);
    apart(to[0], from[0]) * apart(point[1], from[1]) - apart(to[1], from[1]) * apart(point[0], from[0])
}

impl Page {
    /// The hot-spot that a pointer at this place means.
    ///
    /// Where regions lie over one another, the smallest wins: it would be out of reach otherwise. Of
    /// equal ones, the first.
    pub fn hot_spot_at(&self, point: Point) -> Option<&HotSpot> {
        let pairs =
            self.hot_spots.iter().flat_map(|spot| spot.regions.iter().map(move |region| (spot, region)));
        let under = pairs.filter(|(_, region)| region.contains(point));
        under.min_by_key(|(_, region)| region.twice_the_area()).map(|(spot, _)| spot)
    }
}
