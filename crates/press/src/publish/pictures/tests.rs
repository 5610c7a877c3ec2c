use std::io::Cursor;

use edition::{Article, ArticleHead, EditionParts, Newspaper, Notice, PageState, PageText, Region};
use tempfile::TempDir;

use super::*;

/// The pictures of an edition that has never been published.
fn pictured(whole: WholeEdition, folder: &Path) -> Result<Pictured, Flaw> {
    super::pictured(whole, Folders { archived: folder, published: None })
}

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="700" height="1000"></svg>"#;

/// An edition with one page whose picture is 700 by 1000 pixels, all black, in a folder with its files.
/// Its article stands in the upper half of the page.
fn edition(name: &str, head: ArticleHead, has_hot_spot: bool) -> (WholeEdition, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("pages")).unwrap();
    let mut png = Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(700, 1000).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let bytes = if name.ends_with("svg") { SVG.as_bytes().to_vec() } else { png.into_inner() };
    fs::write(folder.path().join(name), bytes).unwrap();
    let upper_half = Region::new(vec![[0, 0], [10_000, 0], [10_000, 5_000], [0, 5_000]]).unwrap();
    let page = Page {
        state: PageState::Complete,
        picture: Some(PagePicture { file: name.parse().unwrap(), width: 700, height: 1000, scaled: vec![] }),
        pdf: Some("pages/01.pdf".parse().unwrap()),
        hot_spots: has_hot_spot
            .then(|| HotSpot { article: head.number, regions: vec![upper_half] })
            .into_iter()
            .collect(),
        articles: vec![head.clone()],
        ..Page::without_text("01".parse().unwrap(), None)
    };
    let texts = vec![PageText { folio: page.folio.clone(), articles: vec![Article { head, body: vec![] }] }];
    let newspaper = Newspaper { name: "样报".parse().unwrap() };
    let parts =
        EditionParts { newspaper, id: "2024-03-05".parse().unwrap(), serial: None, pages: vec![page] };
    (WholeEdition::assemble(Edition::assemble(parts).unwrap(), texts).unwrap(), folder)
}

fn article() -> ArticleHead {
    ArticleHead::new("1".parse().unwrap(), "样文".parse().unwrap())
}

fn withdrawn() -> ArticleHead {
    let notice = Notice { date: "2024-03-07".parse().unwrap(), text: "样文失实".parse().unwrap() };
    ArticleHead::withdrawn("1".parse().unwrap(), notice)
}

fn brightness(part: &Part, upper: bool) -> u8 {
    let Content::Bytes(bytes) = &part.content else { panic!("{part:?} is not made") };
    let picture = image::load_from_memory(bytes).unwrap().to_luma8();
    let y = if upper { picture.height() / 4 } else { picture.height() * 3 / 4 };
    picture.get_pixel(picture.width() / 2, y).0[0]
}

fn page_of(pictured: &Pictured) -> &Page {
    &pictured.whole.edition().pages()[0]
}

#[test]
fn a_page_gets_the_widths_that_are_narrower_than_its_picture() {
    let (whole, folder) = edition("pages/01.png", article(), true);
    let pictured = pictured(whole, folder.path()).unwrap();
    let paths: Vec<&str> = pictured.made.iter().map(|part| part.path.as_str()).collect();
    assert_eq!(paths, ["editions/2024-03-05/pages/01.480.webp"]);
    let picture = page_of(&pictured).picture.as_ref().unwrap();
    assert_eq!((picture.file.as_str(), picture.scaled[0].width), ("pages/01.png", 480));
    assert!(brightness(&pictured.made[0], true) < 8);
    assert!(page_of(&pictured).pdf.is_some());
}

#[test]
fn a_withdrawn_article_is_covered_on_every_picture_of_its_page_and_the_original_is_not_published() {
    let (whole, folder) = edition("pages/01.png", withdrawn(), true);
    let pictured = pictured(whole, folder.path()).unwrap();
    assert_eq!(pictured.made.len(), 2);
    for part in &pictured.made {
        assert!(brightness(part, true) > 150, "{} is covered", part.path);
        assert!(brightness(part, false) < 8, "{} shows the rest", part.path);
    }
    let files: Vec<&str> = pictured.whole.assets().iter().map(|file| file.as_str()).collect();
    assert_eq!(files, ["pages/01.480-covered.webp", "pages/01.covered.webp"]);
    assert_eq!(page_of(&pictured).hot_spots.len(), 1);
}

#[test]
fn a_page_on_which_it_cannot_be_covered_is_published_without_its_picture() {
    for (name, has_hot_spot) in [("pages/01.svg", true), ("pages/01.png", false)] {
        let (whole, folder) = edition(name, withdrawn(), has_hot_spot);
        let pictured = pictured(whole, folder.path()).unwrap();
        assert!(pictured.made.is_empty() && pictured.whole.assets().is_empty(), "{name}");
        assert!(page_of(&pictured).hot_spots.is_empty());
    }
}

#[test]
fn a_picture_that_scales_by_itself_or_cannot_be_read_is_published_as_it_is() {
    let (whole, folder) = edition("pages/01.svg", article(), true);
    assert_eq!(pictured(whole.clone(), folder.path()).unwrap().whole, whole);
    let (whole, folder) = edition("pages/01.png", article(), true);
    fs::write(folder.path().join("pages/01.png"), "no picture").unwrap();
    assert_eq!(pictured(whole.clone(), folder.path()).unwrap().whole, whole);
}

#[test]
fn a_picture_that_is_published_is_made_anew_only_when_its_original_is_another_or_it_is_lost() {
    let (whole, archived) = edition("pages/01.png", article(), true);
    let first = pictured(whole.clone(), archived.path()).unwrap();
    let tree = tempfile::tempdir().unwrap();
    let (original, narrow) = (tree.path().join("pages/01.png"), tree.path().join("pages/01.480.webp"));
    fs::create_dir(tree.path().join("pages")).unwrap();
    fs::copy(archived.path().join("pages/01.png"), &original).unwrap();
    fs::write(&narrow, "as published").unwrap();
    let again = |whole: &WholeEdition| {
        let folders = Folders { archived: archived.path(), published: Some(tree.path()) };
        super::pictured(whole.clone(), folders).unwrap()
    };
    let kept = again(&whole);
    assert_eq!(kept.whole, first.whole);
    assert_eq!(kept.made[0].content, Content::Copy(narrow.clone()));

    let (covered, _) = edition("pages/01.png", withdrawn(), true);
    assert!(again(&covered).made.iter().all(|part| matches!(part.content, Content::Bytes(_))));
    fs::remove_file(narrow).unwrap();
    assert_eq!(again(&whole).made, first.made);
    fs::write(tree.path().join("pages/01.480.webp"), "as published").unwrap();
    fs::write(original, "another").unwrap();
    assert_eq!(again(&whole).made, first.made);
}
