use yew::prelude::*;

use super::{ZoomActs, fit_controls, layout_controls, page_links, route_link, zoom_controls};
use crate::select::{Place, Turning};
use crate::state::{Language, Panel, Preferences, PreferencesAction};

/// Which page is open, the way to the pages beside it, and how large it or the text is; beside a
/// page, how pages are shown.
pub fn page_bar(
    place: &Place,
    turning: &Turning,
    zoom: &ZoomActs,
    preferences: Preferences,
    on_change: &Callback<PreferencesAction>,
    on_panel: &Callback<Panel>,
    language: Language,
) -> Html {
    let name = html! { {language.page(place.page())} };
    html! {
        <div Class="page-bar">
            <p Class="page-bar-page">{route_link(&place.site, "", &place.page_route(), place.article.is_none(), name)}</p>
            <nav Class="page-bar-turning" aria-label={language.words().pages}>{page_links(turning, language)}</nav>
            {zoom_controls(zoom, language)}
            {for place.article.is_none().then(|| layout_controls(place, preferences, on_change, on_panel, fit_controls(zoom, language), language))}
        </div>
    }
}
