use std::rc::Rc;

use edition::{Page, PageIndex, PageState, PageText};
use yew::AttrValue;

use super::{FoldedText, Found, Place, Query, search};
use crate::state::{Library, Load, LoadError, Request};

/// How far a search in the open edition has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// What is typed.
    pub typed: AttrValue,
    /// Whether enough is typed to look for.
    pub is_asked: bool,
    /// How many pages have words to look through.
    pub pages: usize,
    /// How many of them are here.
    pub read: usize,
    /// The first page that did not come.
    pub failed: Option<(Request, LoadError)>,
    /// What was found in those that are here.
    pub found: Found,
}

impl Searched {
    /// Whether pages are still on their way.
    pub fn is_reading(&self) -> bool {
        self.read < self.pages && self.failed.is_none()
    }
}

fn has_words(page: &Page) -> bool {
    page.state == PageState::Complete && !page.articles.is_empty()
}

/// The pages of the edition that have words, in printed order from the open one on, and from the first
/// up to it: the order in which search reads them.
pub fn pages_to_search(place: &Place) -> impl Iterator<Item = &Page> {
    let (before, from) = place.edition.pages().split_at(usize::from(place.index));
    from.iter().chain(before).filter(|page| has_words(page))
}

/// Looks through the texts of the open edition that are here. `folded` keeps what was made ready, from
/// one time to the next; of texts that are gone nothing stays in it.
pub fn searched(
    place: &Place,
    library: &Library,
    typed: &str,
    folded: &mut Vec<FoldedText>,
    limit: usize,
) -> Searched {
    let mut pages = 0;
    let mut failed = None;
    let mut texts: Vec<(PageIndex, &Rc<PageText>)> = Vec::new();
    for (index, page) in (0..).zip(place.edition.pages()).filter(|(_, page)| has_words(page)) {
        pages += 1;
        match library.text(place.id(), &page.folio) {
            Load::Ready(text) => texts.push((index, text)),
            Load::Failed(error) if failed.is_none() => {
                failed = Some((Request::Text(place.id(), page.folio.clone()), error));
            }
            Load::Failed(_) | Load::Waiting => {}
        }
    }
    folded.retain(|folded| texts.iter().any(|(_, text)| folded.is_of(text)));
    for (_, text) in &texts {
        if !folded.iter().any(|folded| folded.is_of(text)) {
            folded.push(FoldedText::of(Rc::clone(text)));
        }
    }
    let ready = texts
        .iter()
        .filter_map(|(index, text)| Some((*index, folded.iter().find(|folded| folded.is_of(text))?)));
    let query = Query::new(typed);
    let found = search(&query, ready, limit);
    let typed = typed.to_owned().into();
    Searched { typed, is_asked: !query.is_empty(), pages, read: texts.len(), failed, found }
}
