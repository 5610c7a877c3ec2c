use std::rc::Rc;

use edition::{
    Article, ArticleHead, ArticleId, Block, Folio, Jump, JumpDirection, Label, PageState, PageText,
};

use super::Place;
use crate::route::Route;
use crate::state::{Library, Load, Request};

/// A part of a story: an article that other articles of the edition go on from or to (转版).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which article.
    pub id: ArticleId,
    /// Its page's text, once it is here.
    pub text: Option<Rc<PageText>>,
}

impl Part {
    /// Its address, in the edition of a place.
    pub fn route(&self, place: &Place) -> Route {
        let ArticleId { folio, number } = self.id.clone();
        Route::Article { edition: place.id(), folio, article: number }
    }

    /// What it says, once that is here.
    pub fn article(&self) -> Option<&Article> {
        self.text.as_ref().and_then(|text| text.article(self.id.number))
    }
}

/// The story that an article is of: its parts in reading order, most often the article alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The parts in reading order; none where no article is open.
    pub parts: Vec<Part>,
    /// The texts of pages that its jumps name and that are not here.
    pub missing: Vec<Request>,
}

impl Story {
    /// The parts that come after an article.
    pub fn after(&self, place: &Place) -> &[Part] {
        let here = self
            .parts
            .iter()
            .position(|part| place.article == Some(part.id.number) && place.page().folio == part.id.folio);
        here.and_then(|here| self.parts.get(here + 1..)).unwrap_or_default()
    }

    /// The part that a jump names.
    pub fn named_by(&self, jump: &Jump) -> Option<&Part> {
        self.parts.iter().find(|part| part.id.folio == jump.folio)
    }
}

/// Follows the jumps of the open article, back to where its story begins and on to where it ends.
///
/// The other end of a jump is the article on the named page that jumps back. Where several do, or
/// none does, or the page's text is not here, it is the one with the headline: the one that the jump
/// prints, or else the article's own. A newspaper shortens headlines in jumps, so one may be the
/// beginning of the other.
pub fn story(place: &Place, library: &Library) -> Story {
    let mut story = Story::default();
    let Some(number) = place.article else { return story };
    let part = |id: ArticleId| {
        let text = library.text(place.id(), &id.folio).cloned().ready();
        Part { id, text }
    };
    story.parts.push(part(ArticleId { folio: place.page().folio.clone(), number }));
    for direction in [JumpDirection::From, JumpDirection::To] {
        let ahead = |story: &Story| match direction {
            JumpDirection::From => story.parts.first().cloned(),
            JumpDirection::To => story.parts.last().cloned(),
        };
        while let Some(at) = ahead(&story) {
            let Some(article) = at.article() else { break };
            let mut next = None;
            for jump in jumps(&article.body).filter(|jump| jump.direction == direction) {
                next = next.or_else(|| {
                    other_end(jump, &at.id.folio, &article.head, place, library, &mut story.missing)
                });
            }
            // A story that comes back to itself has no end to look for.
            let Some(next) = next.filter(|next| story.parts.iter().all(|part| part.id != *next)) else {
                break;
            };
            match direction {
                JumpDirection::From => story.parts.insert(0, part(next)),
                JumpDirection::To => story.parts.push(part(next)),
            }
        }
    }
    story
}

fn other_end(
    jump: &Jump,
    from: &Folio,
    head: &ArticleHead,
    place: &Place,
    library: &Library,
    missing: &mut Vec<Request>,
) -> Option<ArticleId> {
    let page = place.edition.index_of(&jump.folio).and_then(|index| place.edition.page(index))?;
    let text = library.text(place.id(), &jump.folio);
    let request = Request::Text(place.id(), jump.folio.clone());
    if text == Load::Waiting && page.state == PageState::Complete && !missing.contains(&request) {
        missing.push(request);
    }
    let answering: Vec<&ArticleHead> = match &text {
        Load::Ready(text) => {
            text.articles.iter().filter(|it| answers(it, jump, from)).map(|it| &it.head).collect()
        }
        Load::Waiting | Load::Failed(_) => Vec::new(),
    };
    let headline = jump.headline.as_ref().unwrap_or(&head.headline);
    let found = match answering.as_slice() {
        [one] => Some(*one),
        [] => named(headline, &mut page.articles.iter()),
        several => named(headline, &mut several.iter().copied()),
    }?;
    Some(ArticleId { folio: jump.folio.clone(), number: found.number })
}

/// The one whose headline is this, or begins with it, or is its beginning; none where that is not clear.
fn named<'a>(headline: &Label, heads: &mut dyn Iterator<Item = &'a ArticleHead>) -> Option<&'a ArticleHead> {
    let headline = headline.plain();
    let mut found = None;
    for head in heads {
        let other = head.headline.plain();
        if other == headline {
            return Some(head);
        }
        if other.starts_with(&*headline) || headline.starts_with(&*other) {
            if found.is_some() {
                return None;
            }
            found = Some(head);
        }
    }
    found
}

fn answers(article: &Article, jump: &Jump, from: &Folio) -> bool {
    jumps(&article.body).any(|other| other.direction != jump.direction && other.folio == *from)
}

fn jumps(body: &[Block]) -> impl Iterator<Item = &Jump> {
    body.iter().filter_map(|block| match block {
        Block::Jump(jump) => Some(jump),
        _ => None,
    })
}
