use std::ops::Range;
use std::rc::Rc;

use edition::PageIndex;
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{
    Showing, folio_line, hot_spots, hot_spots_hint, page_face, page_room, picture_failed,
};
use crate::select::Place;
use crate::state::{Layout, Library, Load, Request};

/// A page of the edition, alone, beside the page that faces it, or among all of them.
pub fn page_screen(place: &Place, library: &Library, context: &ScreenContext) -> Html {
    let faces = &context.faces;
    let shown = faces.shown(place);
    if faces.layout == Layout::Continuous {
        let pages = (0..).zip(place.edition.pages()).map(|(index, page)| {
            let is_open = index == place.index;
            let class = if is_open { "page page-open" } else { "page" };
            let content = if shown.contains(&index) {
                face_of(place, index, false, library, context)
            } else {
                page_room(page, faces.is_typeset(page, place.id(), index))
            };
            section_of(place, class, index..index + 1, content, context)
        });
        return html! { <div Class="pages" ref={&context.pages}>{for pages}</div> };
    }
    let page = place.page();
    if let Load::Failed(error) = library.text(place.id(), &page.folio)
        && shown.len() == 1
        && place.has_text()
        && faces.is_typeset(page, place.id(), place.index)
    {
        let request = Request::Text(place.id(), page.folio.clone());
        return failed_screen(&request, &error, Some(&context.heading), context);
    }
    let in_sight = shown.clone().map(|index| face_of(place, index, false, library, context));
    let ahead = faces.ahead(place);
    let ahead = ahead.iter().map(|index| face_of(place, *index, true, library, context));
    let class = if faces.layout == Layout::Spread { "page page-open page-spread" } else { "page page-open" };
    section_of(place, class, shown, in_sight.chain(ahead).collect(), context)
}

/// Pages with what stands at their heads, on the stage; the stage of the open page is the one that is
/// zoomed.
fn section_of(
    place: &Place,
    class: &'static str,
    pages: Range<PageIndex>,
    faces: Html,
    context: &ScreenContext,
) -> Html {
    let elsewhere = NodeRef::default();
    let is_open = pages.contains(&place.index);
    let open = |node| if is_open { node } else { &elsewhere };
    let start = pages.start;
    let failed = pages.clone().any(|index| context.faces.failed.contains(&(place.id(), index)));
    let heads = pages.map(|index| {
        let heading = if index == place.index { &context.heading } else { &elsewhere };
        folio_line(&place.turned_to(index), heading, context.language)
    });
    // Among all pages it stands at the first: it would push down what is read if it went along.
    let has_hint = if context.faces.layout == Layout::Continuous { start == 0 } else { is_open };
    let has_hint = has_hint && place.edition.page(start).is_some_and(edition::Page::has_hot_spots);
    let is_told = !context.knows_hot_spots && has_hint;
    html! {
        <section key={start} Class={class}>
            {for heads}
            {for is_told.then(|| hot_spots_hint(&context.on_change, context.language))}
            {for failed.then(|| picture_failed(&context.on_faces, context.language))}
            <div Class="stage" ref={open(&context.stage)}>
                <div Class="stage-canvas" ref={open(&context.canvas)}>{faces}</div>
            </div>
        </section>
    }
}

/// A page's face as far as it is here, with its hot-spots over it; one of the open page's edition.
pub fn face_of(
    open: &Place,
    index: PageIndex,
    ahead: bool,
    library: &Library,
    context: &ScreenContext,
) -> Html {
    let place = if index == open.index { open.clone() } else { open.turned_to(index) };
    let page = place.page();
    let typeset = context.faces.is_typeset(page, place.id(), index);
    let text = library.text(place.id(), &page.folio);
    if let Load::Failed(error) = &text
        && typeset
        && place.has_text()
    {
        let request = Request::Text(place.id(), page.folio.clone());
        let told = failed_screen(&request, error, None, context);
        return html! { <div key={index} Class="page-face">{told}</div> };
    }
    let is_half = open.article.is_some() || context.faces.layout == Layout::Spread;
    let share = if is_half { 2 } else { 1 };
    let showing = Showing {
        typeset,
        percent: context.scale / share,
        ahead,
        query: Rc::clone(&context.query),
        on_faces: &context.on_faces,
        lit: context.lit.clone(),
        language: context.language,
    };
    let over = if ahead { Html::default() } else { hot_spots(&place, &context.lit, context.language) };
    page_face(&place, text.as_ready().copied(), over, &showing)
}
