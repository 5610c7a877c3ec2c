use imagesize::ImageType;

/// The width and height of a picture in pixels, or of an SVG in its own units, rounded; nothing for
/// what browsers do not show everywhere. What it is, is seen from its content.
pub(super) fn measure(bytes: &[u8]) -> Option<(u32, u32)> {
    match imagesize::image_type(bytes) {
        Ok(ImageType::Jpeg | ImageType::Png | ImageType::Webp | ImageType::Gif) => {
            let size = imagesize::blob_size(bytes).ok()?;
            Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
        }
        _ => svg(std::str::from_utf8(bytes).ok()?),
    }
    .filter(|&(width, height)| width > 0 && height > 0)
}

fn svg(text: &str) -> Option<(u32, u32)> {
    let document = roxmltree::Document::parse(text.trim_start_matches('\u{feff}')).ok()?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return None;
    }
    let length = |name| whole(root.attribute(name)?.trim_end_matches("px"));
    let view_box = || {
        let numbers: Vec<&str> =
            root.attribute("viewBox")?.split([' ', ',']).filter(|s| !s.is_empty()).collect();
        match numbers.as_slice() {
            [_, _, width, height] => Some((whole(width)?, whole(height)?)),
            _ => None,
        }
    };
    length("width").zip(length("height")).or_else(view_box)
}

fn whole(text: &str) -> Option<u32> {
    let number: f64 = text.trim().parse().ok()?;
    // A cast of a float saturates; what is beyond a million units is a slip.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked right before")]
    (1.0..1e6).contains(&number).then(|| number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_is_measured_by_its_size_else_by_its_view_box() {
        for (svg, size) in [
            (r#"<svg xmlns="http://www.w3.org/2000/svg" width="30px" height="40.4"/>"#, Some((30, 40))),
            (r#"<svg viewBox="0 0 700,1000" width="100%"/>"#, Some((700, 1000))),
            (r#"<svg/>"#, None),
            (r#"<html width="3" height="4"/>"#, None),
            ("no picture", None),
        ] {
            assert_eq!(measure(svg.as_bytes()), size, "{svg}");
        }
    }
}
