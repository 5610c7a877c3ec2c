//! What an address of the reader asks for.

mod address;

use edition::{ArticleNumber, EditionId, Folio};

pub use address::Address;

/// What the address asks for. Each value has one spelling.
///
/// Written by hand rather than with a router: five forms, and a tenth of the download saved
/// (ARCHITECTURE.md, "Sizes").
///
/// # Examples
///
/// ```
/// use kanbao::route::Route;
///
/// let route = Route::from_path("2023-01-17/C01/1");
/// assert!(matches!(route, Route::Article { .. }));
/// assert_eq!(route.to_path(), "2023-01-17/C01/1");
/// assert!(matches!(Route::from_path("2023-02-30"), Route::NotFound { .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The newest edition, at its first page with text.
    Newest,
    /// An edition, at its first page with text.
    Edition {
        /// Which edition.
        edition: EditionId,
    },
    /// A page of an edition.
    Page {
        /// Which edition.
        edition: EditionId,
        /// Which page of it.
        folio: Folio,
    },
    /// An article on a page.
    Article {
        /// Which edition.
        edition: EditionId,
        /// The page it stands on.
        folio: Folio,
        /// Its number there.
        article: ArticleNumber,
    },
    /// Anything else.
    NotFound {
        /// The path as it came.
        path: String,
    },
}

impl Route {
    /// What a path asks for; never fails. The path is relative to the reader's base.
    ///
    /// A slash at the end does not matter, nor does the case of a folio. Some hosts send readers to
    /// `index.html`, which is the root by another name.
    pub fn from_path(path: &str) -> Self {
        let steps: Vec<&str> = path.strip_suffix('/').unwrap_or(path).split('/').collect();
        let route = match steps.as_slice() {
            ["" | "index.html"] => Some(Self::Newest),
            [edition] => edition.parse().ok().map(|edition| Self::Edition { edition }),
            [edition, folio] => Self::page(edition, folio),
            [edition, folio, article] => Self::article(edition, folio, article),
            _ => None,
        };
        route.unwrap_or_else(|| Self::NotFound { path: path.to_owned() })
    }

    fn page(edition: &str, folio: &str) -> Option<Self> {
        Some(Self::Page { edition: edition.parse().ok()?, folio: folio.parse().ok()? })
    }

    fn article(edition: &str, folio: &str, article: &str) -> Option<Self> {
        let (edition, folio) = (edition.parse().ok()?, folio.parse().ok()?);
        Some(Self::Article { edition, folio, article: article.parse().ok()? })
    }

    /// The edition that it names.
    pub fn edition(&self) -> Option<EditionId> {
        match self {
            Self::Newest | Self::NotFound { .. } => None,
            Self::Edition { edition } | Self::Page { edition, .. } | Self::Article { edition, .. } => {
                Some(*edition)
            }
        }
    }

    /// The path of this route, relative to the reader's base and without a slash in front; the root
    /// is empty.
    pub fn to_path(&self) -> String {
        match self {
            Self::Newest => String::new(),
            Self::Edition { edition } => edition.to_string(),
            Self::Page { edition, folio } => format!("{edition}/{folio}"),
            Self::Article { edition, folio, article } => format!("{edition}/{folio}/{article}"),
            Self::NotFound { path } => path.clone(),
        }
    }

    /// How a link spells it: the path below the site at which the newspaper is published.
    pub fn href(&self, site: &str) -> String {
        format!("{site}{}", self.to_path())
    }
}
