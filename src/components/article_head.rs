use edition::{ArticleHead, Label};
use yew::prelude::*;

/// The head of an open article: 引题, 标题, 副题 and by whom. `heading` is for moving the focus.
///
/// Kicker and deck are lines of the heading's group, not headings of their own: a Chinese headline
/// has three layers but is one headline.
pub fn article_head(head: &ArticleHead, heading: &NodeRef) -> Html {
    html! {
        <header class="article-head" lang="zh-CN">
            <hgroup>
                {line(&head.kicker, "article-head-kicker")}
                <h1 tabindex="-1" ref={heading}>{lines(&head.headline)}</h1>
                {line(&head.deck, "article-head-deck")}
            </hgroup>
            {line(&head.byline, "article-head-byline")}
            {line(&head.dateline, "article-head-dateline")}
        </header>
    }
}

/// A line of a head, where the article has one.
pub(super) fn line(label: &Option<Label>, class: &'static str) -> Html {
    label.iter().map(|label| html! { <p {class}>{lines(label)}</p> }).collect()
}

/// A label with the line breaks that the newspaper set.
pub(super) fn lines(label: &Label) -> Html {
    let lines = label.lines().enumerate().map(|(place, line)| {
        html! { <>{for (place > 0).then(|| html! { <br /> })}{line.to_owned()}</> }
    });
    lines.collect()
}
