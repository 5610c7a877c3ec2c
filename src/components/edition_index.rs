use edition::{Page, PageIndex, PageState, Section};
use yew::prelude::*;

use super::route_link;
use crate::select::{Place, matches_filter};
use crate::state::Language;

/// The properties of the [`EditionIndex`].
#[derive(Properties, PartialEq)]
pub struct EditionIndexProps {
    /// Where the reader is.
    pub place: Place,
    /// What the reader has typed to find a page.
    pub filter: AttrValue,
    /// Called with what the reader types.
    pub on_filter: Callback<InputEvent>,
    /// The interface's language.
    pub language: Language,
    /// The list of pages, for scrolling the open one into view.
    #[prop_or_default]
    pub list: NodeRef,
}

/// 版面导航: every page of the edition by section, in printed order, gaps told and never filled.
#[component]
pub fn EditionIndex(props: &EditionIndexProps) -> Html {
    let EditionIndexProps { place, filter, on_filter, language, list } = props;
    let words = language.words();
    let sections: Html =
        place.edition.sections().iter().filter_map(|section| section_of(section, props)).collect();
    let is_empty = !place.edition.pages().iter().any(|page| matches_filter(page, filter));
    html! {
        <nav Class="edition-index" aria-label={words.edition_index}>
            <h2>{words.edition_index}</h2>
            <label Class="edition-index-filter">
                <span Class="visually-hidden">{words.filter}</span>
                <input
                    type="search"
                    value={filter.clone()}
                    oninput={on_filter}
                    placeholder={words.filter_hint}
                    autocomplete="off"
                    enterkeyhint="search"
                />
            </label>
            <div Class="edition-index-list" ref={list}>
                {sections}
                {for is_empty.then(|| html! { <p role="status">{words.filter_empty}</p> })}
            </div>
        </nav>
    }
}

/// A section with those of its pages that the filter leaves; none of it where it leaves none.
fn section_of(section: &Section<'_>, props: &EditionIndexProps) -> Option<Html> {
    let EditionIndexProps { place, filter, language, .. } = props;
    let left: Vec<(PageIndex, &Page)> =
        (section.start..).zip(section.pages).filter(|(_, page)| matches_filter(page, filter)).collect();
    if left.is_empty() {
        return None;
    }
    let entries = left.iter().map(|(index, page)| {
        // Gaps show only in the whole list: between filtered pages they would mean nothing.
        let gap = filter.is_empty().then(|| gap_before(section, *index, *language)).flatten();
        html! {
            <>
                {for gap.map(|gap| html! { <li Class="edition-index-gap">{gap}</li> })}
                <li>{entry(place, *index, page, *language)}</li>
            </>
        }
    });
    Some(html! {
        <details key={section.start} open={true}>
            <summary>
                <span>{language.section(section)}</span>
                <span Class="edition-index-count">{language.page_count(section.pages.len())}</span>
            </summary>
            <ol>{for entries}</ol>
        </details>
    })
}

fn gap_before(section: &Section<'_>, index: PageIndex, language: Language) -> Option<String> {
    let page = section.pages.get(usize::from(index - section.start))?;
    let gap = section.gaps().into_iter().find(|gap| gap.end == page.folio.number())?;
    let width = page.folio.digits().len();
    let folio = |number: u16| format!("{}{number:0width$}", section.letters);
    Some(language.gap(&folio(gap.start), &folio(gap.end - 1)))
}

fn entry(place: &Place, index: PageIndex, page: &Page, language: Language) -> Html {
    let words = language.words();
    let note = match page.state {
        PageState::TextNotIncluded => html! {
            <abbr Class="edition-index-note" title={words.text_not_included}>{words.text_not_included_short}</abbr>
        },
        PageState::Complete => html! {
            <span Class="edition-index-note">{language.article_count(page.articles.len())}</span>
        },
    };
    let class = match page.state {
        PageState::Complete => "edition-index-page edition-index-page-with-text",
        PageState::TextNotIncluded => "edition-index-page",
    };
    let content = html! {
        <>
            <span Class="edition-index-folio">{page.folio.to_string()}</span>
            <span Class="edition-index-name" lang="zh-CN">{page.name.as_ref().map(ToString::to_string)}</span>
            {note}
        </>
    };
    route_link(&place.site, class, &place.route_to(index), index == place.index, content)
}
