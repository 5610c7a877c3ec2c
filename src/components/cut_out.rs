use edition::{ArticleHead, PagePicture, Region, WHOLE, paths};
use yew::prelude::*;

use super::hot_spots::push_number;
use crate::select::{Place, regions_of};
use crate::state::Language;

/// How many pixels a cut-out needs: a phone's width times its pixels.
const PIXELS: u64 = 900;

/// An article as it was printed, cut out of its page's picture; the way to it on the page. Nothing
/// where there is no picture, or nobody drew where the article stands. `on_load` is called when its picture
/// is here.
pub fn cut_out(place: &Place, head: &ArticleHead, on_load: &Callback<Event>, language: Language) -> Html {
    let page = place.page();
    let Some(picture) = &page.picture else { return Html::default() };
    let mut regions = regions_of(page, head.number);
    regions.retain(|region| !region.bounds().size().contains(&0));
    if regions.is_empty() {
        return Html::default();
    }
    let to = place.page_route();
    let mut label = language.words().on_the_page.to_owned();
    label.push('：');
    label.push_str(&language.headline(head));
    html! {
        <a
            Class="cut-out"
            href={to.href(&place.site)}
            data-route={to.to_path()}
            aria-label={label}
        >
            {for regions.into_iter().map(|region| cut(place, picture, region, on_load))}
        </a>
    }
}

/// One region. It is drawn as a picture in a picture, because a strict Content-Security-Policy lets no
/// element have a style of its own by which it could be moved.
fn cut(place: &Place, picture: &PagePicture, region: &Region, on_load: &Callback<Event>) -> Html {
    let (width, height) = (u64::from(picture.width), u64::from(picture.height));
    let pixels = |part: u16, whole: u64| u64::from(part) * whole / u64::from(WHOLE);
    let bounds = region.bounds();
    let [across, down] = bounds.size();
    let mut view = String::new();
    push_number(&mut view, pixels(bounds.from[0], width));
    push_number(&mut view, pixels(bounds.from[1], height));
    push_number(&mut view, pixels(across, width).max(1));
    push_number(&mut view, pixels(down, height).max(1));
    let enough = picture.scaled.iter().find(|scaled| pixels(across, u64::from(scaled.width)) >= PIXELS);
    let file = enough.map_or(&picture.file, |scaled| &scaled.file);
    let mut href = place.site.to_string();
    href.push_str(&paths::edition_folder(place.id()));
    href.push('/');
    href.push_str(file.as_str());
    html! {
        // Where there is no height for all of it, its top is seen.
        <svg viewBox={view} preserveAspectRatio="xMidYMin slice" aria-hidden="true">
            <image {href} width={width.to_string()} height={height.to_string()} onload={on_load} />
        </svg>
    }
}
