//! Pictures as pixels in memory: unpacked from what they came as, packed as WebP.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, metadata::Orientation};

use super::{Format, MOST_PIXELS, PictureError};

/// The longest side that WebP can say.
pub(super) const LONGEST: u32 = 16_383;

/// 80 is where printed text in a page's picture stays free of visible fringes; at 90 files are half
/// as large again.
const QUALITY: f32 = 80.0;

/// An unpacked picture: upright, three bytes to a pixel, or four if it lets through what is behind.
pub(super) struct Canvas {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) has_alpha: bool,
    pub(super) bytes: Vec<u8>,
}

impl Canvas {
    /// Unpacks a picture, or the first of those that move.
    pub(super) fn unpack(bytes: &[u8], format: Format) -> Result<Self, PictureError> {
        let mut decoder = decoder(bytes, format)?;
        if format == Format::Jpeg && !is_whole_jpeg(bytes) {
            return Err(PictureError::damaged(format.kind(), "it breaks off before its end"));
        }
        let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut picture = DynamicImage::from_decoder(decoder)
            .map_err(|error| PictureError::damaged(format.kind(), error))?;
        picture.apply_orientation(turned);
        let (width, height) = (picture.width(), picture.height());
        let has_alpha = picture.color().has_alpha();
        let bytes = if has_alpha { picture.into_rgba8().into_raw() } else { picture.into_rgb8().into_raw() };
        Ok(Self { width, height, has_alpha, bytes })
    }

    /// How many bytes a pixel has.
    pub(super) fn depth(&self) -> usize {
        if self.has_alpha { 4 } else { 3 }
    }

    /// Packs it as WebP; the same pixels give the same bytes.
    pub(super) fn pack(&self) -> Result<Vec<u8>, PictureError> {
        let Self { width, height, .. } = *self;
        if width > LONGEST || height > LONGEST {
            return Err(PictureError::TooLong { width, height });
        }
        let encoder = if self.has_alpha {
            webp::Encoder::from_rgba(&self.bytes, width, height)
        } else {
            webp::Encoder::from_rgb(&self.bytes, width, height)
        };
        let packed = encoder.encode_simple(false, QUALITY).map_err(|error| {
            PictureError::damaged("picture", format!("it cannot be packed as WebP: {error:?}"))
        })?;
        Ok(packed.to_vec())
    }
}

/// Whether a JPEG has its end. The decoder fills with grey what a broken-off file lacks, and says
/// nothing.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        // Up to the next marker; FF 00 and the restart markers belong to the pixels before it.
        let Some(at) = rest
            .windows(2)
            .position(|pair| matches!(pair, [0xFF, code] if !matches!(code, 0 | 0xFF | 0xD0..=0xD7)))
        else {
            return false;
        };
        match rest.get(at + 1..at + 4) {
            Some([0xD9, ..]) => return true,
            // A previewing picture inside a segment has an end too, which is not this one's.
            Some([_, high, low]) => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(at + 2 + length..).unwrap_or_default();
            }
            _ => return rest.get(at + 1) == Some(&0xD9),
        }
    }
}

/// How large the picture is when it stands upright, by its head alone.
pub(super) fn upright_size(bytes: &[u8], format: Format) -> Result<(u32, u32), PictureError> {
    let mut decoder = decoder(bytes, format)?;
    let (width, height) = decoder.dimensions();
    Ok(match decoder.orientation().unwrap_or(Orientation::NoTransforms) {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    })
}

/// Reads the head of a picture, and refuses what would fill the memory before any of it is unpacked.
fn decoder(bytes: &[u8], format: Format) -> Result<impl ImageDecoder + '_, PictureError> {
    let kind = match format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::WebP => ImageFormat::WebP,
        Format::Gif => ImageFormat::Gif,
        Format::Svg => return Err(PictureError::NoPixels),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    // Eight bytes to a pixel is the most that a PNG can ask for; the pixels are counted below.
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|error| PictureError::damaged(format.kind(), error))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureError::damaged(format.kind(), format!("it is {width}×{height} pixels large")));
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooManyPixels { width, height });
    }
    Ok(decoder)
}
