use edition::{Label, PageText};

use crate::select::{Place, Resolved};
use crate::state::Language;

/// What a browser's tab, a bookmark and a search engine show of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The document's title.
    pub title: String,
    /// The document's description: a hundred characters at most.
    pub description: String,
}

/// The title and description of an address.
///
/// The newspaper's own words stay Chinese in either language; `newspaper` is its name where it is
/// known before the edition is.
pub fn meta(
    resolved: &Resolved,
    text: Option<&PageText>,
    newspaper: Option<&Label>,
    language: Language,
) -> Meta {
    let name = newspaper.map_or_else(|| "看报".to_owned(), |name| name.plain().into_owned());
    let told =
        |told: super::Told| Meta { title: format!("{} - {name}", told.title), description: told.cause };
    match resolved {
        Resolved::At(place) => of_place(place, text, language),
        Resolved::Waiting => Meta { title: name.clone(), description: name },
        Resolved::Failed(request, error) => told(language.failure(request, error)),
        Resolved::Lost(lost) => told(language.lost(lost)),
    }
}

fn of_place(place: &Place, text: Option<&PageText>, language: Language) -> Meta {
    let page = place.page();
    let name = &place.edition.newspaper().name;
    let date = language.date(place.id().date());
    let Some(head) = place.head() else {
        let title = format!("{} - {name} {date}", language.page(page));
        let headlines =
            page.articles.iter().filter(|head| head.withdrawal.is_none()).map(|head| head.headline.plain());
        let headlines = headlines.collect::<Vec<_>>().join("；");
        let description = if headlines.is_empty() { title.clone() } else { shortened(&headlines) };
        return Meta { title, description };
    };
    let title = format!("{} - {name} {date} {}", language.headline(head), language.folio(&page.folio));
    let body = text.and_then(|text| text.article(head.number)).map(|article| &article.body);
    let words = body.into_iter().flatten().map(edition::Block::plain).collect::<Vec<_>>().join(" ");
    let description = if words.is_empty() { title.clone() } else { shortened(&words) };
    Meta { title, description }
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
