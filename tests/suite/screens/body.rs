//! Every kind of block that a body can have.

use std::rc::Rc;

use edition::{Block, Inline, Jump, JumpDirection, PageText, Picture, Table};
use kanbao::components::{ArticleBody, ArticleBodyProps};
use kanbao::state::Language;

use crate::fixtures::{folio, full_library, label, number, page, place_at, text_of};
use crate::markup::Element;
use crate::rendering::{reader_at, rendered};

/// The body of an article with these blocks, on page 04 of the specimen.
fn body_of(blocks: Vec<Block>) -> Element {
    set(blocks, usize::MAX, 2)
}

fn set(blocks: Vec<Block>, shown: usize, crosshead_level: u8) -> Element {
    let mut text: PageText = text_of(&page("04", "副刊", &[(1, "样文")]));
    text.articles[0].body = blocks;
    rendered::<ArticleBody>(ArticleBodyProps {
        query: Default::default(),
        place: place_at("2031-05-20/04", &full_library()),
        text: Rc::new(text),
        number: number(1),
        blocks: shown,
        crosshead_level,
        language: Language::Chinese,
    })
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn picture(cutline: Option<&str>, credit: Option<&str>, alt: Option<&str>) -> Block {
    Block::Picture(Picture {
        file: "pictures/bridge.webp".parse().unwrap(),
        width: 800,
        height: 600,
        scaled: vec![],
        alt: alt.map(label),
        cutline: cutline.map(label),
        credit: credit.map(label),
    })
}

fn jump(direction: JumpDirection, to: &str, headline: Option<&str>) -> Block {
    Block::Jump(Jump { direction, folio: folio(to), headline: headline.map(label) })
}

#[test]
fn a_paragraph_is_set_with_its_strong_words_breaks_and_links() {
    let link =
        Inline::Link { text: "样报网".to_owned(), to: "https://example.org/a?b=1&c".parse().unwrap() };
    let inlines = vec![text("前"), Inline::Strong("重".to_owned()), Inline::Break, text("后"), link];
    let body = body_of(vec![Block::Paragraph(inlines)]);
    let paragraph = body.one("p");
    assert_eq!(paragraph.text(), "前重后样报网");
    assert_eq!(paragraph.one("strong").text(), "重");
    assert_eq!(paragraph.all("br").len(), 1);
    let link = paragraph.one("a");
    assert_eq!(link.attribute("href"), Some("https://example.org/a?b=1&c"));
    assert_eq!(link.attribute("rel"), Some("noopener noreferrer"));
    assert_eq!(link.attribute("data-route"), None, "it leads out of the reader");
}

#[test]
fn blocks_keep_their_order_and_their_language() {
    let body = body_of(vec![Block::paragraph("一"), Block::crosshead("二"), Block::paragraph("三")]);
    let names: Vec<_> = body.one(".article-body").descendants().iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, ["p", "h2", "p"]);
    assert_eq!(body.one(".article-body").attribute("lang"), Some("zh-CN"));
}

#[test]
fn a_crosshead_has_the_level_that_its_place_asks_for() {
    assert_eq!(set(vec![Block::crosshead("样")], 1, 3).one(".article-body-crosshead").name, "h3");
}

#[test]
fn only_so_many_blocks_are_set_as_are_asked_for() {
    let blocks = || vec![Block::paragraph("一"), Block::paragraph("二"), Block::paragraph("三")];
    assert_eq!(set(blocks(), 2, 2).all("p").len(), 2);
    assert_eq!(set(blocks(), 0, 2).all("p").len(), 0);
    assert_eq!(set(blocks(), 9, 2).all("p").len(), 3);
}

#[test]
fn a_picture_stands_over_its_cutline_and_its_credit() {
    let body = body_of(vec![picture(Some("样桥"), Some("样本人"), None)]);
    let image = body.one("figure").one("img");
    assert_eq!(image.attribute("src"), Some("./editions/2031-05-20/pictures/bridge.webp"));
    assert_eq!((image.attribute("width"), image.attribute("height")), (Some("800"), Some("600")));
    assert_eq!(image.attribute("alt"), Some("样桥"), "without a description the cutline serves");
    assert_eq!(body.one("figcaption").text(), "样桥摄影 样本人");
}

#[test]
fn a_picture_with_nothing_to_say_says_nothing() {
    let body = body_of(vec![picture(None, None, None)]);
    assert!(body.all("figcaption").is_empty());
    assert_eq!(body.one("img").attribute("alt"), Some(""));
    let described = body_of(vec![picture(Some("图说"), None, Some("一座桥"))]);
    assert_eq!(described.one("img").attribute("alt"), Some("一座桥"));
}

#[test]
fn a_table_names_its_columns_where_its_first_row_does() {
    let rows = vec![vec![vec![text("项目")], vec![text("数量")]], vec![vec![text("样茶")], vec![text("3")]]];
    let table = |headed, caption: Option<&str>| {
        body_of(vec![Block::Table(Table { caption: caption.map(label), headed, rows: rows.clone() })])
    };
    let headed = table(true, Some("样表"));
    assert_eq!(headed.one("caption").text(), "样表");
    let names: Vec<_> = headed.all("th").iter().map(|it| (it.text(), it.attribute("scope"))).collect();
    assert_eq!(names, [("项目".to_owned(), Some("col")), ("数量".to_owned(), Some("col"))]);
    assert_eq!(headed.one("tbody").all("td").len(), 2);
    let bare = table(false, None);
    assert_eq!((bare.all("th").len(), bare.all("td").len(), bare.all("caption").len()), (0, 4, 0));
    // A wide table scrolls by itself, which the keyboard must be able to do as well.
    assert_eq!(bare.one(".article-body-table").attribute("tabindex"), Some("0"));
}

#[test]
fn a_table_without_rows_and_one_with_uneven_rows_are_set() {
    let empty = Table { caption: None, headed: true, rows: Vec::new() };
    assert!(body_of(vec![Block::Table(empty)]).all("tr").is_empty());
    let uneven = vec![vec![vec![text("一")]], vec![vec![text("二")], vec![text("三")]]];
    let uneven = Table { caption: None, headed: false, rows: uneven };
    assert_eq!(body_of(vec![Block::Table(uneven)]).all("td").len(), 3);
}

#[test]
fn a_jump_leads_to_a_page_that_the_edition_has() {
    let body = body_of(vec![jump(JumpDirection::To, "B02", Some("样溪治水记"))]);
    let link = body.one(".article-body-jump").one("a");
    assert_eq!(link.text(), "下转第B02版《样溪治水记》");
    assert_eq!(link.attribute("data-route"), Some("2031-05-20/B02"));
    let body = body_of(vec![jump(JumpDirection::From, "01", None)]);
    assert_eq!(body.one("a").text(), "上接第01版");
}

#[test]
fn a_jump_to_a_page_that_the_edition_lacks_is_only_said() {
    let body = body_of(vec![jump(JumpDirection::To, "B03", None)]);
    assert_eq!(body.one(".article-body-jump").text(), "下转第B03版");
    assert!(body.all("a").is_empty());
}

#[test]
fn a_text_without_the_article_has_no_blocks() {
    let reader = reader_at("2031-05-20/01/4", full_library());
    assert_eq!(reader.one(".article-body").all(".article-body-jump").len(), 2);
    let props = |number| ArticleBodyProps {
        query: Default::default(),
        place: place_at("2031-05-20/04", &full_library()),
        text: Rc::new(text_of(&page("04", "副刊", &[(1, "样文")]))),
        number,
        blocks: usize::MAX,
        crosshead_level: 2,
        language: Language::Chinese,
    };
    assert!(rendered::<ArticleBody>(props(number(2))).one(".article-body").descendants().is_empty());
}
