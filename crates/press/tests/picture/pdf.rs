use press::picture::{PDF_WIDTH, PictureError, pdf_page_size, pdf_picture};

use super::pixels;

/// Makes a PDF of one page out of what the page says of itself, what is drawn, and one font.
fn pdf(page: &str, drawn: &str, font: &str, trailer: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> {page} >>"
        ),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()),
        font.to_owned(),
    ];
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(&objects) {
        table += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = bytes.len();
    let size = objects.len() + 1;
    bytes.extend(
        format!("{table}trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF").bytes(),
    );
    bytes
}

const HELVETICA: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const SHEET: &str = "/MediaBox [0 0 400 500]";
/// A red rectangle at the lower left, a black word in the upper half.
const DRAWN: &str = "1 0 0 rg 0 0 100 100 re f 0 g BT /F 100 Tf 50 350 Td (HHHH) Tj ET";

/// The share of dark pixels in a rectangle.
fn dark(picture: &image::RgbImage, x: std::ops::Range<u32>, y: std::ops::Range<u32>) -> f64 {
    let all: Vec<bool> = y.flat_map(|y| x.clone().map(move |x| picture.get_pixel(x, y)[1] < 60)).collect();
    all.iter().filter(|dark| **dark).count() as f64 / all.len() as f64
}

#[test]
fn a_pdf_is_drawn_on_white_with_its_shapes_and_its_text() {
    let pdf = pdf(SHEET, DRAWN, HELVETICA, "");
    assert_eq!(pdf_page_size(&pdf).unwrap(), (PDF_WIDTH, 2000));
    let webp = pdf_picture(&pdf).unwrap();
    let picture = pixels(&webp);
    assert_eq!(picture.dimensions(), (PDF_WIDTH, 2000));
    let [red, green, blue] = picture.get_pixel(200, 1800).0;
    assert!(red > 220 && green < 40 && blue < 40, "the rectangle is red: {red} {green} {blue}");
    assert!(picture.get_pixel(1000, 1500).0.iter().all(|part| *part > 250), "the paper is white");
    let ink = dark(&picture, 200..1300, 330..600);
    assert!((0.15..0.7).contains(&ink), "letters are neither nothing nor all: {ink}");
    assert_eq!(webp, pdf_picture(&pdf).unwrap(), "the same bytes each time");
}

#[test]
fn box_and_rotation_of_a_page_say_how_large_it_is() {
    let turned = pdf("/MediaBox [0 0 400 500] /Rotate 90", DRAWN, HELVETICA, "");
    assert_eq!(pdf_page_size(&turned).unwrap(), (1600, 1280));
    let picture = pixels(&pdf_picture(&turned).unwrap());
    assert_eq!(picture.dimensions(), (1600, 1280));
    let [red, green, _] = picture.get_pixel(100, 100).0;
    assert!(red > 220 && green < 40, "turned clockwise, what was below left is above left");
    let cropped = pdf("/MediaBox [0 0 400 500] /CropBox [0 0 200 100]", DRAWN, HELVETICA, "");
    assert_eq!(pdf_page_size(&cropped).unwrap(), (1600, 800));
}

#[test]
fn a_page_whose_chinese_font_is_missing_is_refused_and_the_font_named() {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /YangbaoSong /Encoding /UniGB-UCS2-H /DescendantFonts [\
        << /Type /Font /Subtype /CIDFontType0 /BaseFont /YangbaoSong /CIDSystemInfo \
        << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>";
    let pdf = pdf(SHEET, "BT /F 100 Tf 50 350 Td <68377EBF> Tj ET", font, "");
    let error = pdf_picture(&pdf).unwrap_err();
    assert!(error.to_string().contains("the font YangbaoSong is not in it"), "{error}");
}

#[test]
fn a_locked_pdf_is_refused_as_such() {
    let lock = format!(
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >>",
        "5A".repeat(32)
    );
    let refused = pdf_picture(&pdf(SHEET, DRAWN, HELVETICA, &lock));
    assert_eq!(refused, Err(PictureError::Locked { reason: "by a password" }));
}

#[test]
fn what_is_no_pdf_or_has_no_page_is_refused() {
    let whole = pdf(SHEET, DRAWN, HELVETICA, "");
    let empty =
        String::from_utf8(whole.clone()).unwrap().replace("/Kids [3 0 R] /Count 1", "/Kids [     ] /Count 0");
    let page_less = pdf_page_size(empty.replace("/Type /Page ", "/Type /Pagx ").as_bytes());
    assert!(
        matches!(page_less, Err(PictureError::NoPage { .. } | PictureError::Damaged { .. })),
        "{page_less:?}"
    );
    for bytes in [&b""[..], b"GIF89a", b"%PDF-1.7\n", &whole[..60]] {
        assert!(matches!(pdf_picture(bytes), Err(PictureError::Damaged { .. })), "{:?}", bytes.get(..8));
    }
    let flat = pdf_page_size(&pdf("/MediaBox [0 0 0 500]", DRAWN, HELVETICA, ""));
    assert!(matches!(flat, Err(PictureError::NoPage { .. })), "{flat:?}");
    let ribbon = pdf_page_size(&pdf("/MediaBox [0 0 10 500]", DRAWN, HELVETICA, ""));
    assert_eq!(ribbon, Err(PictureError::TooLong { width: 1600, height: 80_000 }));
}

#[test]
fn a_pdf_broken_anywhere_never_ends_the_program() {
    let whole = pdf(SHEET, DRAWN, HELVETICA, "");
    for at in (0..whole.len()).step_by(7) {
        let mut broken = whole.clone();
        broken[at] ^= 0x15;
        // Whether it can still be read is up to the library; that it answers is what counts.
        if let Ok((width, height)) = pdf_page_size(&broken) {
            assert!(width == PDF_WIDTH && height > 0);
        }
    }
}

#[test]
fn a_page_of_the_newsrooms_folder_that_has_only_a_pdf_gets_its_picture() {
    let folder = tempfile::tempdir().unwrap();
    let (newsroom, archive) = (folder.path().join("newsroom"), folder.path().join("archive"));
    let page = newsroom.join("01-要闻");
    std::fs::create_dir_all(&page).unwrap();
    std::fs::write(newsroom.join("edition.toml"), "newspaper = \"云岭样报\"\ndate = 2024-03-05\n").unwrap();
    std::fs::write(page.join("01-样稿.md"), "# 样稿\n\n样文。\n").unwrap();
    let import = || {
        crate::support::press([
            "import".as_ref(),
            newsroom.as_os_str(),
            "--archive".as_ref(),
            archive.as_os_str(),
        ])
    };
    let picture = archive.join("2024-03-05/pages/01.webp");
    let draw = |drawn: &str| {
        std::fs::write(page.join("page.pdf"), pdf(SHEET, drawn, HELVETICA, "")).unwrap();
        import();
        std::fs::read(&picture).unwrap()
    };
    let first = draw(DRAWN);
    assert_eq!(pixels(&first).dimensions(), (PDF_WIDTH, 2000));
    let other = draw("0 0 1 rg 0 0 400 500 re f");
    assert_ne!(first, other, "a PDF that was changed is drawn anew");
    let drawn_at = std::fs::metadata(&picture).unwrap().modified().unwrap();
    import();
    assert_eq!(std::fs::metadata(&picture).unwrap().modified().unwrap(), drawn_at, "and only then");
    let json = std::fs::read(archive.join("2024-03-05/edition.json")).unwrap();
    let whole = edition::WholeEdition::from_json(&json).unwrap();
    let of_page = whole.edition().pages()[0].picture.clone().unwrap();
    assert_eq!((of_page.file.as_str(), of_page.width, of_page.height), ("pages/01.webp", PDF_WIDTH, 2000));
}
