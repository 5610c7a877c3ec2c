//! Stories that go on elsewhere in the edition (转版).

use std::rc::Rc;

use edition::{Article, Block, Edition, Jump, JumpDirection, Page, PageText};
use kanbao::route::Route;
use kanbao::select::{needs, story};
use kanbao::state::{Document, Library, Request};

use crate::fixtures::{after, edition_of, folio, label, outline, page, place_at, text_request, without_text};

const DAY: &str = "2031-05-20";

pub(crate) fn to(page: &str) -> Jump {
    Jump { direction: JumpDirection::To, folio: folio(page), headline: None }
}

pub(crate) fn from(page: &str) -> Jump {
    Jump { direction: JumpDirection::From, folio: folio(page), headline: None }
}

fn headed(jump: Jump, headline: &str) -> Jump {
    Jump { headline: Some(label(headline)), ..jump }
}

/// A page's text: each article is a paragraph after the jumps back and before the jumps on.
pub(crate) fn text(page: &Page, jumps: &[(u16, Jump)]) -> (Request, Document) {
    let article = |head: &edition::ArticleHead| {
        let of = |direction| {
            let here = jumps
                .iter()
                .filter(move |(number, jump)| *number == head.number.get() && jump.direction == direction);
            here.map(|(_, jump)| Block::Jump(jump.clone()))
        };
        let paragraph = Block::paragraph(format!("样文：第{}版第{}篇。", page.folio, head.number));
        let body = of(JumpDirection::From).chain([paragraph]).chain(of(JumpDirection::To)).collect();
        Article { head: head.clone(), body }
    };
    let articles = page.articles.iter().map(article).collect();
    let text = PageText { folio: page.folio.clone(), articles };
    (text_request(DAY, page.folio.as_str()), Document::Text(Rc::new(text)))
}

fn edition(pages: &[&[(u16, &str)]]) -> Rc<Edition> {
    let pages =
        pages.iter().zip(1..).map(|(articles, number)| page(&format!("A0{number}"), "要闻", articles));
    edition_of(DAY, pages.collect())
}

/// A library with an edition and these jumps, page by page.
fn library(edition: &Rc<Edition>, jumps: &[&[(u16, Jump)]]) -> Library {
    let texts = edition.pages().iter().zip(jumps).map(|(page, jumps)| text(page, jumps));
    after(after(Library::default(), [outline(edition)]), texts)
}

fn parts(path: &str, library: &Library) -> Vec<String> {
    let place = place_at(path, library);
    story(&place, library).parts.iter().map(|part| part.id.to_string()).collect()
}

#[test]
fn a_story_over_three_pages_is_the_same_from_each_of_them() {
    let edition = edition(&[&[(1, "样甲"), (2, "样乙")], &[(1, "样乙续")], &[(1, "样丙"), (3, "样乙再续")]]);
    let library =
        library(&edition, &[&[(2, to("A02"))], &[(1, from("A01")), (1, to("A03"))], &[(3, from("A02"))]]);
    for path in ["2031-05-20/A01/2", "2031-05-20/A02/1", "2031-05-20/A03/3"] {
        assert_eq!(parts(path, &library), ["A01/2", "A02/1", "A03/3"], "{path}");
    }
    let place = place_at("2031-05-20/A02/1", &library);
    let story = story(&place, &library);
    assert_eq!(story.after(&place).iter().map(|it| it.id.to_string()).collect::<Vec<_>>(), ["A03/3"]);
    assert_eq!(story.named_by(&from("A01")).unwrap().route(&place), Route::from_path("2031-05-20/A01/2"));
    assert_eq!(story.named_by(&to("A09")), None);
}

#[test]
fn an_article_without_jumps_is_its_whole_story_and_a_page_has_none() {
    let library = library(&edition(&[&[(1, "样甲")]]), &[&[]]);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1"]);
    assert_eq!(parts("2031-05-20/A01", &library), [""; 0]);
}

#[test]
fn of_several_articles_that_jump_back_the_headline_tells_which() {
    let edition = edition(&[&[(1, "样桥通车"), (2, "样茶开采")], &[(1, "样茶开采"), (2, "样桥通车（续）")]]);
    let jumps: [&[(u16, Jump)]; 2] =
        [&[(1, to("A02")), (2, to("A02"))], &[(1, from("A01")), (2, from("A01"))]];
    let library = library(&edition, &jumps);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1", "A02/2"], "a part of the other headline");
    assert_eq!(parts("2031-05-20/A01/2", &library), ["A01/2", "A02/1"]);
    assert_eq!(parts("2031-05-20/A02/2", &library), ["A01/1", "A02/2"]);
}

#[test]
fn the_headline_that_a_jump_prints_counts_before_the_articles_own() {
    let edition = edition(&[&[(1, "样甲")], &[(1, "样甲"), (2, "样乙")]]);
    let library = library(&edition, &[&[(1, headed(to("A02"), "样乙"))], &[]]);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1", "A02/2"], "though none jumps back");
}

#[test]
fn a_jump_that_could_mean_two_articles_or_none_joins_nothing() {
    let edition = edition(&[&[(1, "样桥")], &[(1, "样桥上篇"), (2, "样桥下篇")], &[(1, "别的")]]);
    let library = library(&edition, &[&[(1, to("A02")), (1, to("A03")), (1, to("Z09"))], &[], &[]]);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1"]);
}

#[test]
fn a_story_that_comes_back_to_itself_ends() {
    let edition = edition(&[&[(1, "样甲")], &[(1, "样甲")]]);
    let round: [&[(u16, Jump)]; 2] =
        [&[(1, to("A02")), (1, from("A02"))], &[(1, to("A01")), (1, from("A01"))]];
    let library = library(&edition, &round);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A02/1", "A01/1"]);
    let alone = self::library(&self::edition(&[&[(1, "样甲")]]), &[&[(1, to("A01"))]]);
    assert_eq!(parts("2031-05-20/A01/1", &alone), ["A01/1"]);
}

#[test]
fn the_text_on_which_a_story_goes_on_is_asked_for_before_the_neighbours() {
    let edition = edition(&[&[(1, "样甲")], &[(1, "样乙")], &[(1, "样丙")], &[(1, "样甲")]]);
    let first = text(&edition.pages()[0], &[(1, to("A04"))]);
    let library = after(after(Library::default(), [outline(&edition)]), [first]);
    let needed = needs(&Route::from_path("2031-05-20/A01/1"), &library, None);
    assert_eq!(needed[..2], [text_request(DAY, "A04"), text_request(DAY, "A02")]);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1", "A04/1"], "its headline is in the outline");
    let on_the_page = needs(&Route::from_path("2031-05-20/A01"), &library, None);
    assert!(!on_the_page.contains(&text_request(DAY, "A04")));
}

#[test]
fn a_text_that_is_wanted_for_two_reasons_is_asked_for_once() {
    let edition = edition(&[&[(1, "样甲")], &[(1, "样乙")]]);
    let first = text(&edition.pages()[0], &[(1, from("A02")), (1, to("A02"))]);
    let library = after(after(Library::default(), [outline(&edition)]), [first]);
    let needed = needs(&Route::from_path("2031-05-20/A01/1"), &library, None);
    assert_eq!(needed, [text_request(DAY, "A02"), Request::Catalogue]);
}

#[test]
fn a_page_without_text_is_not_asked_for() {
    let pages = vec![page("A01", "要闻", &[(1, "样甲")]), without_text("A02", "综合")];
    let edition = edition_of(DAY, pages);
    let library = library(&edition, &[&[(1, to("A02"))]]);
    assert_eq!(parts("2031-05-20/A01/1", &library), ["A01/1"]);
    assert_eq!(story(&place_at("2031-05-20/A01/1", &library), &library).missing, []);
}
