use yew::prelude::*;

use super::{ScreenContext, to_calendar};
use crate::components::{notice, route_link};
use crate::route::Route;
use crate::select::Lost;

/// What was asked for is not there: the nearest places that are.
pub fn lost_screen(lost: &Lost, context: &ScreenContext) -> Html {
    let words = context.language.words();
    let nearest = match lost {
        Lost::Address => None,
        Lost::Page(edition, _) => Some((Route::Edition { edition: *edition }, words.to_edition)),
        Lost::Article(edition, folio, _) => {
            Some((Route::Page { edition: *edition, folio: folio.clone() }, words.whole_page))
        }
    };
    let ways = html! {
        <>
            {for nearest.map(|(to, label)| route_link(&context.site, "notice-main-way", &to, false, html! { {label} }))}
            {for (*lost == Lost::Address).then(|| to_calendar(context))}
            {route_link(&context.site, "", &Route::Newest, false, html! { {words.to_newest} })}
        </>
    };
    notice(context.language.lost(lost), ways, Some(&context.heading))
}
