use image::ImageFormat;

use super::{PictureError, canvas, vector};

/// The kinds of pictures that every browser shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// SVG, which scales by itself.
    Svg,
}

impl Format {
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG picture",
            Self::Png => "PNG picture",
            Self::WebP => "WebP picture",
            Self::Gif => "GIF picture",
            Self::Svg => "SVG picture",
        }
    }
}

/// What a picture is, and how large it is shown; neither side is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Its kind, by its content.
    pub format: Format,
    /// Its width in pixels, upright.
    pub width: u32,
    /// Its height in pixels, upright.
    pub height: u32,
}

/// The ending of the names that [`AssetPath`](edition::AssetPath)s of this kind have, without a dot.
///
/// # Examples
///
/// ```
/// use press::picture::{Format, extension};
///
/// assert_eq!(extension(Format::Jpeg), "jpg");
/// ```
pub fn extension(format: Format) -> &'static str {
    match format {
        Format::Jpeg => "jpg",
        Format::Png => "png",
        Format::WebP => "webp",
        Format::Gif => "gif",
        Format::Svg => "svg",
    }
}

/// Tells what a picture is and how large, from its content alone.
///
/// Width and height are those of the upright picture: a photograph that says that it lies on its
/// side is measured as it will be shown. Only the head of a picture is read, so this is quick, and
/// a picture that breaks off further down is found by [`scale`](super::scale()) only.
///
/// # Errors
///
/// If the bytes are no picture that browsers show, or a damaged one, or too large a one.
///
/// # Examples
///
/// ```
/// use press::picture::{Format, measure};
///
/// let measured = measure(br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>"#)?;
/// assert_eq!((measured.format, measured.width, measured.height), (Format::Svg, 40, 30));
/// # Ok::<(), press::picture::PictureError>(())
/// ```
pub fn measure(bytes: &[u8]) -> Result<Measured, PictureError> {
    let format = detect(bytes)?;
    let (width, height) = match format {
        Format::Svg => vector::size(bytes)?,
        raster => canvas::upright_size(bytes, raster)?,
    };
    Ok(Measured { format, width, height })
}

/// What the bytes are, by how they begin.
pub(super) fn detect(bytes: &[u8]) -> Result<Format, PictureError> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => Ok(Format::Jpeg),
        Ok(ImageFormat::Png) => Ok(Format::Png),
        Ok(ImageFormat::WebP) => Ok(Format::WebP),
        Ok(ImageFormat::Gif) => Ok(Format::Gif),
        _ if vector::is_svg(bytes) => Ok(Format::Svg),
        _ => Err(PictureError::NotAPicture { found: likeness(bytes) }),
    }
}

/// In words, what bytes look like that are none of the pictures.
fn likeness(bytes: &[u8]) -> String {
    let begins = |magic: &[u8]| bytes.starts_with(magic);
    let known = if bytes.is_empty() {
        "an empty file"
    } else if bytes.iter().all(|byte| *byte == 0) {
        "a file of nothing but zeros"
    } else if begins(b"%PDF-") {
        "a PDF"
    } else if begins(b"BM") {
        "a BMP picture"
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        "a TIFF picture"
    } else if begins(b"8BPS") {
        "a Photoshop file"
    } else if begins(b"%!PS") {
        "a PostScript file"
    } else if begins(b"PK\x03\x04") {
        "a ZIP archive or an office document"
    } else if begins(b"\x1f\x8b") {
        "a file compressed with gzip"
    } else if matches!(bytes.get(4..12), Some(b"ftypavif")) {
        "an AVIF picture"
    } else if matches!(bytes.get(4..8), Some(b"ftyp")) {
        "a HEIC picture or a film"
    } else {
        let start = String::from_utf8_lossy(bytes.get(..512).unwrap_or(bytes)).to_lowercase();
        if start.contains("<html") || start.contains("<!doctype html") {
            "an HTML page"
        } else if start.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
            "markup that is not SVG"
        } else {
            let shown: Vec<String> = bytes.iter().take(8).map(|byte| format!("{byte:02X}")).collect();
            return format!("a file that begins with the bytes {}", shown.join(" "));
        }
    };
    known.to_owned()
}
