//! What a tab, a bookmark and a search engine show of an address.

use std::rc::Rc;

use edition::{Block, PageText};
use kanbao::route::Route;
use kanbao::select::{Resolved, resolve};
use kanbao::state::{Language, Library, LibraryAction, LoadError, Request};
use kanbao::wording::{Meta, meta};

use crate::fixtures::{folio, full_library, id, label, page, place_at, text_of};
use crate::sample;

/// The title and description of an address, with its page's text and the newspaper's name.
fn of(path: &str, library: &Library, language: Language) -> Meta {
    let resolved = resolve(&Route::from_path(path), library);
    let text = match &resolved {
        Resolved::At(place) => library.text(place.id(), &place.page().folio).ready().cloned(),
        _ => None,
    };
    let newspaper = library.catalogue().ready().map(|catalogue| catalogue.newspaper.name.clone());
    meta(&resolved, text.as_deref(), newspaper.as_ref(), language)
}

#[test]
fn a_page_is_named_by_folio_name_newspaper_and_date_and_described_by_its_headlines() {
    let page = of("2031-05-20/01", &full_library(), Language::Chinese);
    assert_eq!(page.title, "第01版：要闻 - 溪山样报 2031年05月20日 星期二");
    assert_eq!(page.description, "溪山样桥通车；样茶开采；样村修渠");
    let page = of("2031-05-20/01", &full_library(), Language::English);
    assert_eq!(page.title, "Page 01: 要闻 - 溪山样报 Tuesday 20 May 2031");
}

#[test]
fn an_article_is_named_by_its_headline_and_described_by_its_first_words() {
    let article = of("2031-05-20/04/1", &full_library(), Language::Chinese);
    assert_eq!(article.title, "样山夜话 - 溪山样报 2031年05月20日 星期二 第04版");
    assert!(article.description.starts_with("样文：样山夜话。 样文小标题"), "{}", article.description);
}

#[test]
fn what_has_nothing_to_describe_is_described_by_its_title() {
    let page = of("2031-05-20/02", &full_library(), Language::Chinese);
    assert_eq!(page.description, page.title);
    let without_texts = full_library().after(LibraryAction::Opened(id("2029-12-30")));
    let article = of("2031-05-20/04/1", &without_texts, Language::Chinese);
    assert_eq!(article.description, article.title);
}

#[test]
fn the_root_bears_the_title_of_the_page_it_shows() {
    let library = sample::library();
    let root = of("", &library, Language::Chinese);
    assert_eq!(root, of("2023-01-17/C01", &library, Language::Chinese));
    assert_eq!(root.title, "第C01版：两会特刊 - 今日新昌 2023年01月17日 星期二");
}

#[test]
fn what_does_not_come_and_what_is_not_there_is_told_in_the_title() {
    let library = full_library();
    let lost = of("2031-05-20/B03", &library, Language::Chinese);
    assert_eq!(lost.title, "本期没有第B03版 - 溪山样报");
    let request = Request::Edition(id("2033-03-03"));
    let failed = library.after(LibraryAction::Answered(request, Err(LoadError::NotPublished)));
    let failed = of("2033-03-03/01/1", &failed, Language::Chinese);
    assert_eq!(failed.title, "2033年03月03日这一期没有发布 - 溪山样报");
}

#[test]
fn before_anything_is_known_the_reader_bears_its_own_name() {
    let waiting = of("2031-05-20", &Library::default(), Language::Chinese);
    assert_eq!((waiting.title.as_str(), waiting.description.as_str()), ("看报", "看报"));
}

#[test]
fn a_description_has_a_hundred_characters_at_most_and_says_that_it_goes_on() {
    let library = full_library();
    let place = place_at("2031-05-20/04/1", &library);
    let with_body = |characters: usize| -> Rc<PageText> {
        let mut text = text_of(&page("04", "副刊", &[(1, "样山夜话")]));
        text.articles[0].body = vec![Block::paragraph("样".repeat(characters))];
        Rc::new(text)
    };
    let described = |characters| {
        let text = with_body(characters);
        meta(&Resolved::At(place.clone()), Some(&text), None, Language::Chinese).description
    };
    assert_eq!(described(100), "样".repeat(100));
    assert_eq!(described(101), format!("{}…", "样".repeat(100)));
}

#[test]
fn no_address_of_the_sample_has_an_empty_or_a_long_description() {
    let library = sample::library();
    let edition = library.edition(id(sample::EDITION)).ready().unwrap();
    let pages = edition.pages().iter().map(|page| format!("{}/{}", sample::EDITION, page.folio));
    let others = ["", "2023-01-17", "2023-01-17/C01/1", "2023-01-17/E05", "about"].map(ToOwned::to_owned);
    for path in pages.chain(others) {
        for language in Language::ALL {
            let Meta { title, description } = of(&path, &library, language);
            assert!(!title.is_empty() && !description.is_empty(), "{path}");
            let length = description.trim_end_matches('…').chars().count();
            assert!(length <= 100, "{path}: {description}");
        }
    }
}

#[test]
fn a_newspapers_name_is_taken_from_the_edition_where_that_is_here() {
    let place = place_at("2031-05-20/04", &full_library());
    let told = meta(&Resolved::At(place.clone()), None, Some(&label("another")), Language::Chinese);
    assert!(told.title.contains("溪山样报"), "{}", told.title);
    assert_eq!(place.page().folio, folio("04"));
}
