use std::rc::Rc;

use edition::{Page, PageIndex, PagePicture, PageText};
use yew::prelude::*;

use super::Sheet;
use super::picture_sources::picture_sources;
use crate::route::Route;
use crate::select::Place;
use crate::state::Language;

/// How a page's face is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing {
    /// Whether the page is typeset, be there a picture of it or not.
    pub typeset: bool,
    /// How wide the picture is shown, of the room that the pages have; in per cent. It is as wide as all
    /// of it at 100, half as wide in a spread, and wider once it has been zoomed.
    pub percent: u16,
    /// Whether the page is not in sight: its picture is only fetched, in case it is turned to.
    pub ahead: bool,
    /// Called with the page whose picture did not come.
    pub on_failure: Callback<PageIndex>,
    /// The articles that are lit.
    pub lit: Vec<Route>,
    /// The interface's language.
    pub language: Language,
}

/// A page's face: the picture of it, or the page typeset from its articles. `place` is the page's own.
///
/// What lies over the picture (`over`) measures itself by the face, which has the picture's proportions
/// before the picture is there.
pub fn page_face(place: &Place, text: Option<&Rc<PageText>>, over: Html, showing: &Showing) -> Html {
    let page = place.page();
    let face = match &page.picture {
        Some(picture) if !showing.typeset => {
            html! { <>{picture_of(place, page, picture, showing)}{over}</> }
        }
        _ => {
            html! { <Sheet {place} text={text.cloned()} lit={showing.lit.clone()} language={showing.language} /> }
        }
    };
    html! {
        <div key={page.folio.as_str()} class="page-face" data-folio={page.folio.to_string()} hidden={showing.ahead}>
            {face}
        </div>
    }
}

fn picture_of(place: &Place, page: &Page, picture: &PagePicture, showing: &Showing) -> Html {
    let PagePicture { file, width, height, scaled } = picture;
    let (src, srcset) = picture_sources(place, file, *width, scaled);
    let index = place.index;
    let mut alt = showing.language.page(page);
    alt.push_str(showing.language.words().page_picture);
    let mut sizes = "calc(".to_owned();
    sizes.push_str(&showing.percent.to_string());
    // Beside the pages stand two columns where there is room for them (reader.css).
    sizes.push_str(" * (min(100vw, 1600px) - 34em) / 100)");
    let mut phone = "(max-width: 60em) calc(".to_owned();
    phone.push_str(&showing.percent.to_string());
    phone.push_str("vw - 2em), ");
    phone.push_str(&sizes);
    html! {
        <img
            class="page-picture"
            {src}
            sizes={srcset.is_some().then_some(phone)}
            {srcset}
            {alt}
            width={width.to_string()}
            height={height.to_string()}
            decoding="async"
            fetchpriority={showing.ahead.then_some("low")}
            draggable="false"
            onerror={showing.on_failure.reform(move |_: Event| index)}
        />
    }
}
