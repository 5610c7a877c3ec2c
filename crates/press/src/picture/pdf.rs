//! The picture of a PDF's first page.

use std::sync::Arc;
use std::thread;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use super::PictureError;
use super::canvas::{Canvas, LONGEST};
use super::pdf_ink::Missing;

/// How wide the picture of a PDF's page is, in pixels: the widest of [`WIDTHS`](super::WIDTHS),
/// at which the text of a printed page can be read.
pub const PDF_WIDTH: u32 = 1600;

/// Objects in a PDF can lie in one another a long way down, and each step takes stack.
const STACK: usize = 64 << 20;

const KIND: &str = "PDF";

/// The width and height in pixels of what [`pdf_picture`] makes, without drawing it: [`PDF_WIDTH`],
/// and what follows from the box and the rotation of the first page.
///
/// # Errors
///
/// If it is no PDF, damaged, locked by a password, without a page, or more than ten times as long
/// as wide (16383 pixels).
pub fn pdf_page_size(bytes: &[u8]) -> Result<(u32, u32), PictureError> {
    apart(bytes, |page| Ok((PDF_WIDTH, height(page)?)))
}

/// Draws the first page of a PDF on white, [`PDF_WIDTH`] pixels wide, as WebP.
///
/// # Errors
///
/// As [`pdf_page_size`], and if something on the page cannot be drawn, such as Chinese text in a
/// font that the PDF does not carry: a picture that lacks it would be worse than none.
pub fn pdf_picture(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    apart(bytes, draw)?.pack()
}

/// Opens the PDF and does something with its first page, in a thread of its own.
///
/// The library reads what anybody may have made, and some of its code may panic on it. Where panics
/// unwind, this one ends with its thread and becomes an error.
fn apart<T: Send>(
    bytes: &[u8],
    act: impl FnOnce(&Page<'_>) -> Result<T, PictureError> + Send,
) -> Result<T, PictureError> {
    if !bytes.get(..1024).unwrap_or(bytes).windows(5).any(|window| window == b"%PDF-") {
        let found = if bytes.is_empty() { "an empty file" } else { "no %PDF- at its beginning" };
        return Err(PictureError::damaged(KIND, found));
    }
    thread::scope(|scope| {
        let open = || {
            let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
            let page = pdf.pages().first();
            let page = page.ok_or_else(|| PictureError::NoPage { found: "no page".to_owned() })?;
            let area = page.intersected_crop_box();
            if !(area.width() > 0.0 && area.height() > 0.0) {
                let found = format!("a page of {}×{} points", area.width(), area.height());
                return Err(PictureError::NoPage { found });
            }
            act(page)
        };
        let thread = thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, open)
            .map_err(|error| PictureError::damaged(KIND, format!("no thread to read it in: {error}")))?;
        thread.join().unwrap_or_else(|panic| {
            let said = panic.downcast_ref::<String>().map(String::as_str);
            let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it said nothing");
            Err(PictureError::damaged(KIND, format!("drawing it broke off: {said}")))
        })
    })
}

fn refusal(error: LoadPdfError) -> PictureError {
    let reason = match error {
        LoadPdfError::Invalid => return PictureError::damaged(KIND, "no pages can be found in it"),
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => "by a password",
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => "in an unknown way",
        LoadPdfError::Decryption(_) => "and the lock is damaged",
    };
    PictureError::Locked { reason }
}

fn height(page: &Page<'_>) -> Result<u32, PictureError> {
    let (width, height) = page.render_dimensions();
    let height = (f64::from(height) / f64::from(width) * f64::from(PDF_WIDTH)).round();
    // Casting saturates, so what is far too long stays so.
    let height = (height as u32).max(1);
    if height > LONGEST { Err(PictureError::TooLong { width: PDF_WIDTH, height }) } else { Ok(height) }
}

fn draw(page: &Page<'_>) -> Result<Canvas, PictureError> {
    let height = height(page)?;
    let missing = Arc::new(Missing::default());
    let settings = InterpreterSettings {
        font_resolver: Missing::fonts(&missing),
        warning_sink: Missing::warnings(&missing),
        ..InterpreterSettings::default()
    };
    let (own_width, own_height) = page.render_dimensions();
    let sizes = RenderSettings {
        x_scale: PDF_WIDTH as f32 / own_width,
        y_scale: height as f32 / own_height,
        width: u16::try_from(PDF_WIDTH).ok(),
        height: u16::try_from(height).ok(),
        bg_color: WHITE,
    };
    let drawn = render(page, &RenderCache::new(), &settings, &sizes);
    if let Some(found) = missing.said() {
        return Err(PictureError::NotDrawn { found });
    }
    // On white everything is opaque, so the fourth byte of each pixel says nothing.
    let bytes =
        drawn.data_as_u8_slice().chunks_exact(4).flat_map(|pixel| pixel.iter().take(3)).copied().collect();
    Ok(Canvas { width: PDF_WIDTH, height, has_alpha: false, bytes })
}
