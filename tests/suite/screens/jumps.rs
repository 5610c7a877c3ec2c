//! A story over several pages, as it is read.

use edition::Page;
use kanbao::state::Library;

use crate::fixtures::{after, edition_of, outline, page};
use crate::jumps::{from, text, to};
use crate::rendering::reader_at;

fn library() -> Library {
    let pages: Vec<Page> =
        vec![page("A01", "要闻", &[(1, "样桥通车")]), page("A03", "综合", &[(2, "样桥通车")])];
    let edition = edition_of("2031-05-20", pages);
    let texts =
        [text(&edition.pages()[0], &[(1, to("A03"))]), text(&edition.pages()[1], &[(2, from("A01"))])];
    after(after(Library::default(), [outline(&edition)]), texts)
}

#[test]
fn a_story_that_goes_on_is_read_as_one_and_leads_to_its_other_part() {
    let reader = reader_at("2031-05-20/A01/1", library());
    let article = reader.one(".article");
    let bodies: Vec<String> = article.all(".article-body").iter().map(|body| body.text()).collect();
    assert_eq!(
        bodies,
        ["样文：第A01版第1篇。下转第A03版", "样文：第A03版第2篇。"],
        "the second does not say again where it comes from"
    );
    let jump = article.one(".article-body-jump").one("a");
    assert_eq!(jump.attribute("data-route"), Some("2031-05-20/A03/2"));
    let seam = article.one(".article-part").one(".article-part-page").one("a");
    assert_eq!(
        (seam.text().as_str(), seam.attribute("data-route")),
        ("第A03版：综合", Some("2031-05-20/A03/2"))
    );
    assert!(
        article.one(".source-line").text().ends_with("全文共 20 字"),
        "{}",
        article.one(".source-line").text()
    );
}

#[test]
fn the_end_of_a_story_leads_back_to_its_beginning() {
    let reader = reader_at("2031-05-20/A03/2", library());
    let article = reader.one(".article");
    assert!(article.all(".article-part").is_empty());
    let jump = article.one(".article-body-jump").one("a");
    assert_eq!(
        (jump.text().as_str(), jump.attribute("data-route")),
        ("上接第A01版", Some("2031-05-20/A01/1"))
    );
}

#[test]
fn a_part_that_is_on_its_way_is_led_to_and_not_yet_read() {
    let edition = edition_of(
        "2031-05-20",
        vec![page("A01", "要闻", &[(1, "样甲")]), page("A03", "综合", &[(2, "样甲")])],
    );
    let first = text(&edition.pages()[0], &[(1, to("A03"))]);
    let reader =
        reader_at("2031-05-20/A01/1", after(after(Library::default(), [outline(&edition)]), [first]));
    assert!(reader.all(".article-part").is_empty());
    let jump = reader.one(".article-body-jump").one("a");
    assert_eq!(jump.attribute("data-route"), Some("2031-05-20/A03/2"), "its headline is in the outline");
}
