use std::rc::Rc;

use edition::PageIndex;
use yew::prelude::*;

use super::{use_kept, use_watch};
use crate::browser;
use crate::route::Route;
use crate::select::{Faces, FacesAction, Place};
use crate::state::Layout;

/// What the browser is watched for while pages are shown.
pub struct Watched<'a> {
    /// How the pages are shown.
    pub faces: &'a Faces,
    /// Takes what changes that.
    pub on_faces: Callback<FacesAction>,
    /// Where the reader is.
    pub place: Option<&'a Place>,
    /// Whether what is open is here.
    pub is_here: bool,
    /// What stands beside the pages only where there is room for two of them.
    pub beside: NodeRef,
    /// The list of all pages, where they lie below each other.
    pub pages: NodeRef,
    /// Called with the page that has been scrolled to the middle of the window.
    pub follow: Callback<Route>,
}

/// How the pages are shown, and what takes that which changes it.
#[hook]
pub fn use_face_state(wide: bool) -> (Rc<Faces>, Callback<FacesAction>) {
    let faces = use_kept(|| Rc::new(Faces { wide, ..Faces::default() }));
    (faces.get(), Callback::from(move |action| faces.dispatch(action)))
}

/// Watches how much room there is, when the browser has time to spare, and which pages the window shows.
#[hook]
pub fn use_faces(watched: Watched<'_>) {
    let Watched { faces, on_faces, place, is_here, beside, pages, follow } = watched;
    let is_list = faces.layout == Layout::Continuous && place.is_some_and(|place| place.article.is_none());
    // The list is watched as one; elsewhere each page is a new beginning.
    let key = place.map(|place| (place.id(), (!is_list).then_some(place.index)));
    let place = place.cloned();
    use_watch((key, is_list, is_here), move |(_, is_list, is_here)| {
        let pages = pages.cast::<web_sys::Element>().filter(|_| *is_list);
        let on_size = on_faces.clone();
        let size = beside.cast::<web_sys::Element>().and_then(|beside| {
            browser::on_size(&beside, Box::new(move |width| on_size.emit(FacesAction::Room(width > 0))))
        });
        let here = place.filter(|_| *is_here);
        let idle = here.as_ref().filter(|_| pages.is_none()).and_then(|place| {
            let (at, on_faces) = ((place.id(), place.index), on_faces.clone());
            browser::when_idle(Box::new(move || on_faces.emit(FacesAction::Idle(at))))
        });
        let mut near: Vec<PageIndex> = Vec::new();
        let around = pages.as_ref().and_then(|pages| {
            let moved = move |index, is_in| {
                near.retain(|it| *it != index);
                if is_in {
                    near.push(index);
                }
                let (first, last) = (near.iter().min(), near.iter().max());
                if let Some((first, last)) = first.zip(last) {
                    on_faces.emit(FacesAction::Near(*first..*last + 1));
                }
            };
            // One and a half windows above and below: time enough to come before it is seen.
            browser::watch_children(pages, "150% 0px", Box::new(moved))
        });
        // Before the open page has been scrolled to, the window says nothing about where the reader is.
        let middle = pages.as_ref().zip(here).and_then(|(pages, mut place)| {
            let moved = move |index, is_in| {
                if is_in && index != place.index {
                    place = place.turned_to(index);
                    follow.emit(place.page_route());
                }
            };
            // A line across the middle of the window lies on one page, or between two.
            browser::watch_children(pages, "-50% 0px -50% 0px", Box::new(moved))
        });
        (size, idle, around, middle)
    });
}
