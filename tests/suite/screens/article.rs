use kanbao::state::{Library, LibraryAction, LoadError};

use crate::fixtures::{after, full_library, outline, specimen, text_request};
use crate::rendering::reader_at;
use crate::sample;

#[test]
fn the_sample_article_is_shown_whole_with_its_source() {
    let reader = reader_at("2023-01-17/C01/1", sample::library());
    let article = reader.one(".article");
    assert_eq!(article.one("h1").text(), "高新园区2022年特色亮点工作");
    assert_eq!(article.all(".article-body-crosshead").len(), 7);
    assert!(article.all(".article-body-crosshead").iter().all(|crosshead| crosshead.name == "h2"));
    assert_eq!(article.one(".article-body").all("p").len(), 7);

    let source = article.one(".source-line").text();
    assert!(source.contains("今日新昌 2023年01月17日 第C01版"), "{source}");
    let library = sample::library();
    let text =
        library.text(crate::fixtures::id(sample::EDITION), &crate::fixtures::folio("C01")).ready().unwrap();
    let count = text.articles[0].characters();
    assert!(count > 1_000 && source.ends_with(&format!("全文共 {count} 字")), "{source}");
}

#[test]
fn the_open_article_is_the_current_one_of_the_headlines() {
    let reader = reader_at("2031-05-20/01/2", full_library());
    let current = reader.one(".headline-list").one("[aria-current]");
    assert_eq!((current.text().as_str(), current.attribute("aria-current")), ("样茶开采", Some("page")));
    assert_eq!(
        reader.one(".edition-index").one("[aria-current]").attribute("data-route"),
        Some("2031-05-20/01")
    );
}

#[test]
fn an_article_leads_to_the_articles_beside_it_and_to_its_page() {
    let reader = reader_at("2031-05-20/04/1", full_library());
    let links: Vec<_> = reader
        .one(".article-turning")
        .all("a")
        .iter()
        .map(|link| (link.text(), link.attribute("data-route").unwrap()))
        .collect();
    assert_eq!(
        links,
        [
            ("上一篇转到第01版：样村修渠".to_owned(), "2031-05-20/01/4"),
            ("看整版".to_owned(), "2031-05-20/04"),
            ("下一篇转到第B02版：样溪治水记".to_owned(), "2031-05-20/B02/1"),
        ]
    );
}

#[test]
fn the_head_is_there_before_the_body_is() {
    let library = after(Library::default(), [outline(&specimen("2031-05-20"))]);
    let reader = reader_at("2031-05-20/01/2", library);
    let article = reader.one(".article");
    assert_eq!(article.one("h1").text(), "样茶开采");
    assert_eq!(article.all(".skeleton").len(), 1);
    assert!(!article.one(".source-line").text().contains("全文共"), "nobody has counted yet");
}

#[test]
fn where_the_body_does_not_come_the_head_stays_and_the_failure_is_told() {
    let library = after(Library::default(), [outline(&specimen("2031-05-20"))])
        .after(LibraryAction::Answered(text_request("2031-05-20", "01"), Err(LoadError::Offline)));
    let reader = reader_at("2031-05-20/01/2", library);
    assert_eq!(reader.one(".article-head").one("h1").text(), "样茶开采");
    let notice = reader.one("[role=alert]");
    assert!(notice.text().contains("第01版的文字没能取到"), "{}", notice.text());
    assert_eq!(notice.one("h2").text(), "第01版的文字没能取到", "below the article's own heading");
    assert_eq!(notice.one("button").text(), "重试");
}
