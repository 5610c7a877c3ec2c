use std::collections::BTreeSet;

use serde::Serialize;

use crate::format::{self, ReadError};
use crate::reading::read_fields;
use crate::{Edition, EditionParts, Flaw, PageState, PageText, Rule};

/// An edition with the text of all its pages: the newsroom's master copy in the archive.
///
/// The texts stand in printed order. Each belongs to a page of the edition and agrees with the
/// outline, and every complete page has its text, if only an empty one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeEdition {
    edition: Edition,
    texts: Vec<PageText>,
}

#[derive(Serialize)]
struct WholeParts {
    edition: EditionParts,
    texts: Vec<PageText>,
}

read_fields!(WholeParts { edition, texts });

impl WholeEdition {
    /// Joins an edition and its pages' texts.
    ///
    /// # Errors
    ///
    /// The first page of which text and outline do not agree.
    pub fn assemble(edition: Edition, texts: Vec<PageText>) -> Result<Self, Flaw> {
        let flaw = |folio| Flaw { place: format!("page {folio}"), rule: Rule::TextMatchesOutline };
        let listed = edition.pages().iter().filter(|page| page.state == PageState::Complete);
        let mut sorted = Vec::with_capacity(texts.len());
        let mut rest = texts;
        for page in listed {
            let found = rest.iter().position(|text| text.matches(page));
            sorted.push(rest.remove(found.ok_or_else(|| flaw(&page.folio))?));
        }
        if let Some(left_over) = rest.first() {
            return Err(flaw(&left_over.folio));
        }
        for text in &sorted {
            if let Some(rule) = text.broken_rule() {
                return Err(Flaw { place: format!("page {}", text.folio), rule });
            }
        }
        Ok(Self { edition, texts: sorted })
    }

    /// The outline.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The texts of the complete pages, in printed order.
    pub fn texts(&self) -> &[PageText] {
        &self.texts
    }

    /// Every path to a file of the edition that its pages and articles name, in order, each once.
    pub fn assets(&self) -> BTreeSet<&crate::AssetPath> {
        let pages = self.edition.pages().iter();
        let of_pages = pages.flat_map(|page| {
            let picture = page.picture.iter().flat_map(|p| std::iter::once(&p.file).chain(files(&p.scaled)));
            picture.chain(&page.pdf)
        });
        let blocks = self.texts.iter().flat_map(|text| &text.articles).flat_map(|article| &article.body);
        let pictures = blocks.filter_map(|block| match block {
            crate::Block::Picture(picture) => Some(picture),
            _ => None,
        });
        let of_articles = pictures.flat_map(|p| std::iter::once(&p.file).chain(files(&p.scaled)));
        of_pages.chain(of_articles).collect()
    }

    /// Reads an archived `edition.json`.
    ///
    /// # Errors
    ///
    /// [`ReadError::TooNew`] for a later format, [`ReadError::Damaged`] with the place for
    /// everything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        let parts: WholeParts = format::read(bytes)?;
        Ok(Self::assemble(Edition::assemble(parts.edition)?, parts.texts)?)
    }

    /// The bytes of an archived `edition.json`.
    ///
    /// # Errors
    ///
    /// None that the model can bring about; serializing is fallible by its nature.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let parts = WholeParts { edition: self.edition.clone().into_parts(), texts: self.texts.clone() };
        format::write(&parts)
    }
}

fn files(scaled: &[crate::ScaledPicture]) -> impl Iterator<Item = &crate::AssetPath> {
    scaled.iter().map(|picture| &picture.file)
}
