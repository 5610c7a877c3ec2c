use super::{Lost, Place};
use crate::route::Route;
use crate::state::{Language, LoadError, PreferencesAction, Request, Theme};

/// What the document around the reader can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostCommand {
    /// Go to an address.
    Go(Route),
    /// What a swipe to the left does.
    Onwards,
    /// What a swipe to the right does.
    Back,
    /// Another size of the text.
    Zoom(PreferencesAction),
    /// Other colours, or another language.
    Prefer(PreferencesAction),
}

impl HostCommand {
    /// Reads a command: `go 2023-01-17/C01`, `next`, `previous`, `zoom in`, `zoom out`, `zoom reset`,
    /// `theme dark`, `lang en`. Anything else is none.
    pub fn from_words(words: &str) -> Option<Self> {
        let (verb, object) = words.split_once(' ').unwrap_or((words, ""));
        match (verb, object) {
            ("go", path) => match Route::from_path(path) {
                Route::NotFound { .. } => None,
                route => Some(Self::Go(route)),
            },
            ("next", "") => Some(Self::Onwards),
            ("previous", "") => Some(Self::Back),
            ("zoom", "in") => Some(Self::Zoom(PreferencesAction::ZoomIn)),
            ("zoom", "out") => Some(Self::Zoom(PreferencesAction::ZoomOut)),
            ("zoom", "reset") => Some(Self::Zoom(PreferencesAction::ZoomReset)),
            ("theme", name) => Some(Self::Prefer(PreferencesAction::Theme(Theme::named(name)?))),
            ("lang", tag) if !tag.is_empty() => {
                Some(Self::Prefer(PreferencesAction::Language(Language::of_tag(tag))))
            }
            _ => None,
        }
    }
}

/// What the document around the reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// From now on the reader hears what it is asked; this is between the reader and its own entry,
    /// and no document's business.
    Listening,
    /// Something can be read for the first time.
    Ready,
    /// The reader has come to another address.
    Navigate {
        /// The address.
        route: Route,
        /// The same as a link that works anywhere.
        url: String,
        /// What stands there.
        title: String,
    },
    /// The text has another size, in per cent.
    Zoom(u16),
    /// Something that was to be read did not come.
    Error {
        /// A name for the kind of failure: `not-found`, `not-published`, `offline`, `too-new`,
        /// `damaged`.
        kind: &'static str,
        /// The sentence that the reader is shown.
        message: String,
    },
}

/// A value in an event's detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A number.
    Number(u16),
    /// Null: the address does not say it.
    Nothing,
}

impl HostEvent {
    /// That the reader has come to a place by an address.
    pub fn navigate(route: &Route, place: &Place, title: String) -> Self {
        Self::Navigate { route: route.clone(), url: route.href(&place.site), title }
    }

    /// That a document did not come.
    pub fn failed(request: &Request, error: &LoadError, language: Language) -> Self {
        Self::Error { kind: error.kind(), message: language.failure(request, error).title }
    }

    /// That what the address asks for is not in the newspaper.
    pub fn lost(lost: &Lost, language: Language) -> Self {
        Self::Error { kind: "not-found", message: language.lost(lost).title }
    }

    /// The event's name in the DOM.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Listening => "kanbao:listening",
            Self::Ready => "kanbao:ready",
            Self::Navigate { .. } => "kanbao:navigate",
            Self::Zoom(_) => "kanbao:zoom",
            Self::Error { .. } => "kanbao:error",
        }
    }

    /// The event's detail by name.
    pub fn detail(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::Text(text.to_owned());
        match self {
            Self::Listening | Self::Ready => Vec::new(),
            Self::Zoom(percent) => vec![("percent", Value::Number(*percent))],
            Self::Error { kind, message } => vec![("kind", text(kind)), ("message", text(message))],
            Self::Navigate { route, url, title } => {
                let (page, article) = match route {
                    Route::Page { folio, .. } => (Some(folio), None),
                    Route::Article { folio, article, .. } => (Some(folio), Some(article)),
                    _ => (None, None),
                };
                let or_nothing = |value: Option<String>| value.map_or(Value::Nothing, Value::Text);
                vec![
                    ("edition", or_nothing(route.edition().map(|edition| edition.to_string()))),
                    ("page", or_nothing(page.map(ToString::to_string))),
                    ("article", article.map_or(Value::Nothing, |article| Value::Number(article.get()))),
                    ("url", text(url)),
                    ("title", text(title)),
                ]
            }
        }
    }
}

impl LoadError {
    /// The name by which a failure is told to the document around the reader.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotPublished => "not-published",
            Self::Offline => "offline",
            Self::TooNew => "too-new",
            Self::Damaged { .. } => "damaged",
        }
    }
}
