use std::rc::Rc;

use yew::Reducible;

use super::{Face, Layout};

/// How the reader likes to read: remembered between visits on the reader's own device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// How large the text is.
    pub zoom: Zoom,
    /// The colours.
    pub theme: Theme,
    /// The interface's language; none follows the browser.
    pub language: Option<Language>,
    /// Whether keys that are single characters do anything (WCAG 2.1.4 asks for a switch).
    pub character_keys: bool,
    /// How the pages lie.
    pub layout: Layout,
    /// The face of pages that have two.
    pub face: Face,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            zoom: Zoom::default(),
            theme: Theme::default(),
            language: None,
            character_keys: true,
            layout: Layout::default(),
            face: Face::default(),
        }
    }
}

/// The size of the text: a whole number of steps of 25 %, from 75 % to 300 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// The colours of the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    /// The theme of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    Chinese,
    /// English.
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
    /// Pages lie otherwise.
    Layout(Layout),
    /// The other face of pages that have two.
    Face(Face),
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
            PreferencesAction::Layout(layout) => Self { layout, ..self },
            PreferencesAction::Face(face) => Self { face, ..self },
        }
    }

    /// What was stored, such as `zoom=125&theme=dark`. What is unknown or unreadable is as if it were
    /// not there, and the rest still holds.
    pub fn from_stored(stored: &str) -> Self {
        let mut preferences = Self::default();
        for (name, value) in stored.split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "zoom" => {
                    preferences.zoom = value.parse().map_or(preferences.zoom, |percent: u16| percent.into())
                }
                "theme" => preferences.theme = Theme::named(value).unwrap_or_default(),
                "language" => preferences.language = Language::ALL.into_iter().find(|it| it.tag() == value),
                "character-keys" => preferences.character_keys = value != "off",
                "layout" => {
                    preferences.layout =
                        Layout::ALL.into_iter().find(|it| it.name() == value).unwrap_or_default();
                }
                "face" => {
                    preferences.face =
                        Face::ALL.into_iter().find(|it| it.name() == value).unwrap_or_default();
                }
                _ => {}
            }
        }
        preferences
    }

    /// What to store. Six words do not need a JSON writer in the download.
    pub fn to_stored(self) -> String {
        let zoom = self.zoom.percent();
        let theme = self.theme.name();
        let language = self.language.map(Language::tag).unwrap_or_default();
        let character_keys = if self.character_keys { "on" } else { "off" };
        let (layout, face) = (self.layout.name(), self.face.name());
        format!(
            "zoom={zoom}&theme={theme}&language={language}&character-keys={character_keys}\
             &layout={layout}&face={face}"
        )
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
