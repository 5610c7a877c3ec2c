use std::rc::Rc;

use edition::{Article, PageText};
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{ArticleBody, article_head, article_links, route_link, skeleton, source_line};
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
    let body = match text {
        Load::Waiting => skeleton(language),
        Load::Ready(text) => html! {
            <ArticleBody {place} {text} number={head.number} {language} />
        },
        Load::Failed(error) => {
            failed_screen(&Request::Text(place.id(), place.page().folio.clone()), error, None, context)
        }
    };
    let whole_page = route_link(
        &place.site,
        "article-whole-page",
        &place.page_route(),
        false,
        html! { {words.whole_page} },
    );
    html! {
        <article class="article">
            {article_head(article.map_or(head, |article| &article.head), &context.heading)}
            {body}
            {source_line(place, article.map(Article::characters), language)}
            <nav class="article-turning" aria-label={words.headlines}>
                {article_links(turning, whole_page, language)}
            </nav>
        </article>
    }
}
