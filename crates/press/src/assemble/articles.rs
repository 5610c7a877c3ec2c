use edition::{Article, ArticleNumber, Block, Folio, HotSpot, Page, PageState, PageText, Region};

use super::add;
use crate::draft::{Draft, DraftPage, NO_HEADLINE};
use crate::finding::{Code, Finding, Place};

/// The texts of the pages of which there are any, in printed order; the pages are filled with what
/// else the drafts have of them. A page's articles are numbered in the order of the drafts.
pub(super) fn texts(drafts: &[Draft], pages: &mut [Page], findings: &mut Vec<Finding>) -> Vec<PageText> {
    let mut texts = Vec::new();
    let folios: Vec<Folio> = pages.iter().map(|page| page.folio.clone()).collect();
    for page in pages {
        let of_page: Vec<(&str, &DraftPage)> = drafts
            .iter()
            .filter_map(|draft| Some((draft.file.as_str(), draft.page.as_ref()?)))
            .filter(|(_, draft)| draft.entry.folio == page.folio)
            .collect();
        let articles = articles(&of_page, page, &folios, findings);
        report_not_imported(&of_page, &articles, findings);
        page.picture = of_page.iter().find_map(|(_, draft)| draft.picture.clone());
        page.pdf = of_page.iter().find_map(|(_, draft)| draft.pdf.clone());
        if !articles.is_empty() || of_page.iter().any(|(_, draft)| draft.is_whole) {
            page.state = PageState::Complete;
            page.articles = articles.iter().map(|article| article.head.clone()).collect();
            texts.push(PageText { folio: page.folio.clone(), articles });
        }
    }
    texts
}

fn articles(
    of_page: &[(&str, &DraftPage)],
    page: &mut Page,
    folios: &[Folio],
    findings: &mut Vec<Finding>,
) -> Vec<Article> {
    let mut articles: Vec<Article> = Vec::new();
    let mut number = ArticleNumber::FIRST;
    for draft in of_page.iter().flat_map(|(_, draft)| &draft.articles) {
        let mut article = draft.article.clone();
        article.head.number = number;
        article.body.iter_mut().for_each(|block| find_target(block, folios));

        let place = Place { file: draft.file.clone(), line: Some(draft.line).filter(|line| *line > 0) };
        let found = format!("\"{}\" on page {}", article.head.headline, page.folio);
        if let Some(other) = articles.iter().find(|other| is_same(other, &article)) {
            add(findings, Code::ArticleTwice, place, found, "an article that no file before it has");
            add_regions(page, other.head.number, &draft.regions);
            continue;
        }
        let headline = Some(&article.head.headline).filter(|headline| headline.as_str() != NO_HEADLINE);
        if let Some(other) = articles.iter().find(|other| Some(&other.head.headline) == headline) {
            let expected =
                format!("another headline than article {} has, or the same text", other.head.number);
            add(findings, Code::HeadlineTwice, place, found, expected);
        }
        add_regions(page, number, &draft.regions);
        articles.push(article);
        number = number.next();
    }
    articles
}

fn add_regions(page: &mut Page, article: ArticleNumber, regions: &[Region]) {
    if regions.is_empty() {
        return;
    }
    let at = page.hot_spots.iter().position(|spot| spot.article == article).unwrap_or_else(|| {
        page.hot_spots.push(HotSpot { article, regions: Vec::new() });
        page.hot_spots.len() - 1
    });
    for region in regions {
        if !page.hot_spots[at].regions.contains(region) {
            page.hot_spots[at].regions.push(region.clone());
        }
    }
}

fn is_same(one: &Article, other: &Article) -> bool {
    let mut head = one.head.clone();
    head.number = other.head.number;
    head == other.head && one.body == other.body
}

/// A jump to page 3 leads to the page with the folio 03 if there is no page 3: what the padding is
/// for does not fit into the brackets of a jump.
fn find_target(block: &mut Block, folios: &[Folio]) {
    let Block::Jump(jump) = block else { return };
    let same =
        |folio: &Folio| folio.letters() == jump.folio.letters() && folio.number() == jump.folio.number();
    if !folios.contains(&jump.folio)
        && let Some(folio) = folios.iter().find(|folio| same(folio))
    {
        jump.folio = folio.clone();
    }
}

fn report_not_imported(of_page: &[(&str, &DraftPage)], articles: &[Article], findings: &mut Vec<Finding>) {
    let key = |headline: &str| headline.split_whitespace().collect::<String>();
    let mut known: Vec<String> = articles.iter().map(|article| key(article.head.headline.as_str())).collect();
    for (file, page) in of_page {
        for (line, headline) in &page.headlines {
            if !known.contains(&key(headline.as_str())) {
                known.push(key(headline.as_str()));
                let place = Place { file: (*file).to_owned(), line: Some(*line).filter(|line| *line > 0) };
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
