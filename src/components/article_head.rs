use edition::Label;
use yew::prelude::*;

/// The properties of an [`ArticleHead`].
#[derive(Properties, PartialEq)]
pub struct ArticleHeadProps {
    /// The head as the edition's outline has it.
    pub head: edition::ArticleHead,
    /// The heading of the page, for moving the focus to it.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// The head of an open article: 引题, 标题, 副题 and by whom.
///
/// Kicker and deck are lines of the heading's group, not headings of their own: a Chinese headline
/// has three layers but is one headline.
#[component]
pub fn ArticleHead(props: &ArticleHeadProps) -> Html {
    let head = &props.head;
    let line = |label: &Option<Label>, class: &'static str| {
        label.as_ref().map(|label| html! { <p {class}>{lines(label)}</p> })
    };
    html! {
        <header class="article-head" lang="zh-CN">
            <hgroup>
                {for line(&head.kicker, "article-head-kicker")}
                <h1 tabindex="-1" ref={&props.heading}>{lines(&head.headline)}</h1>
                {for line(&head.deck, "article-head-deck")}
            </hgroup>
            {for line(&head.byline, "article-head-byline")}
            {for line(&head.dateline, "article-head-dateline")}
        </header>
    }
}

/// A label with the line breaks that the newspaper set.
pub(super) fn lines(label: &Label) -> Html {
    let lines = label.lines().enumerate().map(|(place, line)| {
        html! { <>{for (place > 0).then(|| html! { <br /> })}{line.to_owned()}</> }
    });
    lines.collect()
}
