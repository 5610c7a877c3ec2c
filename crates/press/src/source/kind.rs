use super::{Sources, newsroom};
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
}

/// Each file with its kind, in order of paths.
pub(super) fn kinds(sources: &Sources) -> Result<Vec<(&str, Kind)>, Error> {
    let roots = newsroom::roots(sources);
    let kind = |path| match path {
        NEWSPAPER | amend::FILE => Kind::Note,
        _ if roots.iter().any(|root| newsroom::owns(root, path)) => Kind::Newsroom,
        _ => Kind::Text,
    };
    Ok(sources.paths().map(|path| (path, kind(path))).collect())
}
