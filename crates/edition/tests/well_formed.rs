//! Every rule of an edition, broken once; every published file, written and read back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use edition::{
    Article, ArticleHead, ArticleNumber, Block, Catalogue, CatalogueYear, Edition, EditionParts, HotSpot,
    Listed, Newspaper, Notice, Page, PageState, PageText, ReadError, Region, Rule, WholeEdition,
};

fn head(number: u16, headline: &str) -> ArticleHead {
    ArticleHead::new(number.to_string().parse().unwrap(), headline.parse().unwrap())
}

fn page(folio: &str, articles: Vec<ArticleHead>) -> Page {
    let page = Page::without_text(folio.parse().unwrap(), Some("要闻".parse().unwrap()));
    Page { state: PageState::Complete, articles, ..page }
}

fn parts(pages: Vec<Page>) -> EditionParts {
    let newspaper = Newspaper { name: "样报".parse().unwrap() };
    EditionParts { newspaper, id: "2024-02-29".parse().unwrap(), serial: None, pages }
}

fn broken_rule(pages: Vec<Page>) -> Rule {
    Edition::assemble(parts(pages)).unwrap_err().rule
}

#[test]
fn an_edition_without_pages_is_refused() {
    assert_eq!(broken_rule(vec![]), Rule::HasPages);
}

#[test]
fn a_folio_that_comes_twice_is_refused_and_named() {
    let flaw = Edition::assemble(parts(vec![page("01", vec![]), page("01", vec![])])).unwrap_err();
    assert_eq!(flaw.to_string(), "page 01: another page of the edition has the same folio");
}

#[test]
fn article_numbers_that_do_not_ascend_are_refused() {
    assert_eq!(broken_rule(vec![page("01", vec![head(2, "二"), head(2, "三")])]), Rule::NumbersAscend);
}

#[test]
fn a_page_without_its_text_cannot_have_articles() {
    let page = Page { state: PageState::TextNotIncluded, ..page("01", vec![head(1, "一")]) };
    assert_eq!(broken_rule(vec![page]), Rule::NoTextNoArticles);
}

#[test]
fn a_hot_spot_leads_to_an_article_of_its_own_page() {
    let region = Region::new(vec![[0, 0], [9, 0], [0, 9]]).unwrap();
    let spot = HotSpot { article: ArticleNumber::FIRST, regions: vec![region] };
    let lost = Page { hot_spots: vec![spot.clone()], ..page("01", vec![]) };
    assert_eq!(broken_rule(vec![lost]), Rule::HotSpotLeadsSomewhere);
    let empty = HotSpot { regions: vec![], ..spot };
    let empty = Page { hot_spots: vec![empty], ..page("01", vec![head(1, "一")]) };
    assert_eq!(broken_rule(vec![empty]), Rule::HotSpotLeadsSomewhere);
}

#[test]
fn sections_are_runs_of_letters_and_know_their_gaps() {
    let folios = ["01", "02", "B01", "E04", "E06", "E09", "B02"];
    let edition = Edition::assemble(parts(folios.map(|folio| page(folio, vec![])).to_vec())).unwrap();
    let sections = edition.sections();
    let found: Vec<_> = sections.iter().map(|s| (s.letters, s.start, s.pages.len())).collect();
    assert_eq!(found, [("", 0, 2), ("B", 2, 1), ("E", 3, 3), ("B", 6, 1)]);
    assert_eq!(sections[2].gaps(), [5..6, 7..9]);
}

#[test]
fn a_text_that_differs_from_the_outline_is_refused() {
    let edition = || Edition::assemble(parts(vec![page("01", vec![head(1, "一")])])).unwrap();
    let text = |headline| {
        let article = Article { head: head(1, headline), body: vec![Block::paragraph("正文。")] };
        PageText { folio: "01".parse().unwrap(), articles: vec![article] }
    };
    assert!(WholeEdition::assemble(edition(), vec![text("一")]).is_ok());
    for texts in [vec![], vec![text("二")], vec![text("一"), text("一")]] {
        assert_eq!(WholeEdition::assemble(edition(), texts).unwrap_err().rule, Rule::TextMatchesOutline);
    }
}

#[test]
fn of_a_withdrawn_article_nothing_else_may_be_left() {
    let notice = Notice { date: "2024-03-01".parse().unwrap(), text: "失实".parse().unwrap() };
    let gone = ArticleHead::withdrawn("1".parse().unwrap(), notice);
    let with_deck = ArticleHead { deck: Some("副题".parse().unwrap()), ..gone.clone() };
    let with_headline = ArticleHead { headline: "旧题".parse().unwrap(), ..gone.clone() };
    for head in [with_deck, with_headline] {
        assert_eq!(broken_rule(vec![page("01", vec![head])]), Rule::WithdrawnIsGone);
    }
    let edition = Edition::assemble(parts(vec![page("01", vec![gone.clone()])])).unwrap();
    let text = |body| PageText {
        folio: "01".parse().unwrap(),
        articles: vec![Article { head: gone.clone(), body }],
    };
    let old = text(vec![Block::paragraph("旧文")]);
    assert_eq!(WholeEdition::assemble(edition.clone(), vec![old]).unwrap_err().rule, Rule::WithdrawnIsGone);
    assert!(WholeEdition::assemble(edition, vec![text(vec![])]).is_ok());
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let edition = Edition::assemble(parts(vec![page("01", vec![head(1, "一")])])).unwrap();
    assert_eq!(Edition::from_json(&edition.to_json().unwrap()), Ok(edition.clone()));

    let article = Article {
        head: head(1, "一"),
        body: vec![Block::crosshead("小标题"), Block::paragraph("正文。")],
    };
    let text = PageText { folio: "01".parse().unwrap(), articles: vec![article] };
    assert_eq!(PageText::from_json(&text.to_json().unwrap()), Ok(text.clone()));

    let whole = WholeEdition::assemble(edition.clone(), vec![text]).unwrap();
    assert_eq!(WholeEdition::from_json(&whole.to_json().unwrap()), Ok(whole));

    let newspaper = edition.newspaper().clone();
    let catalogue = Catalogue { newspaper, newest: edition.id(), years: vec![2023, 2024] };
    assert_eq!(Catalogue::from_json(&catalogue.to_json().unwrap()), Ok(catalogue));

    let year = CatalogueYear { year: 2024, editions: vec![Listed { id: edition.id(), pages: 1 }] };
    assert_eq!(CatalogueYear::from_json(&year.to_json().unwrap()), Ok(year));
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    assert_eq!(Edition::from_json(br#"{"format":2,"pages":"other"}"#), Err(ReadError::TooNew { found: 2 }));
    let damaged =
        Edition::from_json(b"{\"format\":1,\n\"newspaper\":{\"name\":\"\"}}").unwrap_err().to_string();
    assert!(damaged.starts_with("newspaper/name: found \"\""), "{damaged}");
    let no_json = Edition::from_json(b"<!doctype html>").unwrap_err();
    assert!(matches!(no_json, ReadError::Damaged { .. }));
}

#[test]
fn unknown_fields_are_ignored() {
    let json = r#"{"format":1,"newspaper":{"name":"样报","motto":"x"},"newest":"2024-02-29","years":[2024],"later":[]}"#;
    assert!(Catalogue::from_json(json.as_bytes()).is_ok());
}
