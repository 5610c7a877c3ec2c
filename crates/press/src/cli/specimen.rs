use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use edition::Date;

use super::count;
use crate::error::Error;
use crate::specimen::{NEWSPAPER, Plan, write};

/// Write a fictional newspaper into an archive, for trying things out.
///
/// The same arguments always give the same files, and more editions begin with the same ones as fewer.
/// Everything in it is invented and says so. An archive with an edition of another newspaper is refused
/// and left as it is.
#[derive(Debug, Args)]
pub(super) struct Specimen {
    /// The folder to write to; it is made if it is missing.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// How many editions.
    #[arg(long, value_name = "N", default_value_t = 10)]
    editions: u32,
    /// How many pages each edition has, from 1 to 400.
    #[arg(long, value_name = "P", default_value_t = 8)]
    pages: u32,
    /// How many articles each edition has in all, at most 30 for each page.
    #[arg(long, value_name = "A", default_value_t = 24)]
    articles: u32,
    /// Another number gives another newspaper.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The day from which on editions come out, from Mondays to Saturdays.
    #[arg(long, value_name = "DATE", default_value = "2031-01-01")]
    from: Date,
}

impl Specimen {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<ExitCode, Error> {
        let Self { archive, editions, pages, articles, seed, from } = self;
        let written = write(&Plan { editions, pages, articles, seed, from }, &archive)?;
        let span = written.span.map(|(first, last)| format!(" ({first} to {last})")).unwrap_or_default();
        let files = count(written.files, "file");
        let editions = count(editions as usize, "edition");
        writeln!(out, "{}: wrote {editions} of {NEWSPAPER}{span}, {files}", archive.display())?;
        if written.others > 0 {
            let others = count(written.others, "other specimen edition");
            writeln!(out, "{}: left {others} as before", archive.display())?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
