use yew::prelude::*;

use crate::select::Place;
use crate::state::Language;

/// What stands at the head of a page: its folio and name, the newspaper, the day. `heading` is for
/// moving the focus: the open page has it, and its name is the screen's heading.
pub fn folio_line(place: &Place, heading: Option<&NodeRef>, language: Language) -> Html {
    let page = place.page();
    let label = language.page(page);
    let name = html! {
        <>
            <span class="page-folio">{page.folio.to_string()}</span>
            <span lang="zh-CN">{page.name.as_ref().map(ToString::to_string)}</span>
        </>
    };
    let name = match heading {
        Some(heading) => html! { <h1 tabindex="-1" ref={heading} aria-label={label}>{name}</h1> },
        None => html! { <h2 aria-label={label}>{name}</h2> },
    };
    html! {
        <header class="page-folio-line">
            {name}
            <span class="page-newspaper" lang="zh-CN">{place.edition.newspaper().name.to_string()}</span>
            <span class="page-date">
                {language.date(place.id().date())}
                {for place.edition.serial().map(|serial| format!(" {}", language.serial(serial)))}
            </span>
        </header>
    }
}
