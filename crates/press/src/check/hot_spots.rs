use edition::{EditionId, HotSpot, Page};

use super::{at, below, geometry};
use crate::finding::{Code, Finding};

/// From which share of the smaller hot-spot on an overlap is told, in hundredths. Neighbours whose
/// common border was rounded to ten-thousandths share a seam that nobody can hit.
const TOLD_FROM: u64 = 1;

pub(super) fn check(id: EditionId, page: &Page, findings: &mut Vec<Finding>) {
    for spot in &page.hot_spots {
        for region in spot.regions.iter().filter(|region| geometry::is_empty(region)) {
            let place = below(&page.folio, Some(spot.article));
            let found = format!("hot-spot {:?} without any area", region.points());
            findings.push(at(id, &place, Code::HotSpotEmpty, found, "an outline around the article"));
        }
    }
    for (place, one) in page.hot_spots.iter().enumerate() {
        for other in page.hot_spots.iter().skip(place + 1).filter(|other| other.article != one.article) {
            overlapping(id, page, one, other, findings);
        }
    }
    if !page.hot_spots.is_empty() {
        let is_led_to = |number| page.hot_spots.iter().any(|spot| spot.article == number);
        // An article that was taken back is not looked for on the page.
        let here = page.articles.iter().filter(|head| head.withdrawal.is_none());
        for head in here.filter(|head| !is_led_to(head.number)) {
            let place = below(&page.folio, Some(head.number));
            let expected = "one, as other articles of the page have";
            findings.push(at(id, &place, Code::HotSpotMissing, "no hot-spot", expected));
        }
    }
}

fn overlapping(id: EditionId, page: &Page, one: &HotSpot, other: &HotSpot, findings: &mut Vec<Finding>) {
    let shared = geometry::overlap(&one.regions, &other.regions);
    let area = |spot: &HotSpot| geometry::overlap(&spot.regions, &spot.regions);
    let smaller = area(one).min(area(other));
    if shared == 0 || shared * 100 < smaller * TOLD_FROM {
        return;
    }
    let share = shared * 100 / smaller.max(1);
    let found = format!(
        "the hot-spots of articles {} and {} overlapping by {share} % of the smaller one",
        one.article, other.article
    );
    let place = below(&page.folio, None);
    findings.push(at(id, &place, Code::HotSpotsOverlap, found, "each place on the page for one article"));
}
