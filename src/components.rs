//! What readers see: props in, HTML and callbacks out. A component takes no context and runs no
//! effect, so that each can be rendered and tested without a browser.
//!
//! Links are plain links that carry their route in `data-route`; the shell turns a click on one
//! into a step of the history ([`crate::hooks::use_navigation`]).

mod article_body;
mod article_head;
mod bottom_bar;
mod edition_index;
mod headline_list;
mod masthead;
mod notice;
mod page_bar;
mod route_link;
mod settings_form;
mod sheet;
mod shortcut_list;
mod skeleton;
mod source_line;
mod turn_link;
mod zoom_controls;

pub use article_body::ArticleBody;
pub use article_head::ArticleHead;
pub use bottom_bar::BottomBar;
pub use edition_index::EditionIndex;
pub use headline_list::HeadlineList;
pub use masthead::Masthead;
pub use notice::Notice;
pub use page_bar::PageBar;
pub use route_link::RouteLink;
pub use settings_form::SettingsForm;
pub use sheet::Sheet;
pub use shortcut_list::ShortcutList;
pub use skeleton::Skeleton;
pub use source_line::SourceLine;
pub use turn_link::{Direction, TurnLink};
pub use zoom_controls::ZoomControls;
