//! What hot-spots enclose, against a slow reference.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use edition::{ArticleNumber, Bounds, HotSpot, Page, PageState, Point, Region, WHOLE};

/// A generator of numbers that only look random: the same ones each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u16) -> u16 {
        // Knuth's multiplier; the high bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(end)).unwrap()
    }

    fn point(&mut self, side: u16) -> Point {
        [self.below(side), self.below(side)]
    }

    fn region(&mut self, side: u16) -> Region {
        let corners = 3 + self.below(6);
        Region::new((0..corners).map(|_| self.point(side)).collect()).unwrap()
    }

    fn number(&mut self) -> ArticleNumber {
        (1 + self.below(900)).to_string().parse().unwrap()
    }
}

/// Counts how often a ray crosses the outline, in fractions; the ray is none of the kind that the
/// geometry sends, and it meets no corner.
fn encloses(region: &Region, [x, y]: Point) -> bool {
    let [x, y] = [i128::from(x), i128::from(y)];
    // Upwards, leaning to the right so little that it passes between corners.
    let lean = 1_000_003;
    let away = |[a, b]: Point| {
        let [a, b] = [i128::from(a) - x, i128::from(b) - y];
        (a * lean + b, b)
    };
    let crossed = region.edges().filter(|&(from, to)| {
        let ((side, b), (other_side, other_b)) = (away(from), away(to));
        // Where the edge meets the leaning line, weighed by the distances to it.
        let height = (b * (other_side - side) - (other_b - b) * side) * (other_side - side).signum();
        (side < 0) != (other_side < 0) && height < 0
    });
    crossed.count() % 2 == 1
}

fn is_on_outline(region: &Region, [x, y]: Point) -> bool {
    let along = |a: u16, b: u16, part: u32, whole: u32| u32::from(a) * (whole - part) + u32::from(b) * part;
    region.edges().any(|(from, to)| {
        // Every whole point of an edge is reached in as many steps as the edge is long along an axis.
        let whole = u32::from(from[0].abs_diff(to[0]).max(from[1].abs_diff(to[1]))).max(1);
        (0..=whole).any(|part| {
            along(from[0], to[0], part, whole) == u32::from(x) * whole
                && along(from[1], to[1], part, whole) == u32::from(y) * whole
        })
    })
}

#[test]
fn a_region_contains_what_a_slow_count_finds_inside_or_on_its_outline() {
    let mut numbers = Numbers(1);
    for _ in 0..400 {
        let region = numbers.region(24);
        for x in 0..24 {
            for y in 0..24 {
                let slow = is_on_outline(&region, [x, y]) || encloses(&region, [x, y]);
                assert_eq!(region.contains([x, y]), slow, "{region:?} and {:?}", [x, y]);
            }
        }
    }
}

#[test]
fn nothing_overflows_at_the_edges_of_the_largest_page() {
    let page = Region::new(vec![[0, 0], [WHOLE, 0], [WHOLE, WHOLE], [0, WHOLE]]).unwrap();
    assert_eq!(page.twice_the_area(), 200_000_000);
    let mut numbers = Numbers(2);
    for _ in 0..2_000 {
        let (region, point) = (numbers.region(WHOLE + 1), numbers.point(WHOLE + 1));
        assert!(page.contains(point));
        assert_eq!(region.contains(point), is_on_outline(&region, point) || encloses(&region, point));
        for corner in region.points() {
            assert!(region.contains(*corner), "a corner is on the outline");
        }
    }
}

#[test]
fn a_region_contains_nothing_outside_its_bounds_and_its_bounds_touch_every_side() {
    let mut numbers = Numbers(3);
    for _ in 0..2_000 {
        let region = numbers.region(WHOLE + 1);
        let Bounds { from, to } = region.bounds();
        for axis in [0, 1] {
            assert!(region.points().iter().all(|point| (from[axis]..=to[axis]).contains(&point[axis])));
            assert!(region.points().iter().any(|point| point[axis] == from[axis]));
            assert!(region.points().iter().any(|point| point[axis] == to[axis]));
        }
        let [width, height] = region.bounds().size().map(u64::from);
        let [x, y] = numbers.point(WHOLE + 1);
        let is_in = (from[0]..=to[0]).contains(&x) && (from[1]..=to[1]).contains(&y);
        assert!(is_in || !region.contains([x, y]));
        // Of triangles that holds for sure: an outline that winds may go around a place many times.
        let triangle = Region::new(region.points()[..3].to_vec()).unwrap();
        assert!(triangle.twice_the_area() <= 2 * width * height);
    }
}

#[test]
fn the_area_does_not_depend_on_where_the_outline_begins_or_on_its_sense() {
    let mut numbers = Numbers(4);
    for _ in 0..500 {
        let mut corners = numbers.region(WHOLE + 1).points().to_vec();
        let area = Region::new(corners.clone()).unwrap().twice_the_area();
        corners.rotate_left(1);
        assert_eq!(Region::new(corners.clone()).unwrap().twice_the_area(), area);
        corners.reverse();
        assert_eq!(Region::new(corners).unwrap().twice_the_area(), area);
    }
}

#[test]
fn a_region_made_larger_has_an_area_by_the_square_and_contains_the_same_places() {
    let mut numbers = Numbers(5);
    for _ in 0..500 {
        let small = numbers.region(30);
        let factor = 1 + numbers.below(300);
        let scaled = |point: &Point| point.map(|place| place * factor);
        let large = Region::new(small.points().iter().map(scaled).collect()).unwrap();
        assert_eq!(large.twice_the_area(), small.twice_the_area() * u64::from(factor) * u64::from(factor));
        assert_eq!(large.bounds().size(), small.bounds().size().map(|side| side * factor));
        let point = numbers.point(30);
        assert_eq!(large.contains(scaled(&point)), small.contains(point));
    }
}

#[test]
fn a_region_without_any_area_contains_its_line_and_nothing_else() {
    let line = Region::new(vec![[10, 10], [30, 30], [20, 20]]).unwrap();
    assert_eq!(line.twice_the_area(), 0);
    assert!(line.contains([25, 25]) && line.contains([10, 10]));
    assert!(!line.contains([25, 24]) && !line.contains([31, 31]) && !line.contains([9, 9]));
    let point = Region::new(vec![[7, 7], [7, 7], [7, 7]]).unwrap();
    assert!(point.contains([7, 7]) && !point.contains([7, 8]));
    assert_eq!((point.bounds().size(), point.twice_the_area()), ([0, 0], 0));
}

fn page_with(hot_spots: Vec<HotSpot>) -> Page {
    Page { state: PageState::Complete, hot_spots, ..Page::without_text("A01".parse().unwrap(), None) }
}

#[test]
fn the_smallest_region_under_the_pointer_wins() {
    let mut numbers = Numbers(6);
    for _ in 0..300 {
        let mut hot_spots = Vec::new();
        for _ in 0..6 {
            let regions = (0..=numbers.below(2)).map(|_| numbers.region(60)).collect();
            hot_spots.push(HotSpot { article: numbers.number(), regions });
        }
        let page = page_with(hot_spots);
        for _ in 0..50 {
            let point = numbers.point(60);
            let smallest = |spot: &HotSpot| {
                spot.regions.iter().filter(|it| it.contains(point)).map(Region::twice_the_area).min()
            };
            let found = page.hot_spot_at(point);
            let least = page.hot_spots.iter().filter_map(smallest).min();
            assert_eq!(found.and_then(smallest), least);
        }
    }
}

#[test]
fn where_no_region_is_nothing_is_meant() {
    assert_eq!(page_with(Vec::new()).hot_spot_at([1, 1]), None);
    let region = Region::new(vec![[0, 0], [10, 0], [0, 10]]).unwrap();
    let page = page_with(vec![HotSpot { article: "1".parse().unwrap(), regions: vec![region] }]);
    assert_eq!(page.hot_spot_at([9, 9]), None);
    assert_eq!(page.hot_spot_at([0, 10]).map(|spot| spot.article), Some("1".parse().unwrap()));
}
