use edition::{Edition, Flaw, Page, WholeEdition};

/// An edition as it may be published: without the picture and the PDF of a page of which an article
/// was withdrawn, for both would still show it. The page is then set from its text.
///
/// # Errors
///
/// None that a well-formed edition can bring about.
pub(super) fn cleared(whole: WholeEdition) -> Result<WholeEdition, Flaw> {
    if !whole.edition().pages().iter().any(shows_what_was_withdrawn) {
        return Ok(whole);
    }
    let mut parts = whole.edition().clone().into_parts();
    for page in parts.pages.iter_mut().filter(|page| shows_what_was_withdrawn(page)) {
        page.picture = None;
        page.pdf = None;
        // Without a picture there is nothing for them to lie on.
        page.hot_spots.clear();
    }
    WholeEdition::assemble(Edition::assemble(parts)?, whole.texts().to_vec())
}

fn shows_what_was_withdrawn(page: &Page) -> bool {
    let is_withdrawn = page.articles.iter().any(|head| head.withdrawal.is_some());
    is_withdrawn && (page.picture.is_some() || page.pdf.is_some())
}

#[cfg(test)]
mod tests {
    use edition::{Article, ArticleHead, EditionParts, Newspaper, Notice, PagePicture, PageState, PageText};

    use super::*;

    fn edition(withdrawn: bool) -> WholeEdition {
        let number = "1".parse().unwrap();
        let notice = Notice { date: "2024-03-07".parse().unwrap(), text: "样文失实".parse().unwrap() };
        let head = if withdrawn {
            ArticleHead::withdrawn(number, notice)
        } else {
            ArticleHead::new(number, "样文".parse().unwrap())
        };
        let file = "pages/01.webp".parse().unwrap();
        let page = Page {
            state: PageState::Complete,
            picture: Some(PagePicture { file, width: 350, height: 500, scaled: vec![] }),
            pdf: Some("pages/01.pdf".parse().unwrap()),
            articles: vec![head.clone()],
            ..Page::without_text("01".parse().unwrap(), None)
        };
        let texts =
            vec![PageText { folio: page.folio.clone(), articles: vec![Article { head, body: vec![] }] }];
        let newspaper = Newspaper { name: "样报".parse().unwrap() };
        let id = "2024-03-05".parse().unwrap();
        let parts = EditionParts { newspaper, id, serial: None, pages: vec![page] };
        WholeEdition::assemble(Edition::assemble(parts).unwrap(), texts).unwrap()
    }

    #[test]
    fn what_shows_a_withdrawn_article_is_not_published() {
        assert_eq!(cleared(edition(true)).unwrap().assets().len(), 0);
    }

    #[test]
    fn other_pages_keep_their_pictures() {
        assert_eq!(cleared(edition(false)).unwrap(), edition(false));
    }
}
