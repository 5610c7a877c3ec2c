//! The image map of an old page: where its articles stand.

use edition::{Region, WHOLE};
use scraper::ElementRef;

/// A part of the page's picture that leads to an article.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Area {
    /// Where it leads; empty if the page does not say.
    pub(super) href: String,
    /// The id of the headline's box that it belongs to.
    pub(super) sign: Option<String>,
    /// What it says of the article.
    pub(super) title: Option<String>,
    /// Its corners in the units of the picture as it was shown.
    pub(super) corners: Vec<[f64; 2]>,
    /// What the page says, when no corners can be read in it.
    pub(super) unread: Option<String>,
    /// The size of the drawing that it belongs to, if that is not the picture.
    pub(super) drawing: Option<[f64; 2]>,
    /// Whether corners were left out that only repeat the one before.
    pub(super) is_cleaned: bool,
}

/// Reads the areas of a map (`area`) or of a drawing over the picture (`polygon`).
pub(super) fn read(elements: &[ElementRef<'_>]) -> Vec<Area> {
    elements.iter().map(|element| area(*element)).collect()
}

fn area(element: ElementRef<'_>) -> Area {
    let first = |names: &[&str]| names.iter().find_map(|name| element.attr(name)).unwrap_or_default();
    let link = element.parent().and_then(ElementRef::wrap).and_then(|parent| parent.attr("href"));
    let href = [element.attr("href"), element.attr("data-href"), link, element.attr("data-contentid")];
    let written = element.attr("onclick").and_then(super::address::in_script);
    let href = href.into_iter().flatten().find(|href| super::address::leads_somewhere(href)).or(written);
    let title = ["atitle", "title", "alt", "data-title"]
        .iter()
        .find_map(|name| element.attr(name).map(super::dom::collapse).filter(|title| !title.is_empty()));
    let coords = first(&["coords", "points"]);
    let numbers: Vec<f64> = coords
        .split([',', ' ', ';', '，'])
        .filter(|part| !part.trim().is_empty())
        .map_while(|part| part.trim().parse().ok())
        .filter(|number: &f64| number.is_finite())
        .collect();
    let shape = first(&["shape"]).to_ascii_lowercase();
    let corners = corners(&shape, &numbers);
    let (corners, is_cleaned) = cleaned(corners);
    let is_whole = corners.len() >= 3;
    Area {
        href: href.unwrap_or_default().to_owned(),
        sign: element.attr("btid").map(str::to_owned),
        title,
        unread: (!is_whole).then(|| coords.to_owned()),
        corners: if is_whole { corners } else { Vec::new() },
        drawing: drawing(element),
        is_cleaned,
    }
}

fn corners(shape: &str, numbers: &[f64]) -> Vec<[f64; 2]> {
    match *numbers {
        [x, y, radius] if shape.starts_with("circ") => {
            let (a, b) = (radius, radius * 0.7);
            let turns = [[a, 0.0], [b, b], [0.0, a], [-b, b], [-a, 0.0], [-b, -b], [0.0, -a], [b, -b]];
            turns.iter().map(|[dx, dy]| [x + dx, y + dy]).collect()
        }
        [left, top, right, bottom] => vec![[left, top], [right, top], [right, bottom], [left, bottom]],
        _ => numbers.chunks_exact(2).filter_map(|pair| Some([*pair.first()?, *pair.get(1)?])).collect(),
    }
}

/// Without corners that repeat the one before and without a ring's closing corner; whether there were
/// any. A ring without any extent is none.
fn cleaned(mut corners: Vec<[f64; 2]>) -> (Vec<[f64; 2]>, bool) {
    let count = corners.len();
    if corners.len() > 3 && corners.first() == corners.last() {
        corners.pop();
    }
    let count_open = corners.len();
    corners.dedup();
    // Where an outline goes out and back the same way, it encloses nothing.
    while let Some(at) = corners.windows(3).position(|three| three.first() == three.last()) {
        corners.drain(at + 1..at + 3);
    }
    let is_cleaned = corners.len() != count_open;
    let spread = |axis: usize| {
        let values = corners.iter().filter_map(|corner| corner.get(axis).copied());
        values.clone().fold(f64::MIN, f64::max) - values.fold(f64::MAX, f64::min)
    };
    if count > 0 && (spread(0) <= 0.0 || spread(1) <= 0.0) {
        corners.clear();
    }
    (corners, is_cleaned)
}

fn drawing(element: ElementRef<'_>) -> Option<[f64; 2]> {
    let svg = element.ancestors().filter_map(ElementRef::wrap).find(|above| above.value().name() == "svg")?;
    let number = |name: &str| svg.attr(name)?.trim_end_matches("px").parse::<f64>().ok();
    let view: Vec<f64> = svg
        .attr("viewBox")
        .or_else(|| svg.attr("viewbox"))
        .unwrap_or_default()
        .split([',', ' '])
        .filter_map(|part| part.parse().ok())
        .collect();
    match view[..] {
        [_, _, width, height] => Some([width, height]),
        _ => Some([number("width")?, number("height")?]),
    }
}

/// The largest coordinates of some areas: what the picture had at least.
pub(super) fn largest(areas: &[Area]) -> Option<[f64; 2]> {
    let corners = || areas.iter().flat_map(|area| &area.corners);
    let [width, height] = [0, 1]
        .map(|axis: usize| corners().filter_map(|corner| corner.get(axis).copied()).fold(0.0, f64::max));
    (width > 0.0 && height > 0.0).then_some([width, height])
}

impl Area {
    /// The region in ten-thousandths of a picture that was shown in this size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped right before")]
    pub(super) fn region(&self, shown: [f64; 2]) -> Option<Region> {
        let [width, height] = self.drawing.unwrap_or(shown);
        let scaled = |value: f64, whole: f64| {
            (value / whole * f64::from(WHOLE)).round().clamp(0.0, f64::from(WHOLE)) as u16
        };
        let mut points: Vec<[u16; 2]> =
            self.corners.iter().map(|[x, y]| [scaled(*x, width), scaled(*y, height)]).collect();
        points.dedup();
        Region::new(points).ok()
    }

    /// Whether it reaches over the edge of a picture of this size by more than a fiftieth.
    pub(super) fn is_outside(&self, shown: [f64; 2]) -> bool {
        let [width, height] = self.drawing.unwrap_or(shown);
        self.corners.iter().any(|[x, y]| {
            *x < -width / 50.0 || *y < -height / 50.0 || *x > width * 1.02 || *y > height * 1.02
        })
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn only(html: &str) -> Area {
        let html = Html::parse_document(html);
        let found: Vec<ElementRef<'_>> = html.select(&Selector::parse("area, polygon").unwrap()).collect();
        read(&found).remove(0)
    }

    #[test]
    fn every_shape_becomes_a_region() {
        for (attributes, corners) in [
            ("shape=polygon coords='0,0,50,0,50,100,0,100'", 4),
            ("shape=rect coords='0,0,50,100'", 4),
            ("coords='0, 0, 50.5, 0, 50.5, 100'", 3),
            ("shape=circle coords='50,50,10'", 8),
        ] {
            let area = only(&format!("<map><area href=a.htm {attributes}></map>"));
            let region = area.region([100.0, 200.0]).unwrap();
            assert_eq!(region.points().len(), corners, "{attributes}");
        }
        let area = only("<svg viewBox='0 0 10 10'><polygon data-contentid=7 points='0,0 5,0 5,5'/></svg>");
        assert_eq!(area.region([1.0, 1.0]).unwrap().points(), [[0, 0], [5000, 0], [5000, 5000]]);
    }

    #[test]
    fn repeated_corners_are_left_out_and_what_is_no_ring_is_none() {
        let area = only("<map><area coords='29,242,29,242,29,242,90,242,90,300,29,242'></map>");
        assert!(area.is_cleaned);
        assert_eq!(area.corners.len(), 3);
        for coords in ["null", "", "5,5,5,5", "1,2,1,2,1,2"] {
            let area = only(&format!("<map><area coords='{coords}'></map>"));
            assert_eq!((area.corners.len(), area.unread.as_deref()), (0, Some(coords)));
        }
    }
}
