//! What holds for every edition of a specimen.

use std::collections::BTreeSet;

use edition::{Block, JumpDirection, PageState};

use super::composing::compose;
use super::*;

fn plan(pages: u32, articles: u32) -> Plan {
    Plan { editions: 12, pages, articles, seed: 7, from: "2031-01-01".parse().unwrap() }
}

fn composed(plan: &Plan) -> Vec<composing::Composed> {
    plan.ids().zip(0..).map(|(id, place)| compose(plan, place, id).unwrap()).collect()
}

#[test]
fn every_edition_is_well_formed_and_has_the_files_it_names() {
    for (pages, articles) in [(1, 0), (1, 30), (2, 3), (4, 12), (4, 120), (8, 24), (55, 200)] {
        for made in composed(&plan(pages, articles)) {
            let edition = made.whole.edition();
            assert_eq!(edition.pages().len(), pages as usize);
            let heads: usize = edition.pages().iter().map(|page| page.articles.len()).sum();
            assert_eq!(heads, articles as usize);
            for page in edition.pages() {
                let spots: Vec<_> = page.hot_spots.iter().map(|spot| spot.article).collect();
                assert_eq!(spots, page.articles.iter().map(|head| head.number).collect::<Vec<_>>());
            }
            let files: BTreeSet<_> = made.files.iter().map(|(file, _)| file).collect();
            assert_eq!(files, made.whole.assets());
            assert_eq!(files.len(), made.files.len(), "no file comes twice");
        }
    }
}

#[test]
fn bodies_have_from_two_hundred_to_three_thousand_characters() {
    let mut lengths = Vec::new();
    for made in composed(&plan(8, 40)) {
        let articles = made.whole.texts().iter().flat_map(|text| &text.articles);
        lengths.extend(
            articles.filter(|article| article.head.withdrawal.is_none()).map(edition::Article::characters),
        );
    }
    let (shortest, longest) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
    assert!((200..400).contains(shortest) && (2_000..=3_000).contains(longest), "{shortest} to {longest}");
}

#[test]
fn both_ends_of_a_jump_agree() {
    let mut pairs = 0;
    for made in composed(&plan(8, 40)) {
        let mut ends = [BTreeSet::new(), BTreeSet::new()];
        for text in made.whole.texts() {
            for article in &text.articles {
                for block in &article.body {
                    if let Block::Jump(jump) = block {
                        assert_eq!(jump.headline.as_ref(), Some(&article.head.headline));
                        let here_and_there = [text.folio.clone(), jump.folio.clone()];
                        let headline = article.head.headline.clone();
                        let [here, there] = here_and_there;
                        match jump.direction {
                            JumpDirection::To => ends[0].insert((here, there, headline)),
                            JumpDirection::From => ends[1].insert((there, here, headline)),
                        };
                    }
                }
            }
        }
        assert_eq!(ends[0], ends[1]);
        pairs += ends[0].len();
    }
    assert!(pairs >= 12, "{pairs} pairs in twelve editions");
}

#[test]
fn ten_editions_have_one_of_everything() {
    let made = composed(&Plan { editions: 10, seed: 1, ..plan(8, 24) });
    let pages = || made.iter().flat_map(|made| made.whole.edition().pages());
    let heads = || pages().flat_map(|page| &page.articles);
    let blocks = || {
        made.iter()
            .flat_map(|made| made.whole.texts())
            .flat_map(|text| &text.articles)
            .flat_map(|it| &it.body)
    };
    assert!(pages().any(|page| page.state == PageState::TextNotIncluded));
    assert!(pages().any(|page| page.state == PageState::Complete && page.articles.is_empty()));
    assert!(made.iter().any(|made| made.whole.edition().sections().iter().any(|it| !it.gaps().is_empty())));
    assert!(made.iter().any(|made| made.whole.edition().id().number() == 2));
    assert!(heads().any(|head| head.withdrawal.is_some()));
    assert!(heads().any(|head| !head.corrections.is_empty()));
    assert!(heads().any(|head| head.kicker.is_some()));
    assert!(heads().any(|head| head.deck.is_some()));
    assert!(heads().any(|head| head.byline.is_some()));
    assert!(heads().any(|head| head.dateline.is_some()));
    assert!(blocks().any(|block| matches!(block, Block::Crosshead(_))));
    assert!(blocks().any(|block| matches!(block, Block::Table(_))));
    assert!(
        blocks()
            .any(|block| matches!(block, Block::Picture(it) if it.cutline.is_some() && it.credit.is_some()))
    );
}

#[test]
fn every_page_picture_says_that_it_is_a_specimen_and_sets_its_headlines() {
    for made in composed(&plan(8, 24)) {
        for page in made.whole.edition().pages() {
            let file = &page.picture.as_ref().unwrap().file;
            let (_, svg) = made.files.iter().find(|(other, _)| other == file).unwrap();
            assert!(svg.contains("虚构样张 SPECIMEN") && svg.contains(NEWSPAPER), "{file:?}");
            for head in &page.articles {
                let begun: String = head.headline.as_str().chars().take(2).collect();
                assert!(svg.contains(&begun), "{begun} in {file:?}");
            }
        }
    }
}

#[test]
fn a_longer_plan_begins_with_the_editions_of_a_shorter_one_and_another_seed_gives_others() {
    let bytes = |plan: &Plan| -> Vec<Vec<u8>> {
        composed(plan).iter().map(|made| made.whole.to_json().unwrap()).collect()
    };
    let (short, long) = (plan(4, 8), Plan { editions: 20, ..plan(4, 8) });
    assert_eq!(bytes(&short), bytes(&long)[..12]);
    assert_ne!(bytes(&short)[0], bytes(&Plan { seed: 8, ..short })[0]);
}
