use serde::Serialize;

use crate::format::{self, ReadError};
use crate::reading::read_fields;
use crate::{Article, ArticleNumber, Flaw, Folio, Page, Rule};

/// The articles of one page, whole: what a reader fetches when the page is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageText {
    /// The page they stand on.
    pub folio: Folio,
    /// The articles in reading order, numbers ascending.
    pub articles: Vec<Article>,
}

read_fields!(PageText { folio, articles });

impl PageText {
    /// Reads a published `pages/<folio>.json`.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooNew`] for a later format, [`ReadError::Damaged`] with the place for
    /// everything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        let text: Self = format::read(bytes)?;
        match text.broken_rule() {
            Some(rule) => Err(Flaw { place: format!("page {}", text.folio), rule }.into()),
            None => Ok(text),
        }
    }

    pub(crate) fn broken_rule(&self) -> Option<Rule> {
        let is_gone = |article: &Article| article.head.keeps_withdrawal() && article.body.is_empty();
        if !self.articles.is_sorted_by(|a, b| a.head.number < b.head.number) {
            Some(Rule::NumbersAscend)
        } else if !self.articles.iter().all(|article| article.head.withdrawal.is_none() || is_gone(article)) {
            Some(Rule::WithdrawnIsGone)
        } else {
            None
        }
    }

    /// The bytes of `pages/<folio>.json`.
    ///
    /// # Errors
    ///
    /// None that the model can bring about; serializing is fallible by its nature.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        format::write(self)
    }

    /// The article with this number.
    pub fn article(&self, number: ArticleNumber) -> Option<&Article> {
        self.articles.iter().find(|article| article.head.number == number)
    }

    /// Whether it has exactly the articles that an outline lists for its page.
    pub fn matches(&self, page: &Page) -> bool {
        self.folio == page.folio && self.articles.iter().map(|article| &article.head).eq(&page.articles)
    }
}
