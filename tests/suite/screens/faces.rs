//! Pages with pictures: alone, in a spread, and below each other.

use edition::{Edition, EditionParts, PagePicture, ScaledPicture};
use kanbao::app::AppProps;
use kanbao::state::{Face, Language, Layout, Library, Preferences};

use crate::fixtures::{after, catalogue_of, outline, specimen, texts};
use crate::markup::Element;
use crate::rendering::reader;

const DAY: &str = "2031-05-20";

/// The specimen's edition, with pictures of 01 (in three widths), 02 and 03 (in one).
fn library() -> Library {
    let parts = (*specimen(DAY)).clone().into_parts();
    let mut pages = parts.pages.clone();
    for page in pages.iter_mut().take(3) {
        let scaled = |width| ScaledPicture {
            file: format!("pages/{}, {width}.png", page.folio).parse().unwrap(),
            width,
        };
        page.picture = Some(PagePicture {
            file: format!("pages/{}.png", page.folio).parse().unwrap(),
            width: 2480,
            height: 3508,
            scaled: if page.folio.as_str() == "01" { vec![scaled(480), scaled(960)] } else { Vec::new() },
        });
    }
    let edition = Edition::assemble(EditionParts { pages, ..parts }).unwrap().into();
    after(after(after(Library::default(), catalogue_of(&[DAY])), [outline(&edition)]), texts(&edition))
}

fn shown(path: &str, preferences: Preferences) -> Element {
    let path = path.to_owned().into();
    reader(AppProps { path, preferences, library: library(), wide: true, ..AppProps::default() })
}

fn laid(path: &str, layout: Layout) -> Element {
    shown(path, Preferences { layout, ..Preferences::default() })
}

#[test]
fn a_page_with_a_picture_shows_it_in_its_own_proportions_and_says_what_it_is() {
    let reader = laid("2031-05-20/01", Layout::Single);
    let picture = reader.one(".page-face").one(".page-picture");
    assert_eq!(picture.attribute("src"), Some("./editions/2031-05-20/pages/01.png"));
    assert_eq!((picture.attribute("width"), picture.attribute("height")), (Some("2480"), Some("3508")));
    assert_eq!(picture.attribute("decoding"), Some("async"));
    let alt = picture.attribute("alt").unwrap();
    assert!(alt.starts_with("第01版：要闻，") && alt.contains("标题导航"), "{alt}");
    assert!(reader.all(".sheet").is_empty());
    assert_eq!(reader.one(".page-folio-line").one("h1").attribute("aria-label"), Some("第01版：要闻"));
    assert_eq!(reader.one(".page-face").attribute("data-folio"), Some("01"));
}

#[test]
fn a_picture_in_several_widths_offers_all_of_them_and_says_how_wide_it_is_shown() {
    let reader = laid("2031-05-20/01", Layout::Single);
    let picture = reader.one(".page-picture");
    let folder = "./editions/2031-05-20/pages";
    assert_eq!(
        picture.attribute("srcset").unwrap(),
        format!("{folder}/01%2C%20480.png 480w, {folder}/01%2C%20960.png 960w, {folder}/01.png 2480w")
    );
    assert!(picture.attribute("sizes").unwrap().contains("calc(100 * "));
    let spread = laid("2031-05-20/01", Layout::Spread);
    assert!(spread.one(".page-picture").attribute("sizes").unwrap().contains("calc(50 * "));
    let single = laid("2031-05-20/02", Layout::Single);
    let single = single.one(".page-picture");
    assert_eq!((single.attribute("srcset"), single.attribute("sizes")), (None, None));
}

#[test]
fn a_page_with_a_picture_and_without_text_shows_its_picture() {
    for face in Face::ALL {
        let reader = shown("2031-05-20/02", Preferences { face, ..Preferences::default() });
        assert_eq!(reader.all(".page-picture").len(), 1);
        assert!(reader.all(".sheet").is_empty());
        assert!(reader.all("button").iter().all(|it| it.text() != "看字"), "there is nothing to choose");
    }
}

#[test]
fn a_page_that_has_both_shows_what_the_reader_prefers() {
    let reader = shown("2031-05-20/01", Preferences { face: Face::Text, ..Preferences::default() });
    assert!(reader.all(".page-picture").is_empty());
    assert_eq!(reader.one(".sheet").all(".sheet-article").len(), 3);
    assert_eq!(reader.with_text("button", "看字").attribute("aria-pressed"), Some("true"));
    assert_eq!(reader.with_text("button", "看图").attribute("aria-pressed"), Some("false"));
}

#[test]
fn a_picture_needs_no_text_to_be_seen() {
    let edition = library().edition(DAY.parse().unwrap()).cloned().ready().unwrap();
    let library = after(Library::default(), [outline(&edition)]);
    let reader = reader(AppProps { path: "2031-05-20/01".into(), library, ..AppProps::default() });
    assert_eq!(reader.all(".page-picture").len(), 1);
    assert!(reader.all(".skeleton").is_empty());
}

#[test]
fn a_spread_shows_both_of_its_pages_whatever_faces_they_have() {
    for path in ["2031-05-20/02", "2031-05-20/03"] {
        let reader = laid(path, Layout::Spread);
        let faces: Vec<_> = reader
            .one(".stage-canvas")
            .all(".page-face")
            .iter()
            .map(|it| it.attribute("data-folio"))
            .collect();
        assert_eq!(faces, [Some("02"), Some("03")]);
        let names: Vec<_> = reader.all("h1").iter().map(|it| it.attribute("aria-label")).collect();
        assert_eq!(names, [Some("第02版：综 合"), Some("第03版：广告")]);
    }
    let reader = laid("2031-05-20/B02", Layout::Spread);
    assert_eq!(reader.all(".page-face").len(), 1, "B03 is missing");
    assert_eq!(reader.one(".page-face").all(".sheet").len(), 1);
}

#[test]
fn a_spread_falls_back_to_one_page_where_there_is_no_room() {
    let preferences = Preferences { layout: Layout::Spread, ..Preferences::default() };
    let path = "2031-05-20/02".into();
    let reader = reader(AppProps { path, preferences, library: library(), ..AppProps::default() });
    assert_eq!(reader.all(".page-face").len(), 1);
    assert_eq!(reader.all(".page-spread").len(), 0);
}

#[test]
fn all_pages_lie_below_each_other_and_only_those_around_the_open_one_have_their_faces() {
    let reader = laid("2031-05-20/03", Layout::Continuous);
    assert_eq!(reader.one(".pages").all(".page").len(), 8);
    let faces: Vec<_> = reader.all(".page-face").iter().map(|it| it.attribute("data-folio")).collect();
    assert_eq!(faces, [Some("02"), Some("03"), Some("04")]);
    let rooms: Vec<_> = reader.all(".page-room").iter().map(|it| it.attribute("viewBox")).collect();
    assert_eq!(rooms[..2], [Some("0 0 2480 3508"), Some("0 0 7 10")]);
    assert_eq!(reader.one(".page-open").one("h1").attribute("aria-label"), Some("第03版：广告"));
}

#[test]
fn an_article_is_read_alone_in_every_layout() {
    for layout in Layout::ALL {
        let reader = laid("2031-05-20/01/2", layout);
        assert_eq!(reader.all(".article").len(), 1);
        assert!(reader.all(".page-face").is_empty() && reader.all(".layout-controls").is_empty());
    }
}

#[test]
fn the_layouts_and_the_overview_are_offered_beside_a_page_in_both_languages() {
    for (language, names) in [
        (Language::Chinese, ["单页", "对开", "连续", "版面概览", "适合宽度", "适合整版"]),
        (Language::English, ["Single", "Spread", "Continuous", "Overview", "Fit width", "Fit page"]),
    ] {
        let path = "2031-05-20/02".into();
        let reader = reader(AppProps { path, language, library: library(), ..AppProps::default() });
        let buttons: Vec<_> =
            reader.one(".layout-controls").all("button").iter().map(|it| it.text()).collect();
        assert_eq!(buttons, names);
    }
}
