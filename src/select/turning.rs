use edition::{EditionId, Folio, Label, PageIndex};

use yew::AttrValue;

use super::{Place, spread};
use crate::route::Route;
use crate::state::{Library, Load};

/// The six steps from a place: 上一期 / 下一期, 上一版 / 下一版, 上一篇 / 下一篇.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turning {
    /// Where the newspaper is published: what every link to it begins with.
    pub site: AttrValue,
    /// 上一期.
    pub previous_edition: Step,
    /// 下一期.
    pub next_edition: Step,
    /// 上一版.
    pub previous_page: Step,
    /// 下一版.
    pub next_page: Step,
    /// 上一篇.
    pub previous_article: Step,
    /// 下一篇.
    pub next_article: Step,
}

/// One step: where it leads, or why it leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It leads to this address; readers are told the destination.
    To(Route, Destination),
    /// It leads nowhere; readers are told why.
    Stop(Stop),
}

/// What a step leads to, as readers are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Another edition.
    Edition(EditionId),
    /// Another page.
    Page(Folio),
    /// An article on the same page, by its headline; one that was withdrawn has none.
    Article(Option<Label>),
    /// An article on another page, likewise.
    ArticleOn(Folio, Option<Label>),
}

/// Why a step leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// There is no earlier edition.
    OldestEdition,
    /// There is no later edition.
    NewestEdition,
    /// The catalogue that would tell is not here.
    CatalogueMissing,
    /// There is no page before.
    FirstPage,
    /// There is no page after.
    LastPage,
    /// There is no article before in this edition.
    FirstArticle,
    /// There is no article after in this edition.
    LastArticle,
}

impl Turning {
    /// The steps from a place.
    pub fn from(place: &Place, library: &Library) -> Self {
        Self {
            site: place.site.clone(),
            previous_edition: edition_step(place.id(), library, Stop::OldestEdition),
            next_edition: edition_step(place.id(), library, Stop::NewestEdition),
            previous_page: page_step(place, place.index.checked_sub(1), Stop::FirstPage),
            next_page: page_step(place, place.index.checked_add(1), Stop::LastPage),
            previous_article: article_step(place, Stop::FirstArticle),
            next_article: article_step(place, Stop::LastArticle),
        }
    }
}

impl Turning {
    /// The same steps where pages lie in spreads: a page turned is a sheet turned, and a step leads to
    /// the first page that lies open there.
    #[must_use]
    pub fn by_spread(mut self, place: &Place) -> Self {
        let here = spread(&place.edition, place.index);
        let to = |index: Option<PageIndex>, stop| {
            let index = index.map(|index| spread(&place.edition, index).start);
            page_step(place, index, stop)
        };
        self.previous_page = to(here.start.checked_sub(1), Stop::FirstPage);
        self.next_page = to(Some(here.end), Stop::LastPage);
        self
    }
}

fn page_step(place: &Place, index: Option<PageIndex>, stop: Stop) -> Step {
    match index.and_then(|index| place.edition.page(index)) {
        Some(page) => Step::To(
            Route::Page { edition: place.id(), folio: page.folio.clone() },
            Destination::Page(page.folio.clone()),
        ),
        None => Step::Stop(stop),
    }
}

/// The article before or after; from a page without an open article, its own articles come next.
fn article_step(place: &Place, end: Stop) -> Step {
    let here = (place.index, place.article);
    let mut all = (0..)
        .zip(place.edition.pages())
        .flat_map(|(index, page)| page.articles.iter().map(move |head| (index, page, head)));
    let found = if end == Stop::LastArticle {
        all.find(|(index, _, head)| (*index, Some(head.number)) > here)
    } else {
        all.take_while(|(index, _, head)| (*index, Some(head.number)) < here).last()
    };
    let Some((index, page, head)) = found else { return Step::Stop(end) };
    let route = Route::Article { edition: place.id(), folio: page.folio.clone(), article: head.number };
    let headline = head.withdrawal.is_none().then(|| head.headline.clone());
    let destination = if index == place.index {
        Destination::Article(headline)
    } else {
        Destination::ArticleOn(page.folio.clone(), headline)
    };
    Step::To(route, destination)
}

/// The edition before or after, across years.
fn edition_step(id: EditionId, library: &Library, end: Stop) -> Step {
    let later = end == Stop::NewestEdition;
    let beyond = |other: &EditionId| if later { *other > id } else { *other < id };
    let Load::Ready(catalogue) = library.catalogue() else { return Step::Stop(Stop::CatalogueMissing) };
    let year = id.date().year();
    let mut years: Vec<i16> =
        catalogue.years.iter().copied().filter(|&y| if later { y >= year } else { y <= year }).collect();
    if !later {
        years.reverse();
    }
    for year in years {
        let Load::Ready(listed) = library.year(year) else { return Step::Stop(Stop::CatalogueMissing) };
        let mut ids = listed.editions.iter().map(|listed| listed.id).filter(beyond);
        let nearest = if later { ids.next() } else { ids.next_back() };
        if let Some(edition) = nearest {
            return Step::To(Route::Edition { edition }, Destination::Edition(edition));
        }
    }
    Step::Stop(end)
}
