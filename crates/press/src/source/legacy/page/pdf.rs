use scraper::ElementRef;

use super::labels;
use crate::source::dump::PageLabel;
use crate::source::legacy::{address, dom};

/// The PDF of the page itself among all that it links: one outside the list of pages, else the one
/// beside the page's own line there.
pub(super) fn own(found: &[ElementRef<'_>], names: [Option<&str>; 2]) -> Option<String> {
    let own: Vec<String> = names.iter().flatten().map(|name| address::key(name)).collect();
    let mut beside = None;
    for element in found {
        let Some(link) = element.attr("href").or_else(|| element.attr("filepath")) else { continue };
        let around = element.ancestors().filter_map(ElementRef::wrap).take(5);
        // The nearest box with a page's name in it is that page's line, or the list of all.
        let line = around.map(|around| (around, pages_in(around))).find(|(_, pages)| !pages.is_empty());
        let page = match line {
            Some((_, pages)) if pages.len() == 1 => pages.first().copied(),
            Some((around, pages)) => beside_in_list(around, &pages, found, *element),
            None => None,
        };
        match page {
            Some(page) if own.contains(&address::key(page)) || !address::leads_somewhere(page) => {
                beside = beside.or(Some(link));
            }
            Some(_) => {}
            None => return Some(link.to_owned()),
        }
    }
    beside.map(str::to_owned)
}

/// The page of a PDF in a list where pages and their PDFs stand by turns; nothing if there are fewer
/// PDFs than pages, for then the list is of pages only.
fn beside_in_list<'a>(
    around: ElementRef<'a>,
    pages: &[&'a str],
    pdfs: &[ElementRef<'_>],
    pdf: ElementRef<'_>,
) -> Option<&'a str> {
    let is_pdf = |element: &ElementRef<'_>| pdfs.iter().any(|other| other.id() == element.id());
    let is_page = |element: &ElementRef<'_>| element.attr("href").is_some_and(|href| pages.contains(&href));
    let links: Vec<ElementRef<'a>> =
        around.descendent_elements().filter(|element| is_pdf(element) || is_page(element)).collect();
    let count = links.iter().filter(|link| is_pdf(link)).count();
    if count < pages.len() {
        return None;
    }
    let at = links.iter().position(|link| link.id() == pdf.id())?;
    let comes_first = count == pages.len() && links.first().is_some_and(is_pdf);
    let page = if comes_first {
        links.iter().skip(at).find(|link| is_page(link))
    } else {
        links.iter().take(at).rfind(|link| is_page(link))
    };
    page.and_then(|page| page.attr("href"))
}

/// The pages that a part of a page lists, by their links; that of the page that is shown may lead nowhere.
fn pages_in(element: ElementRef<'_>) -> Vec<&str> {
    let mut pages: Vec<&str> = Vec::new();
    for link in element.descendent_elements().take(200).filter(|inner| inner.value().name() == "a") {
        let Some(href) = link.attr("href").filter(|href| !href.trim().is_empty()) else { continue };
        let text = dom::text_even_hidden(link);
        let is_page = if address::leads_somewhere(href) {
            !href.to_ascii_lowercase().ends_with(".pdf") && labels::listed(&text).is_some()
        } else {
            PageLabel::parse(&text).is_some()
        };
        if is_page && !pages.iter().any(|other| address::is_same(other, href)) {
            pages.push(href);
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    #[test]
    fn a_page_has_the_pdf_of_its_own_line() {
        let pages = |text: &str| {
            let html = Html::parse_document(text);
            let found: Vec<ElementRef<'_>> =
                html.select(&Selector::parse("a[href*='.pdf']").unwrap()).collect();
            own(&found, [Some("a/node_2.htm"), None])
        };
        let (one, two) = ("<a href=node_1.htm>01版：要闻</a>", "<a href=node_2.htm>02版：综合</a>");
        let (first, second) = ("<a href=1.pdf>PDF</a>", "<a href=2.pdf>PDF</a>");
        for list in [
            format!("<ul><div>{one}</div><div>{first}</div><div>{two}</div><div>{second}</div></ul>"),
            format!("<ul><div>{first}</div><div>{one}</div><div>{second}</div><div>{two}</div></ul>"),
            format!("<table><tr><td>{one}<td>{first}<tr><td>{two}<td>{second}</table>"),
            format!("<div>{second}<ul><li>{one}<li>{two}</ul></div>"),
            format!("<div><ul><li>{one}<li>{two}</ul>{second}</div>"),
            format!("<div>{second}<ul><li>{one}<li><a href=#>02版：综合</a></ul></div>"),
        ] {
            assert_eq!(pages(&list).as_deref(), Some("2.pdf"), "{list}");
        }
    }
}
