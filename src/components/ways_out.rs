use edition::paths;
use yew::prelude::*;

use super::{Says, asks_as};
use crate::select::{Place, WayOut};
use crate::state::Language;

/// What can be taken along from where the reader is.
pub struct WaysOut<'a> {
    /// The way that has just been gone, and whether it led anywhere.
    pub gone: Option<(WayOut, bool)>,
    /// Called with the way that is asked for.
    pub on_way: &'a Callback<WayOut>,
    /// Whether the article's text is here.
    pub has_text: bool,
    /// Whether the document around the reader is somebody else's, which printing would print.
    pub is_guest: bool,
}

/// The ways out of a page or an article: its PDF, paper, the clipboard, and to other people.
pub fn ways_out(place: &Place, ways: &WaysOut<'_>, language: Language) -> Html {
    let words = language.words();
    let page = place.page();
    let file = |path: &str| format!("{}{}/{path}", place.site, paths::edition_folder(place.id()));
    let link = |to: String, word: &'static str| html! { <a Class="ways-out-way" href={to} target="_blank">{word}</a> };
    let button = |way: WayOut, word: &'static str| {
        let label = match ways.gone {
            Some((gone, true)) if gone == way => words.copied,
            Some((gone, false)) if gone == way => words.not_copied,
            _ => word,
        };
        asks_as("ways-out-way", label, Says::Nothing, ways.on_way, way)
    };
    let article = place.head().filter(|head| head.withdrawal.is_none());
    let is_cut = |number| page.picture.is_some() && page.hot_spots.iter().any(|spot| spot.article == number);
    let print_word = if place.article.is_some() { words.print_article } else { words.print_page };
    let print = match (ways.is_guest, place.article) {
        (false, _) => button(WayOut::Print, print_word),
        (true, None) => link(file(&format!("pages/{}.html", page.folio)), print_word),
        (true, Some(number)) => link(file(&format!("pages/{}.html#{number}", page.folio)), print_word),
    };
    html! {
        <div Class="ways-out" role="group" aria-label={words.ways_out}>
            {for page.pdf.as_ref().map(|pdf| link(file(pdf.as_str()), words.pdf))}
            {for place.has_text().then_some(print)}
            {for article.filter(|head| !ways.is_guest && is_cut(head.number)).map(|_| button(WayOut::PrintCutting, words.print_cutting))}
            {for article.filter(|_| ways.has_text).map(|_| button(WayOut::CopyText, words.copy_text))}
            {button(WayOut::CopyAddress, words.copy_address)}
            {button(WayOut::Share, words.share)}
        </div>
    }
}
