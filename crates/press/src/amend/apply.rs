use edition::{Page, PageText};

use super::{Amendment, FILE, address, amend};
use crate::finding::{Code, Finding, Place};

/// Amends the texts of an edition, and the outline of its pages with them.
pub(crate) fn apply(
    amendments: &[Amendment],
    pages: &mut [Page],
    texts: &mut [PageText],
    findings: &mut Vec<Finding>,
) {
    // In order, as they were made: one that was made after a correction knows the corrected headline.
    let mut former = Vec::new();
    for amendment in amendments {
        let place = amendment.place_in(texts, &former);
        let mut add = |code, found: String, expected: String| {
            let place = Place { file: FILE.to_owned(), line: None };
            findings.push(Finding { code, place, found, expected });
        };
        let of = format!("\"{}\" at {}", amendment.headline, amendment.article);
        let Some((page, at, guessed)) = place else {
            add(Code::AmendmentUnplaced, format!("an amendment of {of}"), "such an article".to_owned());
            continue;
        };
        let text = &mut texts[page];
        let there = address(text, &text.articles[at].head);
        if guessed {
            let headline = text.articles[at].head.headline.clone();
            add(Code::AmendmentGuessed, format!("\"{headline}\" at {there} (amended)"), of);
        }
        let headline = text.articles[at].head.headline.clone();
        for old in amend(&mut text.articles[at], amendment) {
            add(
                Code::CorrectionUnplaced,
                format!("neither \"{old}\" nor what is to replace it"),
                there.clone(),
            );
        }
        former.push((page, at, headline));
        if let Some(page) = pages.iter_mut().find(|page| page.folio == text.folio) {
            page.articles = text.articles.iter().map(|article| article.head.clone()).collect();
        }
    }
}
