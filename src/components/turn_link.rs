use yew::prelude::*;

use crate::select::{Step, Turning};
use crate::state::Language;

/// 上一期 and 下一期.
pub fn edition_links(turning: &Turning, language: Language) -> Html {
    let words = language.words();
    html! {
        <>
            {back(turning, &turning.previous_edition, words.previous_edition, language)}
            {onwards(turning, &turning.next_edition, words.next_edition, language)}
        </>
    }
}

/// 上一版 and 下一版.
pub fn page_links(turning: &Turning, language: Language) -> Html {
    let words = language.words();
    html! {
        <>
            {back(turning, &turning.previous_page, words.previous_page, language)}
            {onwards(turning, &turning.next_page, words.next_page, language)}
        </>
    }
}

/// 上一篇 and 下一篇, with something between them.
pub fn article_links(turning: &Turning, between: Html, language: Language) -> Html {
    let words = language.words();
    html! {
        <>
            {back(turning, &turning.previous_article, words.previous_article, language)}
            {between}
            {onwards(turning, &turning.next_article, words.next_article, language)}
        </>
    }
}

fn back(turning: &Turning, step: &Step, label: &'static str, language: Language) -> Html {
    turn_link(turning, step, "turn-link turn-link-back", "prev", label, language)
}

fn onwards(turning: &Turning, step: &Step, label: &'static str, language: Language) -> Html {
    turn_link(turning, step, "turn-link turn-link-onwards", "next", label, language)
}

/// One of the six turning controls, with its destination, or with the reason why there is none.
///
/// At an end it stays where it is and keeps the focus: a control that vanishes under a finger or
/// drops the keyboard's place is worse than one that says why it cannot go on.
fn turn_link(
    turning: &Turning,
    step: &Step,
    class: &'static str,
    rel: &'static str,
    label: &'static str,
    language: Language,
) -> Html {
    let (route, place) = match step {
        Step::To(route, destination) => (Some(route), language.destination(destination)),
        Step::Stop(stop) => (None, language.stop(*stop).to_owned()),
    };
    let at_end = route.is_none();
    html! {
        <a
            Class={class}
            rel={(!at_end).then_some(rel)}
            href={route.map(|route| route.href(&turning.site))}
            data-route={route.map(|route| route.to_path())}
            role={at_end.then_some("link")}
            aria-disabled={at_end.then_some("true")}
            tabindex={at_end.then_some("0")}
        >
            <span Class="turn-link-label">{label}</span>
            <span Class="turn-link-place">{place}</span>
        </a>
    }
}
