//! The six steps: in the middle, at the ends, across pages without articles and across years.

use kanbao::route::Route;
use kanbao::select::{Destination, Place, Step, Stop, Turning};
use kanbao::state::Library;
use proptest::prelude::*;

use crate::fixtures::{
    EDITIONS, after, catalogue_of, edition_of, folio, full_library, id, label, outline, page, place_at,
    specimen, without_text,
};

fn turning(path: &str, library: &Library) -> Turning {
    Turning::from(&place_at(path, library), library)
}

fn from(path: &str) -> Turning {
    turning(path, &full_library())
}

fn to(path: &str, destination: Destination) -> Step {
    Step::To(Route::from_path(path), destination)
}

fn to_page(path: &str, printed: &str) -> Step {
    to(path, Destination::Page(folio(printed)))
}

fn route_of(step: &Step) -> Option<&Route> {
    match step {
        Step::To(route, _) => Some(route),
        Step::Stop(_) => None,
    }
}

#[test]
fn all_six_steps_lead_somewhere_in_the_middle() {
    let here = from("2031-05-20/04/1");
    assert_eq!(here.previous_page, to_page("2031-05-20/03", "03"));
    assert_eq!(here.next_page, to_page("2031-05-20/B01", "B01"));
    assert_eq!(
        here.previous_article,
        to("2031-05-20/01/4", Destination::ArticleOn(folio("01"), Some(label("样村修渠"))))
    );
    assert_eq!(
        here.next_article,
        to("2031-05-20/B02/1", Destination::ArticleOn(folio("B02"), Some(label("样溪治水记"))))
    );
    assert_eq!(here.previous_edition, to("2031-01-02", Destination::Edition(id("2031-01-02"))));
    assert_eq!(here.next_edition, to("2031-05-20-2", Destination::Edition(id("2031-05-20-2"))));
}

#[test]
fn an_article_of_the_same_page_is_named_without_its_page() {
    assert_eq!(
        from("2031-05-20/01/1").next_article,
        to("2031-05-20/01/2", Destination::Article(Some(label("样茶开采"))))
    );
    assert_eq!(
        from("2031-05-20/01/4").previous_article,
        to("2031-05-20/01/2", Destination::Article(Some(label("样茶开采")))),
        "over the number of an article that was withdrawn"
    );
}

#[test]
fn turning_past_the_first_page_stays_there() {
    let here = from("2029-12-30/01/1");
    assert_eq!(here.previous_page, Step::Stop(Stop::FirstPage));
    assert_eq!(here.previous_article, Step::Stop(Stop::FirstArticle));
    assert_eq!(here.previous_edition, Step::Stop(Stop::OldestEdition));
}

#[test]
fn turning_past_the_last_page_stays_there() {
    let here = from("2031-06-01/C01");
    assert_eq!(here.next_page, Step::Stop(Stop::LastPage));
    assert_eq!(here.next_article, Step::Stop(Stop::LastArticle));
    assert_eq!(here.next_edition, Step::Stop(Stop::NewestEdition));
    assert_eq!(from("2031-06-01/B05/1").next_article, Step::Stop(Stop::LastArticle));
}

#[test]
fn the_last_page_before_a_gap_leads_over_it() {
    assert_eq!(from("2031-05-20/B02").next_page, to_page("2031-05-20/B05", "B05"));
    assert_eq!(from("2031-05-20/B05").previous_page, to_page("2031-05-20/B02", "B02"));
}

#[test]
fn from_a_page_its_own_articles_come_next() {
    let here = from("2031-05-20/01");
    assert_eq!(here.next_article, to("2031-05-20/01/1", Destination::Article(Some(label("溪山样桥通车")))));
    assert_eq!(here.previous_article, Step::Stop(Stop::FirstArticle));
    let here = from("2031-05-20/B02");
    assert_eq!(route_of(&here.next_article), Some(&Route::from_path("2031-05-20/B02/1")));
    assert_eq!(route_of(&here.previous_article), Some(&Route::from_path("2031-05-20/04/1")));
}

#[test]
fn from_a_page_without_articles_the_articles_around_it_are_next() {
    for path in ["2031-05-20/02", "2031-05-20/03"] {
        let here = from(path);
        assert_eq!(route_of(&here.previous_article), Some(&Route::from_path("2031-05-20/01/4")), "{path}");
        assert_eq!(route_of(&here.next_article), Some(&Route::from_path("2031-05-20/04/1")), "{path}");
    }
}

#[test]
fn an_edition_without_articles_says_so_at_both_ends() {
    let edition = edition_of("2031-05-20", vec![without_text("01", "要闻"), page("02", "广告", &[])]);
    let library = after(Library::default(), [outline(&edition)]);
    let here = turning("2031-05-20/02", &library);
    assert_eq!(here.previous_article, Step::Stop(Stop::FirstArticle));
    assert_eq!(here.next_article, Step::Stop(Stop::LastArticle));
}

#[test]
fn editions_follow_each_other_across_years() {
    assert_eq!(route_of(&from("2031-01-02").previous_edition), Some(&Route::from_path("2029-12-30")));
    assert_eq!(route_of(&from("2029-12-30").next_edition), Some(&Route::from_path("2031-01-02")));
}

#[test]
fn turning_editions_visits_each_of_them_and_comes_back() {
    for pair in EDITIONS.windows(2) {
        assert_eq!(route_of(&from(pair[0]).next_edition), Some(&Route::from_path(pair[1])));
        assert_eq!(route_of(&from(pair[1]).previous_edition), Some(&Route::from_path(pair[0])));
    }
}

#[test]
fn without_a_catalogue_or_its_year_the_edition_steps_say_what_is_missing() {
    let missing = Step::Stop(Stop::CatalogueMissing);
    let edition = outline(&specimen("2031-01-02"));
    let library = after(Library::default(), [edition]);
    let here = turning("2031-01-02", &library);
    assert_eq!((&here.previous_edition, &here.next_edition), (&missing, &missing));
    assert_eq!(here.next_page, to_page("2031-01-02/02", "02"), "pages need no catalogue");

    let mut catalogue = catalogue_of(&EDITIONS);
    catalogue.retain(|(request, _)| *request != kanbao::state::Request::Year(2029));
    let here = turning("2031-01-02", &after(library, catalogue));
    assert_eq!(here.previous_edition, missing, "the year before is not here yet");
    assert_eq!(route_of(&here.next_edition), Some(&Route::from_path("2031-05-20")));
}

#[test]
fn an_edition_that_the_catalogue_does_not_list_has_neighbours_all_the_same() {
    let edition = specimen("2031-03-03");
    let library = after(after(Library::default(), catalogue_of(&EDITIONS)), [outline(&edition)]);
    let here = turning("2031-03-03", &library);
    assert_eq!(route_of(&here.previous_edition), Some(&Route::from_path("2031-01-02")));
    assert_eq!(route_of(&here.next_edition), Some(&Route::from_path("2031-05-20")));
}

/// Every place of an edition: its pages, and its articles, in the order in which they are printed.
fn places(library: &Library, root: &Place) -> (Vec<Place>, Vec<Place>) {
    let pages = (0..).zip(root.edition.pages());
    let found = |route: Route| place_at(&route.to_path(), library);
    let articles = pages.clone().flat_map(|(index, page)| {
        let page_place = Place { index, article: None, ..root.clone() };
        page.articles.iter().map(move |head| found(page_place.article_route(head.number)))
    });
    (pages.map(|(index, _)| found(root.route_to(index))).collect(), articles.collect())
}

fn route_to(place: &Place) -> Route {
    match place.article {
        Some(number) => place.article_route(number),
        None => place.page_route(),
    }
}

proptest! {
    // A failing case is printed small; it becomes a test of its own rather than a file of seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Previous and next are inverse at every place of any edition, and lead past each page and
    /// each article once.
    #[test]
    fn previous_undoes_next_at_every_place(counts in prop::collection::vec(prop::option::of(0_u16..4), 1..12)) {
        let pages = counts.iter().enumerate().map(|(place, count)| {
            let printed = format!("{}{:02}", ["", "B", "C"][place / 4], 1 + 2 * (place % 4));
            let articles: Vec<(u16, &str)> = (0..count.unwrap_or(0)).map(|n| (1 + 2 * n, "样文")).collect();
            if count.is_some() { page(&printed, "样版", &articles) } else { without_text(&printed, "样版") }
        });
        let library = after(Library::default(), [outline(&edition_of("2031-05-20", pages.collect()))]);
        let (pages, articles) = places(&library, &place_at("2031-05-20", &library));

        for pair in pages.windows(2) {
            let (here, there) = (Turning::from(&pair[0], &library), Turning::from(&pair[1], &library));
            prop_assert_eq!(route_of(&here.next_page), Some(&route_to(&pair[1])));
            prop_assert_eq!(route_of(&there.previous_page), Some(&route_to(&pair[0])));
        }
        for pair in articles.windows(2) {
            let (here, there) = (Turning::from(&pair[0], &library), Turning::from(&pair[1], &library));
            prop_assert_eq!(route_of(&here.next_article), Some(&route_to(&pair[1])));
            prop_assert_eq!(route_of(&there.previous_article), Some(&route_to(&pair[0])));
        }
        for page in &pages {
            // A page stands before its first article: what is before and after it are neighbours.
            let here = Turning::from(page, &library);
            let next = articles.iter().find(|article| article.index >= page.index).map(route_to);
            let previous = articles.iter().rev().find(|article| article.index < page.index).map(route_to);
            prop_assert_eq!(route_of(&here.next_article), next.as_ref());
            prop_assert_eq!(route_of(&here.previous_article), previous.as_ref());
        }
        let ends = (pages.first().unwrap(), pages.last().unwrap());
        prop_assert_eq!(Turning::from(ends.0, &library).previous_page, Step::Stop(Stop::FirstPage));
        prop_assert_eq!(Turning::from(ends.1, &library).next_page, Step::Stop(Stop::LastPage));
        if let (Some(first), Some(last)) = (articles.first(), articles.last()) {
            prop_assert_eq!(Turning::from(first, &library).previous_article, Step::Stop(Stop::FirstArticle));
            prop_assert_eq!(Turning::from(last, &library).next_article, Step::Stop(Stop::LastArticle));
        }
    }
}
