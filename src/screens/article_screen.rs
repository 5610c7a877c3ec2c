use std::rc::Rc;

use edition::{Article, PageText};
use yew::prelude::*;

use super::FailedScreen;
use crate::components::{ArticleBody, ArticleHead, Direction, RouteLink, Skeleton, SourceLine, TurnLink};
use crate::select::{Place, Turning};
use crate::state::{Language, Load, Request};

/// The properties of the [`ArticleScreen`].
#[derive(Properties, PartialEq)]
pub struct ArticleScreenProps {
    /// Where the reader is; the address names an article.
    pub place: Place,
    /// The steps from there.
    pub turning: Rc<Turning>,
    /// The page's text, as far as it has come.
    pub text: Load<Rc<PageText>>,
    /// The interface's language.
    pub language: Language,
    /// Called to ask again for what failed.
    pub on_retry: Callback<()>,
    /// The heading of the article.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// An article. Its head comes from the edition's outline and is there before its body is.
#[component]
pub fn ArticleScreen(props: &ArticleScreenProps) -> Html {
    let ArticleScreenProps { place, turning, text, language, on_retry, heading } = props;
    let Some(head) = place.head() else { return Html::default() };
    let words = language.words();
    let article = match text {
        Load::Ready(text) => text.article(head.number),
        Load::Waiting | Load::Failed(_) => None,
    };
    let body = match text {
        Load::Waiting => html! { <Skeleton language={*language} /> },
        Load::Ready(text) => html! {
            <ArticleBody edition={&place.edition} {text} number={head.number} language={*language} />
        },
        Load::Failed(error) => html! {
            <FailedScreen
                request={Request::Text(place.id(), place.page().folio.clone())}
                error={error.clone()}
                language={*language}
                {on_retry}
            />
        },
    };
    html! {
        <article class="article">
            <ArticleHead head={article.map_or_else(|| head.clone(), |article| article.head.clone())} {heading} />
            {body}
            <SourceLine {place} characters={article.map(Article::characters)} language={*language} />
            <nav class="article-turning" aria-label={words.headlines}>
                <TurnLink
                    step={turning.previous_article.clone()}
                    direction={Direction::Back}
                    label={words.previous_article}
                    language={*language}
                />
                <RouteLink class="article-whole-page" to={place.page_route()}>{words.whole_page}</RouteLink>
                <TurnLink
                    step={turning.next_article.clone()}
                    direction={Direction::Onwards}
                    label={words.next_article}
                    language={*language}
                />
            </nav>
        </article>
    }
}
