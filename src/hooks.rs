//! Handles on what changes: each hook is named for a noun and returns what can be done with it.

mod use_address;
mod use_announcer;
mod use_calendar;
mod use_commands;
mod use_faces;
mod use_host;
mod use_library;
mod use_marks;
mod use_modal;
mod use_panel;
mod use_preferences;
mod use_search;
mod use_shortcuts;
mod use_stage;
mod use_swipe;
mod use_view;
mod use_ways_out;

pub use use_address::{AddressHandle, ScrollMemory, use_address};
pub use use_announcer::{Announcer, use_announcer, use_title_announced};
pub use use_calendar::use_calendar;
pub use use_commands::{CommandHandle, Commanded, use_commands};
pub use use_faces::{Watched, use_faces};
pub use use_host::{Tidings, use_host};
pub use use_library::{LibraryHandle, use_library};
pub use use_marks::use_marks;
pub use use_modal::use_modal;
pub use use_panel::{PanelHandle, use_panel};
pub use use_preferences::{PreferencesHandle, STORED_PREFERENCES, use_preferences};
pub use use_search::{use_search, use_search_field};
pub use use_shortcuts::use_shortcuts;
pub use use_stage::{StageHandle, use_stage};
pub use use_swipe::{SwipeHandlers, use_swipe};
pub use use_view::{use_current_in_view, use_document_meta, use_filter, use_scroll_and_focus, use_skip};
pub use use_ways_out::{Leaving, WaysOutHandle, use_ways_out};
