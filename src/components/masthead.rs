use edition::{Edition, Label};
use yew::prelude::*;

use super::{Says, asks, button, edition_links, route_link};
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
    let open = |word, panel| asks(word, Says::Opens, on_panel, panel);
    let name = newspaper.map_or_else(|| "看报".to_owned(), ToString::to_string);
    let day = html! {
        <>
            {for edition.map(|edition| {
                let date = edition.id().date();
                html! {
                    <>
                        <time datetime={date.to_string()}>{language.date(date)}</time>
                        {for edition.serial().map(|serial| html! {
                            <span Class="masthead-serial">{format!(" {}", language.serial(serial))}</span>
                        })}
                    </>
                }
            })}
            <span Class="masthead-calendar">{words.calendar}</span>
        </>
    };
    html! {
        <header Class="masthead" part="masthead">
            {route_link(site, "masthead-name", &Route::Newest, false, html! { <span lang="zh-CN">{name}</span> })}
            {button("masthead-date", day, Says::Opens, on_panel.reform(|_| Panel::Calendar(None)))}
            <nav Class="masthead-editions" aria-label={words.editions}>
                {for turning.map(|turning| edition_links(turning, language))}
            </nav>
            <div Class="masthead-tools">
                {open(words.search, Panel::SEARCH)}
                {open(words.shortcuts, Panel::Shortcuts)}
                {open(words.settings, Panel::Settings)}
            </div>
        </header>
    }
}
