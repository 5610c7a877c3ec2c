//! What readers see. Everything here is pure: values in, HTML and callbacks out, no context, no
//! effect, so that each can be rendered and tested without a browser.
//!
//! Most are plain functions. The three that draw much are Yew components ([`EditionIndex`],
//! [`Sheet`], [`ArticleBody`]), because Yew skips one whose properties have not changed; each
//! costs a kilobyte of the download, so the small ones do without.
//!
//! The class of an HTML element stands in `Class`, with a capital. HTML takes it for the same, and Yew, which
//! makes a hash set of a small one first, takes it for any attribute: two kilobytes less to download. It has to
//! stand so everywhere: Yew uses elements again, and would take away the one spelling after setting the other.
//! Elements of SVG, where case matters, keep the small one.
//!
//! Links are plain links that carry their route in `data-route`; the shell turns a click on one
//! into a step of the history ([`crate::hooks::use_address`]).

mod article_body;
mod article_head;
mod bottom_bar;
mod button;
mod calendar;
mod cut_out;
mod edition_index;
mod folio_line;
mod headline_list;
mod hot_spots;
mod layout_controls;
mod marked;
mod masthead;
mod notice;
mod overview;
mod page_bar;
mod page_face;
mod picture_sources;
mod route_link;
mod search;
mod settings_form;
mod sheet;
mod shortcut_list;
mod side_by_side;
mod skeleton;
mod source_line;
mod turn_link;
mod ways_out;
mod zoom_controls;

pub use article_body::{ArticleBody, ArticleBodyProps};
pub use article_head::{article_head, withdrawn_article};
pub use bottom_bar::bottom_bar;
pub use button::{Says, button};
pub(crate) use button::{asks, asks_as};
pub use calendar::{CalendarActs, calendar};
pub use cut_out::cut_out;
pub use edition_index::{EditionIndex, EditionIndexProps};
pub use folio_line::folio_line;
pub use headline_list::headline_list;
pub use hot_spots::{hot_spots, hot_spots_hint, outlines_switch};
pub use layout_controls::layout_controls;
pub use masthead::masthead;
pub use notice::notice;
pub use overview::overview;
pub use page_bar::page_bar;
pub use page_face::{Showing, page_face, page_room, picture_failed};
pub use route_link::route_link;
pub use search::{SearchActs, search, search_bar};
pub use settings_form::settings_form;
pub use sheet::{Sheet, SheetProps};
pub use shortcut_list::shortcut_list;
pub use side_by_side::{DividerActs, side_by_side};
pub use skeleton::skeleton;
pub use source_line::source_line;
pub use turn_link::{article_links, edition_links, page_links};
pub use ways_out::{WaysOut, ways_out};
pub use zoom_controls::{ZoomActs, fit_controls, zoom_controls};
