/// How the pages of an edition lie beside or below each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// 单页: one page.
    #[default]
    Single,
    /// 对开: two pages as they face each other in print.
    Spread,
    /// 连续: all of them, one below the other.
    Continuous,
}

impl Layout {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Single, Self::Spread, Self::Continuous];

    /// The name that it is stored by, and that the styles know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Spread => "spread",
            Self::Continuous => "continuous",
        }
    }
}

/// Which of its two faces a page shows that has both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// 看图: the picture of it.
    #[default]
    Picture,
    /// 看字: the page typeset from its articles.
    Text,
}

impl Face {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Picture, Self::Text];

    /// The name that it is stored by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Text => "text",
        }
    }
}
