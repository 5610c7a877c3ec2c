use serde::Serialize;

use crate::reading::{Damage, Json, Read, read_fields};
use crate::{ArticleHead, ArticleNumber, AssetPath, Folio, HotSpot, Label, PagePicture};

/// A page's place in its edition, counted from 0 in printed order.
pub type PageIndex = u16;

/// One printed page (版) as the edition's outline shows it; its articles' bodies are in a
/// [`PageText`](crate::PageText).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// Its number as printed.
    pub folio: Folio,
    /// Its name: `两会特刊`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// Whether its text is in the edition.
    pub state: PageState,
    /// What it looked like in print.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PagePicture>,
    /// Its PDF, relative to the edition's folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdf: Option<AssetPath>,
    /// Where on the picture its articles stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hot_spots: Vec<HotSpot>,
    /// Its articles in reading order, numbers ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<ArticleHead>,
}

read_fields!(Page { folio, state; name, picture, pdf, hot_spots, articles });

impl Page {
    /// A page of which only the folio and the name are known.
    pub fn without_text(folio: Folio, name: Option<Label>) -> Self {
        Self {
            folio,
            name,
            state: PageState::TextNotIncluded,
            picture: None,
            pdf: None,
            hot_spots: Vec::new(),
            articles: Vec::new(),
        }
    }

    /// The head of the article with this number.
    pub fn article(&self, number: ArticleNumber) -> Option<&ArticleHead> {
        self.articles.iter().find(|head| head.number == number)
    }

    /// As Chinese newspapers print it: `第C01版：两会特刊`, or `第C01版` for a page without a name.
    pub fn chinese(&self) -> String {
        match &self.name {
            Some(name) => format!("第{}版：{name}", self.folio),
            None => format!("第{}版", self.folio),
        }
    }
}

/// Whether the text of a page is in the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PageState {
    /// The page's text is all there. A page without articles (an advertisement) can be complete.
    Complete,
    /// The page is known to exist, but its text was not in the source (本版文字未收录).
    TextNotIncluded,
}

impl Read for PageState {
    fn read(json: &Json) -> Result<Self, Damage> {
        match json.text()? {
            "complete" => Ok(Self::Complete),
            "text-not-included" => Ok(Self::TextNotIncluded),
            _ => Err(Damage::expected("complete or text-not-included")),
        }
    }
}
