use std::rc::Rc;

use edition::{Article, ArticleHead, PageText};
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{
    ArticleBody, article_head, article_links, route_link, skeleton, source_line, withdrawn_article,
};
use crate::route::Route;
use crate::select::{Place, Turning};
use crate::state::{Load, Request};

/// An article. Its head comes from the edition's outline and is there before its body is.
pub fn article_screen(
    place: &Place,
    turning: &Turning,
    text: &Load<Rc<PageText>>,
    context: &ScreenContext,
) -> Html {
    let Some(head) = place.head() else { return Html::default() };
    let language = context.language;
    let words = language.words();
    let article = match text {
        Load::Ready(text) => text.article(head.number),
        Load::Waiting | Load::Failed(_) => None,
    };
    let head = article.map_or(head, |article| &article.head);
    let to_page =
        |class| route_link(&place.site, class, &place.page_route(), false, html! { {words.whole_page} });
    let face = match &head.withdrawal {
        Some(notice) => {
            let newest = route_link(&place.site, "", &Route::Newest, false, html! { {words.to_newest} });
            let ways = html! { <>{to_page("notice-main-way")}{newest}</> };
            withdrawn_article(notice, ways, &context.heading, language)
        }
        None => {
            html! { <>{article_head(head, &context.query, &context.heading, language)}{body_of(place, head, text, context)}</> }
        }
    };
    let characters = article.filter(|article| !article.body.is_empty()).map(Article::characters);
    html! {
        <article class="article">
            {face}
            {source_line(place, characters, language)}
            <nav class="article-turning" aria-label={words.headlines}>
                {article_links(turning, to_page("article-whole-page"), language)}
            </nav>
        </article>
    }
}

/// The body, or why it is not there.
fn body_of(place: &Place, head: &ArticleHead, text: &Load<Rc<PageText>>, context: &ScreenContext) -> Html {
    let language = context.language;
    match text {
        Load::Waiting => skeleton(language),
        Load::Ready(text) => html! {
            <>
                <ArticleBody {place} {text} number={head.number} query={&context.query} {language} />
                // A body of pictures alone has no word either: those are in the pictures.
                {for text.article(head.number).filter(|article| article.characters() == 0).map(|_| html! {
                    <p class="article-without-text">{language.words().article_without_text}</p>
                })}
            </>
        },
        Load::Failed(error) => {
            failed_screen(&Request::Text(place.id(), place.page().folio.clone()), error, None, context)
        }
    }
}
