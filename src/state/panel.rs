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
    /// 字号, on a phone.
    TextSize,
    /// 设置.
    Settings,
    /// 快捷键.
    Shortcuts,
}
