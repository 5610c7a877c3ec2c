use web_sys::{Element, Event};
use yew::prelude::*;

use crate::route::Route;

/// The article that the reader points at, by any link to it.
pub struct LightHandle {
    /// Its address.
    pub lit: Option<Route>,
    /// For `onpointerover` of whatever has the links in it.
    pub on_over: Callback<PointerEvent>,
    /// For `onfocusin`.
    pub on_focus: Callback<FocusEvent>,
}

/// Lights the article whose link the pointer or the focus comes to, until it comes to something else.
#[hook]
pub fn use_light() -> LightHandle {
    let lit = use_state_eq(|| None::<Route>);
    let setter = lit.setter();
    let come_to = use_callback((), move |event: Event, ()| setter.set(article_under(&event)));
    let (on_over, on_focus) = (come_to.reform(PointerEvent::into), come_to.reform(FocusEvent::into));
    LightHandle { lit: (*lit).clone(), on_over, on_focus }
}

fn article_under(event: &Event) -> Option<Route> {
    let target: Element = event.target_dyn_into()?;
    let link = target.closest("a[data-route]").ok()??;
    let route = Route::from_path(&link.get_attribute("data-route")?);
    matches!(route, Route::Article { .. }).then_some(route)
}
