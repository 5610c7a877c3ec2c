use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{use_kept, use_watch};
use crate::browser;
use crate::route::Route;
use crate::select::{Faces, Resolved, resolve};
use crate::state::{Library, LibraryAction, Panel};

/// The library and what can be done with it.
pub struct LibraryHandle {
    /// What the reader knows.
    pub library: Rc<Library>,
    /// Asks again for what failed.
    pub retry: Callback<()>,
}

/// The library, kept supplied with what the address needs.
///
/// This is the only place that asks for documents: whenever the address or the library changes,
/// what is needed and has not been asked for is fetched.
#[hook]
pub fn use_library(route: &Route, panel: Option<Panel>, faces: &Faces, initial: Library) -> LibraryHandle {
    let kept = use_kept(|| Rc::new(initial));
    let library = kept.get();

    let open = match resolve(route, &library) {
        Resolved::At(place) => Some(place.id()),
        _ => None,
    };
    use_watch(open, {
        let library = kept.clone();
        move |open| {
            if let Some(id) = open {
                library.dispatch(LibraryAction::Opened(*id));
            }
        }
    });

    let asked_by = (route.clone(), library.clone(), panel, faces.clone());
    let answers = kept.clone();
    use_watch(asked_by, move |(route, library, panel, faces)| {
        for request in faces.needs(route, library, *panel) {
            let site = library.site().clone();
            let library = answers.clone();
            library.dispatch(LibraryAction::Asked(request.clone()));
            spawn_local(async move {
                let bytes = browser::fetch(&site, &request.path()).await;
                let answer = bytes.and_then(|bytes| request.read(&bytes));
                library.dispatch(LibraryAction::Answered(request, answer));
            });
        }
    });

    let retry = Callback::from(move |()| kept.dispatch(LibraryAction::Retried));

    // Back on the network: what failed meanwhile is worth another try without being asked.
    use_watch((), {
        let retry = retry.clone();
        move |()| {
            web_sys::window().map(|window| EventListener::new(&window, "online", move |_| retry.emit(())))
        }
    });

    LibraryHandle { library, retry }
}
