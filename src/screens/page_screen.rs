use std::rc::Rc;

use edition::PageText;
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{hot_spots, hot_spots_hint, page_face};
use crate::select::Place;
use crate::state::{Load, Request};

/// A page of the edition.
pub fn page_screen(place: &Place, text: &Load<Rc<PageText>>, context: &ScreenContext) -> Html {
    let page = place.page();
    let text = match text {
        Load::Failed(error) if !place.page().articles.is_empty() => {
            let request = Request::Text(place.id(), place.page().folio.clone());
            return failed_screen(&request, error, Some(&context.heading), context);
        }
        Load::Ready(text) => Some(Rc::clone(text)),
        Load::Waiting | Load::Failed(_) => None,
    };
    let hint = context.on_understood.clone().filter(|_| page.has_hot_spots());
    html! {
        <section class="page">
            <header class="page-folio-line"><h1 tabindex="-1" ref={&context.heading}>{context.language.page(page)}</h1></header>
            {for hint.map(|on_dismiss| hot_spots_hint(on_dismiss, context.language))}
            {face_of(place, text, context)}
        </section>
    }
}

/// The face of the open page, with what lies over it.
pub fn face_of(place: &Place, text: Option<Rc<PageText>>, context: &ScreenContext) -> Html {
    let over = hot_spots(place, place.page(), &context.lit, context.language);
    page_face(place, place.index, text, &context.lit, over, context.language)
}
