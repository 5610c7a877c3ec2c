use edition::{Edition, Label};
use yew::prelude::*;

use super::{edition_links, route_link};
use crate::route::Route;
use crate::select::Turning;
use crate::state::{Language, Panel};

/// 报头: the newspaper's name over the reader, the date, and the way to other editions. Name and
/// edition come with the first document.
pub fn masthead(
    site: &str,
    newspaper: Option<&Label>,
    edition: Option<&Edition>,
    turning: Option<&Turning>,
    on_panel: &Callback<Panel>,
    language: Language,
) -> Html {
    let words = language.words();
    let open = |panel| on_panel.reform(move |_: MouseEvent| panel);
    let name = newspaper.map_or_else(|| "看报".to_owned(), ToString::to_string);
    html! {
        <header class="masthead" part="masthead">
            {route_link(site, "masthead-name", &Route::Newest, false, html! { <span lang="zh-CN">{name}</span> })}
            <button type="button" class="masthead-date" onclick={open(Panel::Calendar(None))} aria-haspopup="dialog">
                {for edition.map(|edition| {
                    let date = edition.id().date();
                    html! {
                        <>
                            <time datetime={date.to_string()}>{language.date(date)}</time>
                            {for edition.serial().map(|serial| html! {
                                <span class="masthead-serial">{format!(" {}", language.serial(serial))}</span>
                            })}
                        </>
                    }
                })}
                <span class="masthead-calendar">{words.calendar}</span>
            </button>
            <nav class="masthead-editions" aria-label={words.editions}>
                {for turning.map(|turning| edition_links(turning, language))}
            </nav>
            <div class="masthead-tools">
                <button type="button" onclick={open(Panel::SEARCH)} aria-haspopup="dialog">{words.search}</button>
                <button type="button" onclick={open(Panel::Shortcuts)} aria-haspopup="dialog">{words.shortcuts}</button>
                <button type="button" onclick={open(Panel::Settings)} aria-haspopup="dialog">{words.settings}</button>
            </div>
        </header>
    }
}
