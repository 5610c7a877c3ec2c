use std::fmt;

/// Why parts are not an edition: the place, and the rule that it breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {rule}")]
pub struct Flaw {
    /// Where: `page C01`, `page C01, article 2`.
    pub place: String,
    /// What does not hold there.
    pub rule: Rule,
}

/// A rule that every edition keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// An edition has at least one page, and no more than 65535.
    HasPages,
    /// No two pages of an edition have the same folio.
    FoliosDiffer,
    /// The numbers of a page's articles ascend.
    NumbersAscend,
    /// A page whose text is not included has no articles.
    NoTextNoArticles,
    /// A hot-spot leads to an article of its own page and has a region.
    HotSpotLeadsSomewhere,
    /// Of an article that was taken back there is only its number and the notice.
    WithdrawnIsGone,
    /// A page's text belongs to a page of the edition, once, and has the articles that the outline
    /// lists, with the same heads.
    TextMatchesOutline,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HasPages => "an edition needs from 1 to 65535 pages",
            Self::FoliosDiffer => "another page of the edition has the same folio",
            Self::NumbersAscend => "the numbers of a page's articles must ascend",
            Self::NoTextNoArticles => "a page whose text is not included cannot have articles",
            Self::HotSpotLeadsSomewhere => "a hot-spot needs a region and an article of its own page",
            Self::WithdrawnIsGone => "of a withdrawn article only its number and the notice can be left",
            Self::TextMatchesOutline => "the text must have the articles that the outline lists for its page",
        })
    }
}
