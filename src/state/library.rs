use std::rc::Rc;

use edition::{ArticleHead, Catalogue, CatalogueYear, Edition, EditionId, Folio, PageText, paths};
use yew::{AttrValue, Reducible};

use super::{Load, LoadError};

/// A published document that the reader can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The catalogue.
    Catalogue,
    /// The editions of one year.
    Year(i16),
    /// An edition's outline.
    Edition(EditionId),
    /// The text of one of its pages.
    Text(EditionId, Folio),
}

impl Request {
    /// Where the document lies, relative to the root of the published tree.
    pub fn path(&self) -> String {
        match self {
            Self::Catalogue => paths::CATALOGUE.to_owned(),
            Self::Year(year) => paths::catalogue_year(*year),
            Self::Edition(id) => paths::edition(*id),
            Self::Text(id, folio) => paths::page_text(*id, folio),
        }
    }

    /// Reads the published bytes of this document.
    ///
    /// # Errors
    ///
    /// [`LoadError::TooNew`] or [`LoadError::Damaged`]; the latter also when the bytes are another
    /// document of the same kind.
    pub fn read(&self, bytes: &[u8]) -> Result<Document, LoadError> {
        let document = self.parse(bytes)?;
        let is_this = match (self, &document) {
            (Self::Year(year), Document::Year(found)) => found.year == *year,
            (Self::Edition(id), Document::Edition(found)) => found.id() == *id,
            (Self::Text(_, folio), Document::Text(found)) => found.folio == *folio,
            _ => true,
        };
        if is_this { Ok(document) } else { Err(self.damaged("another document stands in its place")) }
    }

    fn damaged(&self, how: &str) -> LoadError {
        LoadError::Damaged { place: format!("{}: {how}", self.path()) }
    }

    fn parse(&self, bytes: &[u8]) -> Result<Document, LoadError> {
        match self {
            Self::Catalogue => Catalogue::from_json(bytes).map(|it| Document::Catalogue(Rc::new(it))),
            Self::Year(_) => CatalogueYear::from_json(bytes).map(|it| Document::Year(Rc::new(it))),
            Self::Edition(_) => Edition::from_json(bytes).map(|it| Document::Edition(Rc::new(it))),
            Self::Text(..) => PageText::from_json(bytes).map(|it| Document::Text(Rc::new(it))),
        }
        .map_err(|error| LoadError::of_reading(error, &self.path()))
    }
}

/// A published document, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// Answers [`Request::Catalogue`].
    Catalogue(Rc<Catalogue>),
    /// Answers [`Request::Year`].
    Year(Rc<CatalogueYear>),
    /// Answers [`Request::Edition`].
    Edition(Rc<Edition>),
    /// Answers [`Request::Text`].
    Text(Rc<PageText>),
}

/// Every document that the reader has asked for, and how far it has come.
///
/// What was asked for is asked for once: a request stands here from the moment it is sent, until
/// the reader turns to another edition or a failed one is tried again. A list and not a map: it
/// holds a few dozen documents, and the code of a map would be a larger part of the download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    site: AttrValue,
    documents: Vec<(Request, Load<Document>)>,
}

/// What can happen to the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    /// A request was sent.
    Asked(Request),
    /// Its answer came.
    Answered(Request, Result<Document, LoadError>),
    /// The reader wants what failed to be tried again.
    Retried,
    /// The reader opened an edition: texts of all others are let go, so that memory does not grow.
    Opened(EditionId),
}

impl Default for Library {
    /// The library of the site that the document belongs to.
    fn default() -> Self {
        Self::of("./")
    }
}

impl Library {
    /// An empty library of the newspaper published at an address, which ends in a slash.
    pub fn of(site: impl Into<AttrValue>) -> Self {
        Self { site: site.into(), documents: Vec::new() }
    }

    /// Where the newspaper is published: what every path of it begins with.
    pub fn site(&self) -> &AttrValue {
        &self.site
    }

    /// The library after an action.
    #[must_use]
    pub fn after(mut self, action: LibraryAction) -> Self {
        match action {
            LibraryAction::Asked(request) => self.put(request, Load::Waiting),
            LibraryAction::Answered(request, answer) => {
                self.put(request, answer.map_or_else(Load::Failed, Load::Ready));
            }
            LibraryAction::Retried => {
                // Where edition and text do not belong together, either may be the old one: both come anew.
                let torn: Vec<EditionId> = self.torn_editions().collect();
                self.documents.retain(|(request, load)| match request {
                    Request::Edition(id) | Request::Text(id, _) if torn.contains(id) => false,
                    _ => !matches!(load, Load::Failed(_)),
                });
            }
            LibraryAction::Opened(open) => {
                self.documents.retain(|(request, _)| !matches!(request, Request::Text(id, _) if *id != open));
            }
        }
        self
    }

    fn put(&mut self, request: Request, load: Load<Document>) {
        match self.documents.iter_mut().find(|(asked, _)| *asked == request) {
            Some((_, there)) => *there = load,
            None => self.documents.push((request, load)),
        }
    }

    fn find(&self, request: &Request) -> Option<&Load<Document>> {
        self.documents.iter().find(|(asked, _)| asked == request).map(|(_, load)| load)
    }

    /// Whether a document has been asked for.
    pub fn has_asked(&self, request: &Request) -> bool {
        self.find(request).is_some()
    }

    /// How many texts have been asked for and are still on their way.
    pub fn texts_under_way(&self) -> usize {
        let is_under_way = |(request, load): &&(Request, Load<Document>)| {
            matches!((request, load), (Request::Text(..), Load::Waiting))
        };
        self.documents.iter().filter(is_under_way).count()
    }

    /// The catalogue, as far as it has come.
    pub fn catalogue(&self) -> Load<&Rc<Catalogue>> {
        self.get(&Request::Catalogue, |document| match document {
            Document::Catalogue(catalogue) => Some(catalogue),
            _ => None,
        })
    }

    /// A year's editions, as far as they have come.
    pub fn year(&self, year: i16) -> Load<&Rc<CatalogueYear>> {
        self.get(&Request::Year(year), |document| match document {
            Document::Year(year) => Some(year),
            _ => None,
        })
    }

    /// An edition, as far as it has come.
    pub fn edition(&self, id: EditionId) -> Load<&Rc<Edition>> {
        self.get(&Request::Edition(id), |document| match document {
            Document::Edition(edition) => Some(edition),
            _ => None,
        })
    }

    /// A page's text, as far as it has come.
    ///
    /// A text without an article that the edition lists for its page is damaged: the edition has been
    /// published anew between the two fetches, or one of them is from an old cache.
    pub fn text(&self, id: EditionId, folio: &Folio) -> Load<&Rc<PageText>> {
        let request = Request::Text(id, folio.clone());
        let load = self.get(&request, |document| match document {
            Document::Text(text) => Some(text),
            _ => None,
        });
        let (Load::Ready(text), Load::Ready(edition)) = (&load, self.edition(id)) else { return load };
        let page = edition.index_of(folio).and_then(|index| edition.page(index));
        let lacks = |head: &&ArticleHead| text.article(head.number).is_none();
        match page.and_then(|page| page.articles.iter().find(lacks)) {
            Some(head) => Load::Failed(request.damaged(&format!("article {} is not there", head.number))),
            None => load,
        }
    }

    /// The editions of which a text came well and yet does not belong to the outline.
    fn torn_editions(&self) -> impl Iterator<Item = EditionId> {
        self.documents.iter().filter_map(|(request, load)| match (request, load) {
            (Request::Text(id, folio), Load::Ready(_)) => {
                matches!(self.text(*id, folio), Load::Failed(_)).then_some(*id)
            }
            _ => None,
        })
    }

    fn get<'a, T>(&'a self, request: &Request, pick: impl Fn(&'a Document) -> Option<&'a T>) -> Load<&'a T> {
        match self.find(request) {
            None | Some(Load::Waiting) => Load::Waiting,
            Some(Load::Failed(error)) => Load::Failed(error.clone()),
            // `Request::read` answers each request with its own kind of document.
            Some(Load::Ready(document)) => pick(document).map_or(Load::Waiting, Load::Ready),
        }
    }
}

impl Reducible for Library {
    type Action = LibraryAction;

    fn reduce(self: Rc<Self>, action: LibraryAction) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}
