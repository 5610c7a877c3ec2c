//! SVG pictures: which bytes are one, and how large it is.

use roxmltree::{Document, Node, ParsingOptions};

use super::{Format, PictureError};

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// No side of a picture is longer than this many pixels: beyond it is a slip.
const LONGEST: f64 = 100_000.0;

/// Whether the bytes are markup whose first element is `svg`, well-formed or not.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if !start.starts_with(b"<") {
        return false;
    }
    // What stands before the first element begins with <? or <!; drawing programs write long remarks.
    let mut rest = start;
    loop {
        let end: &[u8] = if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.starts_with(b"<!")
            && rest.split(|byte| *byte == b'>').next().is_some_and(|own| own.contains(&b'['))
        {
            b"]>"
        } else if rest.starts_with(b"<!") || rest.starts_with(b"<?") {
            b">"
        } else {
            break;
        };
        let Some(at) = rest.windows(end.len()).position(|window| window == end) else { return false };
        rest = rest.get(at + end.len()..).unwrap_or_default().trim_ascii_start();
    }
    let name = rest.get(1..).unwrap_or_default();
    let name =
        name.split(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte)).next().unwrap_or_default();
    name == b"svg" || name.ends_with(b":svg")
}

/// Reads an SVG whose first element is what it should be.
pub(super) fn read(text: &str) -> Result<Document<'_>, PictureError> {
    // Drawing programs write a document type. It is harmless here: nothing outside is ever read.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| PictureError::damaged(Format::Svg.kind(), error))?;
    if document.root_element().tag_name().namespace() != Some(SVG) {
        let reason = format!("its first element lacks xmlns=\"{SVG}\", without which browsers show nothing");
        return Err(PictureError::damaged(Format::Svg.kind(), reason));
    }
    Ok(document)
}

/// The bytes as text; nothing but UTF-8 is read, so that browsers and press see the same.
pub(super) fn text(bytes: &[u8]) -> Result<&str, PictureError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes)
        .map_err(|error| PictureError::damaged(Format::Svg.kind(), format!("it is not UTF-8: {error}")))
}

/// Its width and height in CSS pixels, rounded.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), PictureError> {
    let document = read(text(bytes)?)?;
    let root = document.root_element();
    let viewed = view_box(root);
    let size = match (length(root, "width"), length(root, "height"), viewed) {
        (Some(width), Some(height), _) => Some((width, height)),
        (Some(width), None, Some((across, down))) => Some((width, width * down / across)),
        (None, Some(height), Some((across, down))) => Some((height * across / down, height)),
        (None, None, viewed) => viewed,
        _ => None,
    };
    size.and_then(|(width, height)| Some((whole(width)?, whole(height)?)))
        .ok_or_else(|| PictureError::NoSize { found: said(root) })
}

/// An attribute in CSS pixels; nothing if it is a share of whatever surrounds the picture.
fn length(root: Node<'_, '_>, name: &str) -> Option<f64> {
    let value = root.attribute(name)?.trim();
    let unit_at = value
        .find(|letter: char| {
            letter.is_ascii_alphabetic() && !letter.eq_ignore_ascii_case(&'e') || letter == '%'
        })
        // The e of em and ex is a unit, the e of 1e3 is not.
        .map(
            |at| if value.get(..at).is_some_and(|before| before.ends_with(['e', 'E'])) { at - 1 } else { at },
        )
        .unwrap_or(value.len());
    let (number, unit) = value.split_at_checked(unit_at)?;
    let pixels = match unit.to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "q" => 96.0 / 101.6,
        "em" | "rem" => 16.0,
        "ex" => 8.0,
        _ => return None,
    };
    let length = number.trim().parse::<f64>().ok()? * pixels;
    (length.is_finite() && length > 0.0).then_some(length)
}

fn view_box(root: Node<'_, '_>) -> Option<(f64, f64)> {
    let numbers: Result<Vec<f64>, _> = root
        .attribute("viewBox")?
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect();
    match numbers.ok()?.as_slice() {
        [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    }
}

fn whole(length: f64) -> Option<u32> {
    (length.is_finite() && length <= LONGEST).then(|| (length.round() as u32).max(1))
}

fn said(root: Node<'_, '_>) -> String {
    let said: Vec<String> = ["width", "height", "viewBox"]
        .into_iter()
        .filter_map(|name| Some(format!("{name}=\"{}\"", root.attribute(name)?)))
        .collect();
    if said.is_empty() { "no width, height or viewBox".to_owned() } else { said.join(" ") }
}
