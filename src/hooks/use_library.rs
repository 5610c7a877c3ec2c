use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::route::Route;
use crate::select::{Faces, Resolved, resolve};
use crate::state::{Library, LibraryAction, Panel};

/// The library and what can be done with it.
pub struct LibraryHandle {
    /// What the reader knows.
    pub library: UseReducerHandle<Library>,
    /// Asks again for what failed.
    pub retry: Callback<()>,
}

/// The library, kept supplied with what the address needs.
///
/// This is the only place that asks for documents: whenever the address or the library changes,
/// what is needed and has not been asked for is fetched.
#[hook]
pub fn use_library(route: &Route, panel: Option<Panel>, faces: &Faces, initial: Library) -> LibraryHandle {
    let library = use_reducer_eq(|| initial);

    let open = match resolve(route, &library) {
        Resolved::At(place) => Some(place.id()),
        _ => None,
    };
    use_effect_with(open, {
        let library = library.dispatcher();
        move |open| {
            if let Some(id) = open {
                library.dispatch(LibraryAction::Opened(*id));
            }
        }
    });

    let asked_by = (route.clone(), library.clone(), panel, faces.clone());
    use_effect_with(asked_by, |(route, library, panel, faces)| {
        for request in faces.needs(route, library, *panel) {
            let site = library.site().clone();
            let library = library.dispatcher();
            library.dispatch(LibraryAction::Asked(request.clone()));
            spawn_local(async move {
                let bytes = browser::fetch(&site, &request.path()).await;
                let answer = bytes.and_then(|bytes| request.read(&bytes));
                library.dispatch(LibraryAction::Answered(request, answer));
            });
        }
    });

    let retry = use_callback((), {
        let library = library.dispatcher();
        move |(), ()| library.dispatch(LibraryAction::Retried)
    });

    // Back on the network: what failed meanwhile is worth another try without being asked.
    use_effect_with((), {
        let retry = retry.clone();
        move |()| {
            let listener = web_sys::window()
                .map(|window| EventListener::new(&window, "online", move |_| retry.emit(())));
            move || drop(listener)
        }
    });

    LibraryHandle { library, retry }
}
