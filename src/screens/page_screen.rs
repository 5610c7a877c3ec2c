use std::rc::Rc;

use edition::PageText;
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{Showing, folio_line, hot_spots, hot_spots_hint, page_face};
use crate::select::Place;
use crate::state::{Load, Request};

/// A page of the edition.
pub fn page_screen(place: &Place, text: &Load<Rc<PageText>>, context: &ScreenContext) -> Html {
    let typeset = place.page().picture.is_none();
    let text = match text {
        Load::Failed(error) if typeset && !place.page().articles.is_empty() => {
            let request = Request::Text(place.id(), place.page().folio.clone());
            return failed_screen(&request, error, Some(&context.heading), context);
        }
        Load::Ready(text) => Some(text),
        Load::Waiting | Load::Failed(_) => None,
    };
    let hint = context.on_understood.clone().filter(|_| place.page().has_hot_spots());
    html! {
        <section class="page">
            {folio_line(place, Some(&context.heading), context.language)}
            {for hint.map(|on_dismiss| hot_spots_hint(on_dismiss, context.language))}
            <div class="stage" ref={&context.stage}>
                <div class="stage-canvas" ref={&context.canvas}>
                    {face_of(place, text, context.scale, context)}
                </div>
            </div>
        </section>
    }
}

/// The face of a page with its hot-spots over it; `percent` as in [`Showing`].
pub fn face_of(place: &Place, text: Option<&Rc<PageText>>, percent: u16, context: &ScreenContext) -> Html {
    let showing = Showing {
        typeset: place.page().picture.is_none(),
        percent,
        ahead: false,
        on_failure: Callback::noop(),
        lit: context.lit.clone(),
        language: context.language,
    };
    page_face(place, text, hot_spots(place, &context.lit, context.language), &showing)
}
