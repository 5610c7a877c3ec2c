//! Search: the panel, the bar, the marks in an article, and the articles that are told apart on a page.

use std::rc::Rc;

use kanbao::components::ZoomActs;
use kanbao::screens::{Panels, PanelsProps};
use kanbao::select::searched;
use kanbao::state::{Language, Library, LibraryAction, LoadError, Panel, Preferences, Zoom};
use yew::Callback;

use crate::fixtures::{after, full_library, outline, place_at, specimen, text_request, texts};
use crate::markup::Element;
use crate::rendering::{reader_at, rendered};

const DAY: &str = "2031-05-20";

fn panel(typed: &'static str, library: &Library, language: Language) -> Element {
    let place = place_at("2031-05-20/04", library);
    let searched = Some(Rc::new(searched(&place, library, typed, &mut Vec::new(), 2)));
    rendered::<Panels>(PanelsProps {
        panel: Some(Panel::SEARCH),
        on_close: Callback::noop(),
        on_closed: Callback::noop(),
        on_panel: Callback::noop(),
        turning: None,
        place: Some(place),
        filter: "".into(),
        on_filter: Callback::noop(),
        calendar: None,
        search: searched,
        on_seek: Callback::noop(),
        today: None,
        on_retry: Callback::noop(),
        preferences: Preferences::default(),
        zoom: ZoomActs { zoom: Zoom::default().into(), on_zoom: Callback::noop(), on_stage: None },
        on_change: Callback::noop(),
        language,
    })
}

fn status(panel: &Element) -> String {
    panel.one("[role=status]").text()
}

#[test]
fn the_field_is_a_labelled_search_field_in_a_named_dialog() {
    let panel = panel("", &full_library(), Language::Chinese);
    assert_eq!(panel.one("dialog").attribute("aria-label"), Some("搜索"));
    let label = panel.one(".search").one("label");
    assert_eq!(label.one(".visually-hidden").text(), "搜索");
    assert_eq!(label.one("input").attribute("type"), Some("search"));
    assert_eq!(label.one("input").attribute("value"), None, "composing must not be broken off");
    assert_eq!(status(&panel), "");
}

#[test]
fn what_is_found_is_a_list_of_links_with_headline_sentence_and_page() {
    let panel = panel("样文 图说", &full_library(), Language::Chinese);
    let found = panel.one(".search-finds").one("a");
    assert_eq!(
        found.attribute("data-route"),
        Some("2031-05-20/B05/1?q=%E6%A0%B7%E6%96%87%20%E5%9B%BE%E8%AF%B4")
    );
    assert!(found.attribute("href").unwrap().ends_with(found.attribute("data-route").unwrap()));
    assert_eq!(found.one(".search-headline").text(), "样溪治水图说");
    assert_eq!(found.one(".search-headline").one("mark").text(), "图说");
    let marks: Vec<_> = found.one(".search-excerpt").all("mark").iter().map(|mark| mark.text()).collect();
    assert_eq!(marks, ["样文", "图说"]);
    assert_eq!(found.one(".search-page").text(), "第B05版：专刊");
    assert!(found.all("mark").iter().all(|mark| mark.attribute("tabindex").is_none()));
    assert_eq!(status(&panel), "找到 1 篇");
}

#[test]
fn more_can_be_listed_where_more_was_found() {
    let panel = panel("治水", &full_library(), Language::Chinese);
    assert_eq!(status(&panel), "找到 3 篇");
    assert_eq!(panel.one(".search-finds").all("a").len(), 2);
    assert_eq!(panel.one(".search-more").text(), "显示更多");
}

#[test]
fn that_nothing_is_found_is_said_once_everything_is_read() {
    assert_eq!(status(&panel("没有", &full_library(), Language::Chinese)), "本期没有找到");
    assert_eq!(status(&panel("没有", &full_library(), Language::English)), "Nothing found in this edition");
    let part = after(Library::default(), [outline(&specimen(DAY))]);
    let part = after(part, texts(&specimen(DAY)).into_iter().take(1));
    let reading = panel("没有", &part, Language::Chinese);
    assert_eq!(status(&reading), "正在读入本期文字");
    assert!(reading.one(".search-told").text().contains("已读入 1/4 版"));
    assert_eq!(status(&panel("样桥", &part, Language::Chinese)), "找到 1 篇 · 正在读入本期文字");
}

#[test]
fn a_page_that_did_not_come_is_told_with_the_way_to_try_again() {
    let request = text_request(DAY, "B02");
    let library = full_library().after(LibraryAction::Answered(request, Err(LoadError::Offline)));
    let panel = panel("没有", &library, Language::Chinese);
    let notice = panel.one("[role=alert]");
    assert!(notice.text().contains("第B02版的文字没能取到"));
    assert_eq!(notice.one("button").text(), "重试");
    assert_eq!(status(&panel), "", "whether it is nowhere is not known");
}

#[test]
fn what_the_address_searches_for_is_marked_in_the_article_with_the_ways_between_the_hits() {
    let reader = reader_at("2031-05-20/B02/1?q=%E6%B2%BB%E6%B0%B4%E8%AE%B0", full_library());
    let marks = reader.one(".article").all("mark");
    assert_eq!(marks.iter().map(|mark| mark.text()).collect::<Vec<_>>(), ["治水记", "治水记"]);
    assert!(marks.iter().all(|mark| mark.attribute("tabindex") == Some("-1")));
    assert_eq!(reader.one("h1").one("mark").text(), "治水记");
    let bar = reader.one(".search-bar");
    assert_eq!(bar.one("[role=status]").text(), "", "what the hook writes the number into");
    let controls: Vec<_> = bar.all("button").iter().map(|it| it.text()).collect();
    assert_eq!(controls, ["搜索 治水记", "上一处", "下一处", "清除"]);
}

#[test]
fn a_hit_that_reaches_into_bold_words_is_one() {
    let reader =
        reader_at("2031-05-20/04/1?q=%E7%AC%AC%E4%BA%8C%E6%AE%B5%EF%BC%8C%E5%8A%A0%E9%87%8D", full_library());
    let marks: Vec<_> = reader.one(".article").all("mark").iter().map(|mark| mark.text()).collect();
    assert_eq!(marks, ["第二段，", "加重"]);
    assert_eq!(reader.all("[tabindex=-1]").iter().filter(|it| it.name == "mark").count(), 1);
}

#[test]
fn an_article_that_lacks_a_word_has_no_marks_and_says_so() {
    let reader = reader_at("2031-05-20/B02/1?q=%E6%B2%BB%E6%B0%B4+%E6%B2%A1%E6%9C%89", full_library());
    assert!(reader.all("mark").is_empty());
    assert!(reader.one(".search-bar").text().contains("本篇没有"));
}

#[test]
fn the_articles_of_a_page_that_were_found_are_told_apart() {
    let reader = reader_at("2031-05-20/01?q=%E6%A0%B7%E8%8C%B6", full_library());
    let hit = reader.one(".sheet").all("article").into_iter().filter(|it| it.attribute("data-hit").is_some());
    assert_eq!(hit.map(|it| it.one("h2").text()).collect::<Vec<_>>(), ["样茶开采"]);
    assert!(reader.one(".search-bar").all("button").len() == 2, "no hits to step through");
}

#[test]
fn without_a_query_there_is_no_bar_and_no_mark() {
    let reader = reader_at("2031-05-20/01/1", full_library());
    assert!(reader.all(".search-bar").is_empty() && reader.all("mark").is_empty());
    let sheet = reader_at("2031-05-20/01", full_library());
    assert!(sheet.all("[data-hit]").is_empty());
}

#[test]
fn search_is_reached_from_the_masthead_and_on_a_phone_from_the_settings() {
    let reader = reader_at("2031-05-20/01", full_library());
    reader.one(".masthead-tools").with_text("button", "搜索");
}
