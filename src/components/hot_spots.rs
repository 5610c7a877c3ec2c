use edition::Region;
use yew::prelude::*;

use super::{Says, asks};
use crate::route::Route;
use crate::select::{Place, raised, regions_of};
use crate::state::{Language, PreferencesAction};

/// 热区: a link for each article of a place's page over the page's picture, with all its regions, in
/// reading order. Those of `lit` are drawn as lit, wherever the reader points at them.
pub fn hot_spots(place: &Place, lit: &[Route], language: Language) -> Html {
    let page = place.page();
    let links = page.articles.iter().map(|head| {
        let regions = regions_of(page, head.number);
        if regions.is_empty() {
            return Html::default();
        }
        let to = place.article_route(head.number);
        let is_open = place.article == Some(head.number);
        html! {
            <a
                key={head.number.get()}
                class="hot-spot"
                data-lit={lit.contains(&to).then_some("")}
                href={to.href(&place.site)}
                data-route={to.to_path()}
                aria-label={language.headline(head)}
                lang={head.withdrawal.is_none().then_some("zh-CN")}
                aria-current={is_open.then_some("page")}
            >
                {for regions.into_iter().map(outline)}
            </a>
        }
    });
    let raised = raised(page);
    // Only for pointers: each of these links is there already, and the focus stays where it is.
    let above = raised.into_iter().map(|(number, region)| {
        let to = place.article_route(number);
        html! { <a href={to.href(&place.site)} data-route={to.to_path()} tabindex="-1">{outline(region)}</a> }
    });
    html! {
        <svg class="hot-spots" role="group" viewBox="0 0 10000 10000" preserveAspectRatio="none">
            {for links}
            <g
                class="hot-spots-raised"
                aria-hidden="true"
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
            >
                {for above}
            </g>
        </svg>
    }
}

/// A region as a polygon.
fn outline(region: &Region) -> Html {
    let mut points = String::new();
    for place in region.points().as_flattened() {
        push_number(&mut points, u64::from(*place));
    }
    html! { <polygon {points} /> }
}

/// Adds a number to a list of numbers with a space after each, as SVG's attributes want them.
pub(super) fn push_number(list: &mut String, number: u64) {
    list.push_str(&number.to_string());
    list.push(' ');
}

/// Tells once what hot-spots are for, until the reader dismisses it.
pub fn hot_spots_hint(on_change: &Callback<PreferencesAction>, language: Language) -> Html {
    let words = language.words();
    html! {
        <p Class="hot-spots-hint">
            <span>{words.hot_spots_hint}</span>
            {asks(words.understood, Says::Nothing, on_change, PreferencesAction::HintDismissed)}
        </p>
    }
}

/// 显示热区: whether the outlines of all hot-spots are drawn.
pub fn outlines_switch(on: bool, on_change: &Callback<PreferencesAction>, language: Language) -> Html {
    let onchange = on_change.reform(move |_| PreferencesAction::Outlines(!on));
    html! {
        <label Class="settings-form-choice outlines-switch">
            <input type="checkbox" checked={on} {onchange} />
            <span>{language.words().show_hot_spots}</span>
        </label>
    }
}
