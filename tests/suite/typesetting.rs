//! How a page's articles are set on its sheet.

use edition::{Article, ArticleHead, Block};
use kanbao::select::{Rank, Setting, typeset};
use proptest::prelude::*;

use crate::fixtures::{id, label, number, text_of};
use crate::sample;

/// What a sheet holds; the tests of full and overfull pages stand on either side of it.
const CAPACITY: usize = 2_600;

/// Articles whose blocks have so many characters; a block of none is a crosshead of four.
fn articles(shapes: &[Vec<usize>]) -> Vec<Article> {
    let block = |&length: &usize| match length {
        0 => Block::crosshead("样小标题"),
        length => Block::paragraph("字".repeat(length)),
    };
    let article = |(place, blocks): (u16, &Vec<usize>)| Article {
        head: ArticleHead::new(number(place), label("样文")),
        body: blocks.iter().map(block).collect(),
    };
    (1..).zip(shapes).map(article).collect()
}

fn set(shapes: &[Vec<usize>]) -> Vec<Setting> {
    typeset(&articles(shapes))
}

fn columns(settings: &[Setting]) -> Vec<u8> {
    settings.iter().map(|setting| setting.columns).collect()
}

#[test]
fn a_page_without_articles_has_nothing_to_set() {
    assert!(typeset(&[]).is_empty());
}

#[test]
fn the_first_article_leads_across_the_whole_sheet() {
    let settings = set(&[vec![100], vec![100], vec![100]]);
    assert_eq!((settings[0].rank, settings[0].columns), (Rank::Lead, 4));
}

#[test]
fn articles_are_as_wide_as_their_text_asks_for() {
    let settings = set(&[vec![50], vec![400], vec![100], vec![100], vec![1_000]]);
    assert_eq!(columns(&settings), [4, 2, 1, 1, 4]);
    let ranks: Vec<Rank> = settings.iter().map(|setting| setting.rank).collect();
    assert_eq!(ranks, [Rank::Lead, Rank::Second, Rank::Brief, Rank::Brief, Rank::Second]);
}

#[test]
fn the_last_article_of_a_row_takes_what_would_stay_empty() {
    assert_eq!(columns(&set(&[vec![50], vec![100], vec![100]])), [4, 1, 3]);
    assert_eq!(columns(&set(&[vec![50], vec![400], vec![100], vec![400]])), [4, 2, 2, 4]);
}

#[test]
fn one_article_alone_is_set_in_full_however_long_it_is() {
    for length in [1, CAPACITY, 3 * CAPACITY] {
        let settings = set(&[vec![length / 3 + 1; 3]]);
        assert_eq!((settings[0].blocks, settings[0].goes_on), (3, false), "{length}");
    }
    let library = sample::library();
    let text = library.text(id(sample::EDITION), &crate::fixtures::folio("C01")).ready().unwrap();
    let settings = typeset(&text.articles);
    assert_eq!((settings[0].blocks, settings[0].goes_on), (14, false));
}

#[test]
fn a_page_that_fits_the_sheet_is_set_in_full() {
    let settings = set(&[vec![600, 0, 696], vec![1_000], vec![300]]);
    assert!(settings.iter().all(|setting| !setting.goes_on), "exactly full: {settings:?}");
}

#[test]
fn on_an_overfull_page_each_article_gets_a_share_and_the_lead_a_double_one() {
    let settings = set(&[vec![100; 20], vec![100; 20]]);
    // 2600 characters in three shares of 866.
    assert_eq!((settings[0].blocks, settings[0].goes_on), (17, true));
    assert_eq!((settings[1].blocks, settings[1].goes_on), (8, true));
    let short_beside_long = set(&[vec![100; 40], vec![50]]);
    assert!(!short_beside_long[1].goes_on);
}

#[test]
fn a_block_longer_than_its_share_is_set_whole() {
    let settings = set(&[vec![5_000, 10], vec![5_000, 10]]);
    assert!(settings.iter().all(|setting| setting.blocks == 1 && setting.goes_on));
}

#[test]
fn a_crosshead_is_never_left_standing_at_the_end() {
    let long = vec![850, 0, 0, 400];
    let settings = set(&[vec![2_000], long]);
    assert_eq!((settings[1].blocks, settings[1].goes_on), (1, true), "after a paragraph");
    let settings = set(&[vec![2_000], vec![0, 1_000, 10]]);
    assert_eq!((settings[1].blocks, settings[1].goes_on), (2, true), "at the beginning");
}

#[test]
fn an_article_without_a_body_has_its_place() {
    let settings = set(&[vec![10], vec![], vec![10]]);
    assert_eq!(columns(&settings), [4, 1, 3]);
    assert_eq!((settings[1].blocks, settings[1].goes_on), (0, false));
}

#[test]
fn numbers_are_the_articles_own() {
    let page = crate::fixtures::page("01", "要闻", &[(1, "甲"), (2, "乙"), (4, "丁")]);
    let numbers: Vec<u16> = typeset(&text_of(&page).articles).iter().map(|it| it.number.get()).collect();
    assert_eq!(numbers, [1, 2, 4]);
}

fn shapes() -> impl Strategy<Value = Vec<Vec<usize>>> {
    let block = prop_oneof![1 => Just(0_usize), 3 => 1_usize..700];
    prop::collection::vec(prop::collection::vec(block, 0..9), 0..14)
}

proptest! {
    // A failing case is printed small; it becomes a test of its own rather than a file of seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_page_every_article_is_set_once_and_rows_are_full(shapes in shapes()) {
        let settings = set(&shapes);
        let numbers: Vec<u16> = settings.iter().map(|setting| setting.number.get()).collect();
        prop_assert_eq!(numbers, (1..).take(shapes.len()).collect::<Vec<u16>>());
        let mut row = 0;
        for setting in &settings {
            row += setting.columns;
            prop_assert!(setting.columns >= 1 && row <= 4, "{:?}", columns(&settings));
            row %= 4;
        }
        prop_assert_eq!(row, 0, "the last row has a hole: {:?}", columns(&settings));
    }

    #[test]
    fn whatever_the_page_each_article_begins_and_is_cut_at_a_good_place(shapes in shapes()) {
        let all = articles(&shapes);
        let total: u32 = all.iter().map(Article::characters).sum();
        for (setting, article) in typeset(&all).iter().zip(&all) {
            let body = &article.body;
            prop_assert_eq!(setting.goes_on, setting.blocks < body.len());
            prop_assert!(setting.blocks >= body.len().min(1));
            if total as usize <= CAPACITY || all.len() == 1 {
                prop_assert!(!setting.goes_on, "there is room for all");
            }
            if setting.goes_on {
                let ends_in_crosshead = matches!(body[setting.blocks - 1], Block::Crosshead(_));
                // A body of nothing but crossheads has no better place.
                let has_text = body.iter().any(|block| !matches!(block, Block::Crosshead(_)));
                prop_assert!(!(ends_in_crosshead && has_text), "{:?}", shapes);
            }
        }
    }
}
