use edition::{EditionId, PageIndex};
use yew::prelude::*;

use crate::browser;
use crate::select::{Faces, Place};
use crate::state::{Layout, Preferences};

/// How the pages are shown, and what changes it beside the preferences.
pub struct FacesHandle {
    /// As they are.
    pub faces: Faces,
    /// Takes a page whose picture did not come.
    pub on_failure: Callback<(EditionId, PageIndex)>,
    /// Asks for all those pictures again.
    pub retry: Callback<()>,
    /// Where the pages are that lie around the window.
    pub set_near: UseStateSetter<std::ops::Range<PageIndex>>,
    /// The page at which the browser has time to spare.
    pub set_idle: UseStateSetter<Option<(EditionId, PageIndex)>>,
}

/// How the pages are shown. `beside` is what stands beside them only where there is room for a spread;
/// `wide` is whether there is at the beginning.
#[hook]
pub fn use_faces(preferences: Preferences, beside: NodeRef, wide: bool) -> FacesHandle {
    let wide = use_state_eq(|| wide);
    let near = use_state_eq(|| 0..0);
    let failed = use_state_eq(Vec::new);
    let idle = use_state_eq(|| None);

    use_effect_with(beside, {
        let wide = wide.setter();
        move |beside| {
            let watch =
                beside.cast().and_then(|beside| browser::on_size(&beside, move |width| wide.set(width > 0)));
            move || drop(watch)
        }
    });
    let on_failure = use_callback((*failed).clone(), {
        let failed = failed.setter();
        move |page, before| {
            let mut pages = before.clone();
            pages.push(page);
            failed.set(pages);
        }
    });
    let retry = use_callback((), {
        let failed = failed.setter();
        move |(), ()| failed.set(Vec::new())
    });
    let layout = match preferences.layout {
        Layout::Spread if !*wide => Layout::Single,
        layout => layout,
    };
    let faces = Faces {
        layout,
        face: preferences.face,
        near: (*near).clone(),
        failed: (*failed).clone(),
        idle_at: *idle,
    };
    FacesHandle { faces, on_failure, retry, set_near: near.setter(), set_idle: idle.setter() }
}

/// Watches what the browser has time for and which pages the window shows.
///
/// `pages` is the list of all pages where they lie below each other. `follow` is called with the page
/// that has been scrolled to the middle of the window; not before the open one has been shown (`is_here`).
#[hook]
pub fn use_pages_in_window(
    handle: &FacesHandle,
    place: Option<&Place>,
    pages: NodeRef,
    is_here: bool,
    follow: Callback<PageIndex>,
) {
    let at = place.map(|place| (place.id(), place.index));
    let set_idle = handle.set_idle.clone();
    use_effect_with(at.filter(|_| is_here), move |at| {
        let at = *at;
        let idle = at.and_then(|_| browser::when_idle(move || set_idle.set(at)));
        move || drop(idle)
    });

    let is_list = handle.faces.layout == Layout::Continuous;
    let list = place.filter(|place| is_list && place.article.is_none()).map(Place::id);
    let set_near = handle.set_near.clone();
    use_effect_with((list, pages.clone()), move |(list, pages)| {
        let around = list_in(list.is_some(), pages).and_then(|pages| {
            let mut near: Vec<PageIndex> = Vec::new();
            // One and a half windows above and below: time enough to come before it is seen.
            browser::watch_children(&pages, "150% 0px", move |index, is_in| {
                near.retain(|it| *it != index);
                if is_in {
                    near.push(index);
                }
                let (first, last) = (near.iter().min(), near.iter().max());
                set_near.set(first.zip(last).map_or(0..0, |(first, last)| *first..*last + 1));
            })
        });
        move || drop(around)
    });
    let latest = use_mut_ref(|| follow.clone());
    latest.replace(follow);
    use_effect_with((list.filter(|_| is_here), pages), move |(list, pages)| {
        let middle = list_in(list.is_some(), pages).and_then(|pages| {
            // A line across the middle of the window lies on one page, or between two.
            browser::watch_children(&pages, "-50% 0px -50% 0px", move |index, is_in| {
                let follow = latest.borrow().clone();
                if is_in {
                    follow.emit(index);
                }
            })
        });
        move || drop(middle)
    });
}

fn list_in(is_list: bool, pages: &NodeRef) -> Option<web_sys::Element> {
    pages.cast().filter(|_| is_list)
}
