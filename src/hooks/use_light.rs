use web_sys::{Element, Event};
use yew::prelude::*;

use super::use_kept;
use crate::route::Route;

/// The address of the article that the reader points at by any link to it, and what takes the events
/// that tell: for `onpointerover` and `onfocusin`.
#[hook]
pub fn use_light() -> (Option<Route>, Callback<Event>) {
    let lit = use_kept(|| None::<Route>);
    (lit.get(), Callback::from(move |event: Event| lit.set(article_under(&event))))
}

fn article_under(event: &Event) -> Option<Route> {
    let target: Element = event.target_dyn_into()?;
    let link = target.closest("a[data-route]").ok()??;
    let route = Route::from_path(&link.get_attribute("data-route")?);
    matches!(route, Route::Article { .. }).then_some(route)
}
