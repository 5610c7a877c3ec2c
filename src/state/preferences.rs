use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::Reducible;

/// How the reader likes to read: remembered between visits on the reader's own device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// How large the text is.
    pub zoom: Zoom,
    /// The colours.
    pub theme: Theme,
    /// The interface's language; none follows the browser.
    pub language: Option<Language>,
    /// Whether keys that are single characters do anything (WCAG 2.1.4 asks for a switch).
    pub character_keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { zoom: Zoom::default(), theme: Theme::default(), language: None, character_keys: true }
    }
}

/// The size of the text: a whole number of steps of 25 %, from 75 % to 300 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    /// The smallest text.
    pub const SMALLEST: Self = Self(75);
    /// The largest text.
    pub const LARGEST: Self = Self(300);
    const STEP: u16 = 25;

    /// In per cent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// One step larger; the largest stays.
    #[must_use]
    pub fn larger(self) -> Self {
        Self(self.0 + Self::STEP).min(Self::LARGEST)
    }

    /// One step smaller; the smallest stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self(self.0 - Self::STEP).max(Self::SMALLEST)
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for Zoom {
    /// The step nearest below, within the range: what was stored may be from another version.
    fn from(percent: u16) -> Self {
        Self(percent / Self::STEP * Self::STEP).clamp(Self::SMALLEST, Self::LARGEST)
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

/// The colours of the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Light or dark, as the system is.
    #[default]
    Auto,
    /// Dark on white.
    Light,
    /// Light on black.
    Dark,
    /// Brown on cream, for tired eyes.
    Sepia,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Sepia];

    /// The name that the styles know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Sepia => "sepia",
        }
    }
}

/// A language of the interface. The newspaper's own text is never translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// 简体中文.
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language for a browser that prefers the one with this tag.
    pub fn of_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("zh") { Self::Chinese } else { Self::English }
    }
}

/// What can happen to the preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreferencesAction {
    /// 放大.
    ZoomIn,
    /// 缩小.
    ZoomOut,
    /// 默认.
    ZoomReset,
    /// Other colours.
    Theme(Theme),
    /// Another language.
    Language(Language),
    /// Single-character keys on or off.
    CharacterKeys(bool),
}

impl Preferences {
    /// The preferences after an action.
    #[must_use]
    pub fn after(self, action: PreferencesAction) -> Self {
        match action {
            PreferencesAction::ZoomIn => Self { zoom: self.zoom.larger(), ..self },
            PreferencesAction::ZoomOut => Self { zoom: self.zoom.smaller(), ..self },
            PreferencesAction::ZoomReset => Self { zoom: Zoom::default(), ..self },
            PreferencesAction::Theme(theme) => Self { theme, ..self },
            PreferencesAction::Language(language) => Self { language: Some(language), ..self },
            PreferencesAction::CharacterKeys(character_keys) => Self { character_keys, ..self },
        }
    }

    /// What was stored; anything unreadable is as if it were not there.
    pub fn from_stored(stored: Option<&str>) -> Self {
        stored.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    }

    /// What to store.
    pub fn to_stored(self) -> Option<String> {
        serde_json::to_string(&self).ok()
    }
}

impl Reducible for Preferences {
    type Action = PreferencesAction;

    fn reduce(self: Rc<Self>, action: PreferencesAction) -> Rc<Self> {
        let after = self.after(action);
        // The same value is handed back where nothing changed, so that nothing renders.
        if after == *self { self } else { Rc::new(after) }
    }
}
