use edition::{Article, ArticleNumber, Block, Folio, Page, PageText};

use super::add;
use crate::draft::{Draft, DraftPage};
use crate::finding::{Code, Finding, Place};

/// The texts of the pages of which there are any, in printed order. A page's articles are numbered
/// in the order of the files they are in.
pub(super) fn texts(drafts: &[Draft], pages: &[Page], findings: &mut Vec<Finding>) -> Vec<PageText> {
    let mut texts = Vec::new();
    for page in pages {
        let of_page: Vec<(&str, &DraftPage)> = drafts
            .iter()
            .filter_map(|draft| Some((draft.file.as_str(), draft.page.as_ref()?)))
            .filter(|(_, draft)| draft.entry.folio == page.folio)
            .collect();
        let articles = articles(&of_page, pages, findings);
        report_not_imported(&of_page, &articles, findings);
        if !articles.is_empty() {
            texts.push(PageText { folio: page.folio.clone(), articles });
        }
    }
    texts
}

fn articles(of_page: &[(&str, &DraftPage)], pages: &[Page], findings: &mut Vec<Finding>) -> Vec<Article> {
    let mut articles: Vec<Article> = Vec::new();
    let mut number = ArticleNumber::FIRST;
    for (file, page) in of_page {
        let Some((line, article)) = &page.article else { continue };
        let mut article = article.clone();
        article.head.number = number;
        article.body.iter_mut().for_each(|block| find_target(block, pages));

        let place = Place { file: (*file).to_owned(), line: Some(*line) };
        let found = format!("\"{}\" on page {}", article.head.headline, page.entry.folio);
        if articles.iter().any(|other| is_same(other, &article)) {
            add(findings, Code::ArticleTwice, place, found, "an article that no file before it has");
            continue;
        }
        if let Some(other) = articles.iter().find(|other| other.head.headline == article.head.headline) {
            let expected =
                format!("another headline than article {} has, or the same text", other.head.number);
            add(findings, Code::HeadlineTwice, place, found, expected);
        }
        articles.push(article);
        number = number.next();
    }
    articles
}

fn is_same(one: &Article, other: &Article) -> bool {
    let mut head = one.head.clone();
    head.number = other.head.number;
    head == other.head && one.body == other.body
}

/// A jump to page 3 leads to the page with the folio 03 if there is no page 3: what the padding is
/// for does not fit into the brackets of a jump.
fn find_target(block: &mut Block, pages: &[Page]) {
    let Block::Jump(jump) = block else { return };
    let same =
        |folio: &Folio| folio.letters() == jump.folio.letters() && folio.number() == jump.folio.number();
    if !pages.iter().any(|page| page.folio == jump.folio)
        && let Some(page) = pages.iter().find(|page| same(&page.folio))
    {
        jump.folio = page.folio.clone();
    }
}

fn report_not_imported(of_page: &[(&str, &DraftPage)], articles: &[Article], findings: &mut Vec<Finding>) {
    let key = |headline: &str| headline.split_whitespace().collect::<String>();
    let mut known: Vec<String> = articles.iter().map(|article| key(article.head.headline.as_str())).collect();
    for (file, page) in of_page {
        for (line, headline) in &page.headlines {
            if !known.contains(&key(headline.as_str())) {
                known.push(key(headline.as_str()));
                let place = Place { file: (*file).to_owned(), line: Some(*line) };
                let found = format!("the headline \"{headline}\" and no such article");
                add(
                    findings,
                    Code::ArticleNotImported,
                    place,
                    found,
                    "an article in one of the edition's files",
                );
            }
        }
    }
}
