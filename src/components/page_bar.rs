use yew::prelude::*;

use super::{outlines_switch, page_links, route_link, zoom_controls};
use crate::select::{Place, Turning};
use crate::state::{Language, Preferences, PreferencesAction};

/// Which page is open, the way to the pages beside it, the size of the text, and whether hot-spots are
/// outlined.
pub fn page_bar(
    place: &Place,
    turning: &Turning,
    preferences: Preferences,
    on_zoom: &Callback<PreferencesAction>,
    on_change: &Callback<PreferencesAction>,
    language: Language,
) -> Html {
    let page = place.page();
    let name = html! { {language.page(page)} };
    html! {
        <div class="page-bar">
            <p class="page-bar-page">{route_link(&place.site, "", &place.page_route(), place.article.is_none(), name)}</p>
            <nav class="page-bar-turning" aria-label={language.words().pages}>{page_links(turning, language)}</nav>
            {zoom_controls(preferences.zoom, on_zoom, language)}
            {for page.has_hot_spots().then(|| outlines_switch(preferences.outlines, on_change, language))}
        </div>
    }
}
