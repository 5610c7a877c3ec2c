//! Pictures, made here by code: measured, refused, masked and scaled.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use press::picture::{Format, PictureError, Scaled, WIDTHS, extension, masked, measure, scale};

mod pdf;
mod svg;

/// A picture whose left half is black and whose right half is white.
fn halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| Rgb([if x < width / 2 { 0 } else { 255 }; 3])).into()
}

fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

pub(super) fn pixels(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

/// A JPEG that says that it lies on its right side.
fn lying(picture: &DynamicImage) -> Vec<u8> {
    let jpeg = packed(picture, ImageFormat::Jpeg);
    // One entry: tag 0x0112 (orientation), type 3 (short), count 1, value 6 (turn by 90 degrees).
    let exif = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&jpeg[..2], &exif[..], &jpeg[2..]].concat()
}

fn measured(bytes: &[u8]) -> (Format, u32, u32) {
    let measured = measure(bytes).unwrap();
    (measured.format, measured.width, measured.height)
}

#[test]
fn each_kind_of_picture_is_known_by_its_content() {
    let picture = halves(30, 20);
    for (kind, format, name) in [
        (ImageFormat::Jpeg, Format::Jpeg, "jpg"),
        (ImageFormat::Png, Format::Png, "png"),
        (ImageFormat::WebP, Format::WebP, "webp"),
        (ImageFormat::Gif, Format::Gif, "gif"),
    ] {
        assert_eq!(measured(&packed(&picture, kind)), (format, 30, 20));
        assert_eq!(extension(format), name);
    }
}

#[test]
fn what_is_no_picture_is_named_in_words() {
    for (bytes, found) in [
        (&b""[..], "an empty file"),
        (b"%PDF-1.7", "a PDF"),
        (b"BM....", "a BMP picture"),
        (b"<!DOCTYPE html><html></html>", "an HTML page"),
        (b"<rss/>", "markup that is not SVG"),
        (b"\x01\x02", "a file that begins with the bytes 01 02"),
    ] {
        assert_eq!(measure(bytes), Err(PictureError::NotAPicture { found: found.to_owned() }));
    }
}

#[test]
fn a_picture_that_breaks_off_is_refused() {
    for kind in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let noise =
            RgbImage::from_fn(120, 90, |x, y| Rgb([(x * y % 251) as u8, (x * 7) as u8, (y * 13) as u8]));
        let whole = packed(&noise.into(), kind);
        let refused = scale(&whole[..whole.len() / 2], &[40], &[]);
        assert!(matches!(refused, Err(PictureError::Damaged { .. })), "{kind:?}: {refused:?}");
    }
}

#[test]
fn a_small_file_that_claims_a_vast_picture_is_refused_unread() {
    let mut png = packed(&halves(4, 4), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    let sum = crc32(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    let vast = PictureError::TooManyPixels { width: 16_384, height: 16_384 };
    assert_eq!(measure(&png), Err(vast.clone()));
    assert_eq!(scale(&png, &WIDTHS, &[]), Err(vast));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

#[test]
fn a_photograph_that_lies_on_its_side_is_set_upright() {
    let photograph = lying(&halves(40, 20));
    assert_eq!(measured(&photograph), (Format::Jpeg, 20, 40));
    let upright = pixels(&masked(&photograph, &[]).unwrap());
    assert_eq!(upright.dimensions(), (20, 40));
    assert!(upright.get_pixel(10, 5)[0] < 30, "what was left is above");
    assert!(upright.get_pixel(10, 35)[0] > 225, "what was right is below");
}

#[test]
fn only_narrower_pictures_are_made_each_once_and_in_order() {
    let picture = packed(&halves(1000, 501), ImageFormat::Png);
    let scaled = scale(&picture, &[960, 1000, 480, 1600, 480, 0], &[]).unwrap();
    let sizes: Vec<_> = scaled.iter().map(|Scaled { width, height, .. }| (*width, *height)).collect();
    assert_eq!(sizes, [(480, 240), (960, 481)]);
    for Scaled { width, height, bytes } in &scaled {
        assert_eq!(measured(bytes), (Format::WebP, *width, *height));
        assert!(pixels(bytes).get_pixel(width / 4, height / 2)[0] < 20);
        assert!(pixels(bytes).get_pixel(width * 3 / 4, height / 2)[0] > 235);
    }
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let picture = packed(&halves(700, 500), ImageFormat::Jpeg);
    let mask = vec![vec![[0, 0], [5_000, 0], [0, 5_000]]];
    assert_eq!(scale(&picture, &WIDTHS, &mask), scale(&picture, &WIDTHS, &mask));
    assert_eq!(masked(&picture, &mask), masked(&picture, &mask));
}

#[test]
fn nothing_of_what_lies_under_a_mask_is_left() {
    let black: DynamicImage = RgbImage::new(1000, 1000).into();
    let mask = vec![vec![
        [2_000, 2_000],
        [6_000, 2_000],
        [6_000, 4_000],
        [4_000, 4_000],
        [4_000, 8_000],
        [2_000, 8_000],
    ]];
    let black = packed(&black, ImageFormat::Png);
    let full = masked(&black, &mask).unwrap();
    let small = scale(&black, &[500], &mask).unwrap().remove(0).bytes;
    for (picture, unit) in [(pixels(&full), 100.0), (pixels(&small), 50.0)] {
        let at = |x: f64, y: f64| i32::from(picture.get_pixel((x * unit) as u32, (y * unit) as u32)[0]);
        for (x, y) in [(2.1, 2.1), (5.8, 3.8), (3.0, 7.8), (3.9, 3.9)] {
            assert!((at(x, y) - 0xDD).abs() < 8, "{x} {y} is grey");
        }
        for (x, y) in [(1.0, 1.0), (5.0, 5.0), (5.0, 7.0), (7.0, 3.0), (3.0, 9.0)] {
            assert!(at(x, y) < 8, "{x} {y} is as it was");
        }
    }
}

#[test]
fn a_polygon_that_crosses_itself_hides_all_it_encloses() {
    let star = vec![vec![[5_000, 500], [8_000, 9_500], [500, 4_000], [9_500, 4_000], [2_000, 9_500]]];
    let black: DynamicImage = RgbImage::new(200, 200).into();
    let picture = pixels(&masked(&packed(&black, ImageFormat::Png), &star).unwrap());
    assert!(picture.get_pixel(100, 110)[0] > 200, "the middle of the star");
}

#[test]
fn a_mask_that_hides_nothing_is_refused() {
    let picture = packed(&halves(30, 20), ImageFormat::Png);
    let refused = masked(&picture, &[vec![[0, 0], [10_000, 10_000]]]);
    assert_eq!(refused, Err(PictureError::EmptyMask { corners: 2 }));
}

#[test]
fn what_is_behind_a_picture_shines_through_it_except_under_a_mask() {
    let clear: DynamicImage = RgbaImage::from_pixel(100, 100, Rgba([0, 0, 0, 0])).into();
    let left = vec![vec![[0, 0], [5_000, 0], [5_000, 10_000], [0, 10_000]]];
    let picture = masked(&packed(&clear, ImageFormat::Png), &left).unwrap();
    let picture = image::load_from_memory(&picture).unwrap().into_rgba8();
    assert_eq!((picture.get_pixel(20, 50)[3], picture.get_pixel(80, 50)[3]), (255, 0));
}

#[test]
fn a_picture_longer_than_webp_can_say_is_refused_whole_and_left_out_scaled() {
    let ribbon = packed(&RgbImage::new(20, 20_000).into(), ImageFormat::Png);
    assert_eq!(masked(&ribbon, &[]), Err(PictureError::TooLong { width: 20, height: 20_000 }));
    let widths: Vec<u32> = scale(&ribbon, &[10, 19], &[]).unwrap().iter().map(|one| one.width).collect();
    assert_eq!(widths, [10]);
}
