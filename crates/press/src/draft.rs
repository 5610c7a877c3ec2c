use edition::{Article, AssetPath, Date, Folio, Label, PagePicture, Region};

/// What stands for the headline of an article that has none.
pub(crate) const NO_HEADLINE: &str = "（无标题）";

/// What one source brings to an edition: imported, not yet checked against the others.
///
/// Only its texts are well-formed; which pages the edition has, and in what order, is decided when
/// the drafts of all its sources are assembled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The file's path.
    pub file: String,
    /// The newspaper's name, where the file says it.
    pub newspaper: Option<Label>,
    /// The day of the edition, where the file says it.
    pub date: Option<Date>,
    /// The edition's number on its day, where the file says it.
    pub number: Option<u8>,
    /// The edition's running number, where the file says it.
    pub serial: Option<u32>,
    /// The pages that the file lists, in printed order; each folio once.
    pub index: Vec<Entry>,
    /// The page of which the file tells more.
    pub page: Option<DraftPage>,
}

/// A page as a file names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number as printed.
    pub folio: Folio,
    /// Its name.
    pub name: Option<Label>,
    /// On which line of the file; 0 where lines say nothing.
    pub line: u32,
}

/// What a source has of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPage {
    /// Which page.
    pub entry: Entry,
    /// The headlines that the file lists for the page, each with its line.
    pub headlines: Vec<(u32, Label)>,
    /// The articles, in reading order.
    pub articles: Vec<DraftArticle>,
    /// Whether the source says that this is all of the page's text, even if there is none.
    pub is_whole: bool,
    /// What the page looked like in print.
    pub picture: Option<PagePicture>,
    /// The page's PDF.
    pub pdf: Option<AssetPath>,
}

/// An article as a source has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftArticle {
    /// The file it stands in, which need not be the draft's.
    pub file: String,
    /// On which line of that file it begins.
    pub line: u32,
    /// The article. Its number is only a place-holder: articles are numbered when all sources of the
    /// page are known.
    pub article: Article,
    /// Where on the page it stands.
    pub regions: Vec<Region>,
}

impl DraftPage {
    /// A page of which only this entry is known.
    pub fn of(entry: Entry) -> Self {
        Self { entry, headlines: Vec::new(), articles: Vec::new(), is_whole: false, picture: None, pdf: None }
    }
}
