//! What the reader knows: plain values and pure reducers. Nothing here touches the browser, and
//! what the address says is not repeated here.

mod layout;
mod library;
mod load;
mod manner;
mod panel;
mod preferences;

pub use layout::{Face, Layout};
pub use library::{Document, Library, LibraryAction, Request};
pub use load::{Load, LoadError};
pub use manner::Manner;
pub use panel::Panel;
pub use preferences::{Language, Preferences, PreferencesAction, Theme, Zoom};
