//! What is told when something is not there or did not come.

use kanbao::state::{Library, LibraryAction, LoadError, Request};

use crate::fixtures::{after, full_library, id, outline, specimen, text_request};
use crate::markup::Element;
use crate::rendering::reader_at;

fn failed(request: Request, error: LoadError) -> Library {
    full_library().after(LibraryAction::Answered(request, Err(error)))
}

/// The notice of an edition that did not come.
fn told(error: LoadError) -> Element {
    reader_at("2031-05-20/01", failed(Request::Edition(id("2031-05-20")), error))
}

fn assert_says(reader: &Element, title: &str, cause: &str) {
    let notice = reader.one(".notice");
    assert_eq!(notice.attribute("role"), Some("alert"));
    assert_eq!(notice.one("h1").text(), title);
    assert!(notice.one("p").text().contains(cause), "{}", notice.one("p").text());
}

#[test]
fn an_edition_that_is_not_published_is_told_with_its_date() {
    let reader = told(LoadError::NotPublished);
    assert_says(&reader, "2031年05月20日这一期没有发布", "可能日期有误");
    let buttons: Vec<_> = reader.one(".notice").all("button").iter().map(|it| it.text()).collect();
    assert_eq!(buttons, ["重试", "往期"]);
    assert_eq!(reader.one(".notice").one("a").attribute("data-route"), Some(""), "to the newest edition");
}

#[test]
fn a_site_that_cannot_be_reached_can_be_tried_again() {
    let reader = told(LoadError::Offline);
    assert_says(&reader, "2031年05月20日这一期没能取到", "请检查网络");
    assert_eq!(reader.one(".notice").all("button")[0].text(), "重试");
}

#[test]
fn damage_is_told_with_the_line_for_the_newspaper() {
    let place = "editions/2031-05-20/edition.json: page 01: x".to_owned();
    let reader = told(LoadError::Damaged { place: place.clone() });
    assert_says(&reader, "2031年05月20日这一期的数据有误", &place);
    assert_eq!(reader.one(".notice").all("button")[0].text(), "重试");
}

#[test]
fn a_later_format_asks_for_a_reload_and_not_for_another_try() {
    let reader = told(LoadError::TooNew);
    assert_says(&reader, "2031年05月20日这一期需要新版的阅读器", "重新载入");
    let notice = reader.one(".notice");
    assert_eq!(notice.one("button").text(), "往期", "no retry");
    let reload = notice.one(".notice-main-way");
    assert_eq!((reload.text().as_str(), reload.attribute("href")), ("重新载入页面", Some("./2031-05-20/01")));
    assert_eq!(reload.attribute("data-route"), None, "it is loaded anew, not turned to");
}

#[test]
fn without_the_catalogue_the_root_offers_no_way_to_the_newest_edition() {
    let library =
        Library::default().after(LibraryAction::Answered(Request::Catalogue, Err(LoadError::Offline)));
    let reader = reader_at("", library);
    assert_says(&reader, "报纸目录没能取到", "请检查网络");
    assert!(reader.one(".notice").all("a").is_empty());
}

#[test]
fn a_page_of_which_the_text_does_not_come_keeps_the_way_to_other_pages() {
    let library = failed(text_request("2031-05-20", "01"), LoadError::Offline);
    let reader = reader_at("2031-05-20/01", library);
    assert_says(&reader, "第01版的文字没能取到", "请检查网络");
    assert_eq!(reader.all(".edition-index-page").len(), 8);
    assert!(reader.one(".page-bar-turning").text().contains("下一版第02版"));
}

#[test]
fn a_page_without_articles_needs_no_text() {
    let library = failed(text_request("2031-05-20", "03"), LoadError::NotPublished);
    assert!(reader_at("2031-05-20/03", library).all(".notice").is_empty());
}

#[test]
fn an_unknown_page_leads_back_to_its_edition() {
    let reader = reader_at("2031-05-20/B03", full_library());
    assert_says(&reader, "本期没有第B03版", "2031年05月20日的版面目录里没有这一版");
    let way = reader.one(".notice-main-way");
    assert_eq!((way.text().as_str(), way.attribute("data-route")), ("回到本期", Some("2031-05-20")));
}

#[test]
fn an_unknown_article_leads_to_its_page() {
    let reader = reader_at("2031-05-20/01/3", full_library());
    assert_says(&reader, "没有这篇文章", "第01版上没有第 3 篇文章");
    assert_eq!(reader.one(".notice-main-way").attribute("data-route"), Some("2031-05-20/01"));
}

#[test]
fn an_unknown_address_leads_to_the_newest_edition() {
    let reader = reader_at("about/us", full_library());
    assert_says(&reader, "没有这个页面", "地址可能抄错了");
    assert_eq!(reader.one(".notice").one("a").attribute("data-route"), Some(""));
}

#[test]
fn a_failure_of_what_is_not_needed_yet_is_not_told() {
    let edition = outline(&specimen("2031-05-20"));
    let library = after(
        Library::default(),
        [
            edition,
            (text_request("2031-05-20", "03"), {
                let (_, document) = crate::fixtures::texts(&specimen("2031-05-20")).swap_remove(1);
                document
            }),
        ],
    );
    let library = library
        .after(LibraryAction::Answered(Request::Catalogue, Err(LoadError::Offline)))
        .after(LibraryAction::Answered(text_request("2031-05-20", "04"), Err(LoadError::Offline)));
    let reader = reader_at("2031-05-20/03", library);
    assert!(reader.all(".notice").is_empty());
    assert!(reader.one(".masthead-editions").text().contains("往期目录尚未载入"));
}
