use edition::{Region, WHOLE};
use proptest::prelude::*;

use super::*;

/// Whether a point lies inside a ring of upright and level edges, by counting the edges to its left.
/// The point is in twice the units, so that it never lies on an edge.
fn contains(ring: &[Point], x: u32, y: u32) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = edges.filter(|(a, b)| {
        let (low, high) = (u32::from(a[1].min(b[1])) * 2, u32::from(a[1].max(b[1])) * 2);
        a[0] == b[0] && low < y && y < high && u32::from(a[0]) * 2 < x
    });
    crossed.count() % 2 == 1
}

/// The middles between neighbouring coordinates of all the regions, in twice the units.
fn middles(places: &[Place], axis: usize) -> Vec<u32> {
    let regions = places.iter().flat_map(|place| &place.regions).flatten();
    let mut edges: Vec<u32> = regions.map(|point| u32::from(point[axis])).collect();
    edges.sort_unstable();
    edges.dedup();
    edges.windows(2).map(|pair| pair[0] + pair[1]).collect()
}

proptest! {
    #[test]
    fn every_article_has_a_region_within_the_page_and_no_two_articles_overlap(
        weights in proptest::collection::vec(200_u32..4_000, 1..80),
        seed: u64,
        top in prop_oneof![Just(520_u16), Just(1_500)],
    ) {
        let places = lay_out(&weights, top, &mut Chance::of(seed, 0));
        prop_assert_eq!(places.len(), weights.len());
        for place in &places {
            prop_assert!(!place.regions.is_empty());
            for region in &place.regions {
                prop_assert!(Region::new(region.clone()).is_ok());
                prop_assert!(region.iter().all(|point| point[1] >= top - MARGIN && point[0] < WHOLE));
                let level_or_upright = |(a, b): (&Point, &Point)| (a[0] == b[0]) != (a[1] == b[1]);
                prop_assert!(region.iter().zip(region.iter().cycle().skip(1)).all(level_or_upright));
            }
            for column in &place.columns {
                prop_assert!(column.bottom > column.top + 100, "{:?}", column);
                let middle = (u32::from(column.left) + u32::from(column.right), u32::from(column.top) * 2 + 1);
                prop_assert!(place.regions.iter().any(|region| contains(region, middle.0, middle.1)));
            }
        }
        for y in middles(&places, 1) {
            for x in middles(&places, 0) {
                let of = places.iter().filter(|place| place.regions.iter().any(|region| contains(region, x, y)));
                prop_assert!(of.count() <= 1, "two articles at {}, {}", x, y);
            }
        }
    }
}

#[test]
fn some_articles_stand_in_an_l_and_some_in_two_regions() {
    let places: Vec<Place> =
        (0..20).flat_map(|seed| lay_out(&[900, 500, 400, 700, 300], 520, &mut Chance::of(seed, 0))).collect();
    assert!(places.iter().any(|place| place.regions[0].len() == 6));
    assert!(places.iter().any(|place| place.regions.len() == 2));
    assert!(places.iter().any(|place| place.regions.len() == 1 && place.regions[0].len() == 4));
}
