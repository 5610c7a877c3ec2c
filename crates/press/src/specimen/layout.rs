//! Where the articles of a page stand. It is computed once: hot-spots and picture are both made of it,
//! and so they agree.

use edition::Point;

use super::chance::Chance;

#[cfg(test)]
mod tests;

/// The columns of a page.
const COLUMNS: u32 = 6;
/// The left edge of the first column, the width of each, and the white between two, in ten-thousandths
/// of the page's width.
const LEFT: u16 = 300;
const WIDTH: u16 = 1_466;
const GUTTER: u16 = 120;
/// Where the columns end, and the white between what stands one above the other, in ten-thousandths of
/// the page's height.
const BOTTOM: u16 = 9_740;
const LEAD: u16 = 110;
/// Below this height a band has articles side by side only.
const FLAT: u16 = 1_000;
/// By how much a hot-spot is larger than what it is of, on every side. Less than half of the white.
const MARGIN: u16 = 30;

/// An upright rectangle: ten-thousandths of the page's width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) left: u16,
    pub(super) top: u16,
    pub(super) right: u16,
    pub(super) bottom: u16,
}

/// Where an article stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its columns in reading order. Those that begin where the first does stand under its head.
    pub(super) columns: Vec<Frame>,
    /// Its outlines: mostly a rectangle, sometimes an L, sometimes two rectangles.
    pub(super) regions: Vec<Vec<Point>>,
}

/// The columns between two heights, from one column on, so many of them.
fn columns(first: u32, count: u32, top: u16, bottom: u16) -> Vec<Frame> {
    (first..first + count)
        .map(|column| {
            let left = LEFT + u16::try_from(column).unwrap_or(0) * (WIDTH + GUTTER);
            Frame { left, top, right: left + WIDTH, bottom }
        })
        .collect()
}

/// The rectangle around columns of one height.
fn around(columns: &[Frame]) -> Vec<Point> {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return Vec::new() };
    let (left, right) = (first.left - MARGIN, last.right + MARGIN);
    let (top, bottom) = (first.top - MARGIN, first.bottom + MARGIN);
    vec![[left, top], [right, top], [right, bottom], [left, bottom]]
}

fn rectangle(first: u32, count: u32, top: u16, bottom: u16) -> Place {
    let columns = columns(first, count, top, bottom);
    Place { regions: vec![around(&columns)], columns }
}

/// Lays out articles of these weights below a height. The weight of an article says how much room it
/// asks for, in characters.
///
/// The page is filled from edge to edge by bands, and each band by one to six articles.
pub(super) fn lay_out(weights: &[u32], top: u16, chance: &mut Chance) -> Vec<Place> {
    let count = u32::try_from(weights.len()).unwrap_or(u32::MAX);
    let most = count.div_ceil(4).clamp(3, COLUMNS);
    let mut bands: Vec<&[u32]> = Vec::new();
    let mut rest = weights;
    while !rest.is_empty() {
        let length = chance.between(most - 2, most) as usize;
        let (band, others) = rest.split_at(length.min(rest.len()));
        bands.push(band);
        rest = others;
    }
    let number = u16::try_from(bands.len()).unwrap_or(u16::MAX).max(1);
    let room = BOTTOM.saturating_sub(top).saturating_sub(LEAD.saturating_mul(number - 1));
    let total: u64 = weights.iter().map(|&weight| u64::from(weight)).sum();
    let mut places = Vec::with_capacity(weights.len());
    let mut from = top;
    for (band, place) in bands.iter().zip(1..) {
        // A third of the room is shared evenly, so that nothing becomes too flat; the rest by weight.
        let weight: u64 = band.iter().map(|&weight| u64::from(weight)).sum();
        let even = room / 3 / number;
        let by_weight = u64::from(room - even * number) * weight / total.max(1);
        let height = even + u16::try_from(by_weight).unwrap_or(0);
        let to = if place == number { BOTTOM } else { from + height };
        places.extend(lay_out_band(band, from, to, chance));
        from = to + LEAD;
    }
    places
}

/// Fills a band between two heights.
fn lay_out_band(weights: &[u32], top: u16, bottom: u16, chance: &mut Chance) -> Vec<Place> {
    // In a flat band a corner would leave neither part of the L enough height.
    let kind = if bottom - top < FLAT { 4 } else { chance.between(0, 4) };
    match (weights, kind) {
        ([_, _] | [_, _, _], 0 | 1) => ell(weights, top, bottom, chance),
        ([_, _], 2) => parted(top, bottom, chance),
        _ => row(weights, 0, COLUMNS, top, bottom),
    }
}

/// Articles side by side, each in as many columns as its weight asks for.
fn row(weights: &[u32], first: u32, count: u32, top: u16, bottom: u16) -> Vec<Place> {
    let mut spans: Vec<u32> = vec![1; weights.len()];
    for _ in spans.len()..count as usize {
        let crowded = spans.iter_mut().zip(weights).max_by_key(|(span, weight)| **weight / **span);
        if let Some((span, _)) = crowded {
            *span += 1;
        }
    }
    let mut from = first;
    let mut next = |span| {
        from += span;
        rectangle(from - span, span, top, bottom)
    };
    spans.into_iter().map(&mut next).collect()
}

/// The first article in an L whose upper bar runs across the band, the others in the corner it leaves.
fn ell(weights: &[u32], top: u16, bottom: u16, chance: &mut Chance) -> Vec<Place> {
    let Some((first, others)) = weights.split_first() else { return Vec::new() };
    let corner = chance.between(2, 4);
    let leg = COLUMNS - corner;
    let height = u64::from(bottom - top);
    let weight = u64::from(others.iter().sum::<u32>());
    let share =
        height * u64::from(COLUMNS) * weight / (u64::from(corner) * (weight + u64::from(*first))).max(1);
    let deep = u16::try_from(share.clamp(height * 35 / 100, height * 70 / 100)).unwrap_or(0);
    let (bar, under) = (bottom - deep - LEAD, bottom - deep);
    let leg_is_left = chance.one_in(2);
    let (upright, hanging, from) = if leg_is_left {
        (columns(0, leg, top, bottom), columns(leg, corner, top, bar), leg)
    } else {
        (columns(corner, leg, top, bottom), columns(0, corner, top, bar), 0)
    };
    let mut outline = around(&upright);
    if let ([top_left, top_right, low_right, low_left], [hanging_left, .., hanging_right]) =
        (&outline[..], &hanging[..])
    {
        let low = bar + MARGIN;
        let (left, right) = (hanging_left.left - MARGIN, hanging_right.right + MARGIN);
        outline = if leg_is_left {
            let inner = low_right[0];
            vec![*top_left, [right, top_left[1]], [right, low], [inner, low], *low_right, *low_left]
        } else {
            let inner = low_left[0];
            vec![[left, top_left[1]], *top_right, *low_right, *low_left, [inner, low], [left, low]]
        };
    }
    let columns = if leg_is_left { [upright, hanging] } else { [hanging, upright] }.concat();
    let mut places = vec![Place { columns, regions: vec![outline] }];
    places.extend(row(others, from, corner, under, bottom));
    places
}

/// The first article to the left and to the right of the second: it has two regions.
fn parted(top: u16, bottom: u16, chance: &mut Chance) -> Vec<Place> {
    let (left, right) = (chance.between(1, 2), chance.between(1, 2));
    let middle = COLUMNS - left - right;
    let sides = [columns(0, left, top, bottom), columns(left + middle, right, top, bottom)];
    let regions = sides.iter().map(|side| around(side)).collect();
    vec![Place { columns: sides.concat(), regions }, rectangle(left, middle, top, bottom)]
}
