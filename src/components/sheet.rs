use std::rc::Rc;

use edition::{PageState, PageText};
use yew::prelude::*;

use super::article_head::{corrections, line, lines};
use super::{ArticleBody, route_link, skeleton};
use crate::route::Route;
use crate::select::{Place, Query, Rank, Setting, hits, typeset};
use crate::state::Language;

/// The properties of a [`Sheet`].
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// Where the reader is.
    pub place: Place,
    /// The page's text, once it is here.
    pub text: Option<Rc<PageText>>,
    /// The interface's language.
    pub language: Language,
    /// What was searched for: the articles in which it is are told apart.
    #[prop_or_default]
    pub query: Rc<Query>,
    /// The articles that are lit.
    #[prop_or_default]
    pub lit: Vec<Route>,
}

/// A page typeset from its articles on a sheet of the printed proportions: the page's face where
/// there is no picture of it, or where text is wanted. Picking a headline opens the article.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let SheetProps { place, text, language, query, .. } = props;
    let words = language.words();
    let page = place.page();
    let articles = text.as_ref().map(|text| {
        let hits = hits(query, text);
        let set = |setting: Setting| {
            let is_hit = hits.contains(&setting.number);
            article_of(setting, is_hit, text, props)
        };
        typeset(&text.articles).into_iter().map(set).collect::<Html>()
    });
    let is_bare = page.articles.is_empty();
    let bare = is_bare.then(|| match page.state {
        PageState::TextNotIncluded => html! {
            <div Class="sheet-bare"><p>{words.text_not_included}</p><p>{words.text_not_included_why}</p></div>
        },
        PageState::Complete => html! { <div Class="sheet-bare"><p>{words.no_articles}</p></div> },
    });
    html! {
        <div Class="sheet">
            {for bare}
            <div Class="sheet-columns">{for articles}</div>
            {for (text.is_none() && !is_bare).then(|| skeleton(*language))}
        </div>
    }
}

fn article_of(setting: Setting, is_hit: bool, text: &Rc<PageText>, props: &SheetProps) -> Html {
    let SheetProps { place, language, .. } = props;
    let words_of_withdrawal = language.words().withdrawn;
    let Some(article) = text.article(setting.number) else { return Html::default() };
    let head = &article.head;
    let line = |label, class| line(label, class, &Query::default());
    let rank = match setting.rank {
        Rank::Lead => "sheet-article-lead",
        Rank::Second => "sheet-article-second",
        Rank::Brief => "sheet-article-brief",
    };
    let to = place.article_route(setting.number);
    // The link says which article it reads on, for those who hear links one by one.
    let read_on = html! {
        <>{language.words().read_on}<span Class="visually-hidden">{format!("：{}", language.headline(head))}</span></>
    };
    let is_there = head.withdrawal.is_none();
    let headline = if is_there {
        lines(&head.headline)
    } else {
        html! { {words_of_withdrawal} }
    };
    let mut class = format!("sheet-article {rank} sheet-article-across-{}", setting.columns);
    if !is_there {
        class.push_str(" sheet-article-withdrawn");
    }
    html! {
        <article key={setting.number.get()} data-hit={is_hit.then_some("")} data-lit={props.lit.contains(&to).then_some("")} Class={class}>
            <hgroup lang={is_there.then_some("zh-CN")}>
                {line(&head.kicker, "sheet-article-kicker")}
                <h2>{route_link(&place.site, "", &to, place.article == Some(setting.number), headline)}</h2>
                {line(&head.deck, "sheet-article-deck")}
            </hgroup>
            {line(&head.byline, "sheet-article-byline")}
            {corrections(head, *language)}
            <ArticleBody
                {place}
                {text}
                number={setting.number}
                blocks={setting.blocks}
                crosshead_level={3}
                language={*language}
            />
            {for setting.goes_on.then(|| html! {
                <p Class="sheet-article-on">{route_link(&place.site, "", &to, false, read_on)}</p>
            })}
        </article>
    }
}
