//! The turning and zoom controls, enabled and at their ends.

use kanbao::app::AppProps;
use kanbao::state::{Preferences, Theme, Zoom};

use crate::fixtures::full_library;
use crate::markup::Element;
use crate::rendering::{reader, reader_at};
use crate::sample;

fn turn_links(reader: &Element) -> Vec<(String, Option<String>)> {
    let links = reader.all(".turn-link");
    links.iter().map(|link| (link.text(), link.attribute("data-route").map(ToOwned::to_owned))).collect()
}

#[test]
fn each_control_says_what_it_does_and_where_it_leads() {
    let reader = reader_at("2031-05-20/04", full_library());
    let to = |label: &str, path: &str| (label.to_owned(), Some(path.to_owned()));
    assert_eq!(
        turn_links(&reader),
        [
            to("上一期2031年01月02日", "2031-01-02"),
            to("下一期2031年05月20日 第2期", "2031-05-20-2"),
            to("上一版第03版", "2031-05-20/03"),
            to("下一版第B01版", "2031-05-20/B01"),
            to("上一篇转到第01版：样村修渠", "2031-05-20/01/4"),
            to("下一篇样山夜话", "2031-05-20/04/1"),
        ]
    );
    for link in reader.all(".turn-link") {
        assert!(link.attribute("aria-disabled").is_none() && link.attribute("href").is_some());
        let expected = if link.text().starts_with('上') { "prev" } else { "next" };
        assert_eq!(link.attribute("rel"), Some(expected));
    }
}

#[test]
fn a_control_at_an_end_is_disabled_keeps_its_place_and_says_why() {
    let reader = reader_at("2023-01-17/C01", sample::library());
    let disabled = reader.all("[aria-disabled=true]");
    let texts: Vec<String> = disabled.iter().map(|it| it.text()).collect();
    assert_eq!(
        texts,
        ["上一期没有更早的一期", "下一期已是最新一期", "默认", "上一篇已是第一篇"],
        "the article of the page comes next"
    );
    for link in reader.all(".turn-link").into_iter().filter(|it| it.attribute("aria-disabled").is_some()) {
        assert_eq!((link.attribute("role"), link.attribute("tabindex")), (Some("link"), Some("0")));
        assert!(link.attribute("href").is_none() && link.attribute("data-route").is_none());
    }
}

#[test]
fn both_ends_of_an_edition_say_so() {
    let first = reader_at("2023-01-17/01", sample::library());
    assert_eq!(first.one(".page-bar-turning").text(), "上一版已是第一版下一版第02版");
    let last = reader_at("2023-01-17/E08", sample::library());
    assert_eq!(last.one(".page-bar-turning").text(), "上一版第E07版下一版已是末版");
    assert!(last.one(".bottom-bar").text().contains("下一篇已是末篇"));
}

#[test]
fn the_zoom_controls_are_disabled_at_the_ends_and_at_the_default() {
    for (zoom, disabled) in [
        (Zoom::SMALLEST, vec!["缩小"]),
        (Zoom::default(), vec!["默认"]),
        (200.into(), vec![]),
        (Zoom::LARGEST, vec!["放大"]),
    ] {
        let preferences = Preferences { zoom, ..Preferences::default() };
        let library = full_library();
        let reader =
            reader(AppProps { path: "2031-05-20/04".into(), preferences, library, ..AppProps::default() });
        let controls = reader.one(".zoom-controls");
        assert_eq!(controls.all("button").len(), 5, "three for the size of the text, two for the page's");
        let found: Vec<String> = controls.all("[aria-disabled=true]").iter().map(|it| it.text()).collect();
        assert_eq!(found, disabled, "{zoom:?}");
        assert_eq!(reader.one(".reader").attribute("data-zoom"), Some(zoom.percent().to_string().as_str()));
        assert_eq!(controls.one(".zoom-controls-percent").text(), format!("{}%", zoom.percent()));
    }
}

#[test]
fn the_colours_are_named_for_the_styles() {
    for theme in Theme::ALL {
        let preferences = Preferences { theme, ..Preferences::default() };
        let reader = reader(AppProps { preferences, ..AppProps::default() });
        assert_eq!(reader.one(".reader").attribute("data-theme"), Some(theme.name()));
    }
}

#[test]
fn every_link_with_a_route_is_a_real_link_to_it() {
    for path in ["", "2031-05-20/01", "2031-05-20/01/4", "2031-05-20/02", "2031-05-20/B03", "about"] {
        let reader = reader_at(path, full_library());
        let links = reader.all("[data-route]");
        assert!(!links.is_empty(), "{path}");
        for link in links {
            assert_eq!(link.name, "a");
            let route = link.attribute("data-route").unwrap();
            assert_eq!(link.attribute("href"), Some(format!("./{route}").as_str()), "{path}");
            let leads_here = kanbao::route::Route::from_path(route);
            assert!(!matches!(leads_here, kanbao::route::Route::NotFound { .. }), "{path} leads to {route}");
        }
    }
}
