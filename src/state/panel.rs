use edition::Date;

/// A panel that lies over the reader while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// 版面导航, where there is no room for it beside the page.
    Index,
    /// 版面概览.
    Overview,
    /// 往期, turned to a day; to the open edition's until the reader turns it.
    Calendar(Option<Date>),
    /// 搜索 in the open edition, with how many of the articles that were found are listed.
    Search(usize),
    /// 字号, on a phone.
    TextSize,
    /// 设置.
    Settings,
    /// 快捷键.
    Shortcuts,
}

impl Panel {
    /// 搜索, with as many articles as are listed at first.
    pub const SEARCH: Self = Self::Search(Self::LISTED);
    /// How many articles are listed at first, and how many more each time.
    pub const LISTED: usize = 50;
}
