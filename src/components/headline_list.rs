use edition::PageState;
use yew::prelude::*;

use super::route_link;
use crate::select::Place;
use crate::state::Language;

/// 标题导航: the headlines of the page in reading order.
pub fn headline_list(place: &Place, language: Language) -> Html {
    let words = language.words();
    let page = place.page();
    let entries = page.articles.iter().map(|head| {
        let content = html! {
            <>
                {for head.kicker.as_ref().map(|kicker| html! {
                    <span class="headline-list-kicker" lang="zh-CN">{kicker.to_string()}</span>
                })}
                <span lang={head.withdrawal.is_none().then_some("zh-CN")}>{language.headline(head)}</span>
            </>
        };
        let is_open = place.article == Some(head.number);
        html! {
            <li key={head.number.get()}>{route_link(&place.site, "", &place.article_route(head.number), is_open, content)}</li>
        }
    });
    let empty = match page.state {
        _ if !page.articles.is_empty() => None,
        PageState::TextNotIncluded => Some(words.text_not_included),
        PageState::Complete => Some(words.no_articles),
    };
    html! {
        <nav class="headline-list" aria-label={words.headlines}>
            <h2>{words.headlines}</h2>
            <ol>{for entries}</ol>
            {for empty.map(|empty| html! { <p>{empty}</p> })}
        </nav>
    }
}
