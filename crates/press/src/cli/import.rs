use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use edition::{EditionId, Label};

use super::{Tally, count};
use crate::archive::{Archive, Change, TakenIn};
use crate::error::Error;
use crate::source::{Gathered, divide, explain};

/// Take source files into the archive and make their editions anew.
///
/// Each file goes, untouched, into the source folder of the edition it belongs to, and the edition
/// is made of everything in that folder. So the pages of an edition can be imported together or one
/// after the other. A file of the same path is replaced. A file with errors is not taken in.
///
/// What can be imported is seen from its content: the text of an article's page on the old site,
/// selected from top to bottom and saved as a text file; the newsroom's own folder
/// (docs/newsroom-folder.md); HTML pages saved from an old site, with the pictures and PDFs that they
/// name (docs/legacy-sites.md). Folders may be zipped.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The files, folders or zip files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder with the newsroom's master copies; it is made if it is missing.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// What the newspaper is called, where the files do not say it, or say it wrongly. It is kept with
    /// the edition's sources.
    #[arg(long, value_name = "NAME")]
    newspaper: Option<Label>,
    /// Which edition of its day the files belong to, where they do not say it: 2 for the second.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=99))]
    number: Option<u8>,
    /// Say of each saved HTML page what it was taken for, and where in it each field was found.
    #[arg(long)]
    explain: bool,
}

impl Import {
    pub(super) fn run(self, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
        let archive = Archive::at(&self.archive);
        let mut tally = Tally::default();
        let gathered = Gathered::from(&self.files)?;
        if self.explain {
            for line in explain(gathered.sources())? {
                writeln!(out, "{line}")?;
            }
        }
        let divided = divide(gathered.sources())?;
        for (path, findings) in &divided.refused {
            tally.print(findings, err)?;
            writeln!(out, "{path}: not taken in")?;
        }
        let editions = divided.editions.len();
        for (id, files) in divided.editions {
            let id = self.number.and_then(|number| EditionId::of(id.date(), number).ok()).unwrap_or(id);
            let TakenIn { assembled, files } = archive.take_in(id, files, self.newspaper.as_ref())?;
            tally.print(&assembled.findings, err)?;
            let Some(whole) = assembled.edition else {
                writeln!(out, "{id}: no edition made, nothing written")?;
                continue;
            };
            for (name, change) in files {
                writeln!(out, "{id}: {name} {}", in_words(change))?;
            }
            let articles = whole.texts().iter().map(|text| text.articles.len()).sum();
            let pages = count(whole.edition().pages().len(), "page");
            writeln!(
                out,
                "{id}: {pages}, {} with text, {}",
                whole.texts().len(),
                count(articles, "article")
            )?;
        }
        let Tally { errors, warnings, notes } = tally;
        let (files, editions) =
            (count(gathered.sources().paths().count(), "file"), count(editions, "edition"));
        let (errors, warnings, notes) =
            (count(errors, "error"), count(warnings, "warning"), count(notes, "note"));
        writeln!(out, "{files} read, {editions} concerned: {errors}, {warnings}, {notes}")?;
        Ok(tally.exit_code())
    }
}

fn in_words(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Replaced => "replaced",
        Change::Unchanged => "unchanged",
    }
}
