//! What fills the reader at an address.

mod article_screen;
mod failed_screen;
mod lost_screen;
mod page_screen;
mod panels;

pub use article_screen::ArticleScreen;
pub use failed_screen::FailedScreen;
pub use lost_screen::LostScreen;
pub use page_screen::PageScreen;
pub use panels::Panels;
