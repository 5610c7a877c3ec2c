use std::rc::Rc;

use edition::PageText;
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{Showing, folio_line, page_face};
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
    let showing = Showing {
        typeset,
        percent: context.scale,
        ahead: false,
        query: Rc::clone(&context.query),
        on_failure: Callback::noop(),
        language: context.language,
    };
    html! {
        <section class="page">
            {folio_line(place, Some(&context.heading), context.language)}
            <div class="stage" ref={&context.stage}>
                <div class="stage-canvas" ref={&context.canvas}>
                    {page_face(place, text, Html::default(), &showing)}
                </div>
            </div>
        </section>
    }
}
