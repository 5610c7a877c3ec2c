use std::io::{IsTerminal, Write, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use edition::Listed;
use indicatif::{ProgressBar, ProgressStyle};

use super::count;
use crate::archive::Archive;
use crate::error::Error;
use crate::publish::{Options, Watch, publish};

/// From so many editions on, a bar shows how publishing comes along.
const MANY: usize = 50;

/// Publish the archive as a tree of plain static files, for the reader and for any web server.
///
/// Only what changed is written. Each edition changes at once or not at all, and a run that is cut off
/// is completed by the next one. A folder that holds anything but an older published tree is refused
/// and left as it is.
#[derive(Debug, Args)]
pub(super) struct Publish {
    /// The folder with the newsroom's master copies.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The folder to publish to: missing, empty, or an older published tree.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Stop when another run is publishing to the same folder, instead of waiting for it.
    #[arg(long)]
    no_wait: bool,
    /// Compare every edition with what is published, those too that have not changed since.
    #[arg(long)]
    compare_all: bool,
}

impl Publish {
    pub(super) fn run(self, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
        let options = Options { wait: !self.no_wait, remember: !self.compare_all };
        let bar = Bar { to: self.to.display().to_string(), bar: ProgressBar::hidden() };
        let published = publish(&Archive::at(&self.archive), &self.to, options, &bar);
        bar.bar.finish_and_clear();
        let published = published?;

        let mut files = published.others;
        for (Listed { id, pages }, of_edition) in &published.changed {
            write!(out, "{id}: {}, ", count(usize::from(*pages), "page"))?;
            write!(out, "{} written, {} unchanged", count(of_edition.written, "file"), of_edition.unchanged)?;
            if of_edition.removed > 0 {
                write!(out, ", {} removed", of_edition.removed)?;
            }
            writeln!(out)?;
            files += *of_edition;
        }
        for id in &published.removed {
            writeln!(out, "{id}: removed")?;
        }
        write!(out, "{}: {} published", self.to.display(), count(published.changed.len(), "edition"))?;
        write!(out, ", {} unchanged, {} removed; ", published.unchanged, published.removed.len())?;
        writeln!(out, "{} written", count(files.written, "file"))?;
        if let Some(error) = published.forgotten {
            writeln!(err, "note: the next run will have to compare every edition: {error}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Shows on a terminal how publishing comes along.
struct Bar {
    to: String,
    bar: ProgressBar,
}

impl Watch for Bar {
    fn waiting_for(&self, holder: &str) {
        // Nobody is left to tell if this fails.
        let _ = writeln!(stderr(), "{}: {holder} is publishing there; waiting for it", self.to);
    }

    fn begins(&self, editions: usize) {
        if editions >= MANY && stderr().is_terminal() {
            self.bar.set_length(u64::try_from(editions).unwrap_or(u64::MAX));
            if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos} of {len} editions, {eta} left") {
                self.bar.set_style(style);
            }
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
        }
    }

    fn made_one(&self) {
        self.bar.inc(1);
    }
}
