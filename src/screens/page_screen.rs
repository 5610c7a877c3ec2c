use std::rc::Rc;

use edition::PageText;
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::Sheet;
use crate::select::Place;
use crate::state::{Load, Request};

/// A page of the edition.
pub fn page_screen(place: &Place, text: &Load<Rc<PageText>>, context: &ScreenContext) -> Html {
    let text = match text {
        Load::Failed(error) if !place.page().articles.is_empty() => {
            let request = Request::Text(place.id(), place.page().folio.clone());
            return failed_screen(&request, error, Some(&context.heading), context);
        }
        Load::Ready(text) => Some(Rc::clone(text)),
        Load::Waiting | Load::Failed(_) => None,
    };
    html! { <Sheet {place} {text} query={&context.query} language={context.language} heading={&context.heading} /> }
}
