use edition::{Page, PageIndex, PageState, Section};
use yew::prelude::*;

use super::picture_sources::asset;
use super::route_link;
use crate::select::Place;
use crate::state::Language;

/// How many headlines of a page without a picture are drawn.
const HEADLINES: usize = 3;

/// 版面概览: every page of the edition in small, by section; the picture of it, or a sheet with its
/// first headlines. `on_pick` is called when one is picked, the open one too.
pub fn overview(place: &Place, list: &NodeRef, on_pick: &Callback<()>, language: Language) -> Html {
    let sections = place.edition.sections();
    let sections = sections.iter().map(|section| section_of(section, place, language));
    html! {
        <nav
            Class="overview"
            aria-label={language.words().overview}
            ref={list}
            onclick={on_pick.reform(|_: MouseEvent| ())}
        >
            {for sections}
        </nav>
    }
}

fn section_of(section: &Section<'_>, place: &Place, language: Language) -> Html {
    let pages = (section.start..).zip(section.pages);
    html! {
        <section key={section.start}>
            <h2>{language.section(section)}</h2>
            <ol>{for pages.map(|(index, page)| html! { <li>{page_of(index, page, place, language)}</li> })}</ol>
        </section>
    }
}

/// What a page without a headline says.
fn bare(page: &Page, language: Language) -> &'static str {
    match page.state {
        PageState::TextNotIncluded => language.words().text_not_included_short,
        PageState::Complete => "",
    }
}

fn page_of(index: PageIndex, page: &Page, place: &Place, language: Language) -> Html {
    let face = match &page.picture {
        Some(picture) => {
            let file = picture.scaled.first().map_or(&picture.file, |narrowest| &narrowest.file);
            html! { <img src={asset(place, file)} loading="lazy" decoding="async" alt="" /> }
        }
        None => {
            let heads = page.articles.iter().take(HEADLINES);
            html! {
                <span Class="overview-sheet" lang="zh-CN">
                    <span Class="overview-sheet-folio" aria-hidden="true">{page.folio.to_string()}</span>
                    {for heads.map(|head| html! { <span>{language.headline(head)}</span> })}
                    {for page.articles.is_empty().then(|| html! { <i>{bare(page, language)}</i> })}
                </span>
            }
        }
    };
    let content = html! {
        <>
            <span Class="overview-face">{face}</span>
            <span Class="overview-name">
                <b>{page.folio.to_string()}</b>
                {" "}
                <span lang="zh-CN">{page.name.as_ref().map(ToString::to_string)}</span>
            </span>
        </>
    };
    route_link(&place.site, "overview-page", &place.route_to(index), index == place.index, content)
}
