//! 版面概览: every page in small.

use kanbao::components::overview;
use kanbao::state::Language;
use yew::prelude::*;

use crate::fixtures::{full_library, place_at};
use crate::markup::Element;
use crate::rendering::rendered;
use crate::sample;

#[derive(Properties, PartialEq)]
struct OverviewOfProps {
    path: AttrValue,
    sample: bool,
}

#[component]
fn OverviewOf(props: &OverviewOfProps) -> Html {
    let library = if props.sample { sample::library() } else { full_library() };
    let place = place_at(&props.path, &library);
    overview(&place, &NodeRef::default(), &Callback::noop(), Language::Chinese)
}

fn overview_at(path: &'static str, sample: bool) -> Element {
    rendered::<OverviewOf>(OverviewOfProps { path: path.into(), sample })
}

#[test]
fn every_page_of_the_sample_is_there_by_section_and_the_open_one_is_marked() {
    let overview = overview_at("2023-01-17/C01", true);
    let sections: Vec<_> = overview.all("h2").iter().map(|it| it.text()).collect();
    assert_eq!(sections.len(), 5, "{sections:?}");
    assert_eq!(overview.all("a").len(), 55);
    let current = overview.one("[aria-current=page]");
    assert_eq!(current.attribute("data-route"), Some("2023-01-17/C01"));
}

#[test]
fn a_page_without_a_picture_is_drawn_with_its_first_headlines() {
    let overview = overview_at("2031-05-20/01", false);
    let page = overview.one("[data-route=2031-05-20/01]");
    assert_eq!(page.one(".overview-sheet").all("span").len(), 4, "the folio and three headlines");
    assert!(page.text().contains("溪山样桥通车") && page.text().contains("要闻"));
    let bare = overview.one("[data-route=2031-05-20/02]");
    assert_eq!(bare.one(".overview-sheet").all("span").len(), 1);
    assert!(overview.all("img").is_empty());
}
