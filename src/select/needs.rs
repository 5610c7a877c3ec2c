use edition::PageState;

use super::{Place, Resolved, calendar, pages_to_search, resolve};
use crate::route::Route;
use crate::state::{Library, Load, Panel, Request};

/// The documents that the reader needs next at an address and has not asked for yet.
///
/// What is read comes first. Only once it is here come the documents that make the next step
/// quick: the pages before and after, the catalogue, and the years around the edition. The calendar
/// asks for the year that it shows, while it is open; search asks for the texts of the whole edition, a few
/// at a time.
pub fn needs(route: &Route, library: &Library, panel: Option<Panel>) -> Vec<Request> {
    let mut needed = match resolve(route, library) {
        Resolved::At(place) if matches!(panel, Some(Panel::Search(_))) => to_search(&place, library),
        Resolved::At(place) => of_place(&place, library),
        // The masthead still wants the newspaper's name.
        Resolved::Lost(_) | Resolved::Failed(..) => vec![Request::Catalogue],
        Resolved::Waiting => to_resolve(route, library),
    };
    if let Some(Panel::Calendar(turned_to)) = panel {
        // The reader is looking at it: it comes before what only makes the next step quick.
        let shown = match calendar(turned_to, route, library) {
            Load::Ready(month) => Request::Year(month.day.year()),
            Load::Waiting | Load::Failed(_) => Request::Catalogue,
        };
        needed.retain(|request| *request != shown);
        needed.insert(0, shown);
    }
    needed.retain(|request| !library.has_asked(request));
    needed
}

/// The documents without which the address cannot be resolved. The page's text is asked for
/// together with its edition, so that a link opened cold waits for one round trip, not two.
fn to_resolve(route: &Route, library: &Library) -> Vec<Request> {
    match route {
        Route::NotFound { .. } => Vec::new(),
        Route::Newest => match library.catalogue() {
            Load::Ready(catalogue) => vec![Request::Edition(catalogue.newest)],
            _ => vec![Request::Catalogue],
        },
        Route::Edition { edition } => vec![Request::Edition(*edition)],
        Route::Page { edition, .. } => vec![Request::Edition(*edition)],
        Route::Article { edition, folio, .. } => {
            vec![Request::Edition(*edition), Request::Text(*edition, folio.clone())]
        }
    }
}

/// How many texts are on their way at the same time: enough to fill a line, and few enough that a step
/// to another page does not wait long.
const AT_A_TIME: usize = 4;

/// The texts that search has not asked for, from the open page on.
fn to_search(place: &Place, library: &Library) -> Vec<Request> {
    let missing = pages_to_search(place)
        .map(|page| Request::Text(place.id(), page.folio.clone()))
        .filter(|request| !library.has_asked(request));
    missing.take(AT_A_TIME.saturating_sub(library.texts_under_way())).collect()
}

fn of_place(place: &Place, library: &Library) -> Vec<Request> {
    let text_of = |index: u16| {
        let page = place.edition.page(index)?;
        (page.state == PageState::Complete).then(|| Request::Text(place.id(), page.folio.clone()))
    };
    let text = text_of(place.index);
    let is_here = |request: &Request| match request {
        Request::Text(id, folio) => !matches!(library.text(*id, folio), Load::Waiting),
        _ => true,
    };
    if text.as_ref().is_some_and(|request| !is_here(request)) {
        return text.into_iter().collect();
    }
    let neighbours = [place.index.checked_add(1), place.index.checked_sub(1)];
    neighbours.into_iter().flatten().filter_map(text_of).chain(around(place, library)).collect()
}

/// The catalogue, the edition's year and, at either end of it, the year next to it.
fn around(place: &Place, library: &Library) -> Vec<Request> {
    let Some(catalogue) = library.catalogue().ready() else { return vec![Request::Catalogue] };
    let year = place.id().date().year();
    let Some(of_year) = library.year(year).ready() else { return vec![Request::Year(year)] };
    let is = |listed: Option<&edition::Listed>| listed.is_some_and(|listed| listed.id == place.id());
    let before =
        catalogue.years.iter().rev().find(|other| **other < year).filter(|_| is(of_year.editions.first()));
    let after = catalogue.years.iter().find(|other| **other > year).filter(|_| is(of_year.editions.last()));
    before.into_iter().chain(after).map(|year| Request::Year(*year)).collect()
}
