//! What is written by `serde` is read back by the model's own reading, field by field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use edition::{
    Article, ArticleHead, ArticleNumber, AssetPath, Block, Edition, EditionParts, HotSpot, Inline, Jump,
    JumpDirection, Label, Newspaper, Notice, Page, PagePicture, PageState, PageText, Picture, Region,
    ScaledPicture, Table, WholeEdition,
};

fn label(text: &str) -> Label {
    text.parse().unwrap()
}

fn file(path: &str) -> AssetPath {
    path.parse().unwrap()
}

fn notice() -> Notice {
    Notice { date: "2024-03-01".parse().unwrap(), text: label("数字有误") }
}

/// An article of which nothing that the model knows is left out.
fn full_article() -> Article {
    let scaled = vec![ScaledPicture { file: file("a-480.webp"), width: 480 }];
    let head = ArticleHead {
        kicker: Some(label("引题")),
        deck: Some(label("副题")),
        byline: Some(label("记者 样某")),
        dateline: Some(label("本报讯")),
        corrections: vec![notice(), notice()],
        ..ArticleHead::new(ArticleNumber::FIRST, label("标题"))
    };
    let inlines = vec![
        Inline::Text("正文\u{0}\u{1F600}\"\\".to_owned()),
        Inline::Strong("粗".to_owned()),
        Inline::Break,
        Inline::Link { text: "网站".to_owned(), to: "https://example.org/".parse().unwrap() },
    ];
    let picture = Picture {
        file: file("a.webp"),
        width: u32::MAX,
        height: 1,
        scaled,
        alt: Some(label("替代")),
        cutline: Some(label("图说")),
        credit: Some(label("摄影")),
    };
    let table =
        Table {
            caption: Some(label("表")), headed: true, rows: vec![vec![inlines.clone(), vec![]], vec![]]
        };
    let jump = |direction| Jump { direction, folio: "02".parse().unwrap(), headline: Some(label("下文")) };
    let body = vec![
        Block::Paragraph(inlines.clone()),
        Block::Crosshead(inlines),
        Block::Picture(picture),
        Block::Table(table),
        Block::Jump(jump(JumpDirection::To)),
        Block::Jump(jump(JumpDirection::From)),
    ];
    Article { head, body }
}

/// An edition of which nothing that the model knows is left out.
fn full_edition() -> WholeEdition {
    let article = full_article();
    let gone = ArticleHead::withdrawn("7".parse().unwrap(), notice());
    let heads = vec![article.head.clone(), gone.clone()];
    let region = Region::new(vec![[0, 0], [10_000, 0], [0, 10_000]]).unwrap();
    let picture = PagePicture {
        file: file("01.webp"),
        width: 3500,
        height: 5000,
        scaled: vec![ScaledPicture { file: file("01-480.webp"), width: 480 }],
    };
    let first = Page {
        state: PageState::Complete,
        picture: Some(picture),
        pdf: Some(file("01.pdf")),
        hot_spots: vec![HotSpot { article: ArticleNumber::FIRST, regions: vec![region] }],
        articles: heads,
        ..Page::without_text("01".parse().unwrap(), Some(label("要闻")))
    };
    let pages = vec![first, Page::without_text("02".parse().unwrap(), None)];
    let newspaper = Newspaper { name: label("样报") };
    let id = "2024-02-29-2".parse().unwrap();
    let edition = Edition::assemble(EditionParts { newspaper, id, serial: Some(7446), pages }).unwrap();
    let articles = vec![article, Article { head: gone, body: vec![] }];
    let text = PageText { folio: "01".parse().unwrap(), articles };
    WholeEdition::assemble(edition, vec![text]).unwrap()
}

#[test]
fn every_field_is_read_back() {
    let whole = full_edition();
    assert_eq!(WholeEdition::from_json(&whole.to_json().unwrap()), Ok(whole.clone()));
    let edition = whole.edition();
    assert_eq!(Edition::from_json(&edition.to_json().unwrap()).as_ref(), Ok(edition));
}

/// What is said about a page's text that is damaged by one replacement.
fn damaged(from: &str, to: &str) -> String {
    let json = String::from_utf8(full_edition().texts()[0].to_json().unwrap()).unwrap();
    assert!(json.contains(from), "{json}");
    PageText::from_json(json.replacen(from, to, 1).as_bytes()).unwrap_err().to_string()
}

#[test]
fn what_is_damaged_is_told_with_its_place() {
    let width = damaged("4294967295", "4294967296");
    assert_eq!(width, "articles/0/body/2/picture/width: expected a whole number in its range");
    let link = damaged("https:", "javascript:");
    assert!(link.starts_with("articles/0/body/0/paragraph/3/link/to: found \"javascript:"), "{link}");
    assert_eq!(damaged("\"body\":[{", "\"bod\":[{"), "articles/0: missing field body");
    assert_eq!(
        damaged("{\"text\":", "{\"html\":"),
        "articles/0/body/0/paragraph/0/html: expected a known kind of inline"
    );
    assert_eq!(
        damaged("\"headed\":true", "\"headed\":1"),
        "articles/0/body/3/table/headed: expected true or false"
    );
    assert_eq!(damaged("\"articles\":[", "\"articles\":[null,"), "articles/0: expected an object");
}

#[test]
fn what_is_no_whole_number_is_no_number() {
    for number in ["480.5", "48e1", "-480", "null", "\"480\"", "99999999999999999999"] {
        let told = damaged(":480", &format!(":{number}"));
        assert_eq!(told, "articles/0/body/2/picture/scaled/0/width: expected a whole number in its range");
    }
}

#[test]
fn later_fields_of_any_kind_are_ignored() {
    let json = r#"{"later":[1.5,-2,1e9,true,null,{"x":{}}],"format":1,"folio":"01","articles":[]}"#;
    assert!(PageText::from_json(json.as_bytes()).is_ok());
}
