//! Search in the open edition: what is typed, the texts made ready for it, and what is found.

mod excerpt;
mod fold;
mod pieces;

use std::ops::Range;
use std::rc::Rc;

use edition::{Article, ArticleNumber, PageIndex, PageText};

pub use excerpt::Marked;
pub(super) use fold::folded;
use fold::{find, fold_into, spans};
use pieces::pieces;

/// Between the pieces of a folded article; no folded character is one.
const BETWEEN: u16 = 10;

/// What is looked for: words that must all occur, whatever their case and width, spaces in them
/// ignored. It is empty where fewer than two characters are typed.
///
/// Single Chinese characters in a row are one word: a name that the newspaper has spaced out.
///
/// # Examples
///
/// ```
/// use kanbao::select::Query;
///
/// assert_eq!(Query::new("Ｃ１"), Query::new("c1"));
/// assert_eq!(Query::new("综　合"), Query::new("综合"));
/// assert!(Query::new("桥").is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<u16>>,
}

impl Query {
    /// What a typed text looks for.
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<Vec<u16>> = Vec::new();
        let mut characters = 0;
        let mut was_single = false;
        for part in typed.split_whitespace() {
            let mut word = Vec::new();
            fold_into(&mut word, part);
            characters += word.len();
            let is_single = matches!(word.as_slice(), [unit] if *unit > 0x7F);
            match words.last_mut() {
                Some(name) if is_single && was_single => name.append(&mut word),
                _ if word.is_empty() => continue,
                _ => words.push(word),
            }
            was_single = is_single;
        }
        if characters < 2 { Self::default() } else { Self { words } }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The spans of a text, in bytes, in which one of the words stands; in order, none over another.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() { Vec::new() } else { spans(text, &self.words) }
    }

    fn is_in(&self, units: &[u16]) -> bool {
        !self.is_empty() && self.words.iter().all(|word| find(units, word, 0).is_some())
    }
}

/// The articles of a page in which every word of a query occurs. One that was taken back is never
/// among them.
pub fn hits(query: &Query, text: &PageText) -> Vec<ArticleNumber> {
    let hits = text.articles.iter().filter(|article| is_hit(query, article));
    hits.map(|article| article.head.number).collect()
}

/// Whether every word of a query occurs in an article. In one that was taken back none does.
pub fn is_hit(query: &Query, article: &Article) -> bool {
    !query.is_empty() && query.is_in(&FoldedArticle::of(article).units)
}

/// A page's text made ready for searching, once for all that is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedText {
    text: Rc<PageText>,
    articles: Vec<FoldedArticle>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct FoldedArticle {
    number: ArticleNumber,
    /// Where the headline ends.
    headline: usize,
    units: Vec<u16>,
}

impl FoldedArticle {
    fn of(article: &Article) -> Self {
        let mut units = Vec::new();
        let mut headline = 0;
        for piece in pieces(article) {
            fold_into(&mut units, &piece.text);
            units.push(BETWEEN);
            if piece.in_headline {
                headline = units.len();
            }
        }
        Self { number: article.head.number, headline, units }
    }
}

impl FoldedText {
    /// Makes a text ready.
    pub fn of(text: Rc<PageText>) -> Self {
        let articles = text.articles.iter().map(FoldedArticle::of).collect();
        Self { text, articles }
    }

    /// Whether it was made of this text.
    pub fn is_of(&self, text: &Rc<PageText>) -> bool {
        Rc::ptr_eq(&self.text, text)
    }
}

/// An article that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// Its page in the edition.
    pub index: PageIndex,
    /// Its number there.
    pub number: ArticleNumber,
    /// Its headline, on one line.
    pub headline: Marked,
    /// The sentence around the first hit outside the headline.
    pub excerpt: Option<Marked>,
}

/// How many articles were found, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many in all.
    pub count: usize,
    /// The first ones, no more than was asked for.
    pub finds: Vec<Find>,
}

/// Looks for a query in the pages of an edition: first the articles with every word in the headline,
/// then the others, both in printed order. No more than `limit` of them are told with their words.
pub fn search<'a>(
    query: &Query,
    pages: impl Iterator<Item = (PageIndex, &'a FoldedText)>,
    limit: usize,
) -> Found {
    let (mut in_headline, mut others) = (Vec::new(), Vec::new());
    for (index, page) in pages {
        for (article, folded) in page.text.articles.iter().zip(&page.articles) {
            if !query.is_in(&folded.units) {
                continue;
            }
            let headline = folded.units.get(..folded.headline).unwrap_or_default();
            if query.is_in(headline) { &mut in_headline } else { &mut others }.push((index, article));
        }
    }
    in_headline.append(&mut others);
    let first = in_headline.iter().take(limit);
    Found {
        count: in_headline.len(),
        finds: first.map(|(index, article)| told(query, *index, article)).collect(),
    }
}

fn told(query: &Query, index: PageIndex, article: &Article) -> Find {
    let headline = article.head.headline.to_string();
    let excerpt = pieces(article).iter().filter(|piece| !piece.in_headline).find_map(|piece| {
        let marks = query.marks(&piece.text);
        excerpt::excerpt(&piece.text, &marks)
    });
    let marks = query.marks(&headline);
    Find { index, number: article.head.number, headline: Marked { text: headline, marks }, excerpt }
}
