use edition::{ArticleHead, Label, Notice};
use yew::prelude::*;

use super::marked::marked_part;
use crate::select::Query;
use crate::state::Language;

/// The head of an open article: 引题, 标题, 副题 and by whom. `heading` is for moving the focus,
/// `query` for marking what was searched for.
///
/// Kicker and deck are lines of the heading's group, not headings of their own: a Chinese headline
/// has three layers but is one headline.
pub fn article_head(head: &ArticleHead, query: &Query, heading: &NodeRef, language: Language) -> Html {
    let line = |label, class| line(label, class, query);
    html! {
        <header Class="article-head" lang="zh-CN">
            <hgroup>
                {line(&head.kicker, "article-head-kicker")}
                <h1 tabindex="-1" ref={heading}>{marked_lines(&head.headline, query)}</h1>
                {line(&head.deck, "article-head-deck")}
            </hgroup>
            {line(&head.byline, "article-head-byline")}
            {line(&head.dateline, "article-head-dateline")}
            {corrections(head, language)}
        </header>
    }
}

/// What is left of an article that the newspaper took back: that, when and why, and the ways on.
pub fn withdrawn_article(notice: &Notice, ways: Html, heading: &NodeRef, language: Language) -> Html {
    html! {
        <section Class="notice">
            <h1 tabindex="-1" ref={heading}>{language.words().withdrawn}</h1>
            {said(notice, language)}
            <div Class="notice-ways">{ways}</div>
        </section>
    }
}

/// 更正: what the newspaper corrected in an article after it was published.
pub(super) fn corrections(head: &ArticleHead, language: Language) -> Html {
    let is_none = head.corrections.is_empty();
    html! {
        {for (!is_none).then(|| html! {
            <aside Class="article-head-corrections" lang={language.tag()}>
                <p Class="article-head-correction">{language.words().correction}</p>
                {for head.corrections.iter().map(|notice| said(notice, language))}
            </aside>
        })}
    }
}

/// A notice with its day.
fn said(notice: &Notice, language: Language) -> Html {
    html! {
        <p>
            <time datetime={notice.date.to_string()}>{language.date(notice.date)}</time>
            {" "}
            <span lang="zh-CN">{lines(&notice.text)}</span>
        </p>
    }
}

/// A line of a head, where the article has one.
pub(super) fn line(label: &Option<Label>, class: &'static str, query: &Query) -> Html {
    label.iter().map(|label| html! { <p Class={class}>{marked_lines(label, query)}</p> }).collect()
}

/// A label with the line breaks that the newspaper set.
pub(super) fn lines(label: &Label) -> Html {
    marked_lines(label, &Query::default())
}

/// The same, with what was searched for marked.
fn marked_lines(label: &Label, query: &Query) -> Html {
    let marks = query.marks(label.as_str());
    let mut offset = 0;
    let lines = label.lines().map(|line| {
        let start = offset;
        offset += line.len() + 1;
        html! { <>{for (start > 0).then(|| html! { <br /> })}{marked_part(line, start, &marks, true)}</> }
    });
    lines.collect()
}
