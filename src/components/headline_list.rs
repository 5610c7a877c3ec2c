use edition::PageState;
use yew::prelude::*;

use super::route_link;
use crate::route::Route;
use crate::select::Place;
use crate::state::Language;

/// 标题导航: the headlines of the page in reading order; those of `lit` are marked.
pub fn headline_list(place: &Place, lit: &[Route], language: Language) -> Html {
    let words = language.words();
    let page = place.page();
    let entries = page.articles.iter().map(|head| {
        let content = html! {
            <>
                {for head.kicker.as_ref().map(|kicker| html! {
                    <span Class="headline-list-kicker" lang="zh-CN">{kicker.to_string()}</span>
                })}
                <span lang={head.withdrawal.is_none().then_some("zh-CN")}>{language.headline(head)}</span>
            </>
        };
        let is_open = place.article == Some(head.number);
        let to = place.article_route(head.number);
        let is_lit = lit.contains(&to).then_some("");
        html! { <li key={head.number.get()} data-lit={is_lit}>{route_link(&place.site, "", &to, is_open, content)}</li> }
    });
    let empty = match page.state {
        _ if !page.articles.is_empty() => None,
        PageState::TextNotIncluded => Some(words.text_not_included),
        PageState::Complete => Some(words.no_articles),
    };
    html! {
        <nav Class="headline-list" aria-label={words.headlines}>
            <h2>{words.headlines}</h2>
            <ol>{for entries}</ol>
            {for empty.map(|empty| html! { <p>{empty}</p> })}
        </nav>
    }
}
