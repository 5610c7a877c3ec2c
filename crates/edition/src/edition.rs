use serde::Serialize;

use crate::format::{self, ReadError};
use crate::reading::read_fields;
use crate::{EditionId, Flaw, Folio, Newspaper, Page, PageIndex, Rule, Section};

/// One dated number of a newspaper (期) in outline: its pages in printed order and the heads of
/// their articles.
///
/// Always well-formed: every [`Rule`] holds.
///
/// # Examples
///
/// ```
/// use edition::{Edition, EditionParts, Newspaper, Page};
///
/// let edition = Edition::assemble(EditionParts {
///     newspaper: Newspaper { name: "样报".parse()? },
///     id: "2023-01-17".parse()?,
///     serial: None,
///     pages: vec![Page::without_text("01".parse()?, None)],
/// })?;
/// assert_eq!(edition.index_of(&"01".parse()?), Some(0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition(EditionParts);

/// What an edition is assembled from; nothing about it has been checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditionParts {
    /// The publication.
    pub newspaper: Newspaper,
    /// Which number of it.
    pub id: EditionId,
    /// 期号: its running number since the newspaper's first, where it prints one (第7446期).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<u32>,
    /// The pages in printed order.
    pub pages: Vec<Page>,
}

read_fields!(EditionParts { newspaper, id, pages; serial });

impl Edition {
    /// Checks the parts against every rule.
    ///
    /// # Errors
    ///
    /// The first flaw in printed order.
    pub fn assemble(parts: EditionParts) -> Result<Self, Flaw> {
        if parts.pages.is_empty() || PageIndex::try_from(parts.pages.len()).is_err() {
            return Err(Flaw { place: format!("edition {}", parts.id), rule: Rule::HasPages });
        }
        for (place, page) in parts.pages.iter().enumerate() {
            // A few dozen comparisons each: less than a set would cost, in time and in the download.
            let comes_twice = parts.pages[..place].iter().any(|other| other.folio == page.folio);
            let rule = if comes_twice { Some(Rule::FoliosDiffer) } else { check_page(page) };
            if let Some(rule) = rule {
                return Err(Flaw { place: format!("page {}", page.folio), rule });
            }
        }
        Ok(Self(parts))
    }

    /// Reads a published `edition.json`.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooNew`] for a later format, [`ReadError::Damaged`] with the place for
    /// everything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        Self::assemble(format::read(bytes)?).map_err(ReadError::from)
    }

    /// The bytes of `edition.json`; [`Edition::from_json`] reads the same edition back.
    ///
    /// # Errors
    ///
    /// None that the model can bring about; serializing is fallible by its nature.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        format::write(&self.0)
    }

    /// The publication.
    pub fn newspaper(&self) -> &Newspaper {
        &self.0.newspaper
    }

    /// Which number of it.
    pub fn id(&self) -> EditionId {
        self.0.id
    }

    /// 期号: its running number since the newspaper's first, where it prints one.
    pub fn serial(&self) -> Option<u32> {
        self.0.serial
    }

    /// The pages in printed order; at least one.
    pub fn pages(&self) -> &[Page] {
        &self.0.pages
    }

    /// The page at an index.
    pub fn page(&self, index: PageIndex) -> Option<&Page> {
        self.0.pages.get(usize::from(index))
    }

    /// Where the page with this folio stands.
    pub fn index_of(&self, folio: &Folio) -> Option<PageIndex> {
        let index = self.0.pages.iter().position(|page| page.folio == *folio)?;
        PageIndex::try_from(index).ok()
    }

    /// The sections in printed order.
    pub fn sections(&self) -> Vec<Section<'_>> {
        Section::of(&self.0.pages)
    }

    /// The parts, to change and assemble anew.
    pub fn into_parts(self) -> EditionParts {
        self.0
    }
}

fn check_page(page: &Page) -> Option<Rule> {
    let leads_somewhere =
        |spot: &crate::HotSpot| !spot.regions.is_empty() && page.article(spot.article).is_some();
    if !page.articles.is_sorted_by(|a, b| a.number < b.number) {
        Some(Rule::NumbersAscend)
    } else if page.state == crate::PageState::TextNotIncluded && !page.articles.is_empty() {
        Some(Rule::NoTextNoArticles)
    } else if !page.hot_spots.iter().all(leads_somewhere) {
        Some(Rule::HotSpotLeadsSomewhere)
    } else if !page.articles.iter().all(crate::ArticleHead::keeps_withdrawal) {
        Some(Rule::WithdrawnIsGone)
    } else {
        None
    }
}
