//! The ways out: what is copied, and which ways are offered where.

use std::rc::Rc;

use edition::{Edition, HotSpot, Page, PagePicture, Region};
use kanbao::app::AppProps;
use kanbao::select::quoted;
use kanbao::state::{Library, Manner};

use crate::fixtures::{after, edition_of, full_library, number, outline, page, place_at, text_of, texts};
use crate::markup::Element;
use crate::rendering::{reader, reader_at};

fn offered(reader: &Element) -> Vec<String> {
    reader.one(".ways-out").all(".ways-out-way").iter().map(|way| way.text()).collect()
}

#[test]
fn a_copied_article_reads_as_it_was_printed_and_says_where() {
    let library = full_library();
    let place = place_at("2031-05-20/01/4", &library);
    let text = text_of(place.page());
    let article = text.article(number(4)).unwrap();
    assert_eq!(
        quoted(article, &place),
        "样村修渠\n　　样文：样村修渠。\n样文小标题\n　　样文第二段，加重\n样报网\n下转第04版\n下转第Z09版\n\
        溪山样报 2031年05月20日 第01版"
    );
}

#[test]
fn a_page_and_an_article_offer_what_can_be_taken_from_them() {
    assert_eq!(offered(&reader_at("2031-05-20/01", full_library())), ["打印本版", "复制地址", "分享"]);
    let article = offered(&reader_at("2031-05-20/01/1", full_library()));
    assert_eq!(article, ["打印本文", "复制全文", "复制地址", "分享"]);
    let without_text = offered(&reader_at("2031-05-20/02", full_library()));
    assert_eq!(without_text, ["复制地址", "分享"], "there is nothing to print");
}

/// An edition whose page has a picture with a hot-spot, and a PDF.
fn pictured() -> Rc<Edition> {
    let file = |name: &str| name.parse().unwrap();
    let picture = PagePicture { file: file("page.webp"), width: 700, height: 1000, scaled: Vec::new() };
    let region = Region::new(vec![[0, 0], [5000, 0], [5000, 5000]]).unwrap();
    let page = Page {
        picture: Some(picture),
        pdf: Some(file("page.pdf")),
        hot_spots: vec![HotSpot { article: number(1), regions: vec![region] }],
        ..page("01", "要闻", &[(1, "样桥通车"), (2, "样茶开采")])
    };
    edition_of("2031-05-20", vec![page])
}

fn pictured_library() -> Library {
    let edition = pictured();
    after(after(Library::default(), [outline(&edition)]), texts(&edition))
}

#[test]
fn an_article_with_a_place_on_the_picture_can_be_cut_out() {
    let cut = reader_at("2031-05-20/01/1", pictured_library());
    assert_eq!(offered(&cut), ["本版 PDF", "打印本文", "打印剪报", "复制全文", "复制地址", "分享"]);
    let pdf = cut.one(".ways-out").one("a");
    assert_eq!(pdf.attribute("href"), Some("./editions/2031-05-20/page.pdf"));
    let uncut = reader_at("2031-05-20/01/2", pictured_library());
    assert!(!offered(&uncut).contains(&"打印剪报".to_owned()));
}

#[test]
fn in_somebody_elses_document_the_plain_page_is_what_is_printed() {
    let props = AppProps {
        path: "2031-05-20/01/1".into(),
        library: pictured_library(),
        manner: Manner::Element,
        ..AppProps::default()
    };
    let guest = reader(props);
    let print = &guest.one(".ways-out").all("a")[1];
    assert_eq!(print.attribute("href"), Some("./editions/2031-05-20/pages/01.html#1"));
    assert!(!offered(&guest).contains(&"打印剪报".to_owned()));
}
