use yew::prelude::*;

use super::{ZoomActs, page_links, route_link, zoom_controls};
use crate::select::{Place, Turning};
use crate::state::Language;

/// Which page is open, the way to the pages beside it, and how large it or the text is.
pub fn page_bar(place: &Place, turning: &Turning, zoom: &ZoomActs, language: Language) -> Html {
    let name = html! { {language.page(place.page())} };
    html! {
        <div class="page-bar">
            <p class="page-bar-page">{route_link(&place.site, "", &place.page_route(), place.article.is_none(), name)}</p>
            <nav class="page-bar-turning" aria-label={language.words().pages}>{page_links(turning, language)}</nav>
            {zoom_controls(zoom, language)}
        </div>
    }
}
