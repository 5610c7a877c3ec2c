use yew::prelude::*;

use super::{page_links, route_link, zoom_controls};
use crate::select::{Place, Turning};
use crate::state::{Language, PreferencesAction, Zoom};

/// Which page is open, the way to the pages beside it, and the size of the text.
pub fn page_bar(
    place: &Place,
    turning: &Turning,
    zoom: Zoom,
    on_zoom: &Callback<PreferencesAction>,
    language: Language,
) -> Html {
    let name = html! { {language.page(place.page())} };
    html! {
        <div class="page-bar">
            <p class="page-bar-page">{route_link(&place.site, "", &place.page_route(), place.article.is_none(), name)}</p>
            <nav class="page-bar-turning" aria-label={language.words().pages}>{page_links(turning, language)}</nav>
            {zoom_controls(zoom, on_zoom, language)}
        </div>
    }
}
