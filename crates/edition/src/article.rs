use std::fmt;

use serde::Serialize;

use crate::reading::read_fields;
use crate::{ArticleNumber, Block, Date, Folio, Label};

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// 撤稿: that the newspaper took the article back. Nothing else of the article is left then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<Notice>,
    /// 更正: what the newspaper corrected after publication, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Notice>,
}

read_fields!(ArticleHead { number, headline; kicker, deck, byline, dateline, withdrawal, corrections });

impl ArticleHead {
    /// A head with a headline and nothing else.
    pub fn new(number: ArticleNumber, headline: Label) -> Self {
        Self {
            number,
            kicker: None,
            headline,
            deck: None,
            byline: None,
            dateline: None,
            withdrawal: None,
            corrections: Vec::new(),
        }
    }

    /// Whether nothing but the notice is left, if the article was taken back.
    pub(crate) fn keeps_withdrawal(&self) -> bool {
        self.withdrawal.is_none()
            || (self.kicker.is_none()
                && self.deck.is_none()
                && self.byline.is_none()
                && self.dateline.is_none()
                && self.headline == Label::withdrawn())
    }

    /// The head that is left of an article that was taken back: its number and the notice. The
    /// headline says 本文已撤回, so that a reader that does not know withdrawals says so too.
    pub fn withdrawn(number: ArticleNumber, notice: Notice) -> Self {
        Self { withdrawal: Some(notice), ..Self::new(number, Label::withdrawn()) }
    }
}

/// What a newspaper says about an article after it was published, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// The day on which it was said.
    pub date: Date,
    /// What is said: the reason for a withdrawal, what a correction corrects.
    pub text: Label,
}

read_fields!(Notice { date, text });

/// One story (篇), whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// What stands above the body.
    pub head: ArticleHead,
    /// The body in reading order.
    pub body: Vec<Block>,
}

read_fields!(Article { head, body });

impl Article {
    /// How long the body is, counted as [`count_characters`](crate::count_characters) does.
    pub fn characters(&self) -> u32 {
        self.body.iter().map(|block| crate::count_characters(&block.plain())).sum()
    }
}
