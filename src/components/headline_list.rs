use edition::PageState;
use yew::prelude::*;

use super::RouteLink;
use crate::select::Place;
use crate::state::Language;

/// The properties of the [`HeadlineList`].
#[derive(Properties, PartialEq)]
pub struct HeadlineListProps {
    /// Where the reader is.
    pub place: Place,
    /// The interface's language.
    pub language: Language,
}

/// 标题导航: the headlines of the page in reading order.
#[component]
pub fn HeadlineList(props: &HeadlineListProps) -> Html {
    let HeadlineListProps { place, language } = props;
    let words = language.words();
    let page = place.page();
    let entries = page.articles.iter().map(|head| {
        html! {
            <li key={head.number.get()}>
                <RouteLink to={place.article_route(head.number)} current={place.article == Some(head.number)}>
                    {for head.kicker.as_ref().map(|kicker| html! {
                        <span class="headline-list-kicker" lang="zh-CN">{kicker.to_string()}</span>
                    })}
                    <span lang="zh-CN">{head.headline.to_string()}</span>
                </RouteLink>
            </li>
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
