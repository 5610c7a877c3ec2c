//! A specimen newspaper (样报), made with the model: 溪山样报, which no newspaper is called.
//!
//! Its edition of 2031-05-20 has what editions can have: three sections, a gap (B03, B04), pages
//! without text (02, B01, C01), a page without articles (03), a page with three articles of which
//! one has been withdrawn, and a jump. tests/browser uses the same file.

use std::rc::Rc;

use edition::{
    Article, ArticleHead, ArticleNumber, Block, Catalogue, CatalogueYear, Edition, EditionId, EditionParts,
    Folio, Inline, Jump, JumpDirection, Label, Listed, Newspaper, Page, PageState, PageText,
};
use kanbao::select::{Place, Resolved, resolve};
use kanbao::state::{Document, Library, LibraryAction, Request};

use kanbao::route::Route;

/// The editions on offer, oldest first: two on one day, and no edition in 2030.
pub(crate) const EDITIONS: [&str; 5] =
    ["2029-12-30", "2031-01-02", "2031-05-20", "2031-05-20-2", "2031-06-01"];

pub(crate) fn id(text: &str) -> EditionId {
    text.parse().unwrap()
}

pub(crate) fn folio(text: &str) -> Folio {
    text.parse().unwrap()
}

pub(crate) fn label(text: &str) -> Label {
    text.parse().unwrap()
}

pub(crate) fn number(number: u16) -> ArticleNumber {
    number.to_string().parse().unwrap()
}

pub(crate) fn text_request(edition: &str, page: &str) -> Request {
    Request::Text(id(edition), folio(page))
}

pub(crate) fn without_text(printed: &str, name: &str) -> Page {
    Page::without_text(folio(printed), Some(label(name)))
}

/// A complete page with articles of these numbers and headlines.
pub(crate) fn page(printed: &str, name: &str, articles: &[(u16, &str)]) -> Page {
    let head = |(place, headline): &(u16, &str)| ArticleHead::new(number(*place), label(headline));
    let articles = articles.iter().map(head).collect();
    Page { state: PageState::Complete, articles, ..without_text(printed, name) }
}

pub(crate) fn edition_of(edition: &str, pages: Vec<Page>) -> Rc<Edition> {
    let newspaper = Newspaper { name: label("溪山样报") };
    Rc::new(Edition::assemble(EditionParts { newspaper, id: id(edition), serial: None, pages }).unwrap())
}

/// The edition that most tests read, under any of its dates.
pub(crate) fn specimen(edition: &str) -> Rc<Edition> {
    edition_of(
        edition,
        vec![
            page("01", "要闻", &[(1, "溪山样桥通车"), (2, "样茶开采"), (4, "样村修渠")]),
            without_text("02", "综 合"),
            page("03", "广告", &[]),
            page("04", "副刊", &[(1, "样山夜话")]),
            without_text("B01", "专刊"),
            page("B02", "专刊", &[(1, "样溪治水记"), (2, "样溪治水问答")]),
            page("B05", "专刊", &[(1, "样溪治水图说")]),
            without_text("C01", "服务"),
        ],
    )
}

/// A text for a page of an outline: each article has two paragraphs under a crosshead, the last one
/// of page 01 jumps to page 04 and to a page that the edition lacks.
pub(crate) fn text_of(page: &Page) -> PageText {
    let article = |head: &ArticleHead| {
        let headline = &head.headline;
        let mut body = vec![
            Block::paragraph(format!("样文：{headline}。")),
            Block::crosshead("样文小标题"),
            Block::Paragraph(vec![
                Inline::Text("样文第二段，".to_owned()),
                Inline::Strong("加重".to_owned()),
                Inline::Break,
                Inline::Link { text: "样报网".to_owned(), to: "https://example.org/".parse().unwrap() },
            ]),
        ];
        if head.number == number(4) {
            body.extend(["04", "Z09"].map(|to| {
                Block::Jump(Jump { direction: JumpDirection::To, folio: folio(to), headline: None })
            }));
        }
        Article { head: head.clone(), body }
    };
    PageText { folio: page.folio.clone(), articles: page.articles.iter().map(article).collect() }
}

/// The catalogue of editions that are listed oldest first, and its years.
pub(crate) fn catalogue_of(editions: &[&str]) -> Vec<(Request, Document)> {
    let listed = editions.iter().map(|edition| Listed { id: id(edition), pages: 8 });
    let by_year: Vec<CatalogueYear> = listed
        .collect::<Vec<_>>()
        .chunk_by(|a, b| a.id.date().year() == b.id.date().year())
        .map(|editions| CatalogueYear { year: editions[0].id.date().year(), editions: editions.to_vec() })
        .collect();
    let catalogue = Catalogue {
        newspaper: Newspaper { name: label("溪山样报") },
        newest: id(editions[editions.len() - 1]),
        years: by_year.iter().map(|year| year.year).collect(),
    };
    let years = by_year.into_iter().map(|year| (Request::Year(year.year), Document::Year(Rc::new(year))));
    [(Request::Catalogue, Document::Catalogue(Rc::new(catalogue)))].into_iter().chain(years).collect()
}

pub(crate) fn outline(edition: &Rc<Edition>) -> (Request, Document) {
    (Request::Edition(edition.id()), Document::Edition(Rc::clone(edition)))
}

/// The texts of all complete pages of an edition.
pub(crate) fn texts(edition: &Rc<Edition>) -> Vec<(Request, Document)> {
    let complete = edition.pages().iter().filter(|page| page.state == PageState::Complete);
    complete
        .map(|page| {
            let request = Request::Text(edition.id(), page.folio.clone());
            (request, Document::Text(Rc::new(text_of(page))))
        })
        .collect()
}

/// The library after these documents have come as well.
pub(crate) fn after(library: Library, came: impl IntoIterator<Item = (Request, Document)>) -> Library {
    came.into_iter().fold(library, |library, (request, document)| {
        library.after(LibraryAction::Answered(request, Ok(document)))
    })
}

/// A library in which everything has come: the catalogue, its years, every edition and every text.
pub(crate) fn full_library() -> Library {
    full_library_of(Library::default())
}

/// The same, filled into a library of another site.
pub(crate) fn full_library_of(empty: Library) -> Library {
    EDITIONS.iter().fold(after(empty, catalogue_of(&EDITIONS)), |library, edition| {
        let edition = specimen(edition);
        after(after(library, [outline(&edition)]), texts(&edition))
    })
}

/// The place that a path leads to in a library that has it.
pub(crate) fn place_at(path: &str, library: &Library) -> Place {
    match resolve(&Route::from_path(path), library) {
        Resolved::At(place) => place,
        other => panic!("{path} leads to no place but to {other:?}"),
    }
}
