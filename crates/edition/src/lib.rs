//! The model of a newspaper's digital edition (数字报).
//!
//! The model does no I/O, reads no clock and holds no float, no `usize` and no hash map in anything
//! that is serialized: two values are equal exactly when their published bytes are, and the same
//! value is always published as the same bytes.
//!
//! Read it in this order: [`Newspaper`] and [`EditionId`] name an [`Edition`]; its [`Page`]s stand
//! in printed order, each with its [`Folio`] and the [`ArticleHead`]s of its articles; a page's
//! [`PageText`] holds the [`Article`]s with their typed bodies; the [`Catalogue`] says which
//! editions there are.
//!
//! An [`Edition`] is always well-formed. There are two ways to one, and both check the same rules:
//! [`Edition::assemble`] from parts and [`Edition::from_json`] from published bytes.

mod article;
mod asset;
mod body;
mod catalogue;
mod date;
mod edition;
mod flaw;
mod folio;
mod format;
mod hot_spot;
mod id;
mod label;
mod newspaper;
mod page;
mod page_text;
mod picture;
mod reading;
mod section;
mod table;
mod web_link;
mod whole;

pub use article::{Article, ArticleHead, ArticleId, Notice};
pub use asset::AssetPath;
pub use body::{Block, Inline, count_characters, plain_text};
pub use catalogue::{Catalogue, CatalogueYear, Listed};
pub use date::{Date, Weekday};
pub use edition::{Edition, EditionParts};
pub use flaw::{Flaw, Rule};
pub use folio::Folio;
pub use format::{FORMAT, ReadError, paths};
pub use hot_spot::{HotSpot, Point, Region, WHOLE};
pub use id::{ArticleNumber, EditionId};
pub use label::Label;
pub use newspaper::Newspaper;
pub use page::{Page, PageIndex, PageState};
pub use page_text::PageText;
pub use picture::{PagePicture, Picture, ScaledPicture};
pub use section::Section;
pub use table::{Jump, JumpDirection, Table};
pub use web_link::WebLink;
pub use whole::WholeEdition;

/// Why a text is not the value it was taken for: what was found, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("found \"{found}\", expected {expected}")]
pub struct Unfit {
    /// The text as it stood.
    pub found: String,
    /// What a fitting text looks like.
    pub expected: &'static str,
}

impl Unfit {
    fn new(found: &str, expected: &'static str) -> Self {
        Self { found: found.to_owned(), expected }
    }
}
