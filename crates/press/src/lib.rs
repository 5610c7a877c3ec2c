//! The tool that makes a newspaper's published files.
//!
//! Data takes one way: source files → an importer for their kind ([`import`]) → [`Draft`]s
//! → [`assemble()`] → the archive ([`archive`]) → the published tree ([`publish`]).
//!
//! Importing never fails on content: it yields an edition (perhaps none) and [`Finding`]s, and
//! nothing is dropped without one. Only reading and writing files fails, with an [`Error`].

pub mod amend;
pub mod archive;
mod assemble;
pub mod check;
pub mod cli;
mod draft;
mod error;
mod finding;
mod mark;
pub mod picture;
pub mod publish;
mod source;
pub mod specimen;

pub use assemble::{Assembled, assemble};
pub use draft::{Draft, DraftArticle, DraftPage, Entry};
pub use error::Error;
pub use finding::{Code, Finding, Place, Severity};
pub use source::{Asset, Divided, Gathered, Imported, Making, Origin, Sources, divide, import};
