//! What a newspaper says about an article after it was published.

use std::rc::Rc;

use edition::{AssetPath, Block, Edition, Notice, PageText, Picture, ScaledPicture};
use kanbao::state::{Document, Library, Request};

use crate::fixtures::{after, catalogue_of, edition_of, label, number, outline, page, text_of, text_request};
use crate::markup::Element;
use crate::rendering::{english_reader_at, reader_at};

const DAY: &str = "2031-05-20";

fn said(text: &str) -> Notice {
    Notice { date: "2031-05-22".parse().unwrap(), text: label(text) }
}

/// An edition of one page: an article that was withdrawn, one that was corrected, one without a word.
fn library() -> Library {
    let mut outlined = page("01", "要闻", &[(1, "x"), (2, "样茶开采"), (3, "样村修渠")]);
    outlined.articles[0] = edition::ArticleHead::withdrawn(number(1), said("样报：消息有误。"));
    outlined.articles[1].corrections = vec![said("“样茶”应为“样菜”。")];
    let mut text = text_of(&outlined);
    text.articles[0].body.clear();
    text.articles[2].body.clear();
    let mut parts = Rc::unwrap_or_clone(edition_of(DAY, vec![outlined])).into_parts();
    parts.serial = Some(7446);
    let edition = Rc::new(Edition::assemble(parts).unwrap());
    with(catalogue_of(&[DAY]), &edition, text)
}

fn with(catalogue: Vec<(Request, Document)>, edition: &Rc<Edition>, text: PageText) -> Library {
    let text = (text_request(DAY, "01"), Document::Text(Rc::new(text)));
    after(Library::default(), catalogue.into_iter().chain([outline(edition), text]))
}

fn headlines(reader: &Element) -> Vec<String> {
    reader.one(".headline-list").all("a").iter().map(|link| link.text()).collect()
}

#[test]
fn a_withdrawn_article_says_so_with_day_and_reason_and_ways_on() {
    let reader = reader_at("2031-05-20/01/1", library());
    let notice = reader.one(".notice");
    assert_eq!(reader.one("h1").text(), "本文已撤回");
    assert!(notice.text().contains("2031年05月22日 星期四 样报：消息有误。"), "{}", notice.text());
    let ways: Vec<_> = notice.all("a").iter().map(|way| way.attribute("data-route").unwrap()).collect();
    assert_eq!(ways, ["2031-05-20/01", ""]);
    assert!(reader.all(".article-body").is_empty());
    assert!(!reader.one(".source-line").text().contains("全文共"));
    assert!(reader.one(".article-turning").text().contains("下一篇样茶开采"));
}

#[test]
fn a_withdrawn_article_is_called_so_in_the_readers_language_everywhere() {
    let reader = english_reader_at("2031-05-20/01/2", library());
    assert_eq!(headlines(&reader), ["Article withdrawn", "样茶开采", "样村修渠"]);
    assert!(reader.one(".article-turning").text().contains("Previous articleArticle withdrawn"));
    let sheet = english_reader_at("2031-05-20/01", library());
    assert_eq!(sheet.one(".sheet-article-withdrawn").one("h2").text(), "Article withdrawn");
    assert_eq!(english_reader_at("2031-05-20/01/1", library()).one("h1").text(), "Article withdrawn");
    assert!(!sheet.text().contains("本文已撤回"), "{}", sheet.text());
}

#[test]
fn a_correction_stands_between_head_and_body_and_on_the_sheet() {
    let reader = reader_at("2031-05-20/01/2", library());
    let head = reader.one(".article-head");
    assert_eq!(head.one("aside").text(), "更正2031年05月22日 星期四 “样茶”应为“样菜”。");
    assert!(reader_at("2031-05-20/01", library()).one(".sheet").one("aside").text().starts_with("更正"));
    assert!(reader_at("2031-05-20/01/3", library()).all("aside").is_empty());
}

#[test]
fn an_article_without_a_word_says_so() {
    let reader = reader_at("2031-05-20/01/3", library());
    assert_eq!(reader.one(".article-without-text").text(), "本文文字未收录");
    assert!(reader_at("2031-05-20/01/2", library()).all(".article-without-text").is_empty());
}

#[test]
fn the_serial_number_stands_beside_the_date() {
    let reader = reader_at("2031-05-20/01", library());
    assert_eq!(reader.one(".masthead-serial").text().trim(), "第7446期");
    assert!(reader.one(".page-date").text().ends_with(" 第7446期"));
    assert_eq!(
        english_reader_at("2031-05-20/01", library()).one(".masthead-serial").text().trim(),
        "No. 7446"
    );
}

#[test]
fn a_picture_in_several_widths_leaves_the_choice_to_the_browser() {
    let file = |name: &str| name.parse::<AssetPath>().unwrap();
    let outlined = page("01", "要闻", &[(1, "样桥")]);
    let mut text = text_of(&outlined);
    let scaled = vec![ScaledPicture { file: file("p/a b-400,1.webp"), width: 400 }];
    let (file, alt, cutline, credit) = (file("p/a.webp"), None, None, None);
    let picture = Picture { file, width: 1200, height: 800, scaled, alt, cutline, credit };
    text.articles[0].body.push(Block::Picture(picture));
    let library = with(catalogue_of(&[DAY]), &edition_of(DAY, vec![outlined]), text);
    let reader = reader_at("2031-05-20/01/1", library);
    let folder = "./editions/2031-05-20/p";
    assert_eq!(
        reader.one("img").attribute("srcset"),
        Some(format!("{folder}/a%20b-400%2C1.webp 400w, {folder}/a.webp 1200w").as_str())
    );
    assert!(reader.one("img").attribute("sizes").is_some());
}
