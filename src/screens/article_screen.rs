use std::rc::Rc;

use edition::{Article, ArticleHead, PageText};
use yew::prelude::*;

use super::{ScreenContext, failed_screen};
use crate::components::{
    ArticleBody, article_head, article_links, cut_out, route_link, skeleton, source_line, withdrawn_article,
};
use crate::route::Route;
use crate::select::{Part, Place, Story, Turning};
use crate::state::{Language, Load, Request};

/// An article, and below it the parts of its story that come after it. Its head comes from the edition's outline and is there before its body is.
pub fn article_screen(
    place: &Place,
    turning: &Turning,
    text: &Load<Rc<PageText>>,
    story: &Rc<Story>,
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
            let cut = (context.is_narrow || context.is_cutting)
                .then(|| cut_out(place, head, &context.on_cut, language));
            let of_head = article_head(head, &context.query, &context.heading, language);
            html! { <>{for cut}{of_head}{body_of(place, head, text, story, context)}</> }
        }
    };
    let parts = story.after(place);
    let read = article.into_iter().chain(parts.iter().filter_map(Part::article));
    let characters =
        article.filter(|article| !article.body.is_empty()).map(|_| read.map(Article::characters).sum());
    html! {
        <article Class="article">
            {face}
            {for parts.iter().map(|part| part_of(part, place, story, language))}
            {source_line(place, characters, language)}
            <nav Class="article-turning" aria-label={words.headlines}>
                {article_links(turning, to_page("article-whole-page"), language)}
            </nav>
        </article>
    }
}

/// The body, or why it is not there.
fn body_of(
    place: &Place,
    head: &ArticleHead,
    text: &Load<Rc<PageText>>,
    story: &Rc<Story>,
    context: &ScreenContext,
) -> Html {
    let language = context.language;
    match text {
        Load::Waiting => skeleton(language),
        Load::Ready(text) => html! {
            <>
                <ArticleBody {place} {text} number={head.number} query={&context.query} {story} {language} />
                // A body of pictures alone has no word either: those are in the pictures.
                {for text.article(head.number).filter(|article| article.characters() == 0).map(|_| html! {
                    <p Class="article-without-text">{language.words().article_without_text}</p>
                })}
            </>
        },
        Load::Failed(error) => {
            failed_screen(&Request::Text(place.id(), place.page().folio.clone()), error, None, context)
        }
    }
}

/// A part of the story that stands on another page: where, and its text once that is here.
fn part_of(part: &Part, place: &Place, story: &Rc<Story>, language: Language) -> Html {
    let Some(text) = &part.text else { return Html::default() };
    let page = place.edition.index_of(&part.id.folio).and_then(|index| place.edition.page(index));
    let name = html! { {for page.map(|page| language.page(page))} };
    html! {
        <section Class="article-part">
            <p Class="article-part-page">{route_link(&place.site, "", &part.route(place), false, name)}</p>
            <ArticleBody {place} {text} number={part.id.number} {story} joined=true {language} />
        </section>
    }
}
