//! What fills the reader at an address: one for each thing that can come of it.

mod article_screen;
mod failed_screen;
mod lost_screen;
mod page_screen;
mod panels;

pub use article_screen::article_screen;
pub use failed_screen::failed_screen;
pub use lost_screen::lost_screen;
pub use page_screen::page_screen;
pub use panels::{Panels, PanelsProps};

use yew::{AttrValue, Callback, NodeRef};

use crate::route::Route;
use crate::state::Language;

/// What every screen is given beside its content.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenContext {
    /// Where the newspaper is published: what every link to it begins with.
    pub site: AttrValue,
    /// The interface's language.
    pub language: Language,
    /// The address that is open.
    pub route: Route,
    /// Called to ask again for what failed.
    pub on_retry: Callback<()>,
    /// The screen's heading, for moving the focus to it.
    pub heading: NodeRef,
}
