use std::rc::Rc;

use edition::{PageIndex, PageText, paths};
use yew::prelude::*;

use super::Sheet;
use crate::route::Route;
use crate::select::Place;
use crate::state::Language;

/// Provisional, until branch `face` is merged.
pub fn page_face(
    place: &Place,
    index: PageIndex,
    text: Option<Rc<PageText>>,
    lit: &[Route],
    over: Html,
    language: Language,
) -> Html {
    let Some(page) = place.edition.page(index) else { return Html::default() };
    let face = match &page.picture {
        Some(picture) => {
            let folder = format!("{}{}", place.site, paths::edition_folder(place.id()));
            html! {
                <>
                    <img class="page-picture" src={format!("{folder}/{}", picture.file.as_str())} alt="" width={picture.width.to_string()} height={picture.height.to_string()} />
                    {over}
                </>
            }
        }
        None => html! { <Sheet {place} {text} lit={lit.to_vec()} {language} /> },
    };
    html! { <div class="page-face" data-folio={page.folio.to_string()}>{face}</div> }
}
