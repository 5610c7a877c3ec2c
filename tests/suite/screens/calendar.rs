//! The calendar in its panel.

use std::rc::Rc;

use kanbao::components::ZoomActs;
use kanbao::route::Route;
use kanbao::screens::{Panels, PanelsProps};
use kanbao::select::calendar;
use kanbao::state::{Language, Library, LibraryAction, LoadError, Panel, Preferences, Request, Zoom};
use yew::Callback;

use crate::fixtures::{full_library, id};
use crate::markup::Element;
use crate::rendering::{reader_at, rendered};

fn shown(path: &str, library: &Library, language: Language) -> Element {
    let month = calendar(None, &Route::from_path(path), library);
    rendered::<Panels>(PanelsProps {
        panel: Some(Panel::Calendar(None)),
        on_close: Callback::noop(),
        on_closed: Callback::noop(),
        on_panel: Callback::noop(),
        turning: None,
        place: None,
        filter: "".into(),
        on_filter: Callback::noop(),
        calendar: Some(month.map(Rc::new)),
        today: Some(id("2031-05-21").date()),
        search: None,
        on_seek: Callback::noop(),
        on_retry: Callback::noop(),
        preferences: Preferences::default(),
        zoom: ZoomActs { zoom: Zoom::default().into(), on_zoom: Callback::noop(), on_stage: None },
        on_change: Callback::noop(),
        language,
    })
}

#[test]
fn only_days_with_editions_can_be_pressed_and_the_others_can_be_walked_over() {
    let panel = shown("2031-06-01", &full_library(), Language::Chinese);
    let grid = panel.one("[role=grid]");
    assert_eq!(grid.attribute("aria-label"), Some("2031年06月"));
    let pressable = grid.one("a");
    assert_eq!(pressable.attribute("data-route"), Some("2031-06-01"));
    assert_eq!(pressable.attribute("aria-label"), Some("2031年06月01日 星期日"));
    assert_eq!(grid.all("[aria-disabled=true]").len(), 29);
    assert!(grid.all("[aria-disabled=true]").iter().all(|day| day.name == "span"));
    assert_eq!(grid.all("[tabindex=0]").len(), 1);
    assert_eq!(grid.all("[tabindex=-1]").len(), 29);
    let columns: Vec<_> = grid.all("th").iter().map(|it| it.text()).collect();
    assert_eq!(columns, ["一", "二", "三", "四", "五", "六", "日"]);
}

#[test]
fn several_editions_of_a_day_are_offered_and_the_open_one_and_today_are_marked() {
    let panel = shown("2031-05-20-2", &full_library(), Language::Chinese);
    let day = panel.one("[aria-current=date]");
    assert_eq!((day.name.as_str(), day.text().as_str()), ("button", "202期"));
    assert_eq!(day.attribute("aria-label"), Some("2031年05月20日 星期二 2期"));
    let several: Vec<_> = panel.one(".calendar-several").all("a").iter().map(|it| it.text()).collect();
    assert_eq!(several, ["第1期", "第2期"]);
    assert_eq!(panel.one("[aria-current=page]").attribute("data-route"), Some("2031-05-20-2"));
    let today = panel.one(".calendar-today");
    assert_eq!(today.attribute("aria-label"), Some("2031年05月21日 星期三 今天 当天没有报纸"));
}

#[test]
fn it_offers_the_years_and_the_months_that_there_are() {
    let panel = shown("2031-05-20", &full_library(), Language::English);
    let choices: Vec<_> = panel.all("option").iter().map(|it| it.text()).collect();
    assert_eq!(choices, ["2029", "2031", "January", "May", "June"]);
    assert_eq!(panel.one("[aria-label=Earlier month]").attribute("aria-disabled"), None);
    let newest = shown("2031-06-01", &full_library(), Language::English);
    let stopped = newest.one("[aria-label=This is the newest edition]");
    assert_eq!(stopped.attribute("aria-disabled"), Some("true"));
}

#[test]
fn a_year_that_did_not_come_is_told_and_can_be_tried_again() {
    let library = full_library().after(LibraryAction::Answered(Request::Year(2031), Err(LoadError::Offline)));
    let panel = shown("2031-05-20", &library, Language::Chinese);
    assert_eq!(panel.one(".notice").one("h2").text(), "2031年的往期目录没能取到");
    assert_eq!(panel.one(".notice").one("button").text(), "重试");
    assert_eq!(panel.all("option").len(), 3, "the other years can still be chosen");
    let waiting = shown("", &Library::default(), Language::Chinese);
    assert_eq!(waiting.one("[role=status]").text(), "正在载入");
}

#[test]
fn the_masthead_opens_it_even_where_no_edition_is_open() {
    for path in ["2031-05-20", "1999-01-01"] {
        let reader = reader_at(path, full_library());
        assert!(reader.one(".masthead").with_text("button", "往期").text().ends_with("往期"));
    }
}
