use yew::prelude::*;

use super::marked::marked;
use super::{Says, asks, asks_as, button};
use crate::route::Address;
use crate::select::{Find, Marked, Place, Searched};
use crate::state::{Language, Panel};

/// What can be done with the search field and what was found.
#[derive(Clone)]
pub struct SearchActs {
    /// Field and finds, for moving the focus between them.
    pub root: NodeRef,
    /// Takes what is typed.
    pub on_input: Callback<InputEvent>,
    /// Takes the keys that are pressed.
    pub on_key: Callback<KeyboardEvent>,
    /// Called when an article is picked.
    pub on_pick: Callback<MouseEvent>,
    /// Opens the panel with more of what was found.
    pub on_more: Callback<Panel>,
}

/// 搜索: the field, how far the search has come, and what was found. `told` is what is said of a page that
/// did not come.
pub fn search(place: &Place, searched: &Searched, acts: &SearchActs, told: Html, language: Language) -> Html {
    let words = language.words();
    let found = &searched.found;
    let is_reading = searched.is_reading();
    // It says how many, and not each page that comes: a screen reader reads all of it each time.
    let mut status = match found.count {
        0 if !searched.is_asked || is_reading || searched.failed.is_some() => String::new(),
        0 => words.search_empty.to_owned(),
        count => language.found(count),
    };
    if is_reading {
        if !status.is_empty() {
            status.push_str(" · ");
        }
        status.push_str(words.search_reading);
    }
    let finds = found.finds.iter().map(|find| {
        html! { <li>{link(place, &searched.typed, find, acts, language)}</li> }
    });
    let listed = found.finds.len();
    let more = Panel::Search(listed + Panel::LISTED);
    html! {
        <div Class="search" role="search" ref={&acts.root} onkeydown={&acts.on_key}>
            <label Class="edition-index-filter">
                <span Class="visually-hidden">{words.search}</span>
                // The field keeps its text itself (`use_search_field`).
                <input
                    type="search"
                    oninput={&acts.on_input}
                    placeholder={words.search_hint}
                    autocomplete="off"
                    autofocus={true}
                    enterkeyhint="search"
                />
            </label>
            <p Class="search-told">
                <span role="status">{status}</span>
                {for is_reading.then(|| html! { <span>{language.pages_read(searched.read, searched.pages)}</span> })}
            </p>
            {told}
            <ol Class="search-finds">{for finds}</ol>
            {for (found.count > listed).then(|| asks_as("search-more", words.search_more, Says::Nothing, &acts.on_more, more))}
        </div>
    }
}

fn link(place: &Place, typed: &str, find: &Find, acts: &SearchActs, language: Language) -> Html {
    let Some(page) = place.edition.page(find.index) else { return Html::default() };
    let route = place.route_to_article(find.index, find.number);
    let to = Address::new(route, typed).to_path();
    let set = |it: &Marked| marked(&it.text, &it.marks);
    html! {
        <a href={format!("{}{to}", place.site)} data-route={to} onclick={&acts.on_pick}>
            <span Class="search-headline" lang="zh-CN">{set(&find.headline)}</span>
            {for find.excerpt.as_ref().map(|excerpt| html! {
                <span Class="search-excerpt" lang="zh-CN">{set(excerpt)}</span>
            })}
            <span Class="search-page">{language.page(page)}</span>
        </a>
    }
}

/// What is searched for, over the page or article that is open; `has_hits` is whether the article
/// has all of it. How many hits, and which of them is shown, is written by [`crate::hooks::use_marks`].
pub fn search_bar(
    query: &str,
    has_hits: Option<bool>,
    on_open: Callback<MouseEvent>,
    on_clear: Callback<MouseEvent>,
    on_step: &Callback<(bool, bool)>,
    language: Language,
) -> Html {
    let words = language.words();
    let step = |onwards, label| asks(label, Says::Nothing, on_step, (onwards, false));
    let sought = html! { <>{words.search}{" "}<q lang="zh-CN">{query.to_owned()}</q></> };
    html! {
        <section Class="search-bar" aria-label={words.search}>
            {button("search-bar-query", sought, Says::Opens, on_open)}
            {for has_hits.map(|has_hits| if !has_hits {
                html! { <span>{words.no_hit}</span> }
            } else {
                html! {
                    <>
                        <span Class="search-bar-hit" role="status"></span>
                        {step(false, words.previous_hit)}
                        {step(true, words.next_hit)}
                    </>
                }
            })}
            {button("", Html::from(words.search_clear), Says::Nothing, on_clear)}
        </section>
    }
}
