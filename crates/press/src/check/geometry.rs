use edition::{Bounds, Point, Region};

/// How many steps a unit is divided into. Crossings of outlines lie between whole units; rounding
/// them to steps errs by far less than a square unit on a whole page.
const STEPS: i128 = 1 << 20;

/// How much of a page two sets of regions cover both, in square units of a [`Region`], rounded down:
/// a whole page is 100,000,000. Regions that only touch have none in common.
///
/// Computed in integers, so it is the same on every machine. What an outline encloses is told by the
/// even-odd rule, so outlines that cross themselves have an area too.
///
/// # Examples
///
/// ```
/// use edition::Region;
/// use press::check::overlap;
///
/// let left = [Region::new(vec![[0, 0], [6_000, 0], [6_000, 10_000], [0, 10_000]])?];
/// let right = [Region::new(vec![[5_000, 0], [10_000, 0], [10_000, 10_000], [5_000, 10_000]])?];
/// assert_eq!(overlap(&left, &right), 10_000_000);
/// # Ok::<(), edition::Unfit>(())
/// ```
pub fn overlap(one: &[Region], other: &[Region]) -> u64 {
    // Most pairs of a page stand apart, and that is quickly seen.
    if !boxes_meet(one, other) {
        return 0;
    }
    // A little is added for what rounding takes away.
    let square_units = (area_in_steps(one, other) + STEPS * STEPS / 64) / (STEPS * STEPS);
    u64::try_from(square_units).unwrap_or(0)
}

/// Whether the upright boxes around two sets of regions have more than a border in common.
fn boxes_meet(one: &[Region], other: &[Region]) -> bool {
    let around = |regions: &[Region]| regions.iter().map(Region::bounds).reduce(Bounds::with);
    around(one).zip(around(other)).is_some_and(|(one, other)| one.meets(other))
}

/// Whether a region has no interior: all its points on a line, or a way there and back.
pub(super) fn is_empty(region: &Region) -> bool {
    let alone = std::slice::from_ref(region);
    // The smallest triangle of whole units has half a square unit.
    area_in_steps(alone, alone) < STEPS * STEPS / 4
}

type Edge = (Point, Point);

fn area_in_steps(one: &[Region], other: &[Region]) -> i128 {
    let (one, other) = (edges(one), edges(other));
    let flat: Vec<Edge> = one.iter().chain(&other).flatten().copied().collect();
    let mut heights: Vec<i128> = flat.iter().map(|edge| i128::from(edge.0[1]) * STEPS).collect();
    for (at, edge) in flat.iter().enumerate() {
        heights.extend(flat.iter().skip(at + 1).filter_map(|other| crossing(*edge, *other)));
    }
    heights.sort_unstable();
    heights.dedup();
    // Between two neighbouring heights no outline bends or crosses another: what both cover there is
    // made of trapezoids, and the length on the middle line times the height is its area.
    let strips = heights.iter().zip(heights.iter().skip(1));
    strips
        .map(|(&top, &bottom)| {
            let middle = (top + bottom) / 2;
            shared(&covered(&one, middle), &covered(&other, middle)) * (bottom - top)
        })
        .sum()
}

/// The outlines' edges, region by region.
fn edges(regions: &[Region]) -> Vec<Vec<Edge>> {
    regions.iter().map(|region| region.edges().collect()).collect()
}

/// The height in steps at which two edges cross, if they do.
fn crossing(one: Edge, other: Edge) -> Option<i128> {
    let vector = |from: Point, to: Point| {
        [i128::from(to[0]) - i128::from(from[0]), i128::from(to[1]) - i128::from(from[1])]
    };
    let cross = |a: [i128; 2], b: [i128; 2]| a[0] * b[1] - a[1] * b[0];
    let (along, across) = (vector(one.0, one.1), vector(other.0, other.1));
    let between = vector(one.0, other.0);
    let whole = cross(along, across);
    if whole == 0 {
        return None;
    }
    let (on_one, on_other) =
        (cross(between, across) * whole.signum(), cross(between, along) * whole.signum());
    let whole = whole.abs();
    let crosses = (0..=whole).contains(&on_one) && (0..=whole).contains(&on_other);
    crosses.then(|| i128::from(one.0[1]) * STEPS + along[1] * on_one * STEPS / whole)
}

/// What the regions cover on a horizontal line, in steps: intervals from left to right, none
/// touching another.
fn covered(regions: &[Vec<Edge>], height: i128) -> Vec<(i128, i128)> {
    let mut intervals = Vec::new();
    for region in regions {
        let mut crossed: Vec<i128> = region.iter().filter_map(|edge| crossed(*edge, height)).collect();
        crossed.sort_unstable();
        intervals.extend(crossed.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))));
    }
    intervals.sort_unstable();
    let mut joined: Vec<(i128, i128)> = Vec::new();
    for (start, end) in intervals {
        match joined.last_mut() {
            Some(last) if last.1 >= start => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Where an edge crosses a horizontal line, in steps.
fn crossed((from, to): Edge, height: i128) -> Option<i128> {
    let [y, end] = [from, to].map(|point| i128::from(point[1]) * STEPS);
    if (y <= height) == (end <= height) {
        return None;
    }
    let [x, x_end] = [from, to].map(|point| i128::from(point[0]) * STEPS);
    Some(x + (x_end - x) * (height - y) / (end - y))
}

fn shared(one: &[(i128, i128)], other: &[(i128, i128)]) -> i128 {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| (a.1.min(b.1) - a.0.max(b.0)).max(0)).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIDE: u16 = 24;

    fn regions() -> impl Strategy<Value = Vec<Region>> {
        let points = proptest::collection::vec([0..=SIDE, 0..=SIDE], 3..7);
        proptest::collection::vec(points.prop_map(|points| Region::new(points).unwrap()), 1..3)
    }

    /// Even-odd, with a ray to the right.
    fn holds(region: &Region, x: f64, y: f64) -> bool {
        let mut inside = false;
        for (from, to) in edges(std::slice::from_ref(region)).concat() {
            let ([ax, ay], [bx, by]) = (from.map(f64::from), to.map(f64::from));
            if (ay > y) != (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay) {
                inside = !inside;
            }
        }
        inside
    }

    /// Counts the small squares whose middles both hold.
    fn raster(one: &[Region], other: &[Region]) -> f64 {
        let fine = 4;
        // Not quite the middles, so that none lies on a diagonal outline.
        let middle = |place: u16, part: f64| (f64::from(place) + part) / f64::from(fine);
        let squares =
            (0..SIDE * fine).flat_map(|x| (0..SIDE * fine).map(move |y| (middle(x, 0.5), middle(y, 0.47))));
        let any = |regions: &[Region], x, y| regions.iter().any(|region| holds(region, x, y));
        let count = squares.filter(|&(x, y)| any(one, x, y) && any(other, x, y)).count();
        count as f64 / f64::from(fine * fine)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_overlap_is_what_counting_small_squares_finds(one in regions(), other in regions()) {
            let exact = area_in_steps(&one, &other) as f64 / (STEPS * STEPS) as f64;
            let counted = raster(&one, &other);
            // Of 576; a square that an outline divides is counted whole or not at all.
            prop_assert!((exact - counted).abs() < 10.0, "{exact} and counted {counted}");
        }

        #[test]
        fn the_overlap_is_the_same_from_both_sides_and_never_more_than_either(
            one in regions(), other in regions(),
        ) {
            prop_assert_eq!(overlap(&one, &other), overlap(&other, &one));
            prop_assert!(overlap(&one, &other) <= overlap(&one, &one).min(overlap(&other, &other)));
        }
    }

    #[test]
    fn a_region_on_a_line_is_empty_and_the_smallest_triangle_is_not() {
        let region = |points: &[Point]| Region::new(points.to_vec()).unwrap();
        assert!(is_empty(&region(&[[0, 0], [10, 10], [5, 5]])));
        assert!(is_empty(&region(&[[0, 0], [10, 3], [10, 3], [0, 0]])));
        assert!(!is_empty(&region(&[[9_999, 9_999], [10_000, 9_999], [9_999, 10_000]])));
    }

    #[test]
    fn regions_that_only_touch_have_nothing_in_common() {
        let region = |points: &[Point]| [Region::new(points.to_vec()).unwrap()];
        let left = region(&[[0, 0], [3_333, 0], [3_334, 10_000], [0, 10_000]]);
        let right = region(&[[3_333, 0], [10_000, 0], [10_000, 10_000], [3_334, 10_000]]);
        assert_eq!(overlap(&left, &right), 0);
    }
}
