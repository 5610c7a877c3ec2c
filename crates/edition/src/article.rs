use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{ArticleNumber, Block, Folio, Label};

/// Which article of an edition: the page it stands on and its number there. Written `C01/1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId {
    /// The page it begins on.
    pub folio: Folio,
    /// Its number on that page.
    pub number: ArticleNumber,
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.folio, self.number)
    }
}

/// What stands above an article's body: the three layers of a Chinese headline, and by whom.
///
/// Heads are part of the edition's outline, so that the lists and the previous/next controls work
/// before any body is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArticleHead {
    /// Its number on its page.
    pub number: ArticleNumber,
    /// 引题, set small above the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Label>,
    /// 标题.
    pub headline: Label,
    /// 副题, set small below the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Label>,
    /// By whom, as printed: `记者 张三`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Label>,
    /// Where and when it was filed, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Label>,
}

impl ArticleHead {
    /// A head with a headline and nothing else.
    pub fn new(number: ArticleNumber, headline: Label) -> Self {
        Self { number, kicker: None, headline, deck: None, byline: None, dateline: None }
    }
}

/// One story (篇), whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// What stands above the body.
    pub head: ArticleHead,
    /// The body in reading order.
    pub body: Vec<Block>,
}

impl Article {
    /// How long the body is, counted as [`count_characters`](crate::count_characters) does.
    pub fn characters(&self) -> u32 {
        self.body.iter().map(|block| crate::count_characters(&block.plain())).sum()
    }
}
