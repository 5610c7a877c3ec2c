use yew::prelude::*;

use crate::select::Place;
use crate::state::Language;

/// What stands at the head of a page: its folio and name, the newspaper, the day. `heading` is for
/// moving the focus.
pub fn folio_line(place: &Place, heading: &NodeRef, language: Language) -> Html {
    let page = place.page();
    html! {
        <header Class="page-folio-line">
            <h1 tabindex="-1" ref={heading} aria-label={language.page(page)}>
                <span Class="page-folio">{page.folio.to_string()}</span>
                <span lang="zh-CN">{page.name.as_ref().map(ToString::to_string)}</span>
            </h1>
            <span Class="page-newspaper" lang="zh-CN">{place.edition.newspaper().name.to_string()}</span>
            <span Class="page-date">
                {language.date(place.id().date())}
                {for place.edition.serial().map(|serial| format!(" {}", language.serial(serial)))}
            </span>
        </header>
    }
}
