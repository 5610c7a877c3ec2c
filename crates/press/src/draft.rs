use edition::{Article, Date, Folio, Label};

/// What one source file brings to an edition: imported, not yet checked against other files.
///
/// Only its texts are well-formed; which pages the edition has, and in what order, is decided when
/// the drafts of all its files are assembled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The file's name.
    pub file: String,
    /// The newspaper's name, where the file says it.
    pub newspaper: Option<Label>,
    /// The day of the edition, where the file says it.
    pub date: Option<Date>,
    /// The pages that the file lists, in printed order; each folio once.
    pub index: Vec<Entry>,
    /// The page of which the file has text.
    pub page: Option<DraftPage>,
}

/// A page as a file names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number as printed.
    pub folio: Folio,
    /// Its name.
    pub name: Option<Label>,
    /// On which line of the file.
    pub line: u32,
}

/// The text that a file has of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPage {
    /// Which page.
    pub entry: Entry,
    /// The headlines that the file lists for the page, each with its line.
    pub headlines: Vec<(u32, Label)>,
    /// The article, if there is any text, and the line it begins on. Its number is only a
    /// place-holder: articles are numbered when all files of the page are known.
    pub article: Option<(u32, Article)>,
}
