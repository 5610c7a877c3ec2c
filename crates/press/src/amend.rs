//! 撤稿 and 更正: what a newspaper takes back or corrects after publication.
//!
//! Each act is kept, with its date, in the edition's source folder ([`FILE`]), and is done again
//! whenever the edition is made anew, so that importing a page again never brings back what was
//! taken back.

use edition::{Article, ArticleHead, ArticleId, Date, Label, Notice, PageText};
use serde::{Deserialize, Serialize};

mod apply;
mod replace;

pub(crate) use apply::apply;
pub(crate) use replace::Replacement;

/// The file in an edition's source folder with all that was amended in it, oldest first.
pub const FILE: &str = "amendments.json";

/// One thing that the newspaper took back or corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// The article's address when it was amended: its page and its number there (`C01/1`).
    pub article: String,
    /// Its headline then: by it the article is found again should its number have changed.
    pub headline: Label,
    /// The day on which it was amended.
    pub date: Date,
    /// What was done.
    pub act: Act,
}

/// What was done to an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// 撤稿: it was taken back.
    Withdraw {
        /// Why, as readers are told.
        reason: Label,
    },
    /// 更正: it was corrected.
    Correct {
        /// What was wrong and what is right, as readers are told.
        note: Label,
        /// What was replaced in its text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        replaced: Vec<Replacement>,
    },
}

/// Reads the file of amendments.
///
/// # Errors
///
/// When it is not what press writes; the place is in the error.
pub fn read(bytes: &[u8]) -> serde_json::Result<Vec<Amendment>> {
    if bytes.is_empty() { Ok(Vec::new()) } else { serde_json::from_slice(bytes) }
}

/// Writes the file of amendments.
///
/// # Errors
///
/// None that amendments can bring about; serializing is fallible by its nature.
pub fn write(amendments: &[Amendment]) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(amendments)?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Amendment {
    /// Where in a page's text its article stands, and whether that is only guessed from the number.
    /// `former` are headlines that articles had before they were amended: page, article, headline.
    fn place_in(&self, texts: &[PageText], former: &[(usize, usize, Label)]) -> Option<(usize, usize, bool)> {
        let id = texts.iter().enumerate().flat_map(|(page, text)| {
            text.articles.iter().enumerate().map(move |(at, article)| (page, at, text, article))
        });
        let of_page = id.filter(|(_, _, text, _)| self.is_on(text));
        let by_number = |article: &Article, text: &PageText| self.article == address(text, &article.head);
        let by_headline = |page: usize, at: usize, article: &Article| {
            article.head.headline == self.headline
                || former.iter().any(|(p, a, headline)| (*p, *a) == (page, at) && *headline == self.headline)
        };
        let all: Vec<_> = of_page.collect();
        let mut named = all.iter().filter(|(page, at, _, article)| by_headline(*page, *at, article));
        let exact = named.clone().find(|(_, _, text, article)| by_number(article, text));
        let moved = || named.next();
        let guessed = || all.iter().find(|(_, _, text, article)| by_number(article, text));
        let found = exact.or_else(moved).map(|(page, at, ..)| (*page, *at, false));
        found.or_else(|| guessed().map(|(page, at, ..)| (*page, *at, true)))
    }

    fn is_on(&self, text: &PageText) -> bool {
        self.article.rsplit_once('/').is_some_and(|(folio, _)| folio == text.folio.as_str())
    }
}

fn address(text: &PageText, head: &ArticleHead) -> String {
    ArticleId { folio: text.folio.clone(), number: head.number }.to_string()
}

/// Does to an article what the amendment says; gives the replaced texts that it does not have.
fn amend(article: &mut Article, amendment: &Amendment) -> Vec<String> {
    let notice = |text: &Label| Notice { date: amendment.date, text: text.clone() };
    match &amendment.act {
        Act::Withdraw { reason } => {
            article.head = ArticleHead::withdrawn(article.head.number, notice(reason));
            article.body.clear();
            Vec::new()
        }
        // What was taken back stays taken back.
        Act::Correct { .. } if article.head.withdrawal.is_some() => Vec::new(),
        Act::Correct { note, replaced } => {
            article.head.corrections.push(notice(note));
            let missing = replaced.iter().filter(|replacement| !replacement.apply(article));
            missing.map(|replacement| replacement.old.clone()).collect()
        }
    }
}
