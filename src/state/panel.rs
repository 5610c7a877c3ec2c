/// A panel that lies over the reader while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// 版面导航, where there is no room for it beside the page.
    Index,
    /// 字号, on a phone.
    TextSize,
    /// 设置.
    Settings,
    /// 快捷键.
    Shortcuts,
}
