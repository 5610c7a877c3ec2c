use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer, images};

use super::canvas::{Canvas, LONGEST};
use super::{PictureError, mask, measure};

/// The widths in pixels of a page's picture, the narrowest first. A phone shows a page 360 to 430
/// CSS pixels wide: 480 serves the plain ones and the first glance, 960 those with two or three
/// dots to a pixel. At 1600 the body text of a broadsheet (about 9 points on 350 mm) has letters
/// of 14 pixels, the least at which Chinese is read with ease; whoever enlarges beyond that
/// gets the original. Pictures in articles need no more than the first two.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// A picture in another width than the original's, packed as WebP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaled {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels: the original's proportions, rounded, never 0.
    pub height: u32,
    /// The WebP file.
    pub bytes: Vec<u8>,
}

/// Makes a picture narrower, once for each of the widths that is less than its own.
///
/// What comes back is in order of width, each width once; nothing is ever enlarged, and a width
/// at which the picture would be longer than WebP allows (16383 pixels) is left out. Each mask
/// is a polygon in ten-thousandths of the picture's width and height, painted grey before anything
/// is scaled, so that nothing of what lies under it shines through. Photographs are set
/// upright; of a picture that moves, the first one is taken. The same input gives the same bytes.
///
/// # Errors
///
/// If it is an SVG or no picture, is damaged, has more pixels than
/// [`MOST_PIXELS`](super::MOST_PIXELS), or a mask has fewer than three corners.
///
/// # Examples
///
/// ```
/// use press::picture::{PictureError, scale};
///
/// assert!(matches!(scale(b"no picture", &[480], &[]), Err(PictureError::NotAPicture { .. })));
/// ```
pub fn scale(bytes: &[u8], widths: &[u32], masks: &[Vec<[u16; 2]>]) -> Result<Vec<Scaled>, PictureError> {
    let canvas = masked_canvas(bytes, masks)?;
    let mut widths = widths.to_vec();
    widths.sort_unstable();
    widths.dedup();
    let mut all = Vec::new();
    for width in widths.into_iter().filter(|width| (1..canvas.width).contains(width)) {
        let height = proportional(&canvas, width);
        if width <= LONGEST && height <= LONGEST {
            let bytes = narrowed(&canvas, width, height)?.pack()?;
            all.push(Scaled { width, height, bytes });
        }
    }
    Ok(all)
}

/// Paints over parts of a picture and packs it as WebP, as large as it was: what is published in
/// the original's place when an article on it was withdrawn.
///
/// # Errors
///
/// As [`scale`], and if a side is longer than WebP allows (16383 pixels).
pub fn masked(bytes: &[u8], masks: &[Vec<[u16; 2]>]) -> Result<Vec<u8>, PictureError> {
    masked_canvas(bytes, masks)?.pack()
}

fn masked_canvas(bytes: &[u8], masks: &[Vec<[u16; 2]>]) -> Result<Canvas, PictureError> {
    let mut canvas = Canvas::unpack(bytes, measure::detect(bytes)?)?;
    mask::paint(&mut canvas, masks)?;
    Ok(canvas)
}

/// The height that goes with a width, rounded to the nearest pixel.
fn proportional(canvas: &Canvas, width: u32) -> u32 {
    let (own_width, own_height) = (u64::from(canvas.width), u64::from(canvas.height));
    let height = (u64::from(width) * own_height + own_width / 2) / own_width.max(1);
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

fn narrowed(canvas: &Canvas, width: u32, height: u32) -> Result<Canvas, PictureError> {
    let failed = |reason: String| PictureError::damaged("picture", format!("it cannot be scaled: {reason}"));
    let pixels = if canvas.has_alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = images::ImageRef::new(canvas.width, canvas.height, &canvas.bytes, pixels)
        .map_err(|error| failed(error.to_string()))?;
    let mut target = images::Image::new(width, height, pixels);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&source, &mut target, &options).map_err(|error| failed(error.to_string()))?;
    Ok(Canvas { width, height, has_alpha: canvas.has_alpha, bytes: target.into_vec() })
}
