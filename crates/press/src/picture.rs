//! Pictures: what they are, whether they may be published, and the sizes in which readers get them.
//!
//! Everything here is a function of the bytes it is given. What a picture is, is read from its
//! content and never from its name: scanners and mail programs name files as they like.

mod canvas;
mod danger;
mod error;
mod mask;
mod measure;
mod pdf;
mod pdf_ink;
mod scale;
mod vector;

pub use danger::svg_dangers;
pub use error::PictureError;
pub use measure::{Format, Measured, extension, measure};
pub use pdf::{PDF_WIDTH, pdf_page_size, pdf_picture};
pub use scale::{Scaled, WIDTHS, masked, scale};

/// The most pixels a picture may have: a broadsheet page at 400 dots to the inch has about 60
/// million. What claims more is a slip, or a small file that would fill the memory when unpacked.
pub const MOST_PIXELS: u64 = 120_000_000;
