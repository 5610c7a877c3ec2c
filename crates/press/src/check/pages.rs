use edition::{Block, Page, PageState, PageText, WholeEdition};

use super::{Files, assets, at, below, hot_spots, jumps};
use crate::finding::{Code, Finding};

/// What is found in an edition alone, page by page in printed order; `files` says which of the files
/// that it names are there.
pub fn edition(whole: &WholeEdition, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in whole.edition().pages() {
        check_page(whole, page, files, &mut findings);
        for text in whole.texts().iter().filter(|text| text.folio == page.folio) {
            jumps::check(whole, text, &mut findings);
            check_pictures(whole, text, files, &mut findings);
        }
    }
    findings
}

fn check_page(whole: &WholeEdition, page: &Page, files: &Files, findings: &mut Vec<Finding>) {
    let id = whole.edition().id();
    let place = below(&page.folio, None);
    if let Some(picture) = &page.picture {
        let scaled = picture.scaled.iter().map(|scaled| &scaled.file);
        for file in std::iter::once(&picture.file).chain(scaled) {
            assets::picture(id, &place, file, files, false, findings);
        }
    }
    if let Some(pdf) = &page.pdf {
        assets::pdf(id, &place, pdf, files, findings);
    }
    if page.state == PageState::Complete && page.articles.is_empty() && page.picture.is_none() {
        let found = "neither an article nor a picture";
        findings.push(at(id, &place, Code::PageEmpty, found, "something to show"));
    }
    hot_spots::check(id, page, findings);
}

fn check_pictures(whole: &WholeEdition, text: &PageText, files: &Files, findings: &mut Vec<Finding>) {
    for article in &text.articles {
        let place = below(&text.folio, Some(article.head.number));
        for block in &article.body {
            let Block::Picture(picture) = block else { continue };
            let scaled = picture.scaled.iter().map(|scaled| &scaled.file);
            for file in std::iter::once(&picture.file).chain(scaled) {
                assets::picture(whole.edition().id(), &place, file, files, true, findings);
            }
        }
    }
}
