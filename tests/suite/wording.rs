//! Everything that the reader says: there in both languages, and each in its own.

use edition::{Jump, JumpDirection};
use kanbao::select::{Destination, Lost, SHORTCUTS, Stop};
use kanbao::state::{Face, Language, Layout, LoadError, Request, Theme};
use kanbao::wording::Words;

use crate::fixtures::{folio, id, label, number, page, specimen, text_request};

/// Every word of a language with its name. A word that this list lacks does not compile.
macro_rules! every_word {
    ($words:expr; $($name:ident)*) => {{
        let Words { $($name),* } = $words;
        [$((stringify!($name), *$name)),*]
    }};
}

fn every_word(language: Language) -> impl IntoIterator<Item = (&'static str, &'static str)> {
    every_word![language.words();
        previous_edition next_edition previous_page next_page previous_article next_article
        zoom_in zoom_out zoom_reset fit_width fit_page text_size edition_index pages headlines filter filter_hint filter_empty
        text_not_included text_not_included_short text_not_included_why page_picture picture_failed overview layout face no_articles read_on whole_page
        source settings more theme language shortcuts character_keys close retry loading skip_to_text
        to_newest to_edition reload credit swipe_hint editions withdrawn correction article_without_text
        search search_hint search_empty search_reading search_more search_clear no_hit previous_hit next_hit
        calendar earlier_month later_month year month today no_edition
        ways_out pdf print_page print_article print_cutting copy_text copy_address share copied not_copied
    ]
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'))
}

const STOPS: [Stop; 7] = [
    Stop::OldestEdition,
    Stop::NewestEdition,
    Stop::CatalogueMissing,
    Stop::FirstPage,
    Stop::LastPage,
    Stop::FirstArticle,
    Stop::LastArticle,
];

fn requests() -> [Request; 4] {
    let edition = id("2031-05-20");
    [Request::Catalogue, Request::Year(2031), Request::Edition(edition), text_request("2031-05-20", "B02")]
}

fn load_errors() -> [LoadError; 4] {
    let place = "line 1 column 2".to_owned();
    [LoadError::NotPublished, LoadError::Offline, LoadError::TooNew, LoadError::Damaged { place }]
}

fn losses() -> [Lost; 3] {
    let (edition, page) = (id("2031-05-20"), folio("B03"));
    [Lost::Address, Lost::Page(edition, page.clone()), Lost::Article(edition, page, number(2))]
}

/// Every sentence of a language, about a newspaper whose own words are not Chinese.
fn every_sentence(language: Language) -> Vec<String> {
    let foreign = page("B02", "Specimen", &[]);
    let told = |told: kanbao::wording::Told| [told.title, told.cause];
    let jump = |direction, headline| Jump { direction, folio: folio("B02"), headline };
    let edition = specimen("2031-05-20");
    let mut sentences = vec![
        language.date(id("2031-05-20").date()),
        language.folio(&folio("B02")),
        language.page(&foreign),
        language.page(&edition::Page { name: None, ..foreign }),
        language.page_count(1),
        language.page_count(12),
        language.article_count(1),
        language.article_count(3),
        language.gap("B03", "B03"),
        language.gap("B03", "B04"),
        language.characters(1_544),
        language.page_zoom(150),
        language.zoom(125),
        language.destination(&Destination::Edition(id("2031-05-20"))),
        language.destination(&Destination::Edition(id("2031-05-20-2"))),
        language.destination(&Destination::Page(folio("B02"))),
        language.destination(&Destination::ArticleOn(folio("B02"), Some(label("Specimen")))),
    ];
    for direction in [JumpDirection::To, JumpDirection::From] {
        sentences.push(language.jump(&jump(direction, None)));
        sentences.push(language.jump(&jump(direction, Some(label("Specimen")))));
    }
    sentences.extend(STOPS.map(|stop| language.stop(stop).to_owned()));
    sentences.extend(Theme::ALL.map(|theme| language.theme(theme).to_owned()));
    sentences.extend(Layout::ALL.map(|layout| language.layout(layout).to_owned()));
    sentences.extend(Face::ALL.map(|face| language.face(face).to_owned()));
    sentences.extend(SHORTCUTS.map(|(command, _)| language.command(command).to_owned()));
    for request in requests() {
        sentences.extend(load_errors().iter().flat_map(|error| told(language.failure(&request, error))));
    }
    sentences.extend(losses().iter().flat_map(|lost| told(language.lost(lost))));
    // Named for the section's pages alone, so the same in both.
    assert_eq!(language.section(&edition.sections()[1]), "B01–B05");
    sentences
}

#[test]
fn no_word_is_empty_in_either_language() {
    for language in Language::ALL {
        for (name, word) in every_word(language) {
            assert!(!word.is_empty() && word.trim() == word, "{name}: {word:?}");
        }
        assert!(every_sentence(language).iter().all(|sentence| !sentence.trim().is_empty()));
    }
}

#[test]
fn english_is_free_of_chinese_and_chinese_is_chinese() {
    for (name, word) in every_word(Language::English) {
        assert!(!is_chinese(word), "{name}: {word}");
    }
    for (name, word) in every_word(Language::Chinese) {
        assert!(is_chinese(word), "{name}: {word}");
    }
    for sentence in every_sentence(Language::English) {
        assert!(!is_chinese(&sentence), "{sentence}");
    }
    for sentence in every_sentence(Language::Chinese) {
        assert!(is_chinese(&sentence), "{sentence}");
    }
}

#[test]
fn chinese_uses_the_words_that_every_chinese_e_paper_uses() {
    let words = Language::Chinese.words();
    assert_eq!((words.previous_edition, words.next_edition), ("上一期", "下一期"));
    assert_eq!((words.previous_page, words.next_page), ("上一版", "下一版"));
    assert_eq!((words.previous_article, words.next_article), ("上一篇", "下一篇"));
    assert_eq!((words.zoom_in, words.zoom_out, words.zoom_reset), ("放大", "缩小", "默认"));
    assert_eq!((words.edition_index, words.headlines), ("版面导航", "标题导航"));
    assert_eq!(words.text_not_included, "本版文字未收录");
    let language = Language::Chinese;
    assert_eq!(language.date(id("2031-05-20").date()), "2031年05月20日 星期二");
    assert_eq!(language.folio(&folio("C01")), "第C01版");
    assert_eq!(language.page(&page("C01", "要闻", &[])), "第C01版：要闻");
    assert_eq!(language.characters(8), "全文共 8 字");
    assert_eq!(language.gap("E05", "E05"), "原资料缺第E05版");
    assert_eq!(language.gap("B03", "B04"), "原资料缺第B03至B04版");
}

#[test]
fn english_counts_in_the_singular_and_in_the_plural() {
    let language = Language::English;
    assert_eq!((language.page_count(1), language.page_count(2)), ("1 page".into(), "2 pages".into()));
    assert_eq!(
        (language.article_count(1), language.article_count(0)),
        ("1 article".into(), "0 articles".into())
    );
}

#[test]
fn the_second_edition_of_a_day_is_told_from_the_first() {
    let destination = |edition| Destination::Edition(id(edition));
    for language in Language::ALL {
        let first = language.destination(&destination("2031-05-20"));
        let second = language.destination(&destination("2031-05-20-2"));
        assert_ne!(first, second);
        assert!(second.starts_with(&first) && second.contains('2'), "{second}");
    }
}

#[test]
fn each_reason_theme_and_command_has_a_sentence_of_its_own() {
    for language in Language::ALL {
        let all_differ = |mut sentences: Vec<&str>| {
            let count = sentences.len();
            sentences.sort_unstable();
            sentences.dedup();
            assert_eq!(sentences.len(), count, "{sentences:?}");
        };
        all_differ(STOPS.iter().map(|stop| language.stop(*stop)).collect());
        all_differ(Theme::ALL.iter().map(|theme| language.theme(*theme)).collect());
        all_differ(Layout::ALL.iter().map(|layout| language.layout(*layout)).collect());
        all_differ(Face::ALL.iter().map(|face| language.face(*face)).collect());
        all_differ(SHORTCUTS.iter().map(|(command, _)| language.command(*command)).collect());
    }
}

#[test]
fn a_failure_names_the_document_and_what_can_be_done() {
    for language in Language::ALL {
        for request in requests() {
            let told = load_errors().map(|error| language.failure(&request, &error));
            let titles: Vec<&str> = told.iter().map(|told| told.title.as_str()).collect();
            assert!(
                titles.iter().enumerate().all(|(place, title)| !titles[..place].contains(title)),
                "{titles:?}"
            );
        }
        let damaged = language.failure(&Request::Catalogue, &load_errors()[3]);
        assert!(damaged.cause.ends_with("line 1 column 2"), "{}", damaged.cause);
        let text = language.failure(&text_request("2031-05-20", "B02"), &LoadError::Offline);
        assert!(text.title.contains("B02"), "{}", text.title);
    }
}

#[test]
fn what_is_lost_is_named() {
    for language in Language::ALL {
        let [_, page, article] = losses().map(|lost| language.lost(&lost));
        assert!(page.title.contains("B03") && page.cause.contains("2031"), "{page:?}");
        assert!(article.cause.contains("B03") && article.cause.contains('2'), "{article:?}");
    }
}
