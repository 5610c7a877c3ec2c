use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use edition::Listed;

use super::count;
use crate::archive::Archive;
use crate::error::Error;
use crate::publish::{Published, publish};

/// Publish the archive as a tree of plain static files, for the reader and for any web server.
///
/// The new tree takes the place of the old one at once, or not at all. A folder that holds anything
/// but an older published tree is refused and left as it is.
#[derive(Debug, Args)]
pub(super) struct Publish {
    /// The folder with the newsroom's master copies.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The folder to publish to: missing, empty, or an older published tree.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

impl Publish {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<ExitCode, Error> {
        let Published { editions, files } = publish(&Archive::at(&self.archive), &self.to)?;
        for Listed { id, pages } in &editions {
            writeln!(out, "{id}: {}", count(usize::from(*pages), "page"))?;
        }
        let (editions, files) = (count(editions.len(), "edition"), count(files, "file"));
        writeln!(out, "{}: published {editions}, {files}", self.to.display())?;
        Ok(ExitCode::SUCCESS)
    }
}
