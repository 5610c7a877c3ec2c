use crate::fixtures::full_library;
use crate::markup::Element;
use crate::rendering::english_reader_at;
use crate::sample;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'))
}

/// The text of elements that do not say that they are Chinese.
fn english_text(element: &Element) -> Vec<String> {
    let leaves = element.descendants().into_iter().filter(|it| it.descendants().is_empty());
    leaves.filter(|it| it.attribute("lang").is_none()).map(Element::text).collect()
}

#[test]
fn the_interface_is_english_and_the_newspaper_stays_chinese() {
    let reader = english_reader_at("2023-01-17/C01/1", sample::library());
    assert_eq!(reader.one(".reader").attribute("lang"), Some("en"));
    assert_eq!(reader.one("h1").text(), "高新园区2022年特色亮点工作");
    assert_eq!(reader.one("time").text(), "Tuesday 17 January 2023");
    assert_eq!(reader.one(".edition-index").one("h2").text(), "Pages of this edition");
    assert_eq!(reader.one(".headline-list").one("h2").text(), "Headlines");
    assert!(reader.one(".source-line").text().contains("今日新昌 2023年01月17日 第C01版"), "as it is quoted");
    assert!(reader.one(".source-line").text().contains("characters"));
}

#[test]
fn controls_lists_and_notices_are_in_english() {
    for path in ["2031-05-20/02", "2031-05-20/03", "2031-05-20/B03", "2031-05-20/01/3", "about"] {
        let reader = english_reader_at(path, full_library());
        let parts =
            [".masthead-tools", ".zoom-controls", ".edition-index", ".sheet-bare", ".notice", ".skip"];
        let texts = parts.iter().flat_map(|part| reader.all(part)).flat_map(|part| {
            if part.descendants().is_empty() { vec![part.text()] } else { english_text(part) }
        });
        for text in texts {
            assert!(!is_chinese(&text), "{path}: {text}");
        }
    }
}

#[test]
fn chinese_text_in_the_english_interface_says_that_it_is_chinese() {
    let reader = english_reader_at("2031-05-20/01", full_library());
    for part in [".article-body", ".masthead-name", ".edition-index-name", ".headline-list"] {
        for element in reader.all(part).into_iter().filter(|it| is_chinese(&it.text())) {
            let marked =
                element.attribute("lang") == Some("zh-CN") || !element.all("[lang=zh-CN]").is_empty();
            assert!(marked, "{part}: {}", element.text());
        }
    }
}
