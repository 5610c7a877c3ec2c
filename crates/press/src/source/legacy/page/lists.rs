use scraper::{ElementRef, Html};

use super::{labels, without_placeholders};
use crate::finding::{Code, Report};
use crate::source::dump::PageLabel;
use crate::source::legacy::candidates::Field;
use crate::source::legacy::template::Reader;
use crate::source::legacy::{address, dom};

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
pub(super) fn pages(base: &str, reader: &mut Reader<'_>, report: &mut Report<'_>) -> Vec<Listed> {
    let mut listed: Vec<Listed> = reader
        .elements(Field::Pages, |candidate, found| {
            let mut listed: Vec<Listed> = Vec::new();
            for link in found {
                let script = link.attr("onclick").and_then(address::of_script);
                let href = link.attr("href").filter(|href| address::leads_somewhere(href));
                let Some(href) = href.or(script) else { continue };
                let text = dom::text_even_hidden(*link);
                let label = match candidate.name {
                    "anywhere" | "a5-default" => PageLabel::parse(&text),
                    _ => labels::listed(&text),
                };
                let Some(label) = label.filter(|_| !href.to_ascii_lowercase().ends_with(".pdf")) else {
                    continue;
                };
                let is_same = |other: &&mut Listed| {
                    address::same(base, &other.href, href)
                        || (other.label.folio == label.folio
                            && address::key(&other.href) == address::key(href))
                };
                match listed.iter_mut().find(is_same) {
                    Some(other) if says_more(&label, &other.label) => other.label = label,
                    Some(_) => {}
                    None => listed.push(Listed { href: href.to_owned(), label }),
                }
            }
            (!listed.is_empty()).then_some(listed)
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

/// The list of headlines, each article once; what in it leads nowhere is told of.
pub(super) fn headlines(reader: &mut Reader<'_>, report: &mut Report<'_>) -> Vec<Headline> {
    let mut nowhere: Vec<String> = Vec::new();
    let found = reader.elements(Field::Headlines, |candidate, found| {
        let mut headlines: Vec<Headline> = Vec::new();
        nowhere.clear();
        for link in found {
            let is_certain = !matches!(candidate.name, "anywhere" | "a5-px12" | "c-new-default");
            let Some(href) = link.attr("href").filter(|href| address::leads_somewhere(href)) else {
                let text = dom::text(*link);
                nowhere.extend(Some(text).filter(|text| is_certain && !text.is_empty()));
                continue;
            };
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
    let mut headlines = found.unwrap_or_default();
    nowhere.retain(|text| !headlines.iter().any(|headline| headline.text == *text));
    for text in nowhere.iter().filter(|_| !headlines.is_empty()) {
        report.add(Code::LinkNowhere, None, format!("the headline \"{text}\""), "a link to an article");
    }
    for headline in &mut headlines {
        headline.text = without_placeholders(&headline.text, report);
    }
    headlines
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

/// The PDF of the page itself among all that it links: the one that stands alone, outside the list of
/// pages; if all stand in lists, the one that comes most often.
pub(super) fn own_pdf(links: &[&str], found: &[ElementRef<'_>]) -> Option<String> {
    let count = |link: &str| links.iter().filter(|other| **other == link).count();
    let alone = found.iter().zip(links).find(|(element, _)| {
        let around = element.ancestors().filter_map(ElementRef::wrap).take(4);
        let is_in_list = |around: ElementRef<'_>| {
            around
                .descendent_elements()
                .take(60)
                .any(|inner| matches!(inner.value().id(), Some("pageLink" | "pageLink2")))
        };
        !around.clone().take(2).any(is_in_list)
    });
    let most = links.iter().rev().max_by_key(|link| count(link));
    let is_only = links.windows(2).all(|pair| pair.first() == pair.last());
    match alone {
        Some((_, link)) => Some((*link).to_owned()),
        None if is_only => links.first().map(|link| (*link).to_owned()),
        None => most.filter(|link| count(link) > 1).map(|link| (*link).to_owned()),
    }
}
