//! What an address of the reader asks for.

use edition::{ArticleNumber, EditionId, Folio};
use yew_router::Routable;

/// What the address asks for. Each screen has one, and each value has one spelling.
///
/// # Examples
///
/// ```
/// use kanbao::route::Route;
/// use yew_router::Routable;
///
/// let route = Route::recognize("/2023-01-17/C01/1");
/// assert_eq!(route.map(|route| route.to_path()).as_deref(), Some("/2023-01-17/C01/1"));
/// assert_eq!(Route::recognize("/2023-02-30"), Some(Route::NotFound));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The newest edition, at its first page with text.
    #[at("/")]
    Newest,
    /// An edition, at its first page with text.
    #[at("/:edition")]
    Edition {
        /// Which edition.
        edition: EditionId,
    },
    /// A page of an edition.
    #[at("/:edition/:folio")]
    Page {
        /// Which edition.
        edition: EditionId,
        /// Which page of it.
        folio: Folio,
    },
    /// An article on a page.
    #[at("/:edition/:folio/:article")]
    Article {
        /// Which edition.
        edition: EditionId,
        /// The page it stands on.
        folio: Folio,
        /// Its number there.
        article: ArticleNumber,
    },
    /// Anything else.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The address relative to the site's base, as a link in the document spells it: `./` for the
    /// root, `2023-01-17/C01` for a page.
    pub fn href(&self) -> String {
        format!("./{}", self.to_path().trim_start_matches('/'))
    }
}
