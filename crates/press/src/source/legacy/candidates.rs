//! Where the families of old sites keep what an edition is made of.
//!
//! One list for each field; the first candidate that brings something wins. Which papers use which
//! is told in `docs/legacy-sites.md`.

mod of_article;
mod of_page;

use of_article::{BODY, BYLINE, DECK, HEADLINE, KICKER, PHOTO};
use of_page::{DATE, HEADLINES, LABEL, MAP, NEWSPAPER, PAGES, PDF, PICTURE};

/// A part of a page that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Newspaper,
    Date,
    Label,
    Pages,
    Headlines,
    Map,
    Picture,
    Pdf,
    Kicker,
    Headline,
    Deck,
    Byline,
    Body,
    Photo,
}

/// How a candidate is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Take {
    /// Of the elements that the selector finds, the visible ones.
    Seen,
    /// Those too that are hidden.
    Any,
    /// The last of the visible ones.
    Last,
    /// This one of them, counted from 0.
    Nth(usize),
    /// Those that stand before the first element of another selector.
    Before(&'static str),
    /// Those that stand after it.
    After(&'static str),
    /// Those whose text begins the page's title.
    Titled,
    /// An attribute of theirs.
    Attribute(&'static str),
    /// A tag in the page's `enpproperty` comment, which the selector names.
    Property,
    /// What stands between two comments that the selector names.
    Between,
}

/// A place where a field may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its stable name.
    pub(super) name: &'static str,
    pub(super) selector: &'static str,
    pub(super) take: Take,
}

const fn seen(name: &'static str, selector: &'static str) -> Candidate {
    Candidate { name, selector, take: Take::Seen }
}

const fn any(name: &'static str, selector: &'static str) -> Candidate {
    Candidate { name, selector, take: Take::Any }
}

const fn by(name: &'static str, selector: &'static str, take: Take) -> Candidate {
    Candidate { name, selector, take }
}

/// The candidates of each field, the most certain first.
pub(super) const ALL: &[(Field, &[Candidate])] = &[
    (Field::Newspaper, NEWSPAPER),
    (Field::Date, DATE),
    (Field::Label, LABEL),
    (Field::Pages, PAGES),
    (Field::Headlines, HEADLINES),
    (Field::Map, MAP),
    (Field::Picture, PICTURE),
    (Field::Pdf, PDF),
    (Field::Kicker, KICKER),
    (Field::Headline, HEADLINE),
    (Field::Deck, DECK),
    (Field::Byline, BYLINE),
    (Field::Body, BODY),
    (Field::Photo, PHOTO),
];

impl Field {
    /// Its name, as `press import --explain` writes it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Newspaper => "newspaper",
            Self::Date => "date",
            Self::Label => "label",
            Self::Pages => "pages",
            Self::Headlines => "headlines",
            Self::Map => "map",
            Self::Picture => "picture",
            Self::Pdf => "pdf",
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Byline => "byline",
            Self::Body => "body",
            Self::Photo => "photo",
        }
    }
}
