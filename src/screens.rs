//! What fills the reader at an address: one for each thing that can come of it.

mod article_screen;
mod failed_screen;
mod lost_screen;
mod page_screen;
mod panels;

pub use article_screen::article_screen;
pub use failed_screen::failed_screen;
pub use lost_screen::lost_screen;
pub use page_screen::{face_of, page_screen};
pub use panels::{Panels, PanelsProps};

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Says, asks};
use crate::route::Route;
use crate::select::{Faces, FacesAction, Query};
use crate::state::{Language, Panel, PreferencesAction};

/// The way to every edition there is, from where one was not found.
fn to_calendar(context: &ScreenContext) -> Html {
    asks(context.language.words().calendar, Says::Opens, &context.on_panel, Panel::Calendar(None))
}

/// What every screen is given beside its content.
#[derive(Debug)]
pub struct ScreenContext {
    /// Where the newspaper is published: what every link to it begins with.
    pub site: AttrValue,
    /// The interface's language.
    pub language: Language,
    /// The address that is open.
    pub route: Route,
    /// Called to ask again for what failed.
    pub on_retry: Callback<()>,
    /// Opens a panel.
    pub on_panel: Callback<Panel>,
    /// What was searched for, to be marked.
    pub query: Rc<Query>,
    /// The articles that are lit.
    pub lit: Vec<Route>,
    /// Changes the preferences.
    pub on_change: Callback<PreferencesAction>,
    /// Whether the reader has dismissed the hint about hot-spots.
    pub knows_hot_spots: bool,
    /// Whether there is room for one thing at a time only.
    pub is_narrow: bool,
    /// Whether the article's cutting is to be printed.
    pub is_cutting: bool,
    /// Called when the article's cut-out is here.
    pub on_cut: Callback<Event>,
    /// The screen's heading, for moving the focus to it.
    pub heading: NodeRef,
    /// How the pages are shown.
    pub faces: Faces,
    /// Takes what changes that.
    pub on_faces: Callback<FacesAction>,
    /// The list of all pages, where they lie below each other.
    pub pages: NodeRef,
    /// The window that the pages are seen through.
    pub stage: NodeRef,
    /// What is moved and scaled behind it.
    pub canvas: NodeRef,
    /// How far that has been zoomed, in per cent, once it has come to rest.
    pub scale: u16,
}
