//! What the reader asks of the browser. Beside [`crate::hooks`], nothing else touches `web_sys` or
//! `gloo`, and nothing here panics: a browser that refuses (storage denied, no network) is a normal
//! answer.

mod address;
mod document;
mod fetch;
mod focus;
mod host;
mod keys;
mod seen;
mod storage;
mod viewport;
mod watch;
mod ways_out;

pub use address::{came_from, on_step, path, path_after_step, show};
pub use document::{preferred_language, root, set_appearance, set_meta, started, today};
pub use fetch::fetch;
pub use focus::{all, close_modal, focus, focus_first, has_lost_focus, open_modal, say};
pub use host::Host;
pub use keys::{key_press, on_key};
pub use seen::{Seen, click};
pub use storage::{read_stored, store};
pub use viewport::{
    is_wide, keep_scroll_manual, on_scroll, scroll_to, set_share, show_child, show_current_in, show_lit,
};
pub use watch::{Watch, on_size, watch_children, when_idle};
pub use ways_out::{absolute, copy, print, print_cutting, share};
