use yew::prelude::*;

use super::{ScreenContext, to_calendar};
use crate::components::{Says, asks_as, notice, route_link};
use crate::route::Route;
use crate::state::{LoadError, Request};

/// A document that did not come: why, and what the reader can do about it. Without a `heading` it
/// is a part of another screen.
pub fn failed_screen(
    request: &Request,
    error: &LoadError,
    heading: Option<&NodeRef>,
    context: &ScreenContext,
) -> Html {
    let words = context.language.words();
    let first_way = if *error == LoadError::TooNew {
        // Without a route to take the click over, the browser loads the address anew.
        html! { <a Class="notice-main-way" href={context.route.href(&context.site)}>{words.reload}</a> }
    } else {
        asks_as("notice-main-way", words.retry, Says::Nothing, &context.on_retry, ())
    };
    let ways = html! {
        <>
            {first_way}
            {for (*request != Request::Catalogue).then(|| {
                route_link(&context.site, "", &Route::Newest, false, html! { {words.to_newest} })
            })}
            {for matches!(request, Request::Edition(_)).then(|| to_calendar(context))}
        </>
    };
    notice(context.language.failure(request, error), ways, heading)
}
