use edition::ReadError;

/// A document on its way from the newspaper's site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T> {
    /// Asked for, or about to be.
    Waiting,
    /// Here, and checked.
    Ready(T),
    /// It did not come, or not well.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// A look at the document, once it is here.
    pub fn as_ready(&self) -> Option<&T> {
        match self {
            Self::Ready(document) => Some(document),
            Self::Waiting | Self::Failed(_) => None,
        }
    }

    /// The same with something made from the document.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Load<U> {
        match self {
            Self::Ready(document) => Load::Ready(make(document)),
            Self::Waiting => Load::Waiting,
            Self::Failed(error) => Load::Failed(error),
        }
    }

    /// The document, once it is here.
    pub fn ready(self) -> Option<T> {
        match self {
            Self::Ready(document) => Some(document),
            Self::Waiting | Self::Failed(_) => None,
        }
    }
}

impl<T: Clone> Load<&T> {
    /// The same with a document of its own.
    pub fn cloned(self) -> Load<T> {
        match self {
            Self::Ready(document) => Load::Ready(document.clone()),
            Self::Waiting => Load::Waiting,
            Self::Failed(error) => Load::Failed(error),
        }
    }
}

/// Why a document is not here, told by what the reader can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The site does not have it: look for another one.
    NotPublished,
    /// The site could not be reached or did not answer properly: try again.
    Offline,
    /// It is of a later format than this reader knows: load the page anew.
    TooNew,
    /// It is not what it should be: tell the newspaper.
    Damaged {
        /// Which file, and where in it.
        place: String,
    },
}

impl LoadError {
    /// What a failed reading of the file at `path` means to a reader.
    pub fn of_reading(error: ReadError, path: &str) -> Self {
        match error {
            ReadError::TooNew { .. } => Self::TooNew,
            ReadError::Damaged { place } => Self::Damaged { place: format!("{path}: {place}") },
        }
    }
}
