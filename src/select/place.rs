use std::rc::Rc;

use edition::{ArticleHead, ArticleNumber, Edition, EditionId, Folio, Label, Page, PageIndex};

use yew::AttrValue;
use yew::html::ImplicitClone;

use super::{Destination, Step};
use crate::route::Route;
use crate::state::{Language, Library, Load, LoadError, Request};

/// Where in an edition the reader is: what the address asks for, found in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where the edition is published: what every link in it begins with.
    pub site: AttrValue,
    /// The edition.
    pub edition: Rc<Edition>,
    /// The page; it is one of the edition's.
    pub index: PageIndex,
    /// The article, where the address names one; it is one of the page's.
    pub article: Option<ArticleNumber>,
}

/// A place is cheap to clone: Yew may do so without being asked.
impl ImplicitClone for Place {}

impl Place {
    /// The edition's id.
    pub fn id(&self) -> EditionId {
        self.edition.id()
    }

    /// The page; a place always has one.
    pub fn page(&self) -> &Page {
        // The index came from this edition.
        &self.edition.pages()[usize::from(self.index)]
    }

    /// The head of the article, where the address names one.
    pub fn head(&self) -> Option<&ArticleHead> {
        self.article.and_then(|number| self.page().article(number))
    }

    /// Whether the page has text to read.
    pub fn has_text(&self) -> bool {
        !self.page().articles.is_empty()
    }

    /// What the reader is looking at: the article's headline or the page's name.
    pub fn title(&self, language: Language) -> String {
        match self.head() {
            Some(head) => language.headline(head),
            None => language.page(self.page()),
        }
    }

    /// The address of the page.
    pub fn page_route(&self) -> Route {
        self.route_to(self.index)
    }

    /// The step from an article up to its page.
    pub fn step_to_page(&self) -> Step {
        Step::To(self.page_route(), Destination::Page(self.page().folio.clone()))
    }

    /// The place of another page of the edition; `index` is one of it.
    #[must_use]
    pub fn turned_to(&self, index: PageIndex) -> Self {
        Self { index, article: None, ..self.clone() }
    }

    /// The address of another page of the edition.
    pub fn route_to(&self, index: PageIndex) -> Route {
        match self.edition.page(index) {
            Some(page) => Route::Page { edition: self.id(), folio: page.folio.clone() },
            None => Route::Edition { edition: self.id() },
        }
    }

    /// The address of an article of another page of the edition.
    pub fn route_to_article(&self, index: PageIndex, number: ArticleNumber) -> Route {
        match self.edition.page(index) {
            Some(page) => Route::Article { edition: self.id(), folio: page.folio.clone(), article: number },
            None => Route::Edition { edition: self.id() },
        }
    }

    /// The address of an article of the page.
    pub fn article_route(&self, number: ArticleNumber) -> Route {
        self.route_to_article(self.index, number)
    }
}

/// What came of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A document that it takes is still on its way.
    Waiting,
    /// A document that it takes did not come.
    Failed(Request, LoadError),
    /// Everything came, and what the address asks for is not there.
    Lost(Lost),
    /// Found.
    At(Place),
}

/// What was asked for and is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// No address of the reader has this form.
    Address,
    /// The edition lacks this page.
    Page(EditionId, Folio),
    /// The page lacks this article.
    Article(EditionId, Folio, ArticleNumber),
}

/// The newspaper's name, from the address's edition or else from the catalogue.
pub fn newspaper<'a>(route: &Route, library: &'a Library) -> Option<&'a Label> {
    let of_edition =
        route.edition().and_then(|id| library.edition(id).ready()).map(|edition| edition.newspaper());
    let of_catalogue = || library.catalogue().ready().map(|catalogue| &catalogue.newspaper);
    of_edition.or_else(of_catalogue).map(|newspaper| &newspaper.name)
}

/// Finds in the library what an address asks for.
pub fn resolve(route: &Route, library: &Library) -> Resolved {
    let id = match (route.edition(), library.catalogue()) {
        (Some(id), _) => id,
        (None, _) if *route != Route::Newest => return Resolved::Lost(Lost::Address),
        (None, Load::Ready(catalogue)) => catalogue.newest,
        (None, Load::Waiting) => return Resolved::Waiting,
        (None, Load::Failed(error)) => return Resolved::Failed(Request::Catalogue, error),
    };
    match library.edition(id) {
        Load::Ready(edition) => find(route, library.site(), edition),
        Load::Waiting => Resolved::Waiting,
        Load::Failed(error) => Resolved::Failed(Request::Edition(id), error),
    }
}

fn find(route: &Route, site: &AttrValue, edition: &Rc<Edition>) -> Resolved {
    let at = |index, article| {
        Resolved::At(Place { site: site.clone(), edition: Rc::clone(edition), index, article })
    };
    let (Route::Page { folio, .. } | Route::Article { folio, .. }) = route else {
        return at(opening_page(edition), None);
    };
    let Some(index) = edition.index_of(folio) else {
        return Resolved::Lost(Lost::Page(edition.id(), folio.clone()));
    };
    match route {
        Route::Article { article, .. }
            if edition.page(index).and_then(|page| page.article(*article)).is_none() =>
        {
            Resolved::Lost(Lost::Article(edition.id(), folio.clone(), *article))
        }
        Route::Article { article, .. } => at(index, Some(*article)),
        _ => at(index, None),
    }
}

/// The page at which an edition is opened: the first with articles, so that there is something to
/// read without a click; the front page of an edition without any.
pub fn opening_page(edition: &Edition) -> PageIndex {
    let index = edition.pages().iter().position(|page| !page.articles.is_empty()).unwrap_or(0);
    PageIndex::try_from(index).unwrap_or(0)
}
