use super::{Sources, legacy, newsroom};
use crate::amend;
use crate::error::Error;

/// The file beside the sources that says what the newspaper is called, where the newsroom has to.
pub(super) const NEWSPAPER: &str = "newspaper.name";

/// What a source file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text to be read on its own: a dump, or something that is refused with a reason.
    Text,
    /// Press's own note: the newspaper's name, or what was amended.
    Note,
    /// Part of a newsroom's own folder, which is read as a whole.
    Newsroom,
    /// A saved HTML page.
    SavedPage,
    /// A file beside saved pages, which they may name: a picture, a PDF, a style, a script.
    OfSite,
}

/// Each file with its kind, in order of paths.
pub(super) fn kinds(sources: &Sources) -> Result<Vec<(&str, Kind)>, Error> {
    let roots = newsroom::roots(sources);
    let mut kinds = Vec::new();
    for path in sources.paths() {
        let kind = match path {
            NEWSPAPER | amend::FILE => Kind::Note,
            _ if roots.iter().any(|root| newsroom::owns(root, path)) => Kind::Newsroom,
            _ if legacy::is_html(path, sources)? => Kind::SavedPage,
            _ => Kind::Text,
        };
        kinds.push((path, kind));
    }
    if kinds.iter().any(|(_, kind)| *kind == Kind::SavedPage) {
        let is_text =
            |path: &str| path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("txt"));
        let of_site = kinds.iter_mut().filter(|(path, kind)| *kind == Kind::Text && !is_text(path));
        of_site.for_each(|(_, kind)| *kind = Kind::OfSite);
    }
    Ok(kinds)
}
