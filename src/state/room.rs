/// How much room the reader has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// Not measured yet, or there is no window.
    #[default]
    Unknown,
    /// For one thing at a time.
    Narrow,
    /// For an article beside its page.
    Wide,
}
