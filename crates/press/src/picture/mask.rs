//! Painting over what was withdrawn.

use super::PictureError;
use super::canvas::Canvas;

/// Light grey, as an empty place on a page.
const GREY: u8 = 0xDD;

/// Coordinates run from 0 to this over the width and over the height.
const WHOLE: f64 = 10_000.0;

/// In how many places each row of pixels is cut, to see which of its pixels a polygon touches.
const CUTS: u32 = 8;

/// Paints every pixel that a polygon touches, opaque. A polygon that crosses itself is painted with
/// all it encloses: too much hidden can be mended, too little cannot.
pub(super) fn paint(canvas: &mut Canvas, masks: &[Vec<[u16; 2]>]) -> Result<(), PictureError> {
    for mask in masks {
        if mask.len() < 3 {
            return Err(PictureError::EmptyMask { corners: mask.len() });
        }
        let (width, height) = (f64::from(canvas.width), f64::from(canvas.height));
        let corners: Vec<(f64, f64)> = mask
            .iter()
            .map(|[x, y]| (f64::from(*x) / WHOLE * width, f64::from(*y) / WHOLE * height))
            .collect();
        let depth = canvas.depth();
        let row_length = canvas.width as usize * depth;
        for (y, row) in (0..canvas.height).zip(canvas.bytes.chunks_exact_mut(row_length)) {
            for cut in 0..=CUTS {
                for (left, right) in spans(&corners, f64::from(y) + f64::from(cut) / f64::from(CUTS)) {
                    let from = left.floor().clamp(0.0, width) as usize * depth;
                    let to = right.ceil().clamp(0.0, width) as usize * depth;
                    for pixel in row.get_mut(from..to).unwrap_or_default().chunks_exact_mut(depth) {
                        pixel.fill(GREY);
                        if let [_, _, _, alpha] = pixel {
                            *alpha = u8::MAX;
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

/// Where a horizontal line runs inside the polygon, from left to right.
fn spans(corners: &[(f64, f64)], y: f64) -> Vec<(f64, f64)> {
    let mut crossings: Vec<(f64, i32)> = Vec::new();
    let following = corners.iter().cycle().skip(1);
    for ((x0, y0), (x1, y1)) in corners.iter().zip(following) {
        // Half-open, so that a corner on the line counts once.
        let direction = match (*y0 <= y, *y1 <= y) {
            (true, false) => 1,
            (false, true) => -1,
            _ => continue,
        };
        crossings.push((x0 + (y - y0) / (y1 - y0) * (x1 - x0), direction));
    }
    crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut spans = Vec::new();
    let (mut winding, mut start) = (0, 0.0);
    for (x, direction) in crossings {
        if winding == 0 {
            start = x;
        }
        winding += direction;
        if winding == 0 {
            spans.push((start, x));
        }
    }
    spans
}
