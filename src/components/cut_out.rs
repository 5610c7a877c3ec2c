use edition::{ArticleHead, PagePicture, Region, WHOLE, paths};
use yew::prelude::*;

use crate::select::{Place, regions_of};
use crate::state::Language;

/// How many pixels a cut-out needs: a phone's width times its pixels.
const PIXELS: u64 = 900;

/// An article as it was printed, cut out of its page's picture; the way to it on the page. Nothing
/// where there is no picture, or nobody drew where the article stands.
pub fn cut_out(place: &Place, head: &ArticleHead, language: Language) -> Html {
    let page = place.page();
    let Some(picture) = &page.picture else { return Html::default() };
    let mut regions =
        regions_of(page, head.number).filter(|region| !region.bounds().size().contains(&0)).peekable();
    if regions.peek().is_none() {
        return Html::default();
    }
    let to = place.page_route();
    let mut label = language.words().on_the_page.to_owned();
    label.push('：');
    label.push_str(&language.headline(head));
    html! {
        <a
            class="cut-out"
            href={to.href(&place.site)}
            data-route={to.to_path()}
            aria-label={label}
        >
            {for regions.map(|region| cut(place, picture, region))}
        </a>
    }
}

/// One region. It is drawn as a picture in a picture, because a strict Content-Security-Policy lets no
/// element have a style of its own by which it could be moved.
fn cut(place: &Place, picture: &PagePicture, region: &Region) -> Html {
    let [width, height] = [picture.width, picture.height].map(u64::from);
    let bounds = region.bounds();
    let pixels = |part: u16, whole: u64| u64::from(part) * whole / u64::from(WHOLE);
    let [across, down] = bounds.size();
    let view = [
        pixels(bounds.from[0], width),
        pixels(bounds.from[1], height),
        pixels(across, width).max(1),
        pixels(down, height).max(1),
    ];
    let view = view.map(|it| it.to_string()).join(" ");
    let enough = picture.scaled.iter().find(|scaled| pixels(across, u64::from(scaled.width)) >= PIXELS);
    let file = enough.map_or(&picture.file, |scaled| &scaled.file);
    let mut href = place.site.to_string();
    href.push_str(&paths::edition_folder(place.id()));
    href.push('/');
    href.push_str(file.as_str());
    html! {
        <svg viewBox={view} aria-hidden="true">
            <image {href} width={width.to_string()} height={height.to_string()} />
        </svg>
    }
}
