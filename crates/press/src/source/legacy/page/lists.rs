use edition::Folio;
use scraper::{ElementRef, Html};

use super::{labels, without_placeholders};
use crate::finding::{Code, Report};
use crate::source::dump::{PageLabel, key};
use crate::source::legacy::area::Area;
use crate::source::legacy::candidates::Field;
use crate::source::legacy::template::Reader;
use crate::source::legacy::{address, dom};

/// What the name begins with that stands for the link of an article without one.
pub(in crate::source::legacy) const UNLINKED: &str = "unlinked-";

/// A page in a page's list of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source::legacy) struct Listed {
    pub(in crate::source::legacy) href: String,
    pub(in crate::source::legacy) label: PageLabel,
}

/// An article in a page's list of headlines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source::legacy) struct Headline {
    pub(in crate::source::legacy) href: String,
    pub(in crate::source::legacy) text: String,
}

/// The list of pages; a list that is there twice counts once, with the label that says more.
pub(super) fn pages(reader: &mut Reader<'_>, report: &mut Report<'_>) -> Vec<Listed> {
    let mut listed: Vec<Listed> = reader
        .elements(Field::Pages, |candidate, found| {
            let mut listed: Vec<Listed> = Vec::new();
            for link in found {
                let written = || link.attr("onclick").and_then(address::in_script);
                let href = link.attr("href").filter(|href| address::leads_somewhere(href)).or_else(written);
                let text = dom::text_even_hidden(*link);
                let label = match candidate.name {
                    "anywhere" | "a5-default" | "f6-onclick" => PageLabel::parse(&text),
                    _ => labels::listed(&text),
                };
                let is_pdf = href.is_some_and(|href| href.to_ascii_lowercase().ends_with(".pdf"));
                let Some(label) = label.filter(|_| !is_pdf) else { continue };
                // The page that is shown need not have a link.
                let Some(href) = href else {
                    listed.push(Listed { href: String::new(), label });
                    continue;
                };
                match listed.iter_mut().find(|other| address::is_same(&other.href, href)) {
                    Some(other) if says_more(&label, &other.label) => other.label = label,
                    Some(_) => {}
                    None => listed.push(Listed { href: href.to_owned(), label }),
                }
            }
            let linked: Vec<Folio> = listed
                .iter()
                .filter(|page| !page.href.is_empty())
                .map(|page| page.label.folio.clone())
                .collect();
            listed.retain(|page| !page.href.is_empty() || !linked.contains(&page.label.folio));
            (!linked.is_empty()).then_some(listed)
        })
        .unwrap_or_default();
    let mut known: Vec<PageLabel> = Vec::new();
    listed.retain(|page| match known.iter().find(|other| other.folio == page.label.folio) {
        Some(first) => {
            let found = format!("folio {} a second time, for {}", page.label.folio, page.href);
            let name = first.name.as_ref().map(|name| format!(" \"{name}\"")).unwrap_or_default();
            report.add(Code::FolioTwice, None, found, format!("each folio once; kept the first{name}"));
            false
        }
        None => {
            known.push(page.label.clone());
            true
        }
    });
    listed
}

fn says_more(label: &PageLabel, other: &PageLabel) -> bool {
    let length = |label: &PageLabel| label.name.as_ref().map_or(0, |name| name.as_str().chars().count());
    length(label) > length(other)
}

/// The list of headlines, each article once. One without a link is an article's too if one of `areas`,
/// which have none either, is of it; the two then lead to a name that no page has.
pub(super) fn headlines(
    reader: &mut Reader<'_>,
    areas: &mut [Area],
    report: &mut Report<'_>,
) -> Vec<Headline> {
    let mut nowhere: Vec<String> = Vec::new();
    let found = reader.elements(Field::Headlines, |candidate, found| {
        nowhere.clear();
        let mut headlines: Vec<Headline> = Vec::new();
        for link in found {
            let Some(href) = link.attr("href").filter(|href| address::leads_somewhere(href)) else {
                let text = dom::text(*link);
                if candidate.name != "anywhere" && !text.is_empty() {
                    match areas.iter_mut().find(|area| area.href.is_empty() && is_of(area, *link, &text)) {
                        Some(area) => {
                            area.href = format!("{UNLINKED}{}", headlines.len());
                            headlines.push(Headline { href: area.href.clone(), text });
                        }
                        None => nowhere.push(text),
                    }
                }
                continue;
            };
            let is_certain = !matches!(candidate.name, "anywhere" | "a5-px12" | "c-new-default");
            let is_article = address::is_of_article(href) || (is_certain && !address::is_of_page(href));
            if !is_article {
                continue;
            }
            let text = match dom::text_even_hidden(*link) {
                text if text.is_empty() => written(*link).unwrap_or_default(),
                text => text,
            };
            // An anchor with nothing but a sign belongs to the headline beside it.
            if text.is_empty() {
                continue;
            }
            match headlines.iter_mut().find(|other| address::key(&other.href) == address::key(href)) {
                Some(other) if other.text.ends_with("...") && !text.ends_with("...") => other.text = text,
                Some(_) => {}
                None => headlines.push(Headline { href: href.to_owned(), text }),
            }
        }
        (!headlines.is_empty()).then_some(headlines)
    });
    for text in nowhere {
        report.add(Code::LinkNowhere, None, format!("the headline \"{text}\""), "a link to an article");
    }
    let mut headlines = found.unwrap_or_default();
    for headline in &mut headlines {
        headline.text = without_placeholders(&headline.text, report);
    }
    headlines
}

/// Whether an area is of a headline: it names the headline's box, or says the headline.
fn is_of(area: &Area, link: ElementRef<'_>, text: &str) -> bool {
    let boxes = std::iter::once(link).chain(link.ancestors().filter_map(ElementRef::wrap).take(3));
    let is_named = |sign: &String| boxes.filter_map(|around| around.attr("id")).any(|id| id == sign);
    area.sign.as_ref().is_some_and(is_named)
        || area.title.as_ref().is_some_and(|title| key(title) == key(text))
}

/// The text that a script in a link writes, which holds all of the headline even where the script
/// would have cut it: `document.write(view("…"))`.
fn written(link: ElementRef<'_>) -> Option<String> {
    let is_script = |element: &ElementRef<'_>| element.value().name() == "script";
    let script: String = link.descendent_elements().find(is_script)?.text().collect();
    let (_, rest) = script.split_once("write")?;
    let start = rest.find(['"', '\''])?;
    let quote = rest.get(start..)?.chars().next()?;
    let mut literal = String::new();
    let mut chars = rest.get(start + 1..)?.chars();
    while let Some(c) = chars.next().filter(|c| *c != quote) {
        literal.push(if c == '\\' { chars.next()? } else { c });
    }
    Some(dom::text(Html::parse_fragment(&literal).root_element())).filter(|text| !text.is_empty())
}
