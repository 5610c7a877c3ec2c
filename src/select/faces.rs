use std::ops::Range;
use std::rc::Rc;

use edition::{EditionId, Page, PageIndex, PageState};
use yew::Reducible;

use super::{Place, Resolved, needs, resolve, spread};
use crate::route::Route;
use crate::state::{Face, Layout, Library, Load, Panel, Preferences, Request};

/// Which pages are shown, and by which of their faces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faces {
    /// Whether there is room for two pages beside each other.
    pub wide: bool,
    /// How the pages lie; a spread only where there is room for one.
    pub layout: Layout,
    /// The face that pages with both show.
    pub face: Face,
    /// The pages around the window, where all lie below each other.
    pub near: Range<PageIndex>,
    /// The pages whose pictures did not come.
    pub failed: Vec<(EditionId, PageIndex)>,
    /// The page at which the browser last had time to spare.
    pub idle_at: Option<(EditionId, PageIndex)>,
}

/// What can happen to how pages are shown, beside what the reader prefers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FacesAction {
    /// There is room for two pages beside each other, or no longer.
    Room(bool),
    /// These pages are around the window.
    Near(Range<PageIndex>),
    /// A page's picture did not come.
    Failed(EditionId, PageIndex),
    /// The pictures that did not come are asked for again.
    Retried,
    /// The browser has time to spare while this page is open.
    Idle((EditionId, PageIndex)),
}

impl Reducible for Faces {
    type Action = FacesAction;

    fn reduce(self: Rc<Self>, action: FacesAction) -> Rc<Self> {
        let mut faces = (*self).clone();
        match action {
            FacesAction::Room(wide) => faces.wide = wide,
            FacesAction::Near(near) => faces.near = near,
            FacesAction::Failed(edition, index) => faces.failed.push((edition, index)),
            FacesAction::Retried => faces.failed.clear(),
            FacesAction::Idle(at) => faces.idle_at = Some(at),
        }
        // The same value is handed back where nothing changed, so that nothing renders.
        if faces == *self { self } else { Rc::new(faces) }
    }
}

impl Faces {
    /// The same as the reader prefers it.
    #[must_use]
    pub fn preferred(&self, preferences: Preferences) -> Self {
        let layout = match preferences.layout {
            Layout::Spread if !self.wide => Layout::Single,
            layout => layout,
        };
        Self { layout, face: preferences.face, ..self.clone() }
    }

    /// The pages that are there with all that is on them.
    pub fn shown(&self, place: &Place) -> Range<PageIndex> {
        let index = place.index;
        match self.layout {
            Layout::Single => index..index + 1,
            Layout::Spread => spread(&place.edition, index),
            Layout::Continuous if self.near.contains(&index) => self.near.clone(),
            // The reader has just gone there, and the window is to follow.
            Layout::Continuous => index.saturating_sub(1)..index.saturating_add(2),
        }
    }

    /// The pages out of sight whose pictures are fetched for when they are turned to; none before the
    /// browser has time to spare.
    ///
    /// With those in sight they are at most three: the pages before and after, or the page after a
    /// spread. What was there when the page was turned stays if it is still one of them.
    pub fn ahead(&self, place: &Place) -> Vec<PageIndex> {
        let Some((edition, at)) = self.idle_at else { return Vec::new() };
        let shown = self.shown(place);
        let beside = match (self.layout, shown.len()) {
            (Layout::Continuous, _) => return Vec::new(),
            (_, 2) => [None, Some(shown.end)],
            _ => [shown.start.checked_sub(1), Some(shown.end)],
        };
        let has_time = edition == place.id() && at.abs_diff(place.index) <= 1;
        let is_wanted = |index: &PageIndex| {
            let page = place.edition.page(*index);
            let is_there = at == place.index || at.abs_diff(*index) <= 1;
            has_time && is_there && page.is_some_and(|page| !self.is_typeset(page, place.id(), *index))
        };
        beside.into_iter().flatten().filter(is_wanted).collect()
    }

    /// Whether a page of the edition is typeset: there is no picture of it, none came, or its text is
    /// wanted instead.
    pub fn is_typeset(&self, page: &Page, edition: EditionId, index: PageIndex) -> bool {
        page.picture.is_none()
            || self.failed.contains(&(edition, index))
            || (self.face == Face::Text && has_both(page))
    }

    /// Whether what is in view is the picture of a page, which is zoomed; else the text's size is set.
    pub fn shows_picture(&self, place: &Place) -> bool {
        place.article.is_none() && !self.is_typeset(place.page(), place.id(), place.index)
    }

    /// The documents that the reader needs next ([`needs`]), and the texts that the pages in sight are
    /// typeset from.
    pub fn needs(&self, route: &Route, library: &Library, panel: Option<Panel>) -> Vec<Request> {
        let mut requests = match resolve(route, library) {
            Resolved::At(place) if place.article.is_none() => self.texts(&place, library),
            _ => Vec::new(),
        };
        for request in needs(route, library, panel) {
            if !requests.contains(&request) {
                requests.push(request);
            }
        }
        requests
    }

    /// The texts that the pages in sight are typeset from and that have not been asked for.
    fn texts(&self, place: &Place, library: &Library) -> Vec<Request> {
        // The open page's own text comes first.
        if place.has_text() && matches!(library.text(place.id(), &place.page().folio), Load::Waiting) {
            return Vec::new();
        }
        let text = |index| {
            let page = place.edition.page(index)?;
            let is_read = page.state == PageState::Complete && self.is_typeset(page, place.id(), index);
            is_read.then(|| Request::Text(place.id(), page.folio.clone()))
        };
        self.shown(place).filter_map(text).filter(|request| !library.has_asked(request)).collect()
    }
}

/// Whether a page can be seen and read: there is a picture of it, and its text.
pub fn has_both(page: &Page) -> bool {
    page.picture.is_some() && !page.articles.is_empty()
}
