//! Search: what is typed, where it stands, and what is found in an edition.

use std::rc::Rc;

use edition::{
    Article, ArticleHead, Block, Date, Inline, Jump, JumpDirection, Notice, PageText, Picture, Table,
};
use kanbao::select::{FoldedText, Found, Query, hits, is_hit, search};
use proptest::prelude::*;

use crate::fixtures::{folio, label, number, specimen, text_of};

/// The words that are marked in a text.
fn marked<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
    Query::new(typed).marks(text).into_iter().map(|mark| &text[mark]).collect()
}

fn article(place: u16, headline: &str, body: Vec<Block>) -> Article {
    Article { head: ArticleHead::new(number(place), label(headline)), body }
}

fn page(articles: Vec<Article>) -> PageText {
    PageText { folio: folio("01"), articles }
}

fn found(typed: &str, pages: &[PageText]) -> Found {
    let folded: Vec<FoldedText> = pages.iter().map(|page| FoldedText::of(Rc::new(page.clone()))).collect();
    search(&Query::new(typed), (0..).zip(&folded), 50)
}

/// The numbers of what is found on one page.
fn numbers(typed: &str, page: &PageText) -> Vec<u16> {
    found(typed, std::slice::from_ref(page)).finds.iter().map(|find| find.number.get()).collect()
}

#[test]
fn one_character_looks_for_nothing() {
    for typed in ["", " ", "桥", "a", "　桥　"] {
        assert!(Query::new(typed).is_empty(), "{typed:?}");
        assert!(marked(typed, "样桥 a").is_empty());
    }
}

#[test]
fn case_and_width_do_not_matter() {
    assert_eq!(marked("ＡＢ１", "在 ab1 与 AB1"), ["ab1", "AB1"]);
    assert_eq!(marked("ab,c", "ＡＢ，Ｃ"), ["ＡＢ，Ｃ"]);
    assert_eq!(marked("\"样报\"", "读“样报”"), ["“样报”"]);
}

#[test]
fn spaces_inside_names_do_not_matter() {
    for text in ["综 合", "综　合", "综\u{a0}合", "综\n合", "综\u{200b}合"] {
        assert_eq!(marked("综合", text), [text]);
        assert_eq!(marked(text, "样综合版"), ["综合"]);
    }
}

#[test]
fn a_mark_has_no_space_at_its_ends() {
    assert_eq!(marked("样桥", "新　样 桥　通车"), ["样 桥"]);
}

#[test]
fn a_mark_begins_after_the_one_before() {
    assert_eq!(marked("样桥通 桥通车", "新样桥通车了"), ["样桥通"]);
    assert_eq!(marked("样样", "样样样样样"), ["样样", "样样"]);
}

#[test]
fn every_word_must_occur() {
    let page = page(vec![
        article(1, "样桥通车", vec![Block::paragraph("溪山样文。")]),
        article(2, "样茶开采", vec![Block::paragraph("样桥边。")]),
    ]);
    assert_eq!(numbers("样桥 样茶", &page), [2]);
    assert_eq!(numbers("样桥 没有", &page), [0; 0]);
    assert_eq!(hits(&Query::new("样桥"), &page), [number(1), number(2)]);
    assert_eq!(hits(&Query::new("样文"), &page), [number(1)]);
    assert_eq!(hits(&Query::default(), &page), []);
}

#[test]
fn headlines_come_first_and_then_the_printed_order() {
    let first = page(vec![
        article(1, "样茶开采", vec![Block::paragraph("样桥边。")]),
        article(2, "样桥通车", vec![]),
    ]);
    let second = page(vec![article(1, "又见样桥", vec![])]);
    let found = found("样桥", &[first, second]);
    let order: Vec<_> = found.finds.iter().map(|find| (find.index, find.number.get())).collect();
    assert_eq!(order, [(0, 2), (1, 1), (0, 1)]);
}

#[test]
fn a_hit_does_not_reach_from_one_piece_into_the_next() {
    let page = page(vec![article(1, "样桥", vec![Block::paragraph("通车"), Block::paragraph("样茶")])]);
    assert_eq!(numbers("桥通", &page), [0; 0]);
    assert_eq!(numbers("车样", &page), [0; 0]);
}

#[test]
fn a_hit_reaches_over_bold_words_and_line_breaks() {
    let inlines = vec![
        Inline::Text("样".into()),
        Inline::Strong("桥".into()),
        Inline::Break,
        Inline::Text("通车".into()),
    ];
    let article = article(1, "样文", vec![Block::Paragraph(inlines)]);
    assert!(is_hit(&Query::new("样桥通车"), &article));
}

#[test]
fn every_kind_of_words_is_searched() {
    let text = |text: &str| vec![Inline::Text(text.to_owned())];
    let body = vec![
        Block::paragraph("段样一"),
        Block::crosshead("小样二"),
        Block::Picture(Picture {
            file: "pictures/a.svg".parse().unwrap(),
            width: 1,
            height: 1,
            scaled: Vec::new(),
            alt: None,
            cutline: Some(label("图样三")),
            credit: Some(label("影样四")),
        }),
        Block::Table(Table {
            caption: Some(label("表样五")),
            headed: true,
            rows: vec![vec![text("格样六")], vec![text("格样七")]],
        }),
        Block::Jump(Jump {
            direction: JumpDirection::To,
            folio: folio("04"),
            headline: Some(label("转样八")),
        }),
    ];
    let mut article = article(1, "样九", body);
    article.head.kicker = Some(label("引样十"));
    article.head.deck = Some(label("副样甲"));
    article.head.byline = Some(label("记者样乙"));
    article.head.dateline = Some(label("本报样丙"));
    for typed in
        ["样一", "样二", "样三", "样四", "样五", "样六", "样七", "样九", "样十", "样甲", "样乙", "样丙"]
    {
        assert!(is_hit(&Query::new(typed), &article), "{typed}");
        assert_eq!(numbers(typed, &page(vec![article.clone()])), [1], "{typed}");
    }
    assert!(!is_hit(&Query::new("样八"), &article), "a jump's words are the interface's");
}

#[test]
fn an_article_that_was_taken_back_is_not_found() {
    let notice = Notice { date: "2031-05-21".parse::<Date>().unwrap(), text: label("样稿失实") };
    let gone = Article { head: ArticleHead::withdrawn(number(1), notice), body: Vec::new() };
    assert_eq!(numbers("本文", &page(vec![gone])), [0; 0]);
}

#[test]
fn the_sentence_around_the_hit_is_told() {
    let body = vec![Block::paragraph("前一句。样桥昨日通车，人人称好！后一句。")];
    let found = found("通车", &[page(vec![article(1, "样文", body)])]);
    let excerpt = found.finds[0].excerpt.as_ref().unwrap();
    assert_eq!(excerpt.text, "样桥昨日通车，人人称好！");
    assert_eq!(&excerpt.text[excerpt.marks[0].clone()], "通车");
}

#[test]
fn a_long_sentence_is_cut_around_the_hit() {
    let body = vec![Block::paragraph(format!("{}通车{}", "前".repeat(99), "后".repeat(99)))];
    let found = found("通车", &[page(vec![article(1, "样文", body)])]);
    let excerpt = found.finds[0].excerpt.as_ref().unwrap();
    assert_eq!(excerpt.text, format!("…{}通车{}", "前".repeat(20), "后".repeat(50)));
    assert_eq!(&excerpt.text[excerpt.marks[0].clone()], "通车");
}

#[test]
fn a_hit_in_the_headline_alone_has_no_sentence() {
    let found = found("样桥", &[page(vec![article(1, "样桥\n通车", vec![Block::paragraph("样文。")])])]);
    assert_eq!(found.finds[0].headline.text, "样桥 通车");
    let marks = found.finds[0].headline.marks.clone();
    assert_eq!(marks.first(), Some(&(0.."样桥".len())));
    assert_eq!(marks.len(), 1);
    assert_eq!(found.finds[0].excerpt, None);
}

#[test]
fn all_are_counted_and_no_more_than_wanted_are_told() {
    let articles = (1..=30).map(|place| article(place, "样桥通车", vec![])).collect();
    let folded = FoldedText::of(Rc::new(page(articles)));
    let found = search(&Query::new("样桥"), [(0, &folded)].into_iter(), 10);
    assert_eq!((found.count, found.finds.len()), (30, 10));
}

#[test]
fn the_specimens_articles_are_found_by_their_headlines() {
    let edition = specimen("2031-05-20");
    let pages: Vec<PageText> = edition.pages().iter().map(text_of).collect();
    assert_eq!(found("治水", &pages).count, 3);
    assert_eq!(found("溪山样桥通车", &pages).count, 1);
}

/// Text as newspapers have it: Chinese, Latin, full-width, spaces of every kind, beyond the first plane.
fn printed() -> impl Strategy<Value = String> {
    "[样桥通车茶aAｂＢ1１，,“” \u{3000}\u{a0}\n\u{200b}𠮷é。]{0,40}"
}

/// A text with its spaces taken out and everything else folded by hand.
fn by_hand(text: &str) -> String {
    let pairs = [('Ａ', 'a'), ('Ｂ', 'b'), ('ｂ', 'b'), ('１', '1'), ('，', ','), ('“', '"'), ('”', '"')];
    let one =
        |c: char| pairs.iter().find(|(wide, _)| *wide == c).map_or(c.to_ascii_lowercase(), |pair| pair.1);
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').map(one).collect()
}

proptest! {
    #[test]
    fn every_mark_is_the_original_text_that_folds_to_what_was_typed(text in printed(), word in "[样桥aAｂ1，𠮷]{2,3}") {
        let marks = Query::new(&word).marks(&text);
        let mut last = 0;
        for mark in &marks {
            prop_assert!(mark.start >= last && mark.end > mark.start);
            last = mark.end;
            let original = text.get(mark.clone()).unwrap();
            prop_assert_eq!(by_hand(original), by_hand(&word));
            prop_assert_eq!(original.trim(), original);
        }
        let expected = by_hand(&text).matches(&by_hand(&word)).count();
        prop_assert_eq!(marks.len(), expected);
    }

    #[test]
    fn any_part_of_a_text_finds_it(text in printed(), from in 0_usize..40, length in 2_usize..8) {
        let part: String = text.chars().skip(from).take(length).collect();
        let typed: String = part.split_whitespace().collect();
        if by_hand(&typed).chars().count() >= 2 {
            let query = Query::new(&typed);
            prop_assert!(!query.marks(&text).is_empty(), "{:?} in {:?}", typed, text);
        }
    }

    #[test]
    fn several_words_mark_what_each_marks_alone(text in printed()) {
        let both = Query::new("样桥 ab").marks(&text);
        let alone = ["样桥", "ab"].map(|typed| Query::new(typed).marks(&text).len());
        prop_assert_eq!(both.len(), alone[0] + alone[1]);
    }

    #[test]
    fn an_article_is_found_exactly_when_each_word_is_marked_in_it(headline in "[样桥茶]{1,6}", body in "[样桥茶车]{0,12}") {
        let article = article(1, &headline, vec![Block::paragraph(body)]);
        let texts = [article.head.headline.as_str().to_owned(), article.body[0].plain()];
        let is_marked = |typed: &str| texts.iter().any(|text| !Query::new(typed).marks(text).is_empty());
        let expected = is_marked("样桥") && is_marked("桥茶");
        prop_assert_eq!(!numbers("样桥 桥茶", &page(vec![article.clone()])).is_empty(), expected);
    }
}
