/// How the reader is set into its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// The document is the reader's: its address bar, title, keys and scrolling too.
    #[default]
    Alone,
    /// The reader is an element of somebody else's document and keeps to itself: its address is in
    /// memory only, and it hears keys only while the focus is inside.
    Element,
    /// The same, but the reader's address is kept in the fragment of the document's.
    ElementWithFragment,
}

impl Manner {
    /// The manner that a custom element's `address` attribute asks for; `alone` is the reader's own
    /// document.
    pub fn named(name: &str) -> Self {
        match name {
            "alone" => Self::Alone,
            "hash" => Self::ElementWithFragment,
            _ => Self::Element,
        }
    }

    /// Whether the document is the reader's.
    pub fn is_alone(self) -> bool {
        self == Self::Alone
    }
}
