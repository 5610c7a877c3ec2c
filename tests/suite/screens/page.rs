use kanbao::state::Library;

use crate::fixtures::{after, full_library, outline, specimen};
use crate::rendering::reader_at;
use crate::sample;

#[test]
fn the_root_shows_the_page_with_text_and_the_beginning_of_its_article() {
    let reader = reader_at("", sample::library());
    let (page, sheet) = (reader.one(".page"), reader.one(".sheet"));
    assert_eq!(page.one("h1").attribute("aria-label"), Some("第C01版：两会特刊"));
    assert_eq!(page.one(".page-folio").text(), "C01");
    assert_eq!(sheet.one("h2").text(), "高新园区2022年特色亮点工作");
    assert!(sheet.one(".article-body").text().contains("深耕高端产业与高端环节,确定智能装备"));
    assert_eq!(reader.one(".masthead-name").text(), "今日新昌");
    let date = reader.one("time");
    assert_eq!(
        (date.text().as_str(), date.attribute("datetime")),
        ("2023年01月17日 星期二", Some("2023-01-17"))
    );
}

#[test]
fn an_article_alone_on_its_page_is_set_in_full() {
    let reader = reader_at("2023-01-17/C01", sample::library());
    let body = reader.one(".article-body");
    assert_eq!((body.all("h3").len(), body.all("p").len()), (7, 7));
    assert!(reader.all(".sheet-article-on").is_empty());
}

#[test]
fn the_headlines_of_the_page_stand_beside_it_in_reading_order() {
    let reader = reader_at("2031-05-20/01", full_library());
    let headlines = reader.one(".headline-list");
    assert_eq!(headlines.attribute("aria-label"), Some("标题导航"));
    assert_eq!(headlines.one("h2").text(), "标题导航");
    let links: Vec<_> =
        headlines.all("a").iter().map(|link| (link.text(), link.attribute("data-route"))).collect();
    assert_eq!(
        links,
        [
            ("溪山样桥通车".to_owned(), Some("2031-05-20/01/1")),
            ("样茶开采".to_owned(), Some("2031-05-20/01/2")),
            ("样村修渠".to_owned(), Some("2031-05-20/01/4")),
        ]
    );
    assert!(headlines.all("[aria-current]").is_empty(), "the page is open, and no article");
}

#[test]
fn every_article_of_a_page_is_on_its_sheet_and_leads_to_itself() {
    let reader = reader_at("2031-05-20/01", full_library());
    let articles = reader.one(".sheet").all(".sheet-article");
    let routes: Vec<_> = articles.iter().map(|it| it.one("h2").one("a").attribute("data-route")).collect();
    assert_eq!(routes, [Some("2031-05-20/01/1"), Some("2031-05-20/01/2"), Some("2031-05-20/01/4")]);
}

#[test]
fn a_page_without_text_says_so_and_what_that_means() {
    let reader = reader_at("2023-01-17/E06", sample::library());
    let sheet = reader.one(".sheet");
    assert!(sheet.text().contains("本版文字未收录"));
    assert!(sheet.text().contains("您可以继续翻看其他版面"));
    assert!(sheet.all(".skeleton").is_empty(), "nothing is on its way");
    assert!(reader.one(".headline-list").text().contains("本版文字未收录"));
}

#[test]
fn a_complete_page_without_articles_says_something_else() {
    let reader = reader_at("2031-05-20/03", full_library());
    assert!(reader.one(".sheet").text().contains("本版没有文章"));
    assert!(!reader.one(".sheet").text().contains("未收录"));
}

#[test]
fn a_page_is_there_before_its_text_is() {
    let library = after(Library::default(), [outline(&specimen("2031-05-20"))]);
    let reader = reader_at("2031-05-20/01", library);
    assert_eq!(reader.one("h1").attribute("aria-label"), Some("第01版：要闻"));
    assert_eq!(reader.one(".headline-list").all("a").len(), 3);
    assert_eq!(reader.one(".sheet").one(".skeleton").attribute("role"), Some("status"));
}

#[test]
fn before_anything_is_here_the_reader_says_that_it_is_loading() {
    let reader = reader_at("", Library::default());
    assert!(reader.one(".skeleton").text().contains("正在载入"));
    assert!(reader.all("h1").is_empty());
}

#[test]
fn a_page_name_that_is_missing_leaves_the_folio() {
    let bare = edition::Page { name: None, ..crate::fixtures::page("01", "x", &[]) };
    let library =
        after(Library::default(), [outline(&crate::fixtures::edition_of("2031-05-20", vec![bare]))]);
    let reader = reader_at("2031-05-20/01", library);
    assert_eq!(reader.one("h1").attribute("aria-label"), Some("第01版"));
}
