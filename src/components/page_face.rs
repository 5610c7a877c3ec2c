use std::rc::Rc;

use edition::{Page, PagePicture, PageText};
use yew::prelude::*;

use super::picture_sources::picture_sources;
use super::{Says, Sheet, asks};
use crate::route::Route;
use crate::select::{FacesAction, Place, Query};
use crate::state::Language;

/// How a page's face is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing<'a> {
    /// Whether the page is typeset, be there a picture of it or not.
    pub typeset: bool,
    /// How wide the picture is shown, of the room that the pages have; in per cent. It is as wide as all
    /// of it at 100, half as wide in a spread, and wider once it has been zoomed.
    pub percent: u16,
    /// Whether the page is not in sight: its picture is only fetched, in case it is turned to.
    pub ahead: bool,
    /// What was searched for.
    pub query: Rc<Query>,
    /// Called when its picture does not come.
    pub on_faces: &'a Callback<FacesAction>,
    /// The articles that are lit.
    pub lit: Vec<Route>,
    /// The interface's language.
    pub language: Language,
}

/// A page's face: the picture of it, or the page typeset from its articles. `place` is the page's own.
///
/// What lies over the picture (`over`) measures itself by the face, which has the picture's proportions
/// before the picture is there.
pub fn page_face(place: &Place, text: Option<&Rc<PageText>>, over: Html, showing: &Showing<'_>) -> Html {
    let page = place.page();
    let face = match &page.picture {
        Some(picture) if !showing.typeset => {
            html! { <>{picture_of(place, page, picture, showing)}{over}</> }
        }
        _ => {
            let lit = showing.lit.clone();
            html! { <Sheet {place} text={text.cloned()} query={&showing.query} {lit} language={showing.language} /> }
        }
    };
    html! {
        <div key={place.index} Class="page-face" data-folio={page.folio.to_string()} hidden={showing.ahead}>
            {face}
        </div>
    }
}

fn picture_of(place: &Place, page: &Page, picture: &PagePicture, showing: &Showing<'_>) -> Html {
    let PagePicture { file, width, height, scaled } = picture;
    let (src, srcset) = picture_sources(place, file, *width, scaled);
    let at = (place.id(), place.index);
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
            Class="page-picture"
            {src}
            sizes={srcset.is_some().then_some(phone)}
            {srcset}
            {alt}
            width={width.to_string()}
            height={height.to_string()}
            decoding="async"
            fetchpriority={showing.ahead.then_some("low")}
            draggable="false"
            onerror={showing.on_faces.reform(move |_: Event| FacesAction::Failed(at.0, at.1))}
        />
    }
}

/// The room of a page that is far from the window: as high as its picture, or as a printed page.
pub fn page_room(page: &Page, typeset: bool) -> Html {
    let picture = page.picture.as_ref().filter(|_| !typeset);
    let (width, height) = picture.map_or((7, 10), |picture| (picture.width, picture.height));
    let mut view = "0 0 ".to_owned();
    view.push_str(&width.to_string());
    view.push(' ');
    view.push_str(&height.to_string());
    html! { <svg key="room" Class="page-room" viewBox={view} aria-hidden="true"></svg> }
}

/// That a page's picture did not come: its text stands in for it.
pub fn picture_failed(on_faces: &Callback<FacesAction>, language: Language) -> Html {
    let words = language.words();
    html! {
        <p Class="page-told" role="status">
            {words.picture_failed}
            {asks(words.retry, Says::Nothing, on_faces, FacesAction::Retried)}
        </p>
    }
}
