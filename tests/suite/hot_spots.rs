//! Hot-spots: which region a pointer finds, and what is drawn of them.

use edition::{HotSpot, Page, PagePicture, Point, Region, ScaledPicture};
use kanbao::components::{cut_out, hot_spots};
use kanbao::route::Route;
use kanbao::select::{Place, raised, regions_of};
use kanbao::state::{Language, Library};
use proptest::prelude::*;
use yew::prelude::*;

use crate::fixtures::{after, edition_of, number, outline, page, place_at};
use crate::markup::Element;
use crate::rendering::rendered;

const DAY: &str = "2031-05-20";

pub(crate) fn rectangle([left, top]: Point, [right, bottom]: Point) -> Region {
    Region::new(vec![[left, top], [right, top], [right, bottom], [left, bottom]]).unwrap()
}

fn spot(article: u16, regions: Vec<Region>) -> HotSpot {
    HotSpot { article: number(article), regions }
}

/// A page of 1,000 by 1,500 pixels with a picture in three widths: the lead in two regions, then one
/// nested in its first region, then one without any.
pub(crate) fn pictured() -> Page {
    let file = |name: &str| format!("pages/{name}").parse().unwrap();
    let scaled = [400, 1_000].map(|width| ScaledPicture { file: file(&format!("A01-{width}.webp")), width });
    Page {
        picture: Some(PagePicture {
            file: file("A01.png"),
            width: 4_000,
            height: 6_000,
            scaled: scaled.into(),
        }),
        hot_spots: vec![
            spot(2, vec![rectangle([1_000, 1_000], [3_000, 2_000])]),
            spot(1, vec![rectangle([0, 0], [10_000, 4_000]), rectangle([0, 5_000], [5_000, 10_000])]),
        ],
        ..page("A01", "要闻", &[(1, "样桥通车"), (2, "样茶开采"), (3, "样村修渠")])
    }
}

/// The library of an edition with pictured pages.
pub(crate) fn library(pages: Vec<Page>) -> Library {
    after(Library::default(), [outline(&edition_of(DAY, pages))])
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    place: Place,
    #[prop_or_default]
    lit: Vec<Route>,
    #[prop_or_default]
    language: Language,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    hot_spots(&props.place, &props.lit, props.language)
}

#[component]
fn Cut(props: &DrawnProps) -> Html {
    props
        .place
        .head()
        .map(|head| cut_out(&props.place, head, &Callback::noop(), props.language))
        .unwrap_or_default()
}

fn props(page: Page, path: &str) -> DrawnProps {
    DrawnProps { place: place_at(path, &library(vec![page])), lit: Vec::new(), language: Language::Chinese }
}

fn routes(drawn: &Element, wanted: &str) -> Vec<String> {
    drawn.all(wanted).iter().filter_map(|link| link.attribute("data-route").map(str::to_owned)).collect()
}

#[test]
fn each_article_is_one_link_in_reading_order_with_all_its_regions() {
    let drawn = rendered::<Drawn>(props(pictured(), "2031-05-20/A01"));
    let links = drawn.all(".hot-spot");
    let names: Vec<_> = links.iter().map(|link| link.attribute("aria-label").unwrap()).collect();
    assert_eq!(names, ["样桥通车", "样茶开采"], "the third has no region");
    assert_eq!(routes(&drawn, ".hot-spot"), ["2031-05-20/A01/1", "2031-05-20/A01/2"]);
    assert!(links.iter().all(|link| link.attribute("href").unwrap().starts_with("./2031-05-20/A01/")));
    assert_eq!(links[0].all("polygon").len(), 2);
    assert_eq!(links[1].one("polygon").attribute("points"), Some("1000 1000 3000 1000 3000 2000 1000 2000 "));
}

#[test]
fn a_region_in_a_larger_one_lies_on_top_for_pointers_only() {
    let drawn = rendered::<Drawn>(props(pictured(), "2031-05-20/A01"));
    assert!(drawn.one(".hot-spots-raised").all("a").is_empty(), "it comes later in reading order anyway");

    let mut page = pictured();
    // The lead is numbered last: drawn last, it would hide the other.
    page.articles = crate::fixtures::page("A01", "要闻", &[(2, "样茶开采"), (5, "样桥通车")]).articles;
    page.hot_spots[1].article = number(5);
    let drawn = rendered::<Drawn>(props(page, "2031-05-20/A01"));
    assert_eq!(routes(&drawn, ".hot-spot"), ["2031-05-20/A01/2", "2031-05-20/A01/5"]);
    let raised = drawn.one(".hot-spots-raised");
    assert_eq!(routes(raised, "a"), ["2031-05-20/A01/5", "2031-05-20/A01/5", "2031-05-20/A01/2"]);
    assert_eq!(raised.attribute("aria-hidden"), Some("true"));
    assert!(raised.all("a").iter().all(|link| link.attribute("tabindex") == Some("-1")));
}

#[test]
fn a_withdrawn_article_keeps_its_place_and_says_so() {
    let mut page = pictured();
    let notice =
        edition::Notice { date: "2031-05-21".parse().unwrap(), text: "样撤稿。".parse().unwrap() };
    page.articles[1] = edition::ArticleHead::withdrawn(number(2), notice);
    let drawn = rendered::<Drawn>(props(page.clone(), "2031-05-20/A01"));
    let link = drawn.all(".hot-spot")[1];
    assert_eq!((link.attribute("aria-label"), link.attribute("lang")), (Some("本文已撤回"), None));
    let english = DrawnProps { language: Language::English, ..props(page, "2031-05-20/A01") };
    let drawn = rendered::<Drawn>(english);
    assert_ne!(drawn.all(".hot-spot")[1].attribute("aria-label"), Some("本文已撤回"));
    assert_eq!(drawn.all(".hot-spot")[0].attribute("lang"), Some("zh-CN"));
}

#[test]
fn the_lit_articles_are_marked_and_the_open_one_is_current() {
    let lit = vec![Route::from_path("2031-05-20/A01/2"), Route::from_path("2031-05-20/A02/1")];
    let drawn = rendered::<Drawn>(DrawnProps { lit, ..props(pictured(), "2031-05-20/A01/1") });
    let links = drawn.all(".hot-spot");
    let marks: Vec<_> = links
        .iter()
        .map(|link| (link.attribute("data-lit").is_some(), link.attribute("aria-current")))
        .collect();
    assert_eq!(marks, [(false, Some("page")), (true, None)]);
}

#[test]
fn an_article_is_cut_out_of_the_page_region_by_region_in_the_width_that_is_enough() {
    let cut = rendered::<Cut>(props(pictured(), "2031-05-20/A01/1"));
    let link = cut.one(".cut-out");
    assert_eq!(link.attribute("data-route"), Some("2031-05-20/A01"));
    assert_eq!(link.attribute("aria-label"), Some("在版面上看：样桥通车"));
    let views: Vec<_> = cut.all("svg").iter().map(|it| it.attribute("viewBox").unwrap()).collect();
    assert_eq!(views, ["0 0 4000 2400 ", "0 3000 2000 3000 "]);
    let files: Vec<_> = cut.all("image").iter().map(|it| it.attribute("href").unwrap()).collect();
    assert_eq!(files, ["./editions/2031-05-20/pages/A01-1000.webp", "./editions/2031-05-20/pages/A01.png"]);
    assert!(cut.all("image").iter().all(|it| it.attribute("width") == Some("4000")));
}

#[test]
fn without_a_picture_or_a_region_nothing_is_cut_out() {
    assert!(rendered::<Cut>(props(pictured(), "2031-05-20/A01/3")).descendants().is_empty());
    let bare = Page { picture: None, ..pictured() };
    assert!(rendered::<Cut>(props(bare, "2031-05-20/A01/1")).descendants().is_empty());
    let line = Region::new(vec![[10, 10], [20, 10], [30, 10]]).unwrap();
    let flat = Page { hot_spots: vec![spot(1, vec![line])], ..pictured() };
    assert!(rendered::<Cut>(props(flat, "2031-05-20/A01/1")).descendants().is_empty());
}

fn spots() -> impl Strategy<Value = Vec<(u16, Vec<Point>)>> {
    let points = proptest::collection::vec([0..=20_u16, 0..=20_u16], 3..6);
    proptest::collection::vec((1..=5_u16, points), 1..7)
}

proptest! {
    #[test]
    fn what_lies_on_top_is_what_the_pointer_means(spots in spots(), point in [0..=20_u16, 0..=20_u16]) {
        let page = Page {
            hot_spots: spots.into_iter().map(|(article, points)| spot(article, vec![Region::new(points).unwrap()])).collect(),
            ..page("A01", "要闻", &[(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁"), (5, "戊")])
        };
        let in_order = page.articles.iter();
        let drawn = in_order.flat_map(|head| regions_of(&page, head.number).into_iter().map(|region| (head.number, region)));
        let painted: Vec<_> = drawn.chain(raised(&page)).collect();
        let top = painted.iter().rev().find(|(_, region)| region.contains(point)).map(|(number, _)| *number);
        prop_assert_eq!(top, page.hot_spot_at(point).map(|spot| spot.article));
    }
}
