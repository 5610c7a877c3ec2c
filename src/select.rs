//! Answers derived from what the reader knows: pure functions, no browser, nothing stored.

mod answer;
mod calendar;
mod command;
mod faces;
mod host;
mod hot_spots;
mod index_filter;
mod jumps;
mod needs;
mod place;
mod search;
mod searched;
mod spread;
mod stage;
mod swipe;
mod turning;
mod typesetting;
mod ways_out;

pub use answer::{Answer, answer};
pub use calendar::{Month, calendar};
pub use command::{Command, KeyPress, SHORTCUTS, command_of, pan_of};
pub use faces::{Faces, FacesAction, has_both};
pub use host::{HostCommand, HostEvent, Value};
pub use hot_spots::{raised, regions_of};
pub use index_filter::matches_filter;
pub use jumps::{Part, Story, story};
pub use needs::needs;
pub use place::{Lost, Place, Resolved, newspaper, opening_page, resolve};
pub use search::{Find, FoldedText, Found, Marked, Query, hits, is_hit, search};
pub use searched::{Searched, pages_to_search, searched};
pub use spread::spread;
pub use stage::{Bounds, Gesture, Glide, Hand, SECOND_TAP, Spot, Stage, StageCommand, StageZoom, Trail};
pub use swipe::{Swipe, swipe};
pub use turning::{Destination, Step, Stop, Turning};
pub use typesetting::{Rank, Setting, typeset};
pub use ways_out::{WayOut, quoted, source_of};
