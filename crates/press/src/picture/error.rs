use super::MOST_PIXELS;

/// Why a picture cannot be used. It says what was found, what was expected and how to mend it; the
/// caller knows the file's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureError {
    /// The bytes are no picture that a browser shows.
    #[error("found {found}, expected a JPEG, PNG, WebP, GIF or SVG picture\n  mend: save it as one of these")]
    NotAPicture {
        /// What the bytes look like.
        found: String,
    },
    /// It begins as a picture and cannot be read to its end.
    #[error("found a damaged {kind}: {reason}\n  mend: copy or save the file again")]
    Damaged {
        /// What it was to be: `JPEG picture`, `PDF`.
        kind: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// It has more pixels than [`MOST_PIXELS`].
    #[error(
        "found a picture of {width}×{height} pixels, expected at most {} million in all\n  \
         mend: save it smaller",
        MOST_PIXELS / 1_000_000
    )]
    TooManyPixels {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// It is longer than a WebP picture can be.
    #[error(
        "found a picture of {width}×{height} pixels, expected at most 16383 on each side\n  \
         mend: save it smaller, or cut it in two"
    )]
    TooLong {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// It is an SVG that does not say how large it is.
    #[error(
        "found an SVG without a size ({found}), expected width and height, or a viewBox\n  \
         mend: add a viewBox to its svg element"
    )]
    NoSize {
        /// What it says instead.
        found: String,
    },
    /// It is an SVG: it has no pixels to scale or to paint over.
    #[error("found an SVG, expected a picture made of pixels\n  mend: save it as PNG")]
    NoPixels,
    /// A mask that covers nothing. What it was to hide would be published.
    #[error("found a mask with {corners} corners, expected at least 3\n  mend: draw the hot-spot anew")]
    EmptyMask {
        /// How many corners it has.
        corners: usize,
    },
    /// The PDF can be opened only with a password.
    #[error(
        "found a PDF that is locked ({reason}), expected one that opens without a password\n  mend: save it without protection"
    )]
    Locked {
        /// What locks it.
        reason: &'static str,
    },
    /// The PDF has no page, or one without any extent.
    #[error("found a PDF with {found}, expected at least one page\n  mend: export the page again")]
    NoPage {
        /// What it has instead.
        found: String,
    },
    /// The PDF's page has something that cannot be drawn, so that its picture would lack it.
    #[error(
        "found a PDF page that cannot be drawn whole: {found}\n  \
         mend: export it with all fonts embedded, or save the page as a JPEG picture"
    )]
    NotDrawn {
        /// What is missing.
        found: String,
    },
}

impl PictureError {
    pub(super) fn damaged(kind: &'static str, reason: impl ToString) -> Self {
        Self::Damaged { kind, reason: reason.to_string() }
    }
}
