use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use edition::{EditionId, Label};

use super::{Tally, count};
use crate::archive::{Archive, Change, TakenIn, read};
use crate::error::Error;
use crate::finding::Severity;
use crate::source::Source;

/// Take source files into the archive and make their editions anew.
///
/// Each file goes, untouched, into the source folder of the edition it belongs to, and the edition
/// is made of everything in that folder. So the pages of an edition can be imported together or one
/// after the other. A file of the same name is replaced. A file with errors is not taken in.
///
/// Files can be: the plain text of an article's page on the old site, selected from top to bottom
/// and saved as a text file.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder with the newsroom's master copies; it is made if it is missing.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// What the newspaper is called, where the files do not say it, or say it wrongly. It is kept with
    /// the edition's sources.
    #[arg(long, value_name = "NAME")]
    newspaper: Option<Label>,
}

impl Import {
    pub(super) fn run(self, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
        let archive = Archive::at(&self.archive);
        let mut tally = Tally::default();
        let mut by_edition: BTreeMap<EditionId, Vec<Source>> = BTreeMap::new();
        for path in &self.files {
            let source = Source { name: name_of(path), bytes: read(path)? };
            let imported = source.import();
            let is_sound = imported.findings.iter().all(|finding| finding.severity() < Severity::Error);
            match imported.draft.and_then(|draft| draft.date) {
                Some(date) if is_sound => {
                    let edition = EditionId::first_of(date);
                    let files = by_edition.entry(edition).or_default();
                    if files.iter().any(|other| other.name == source.name) {
                        return Err(Error::SameName { path: path.clone(), edition });
                    }
                    files.push(source);
                }
                _ => {
                    tally.print(&imported.findings, err)?;
                    writeln!(out, "{}: not taken in", path.display())?;
                }
            }
        }
        let editions = by_edition.len();
        for (id, files) in by_edition {
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
        let (files, editions) = (count(self.files.len(), "file"), count(editions, "edition"));
        let (errors, warnings, notes) =
            (count(errors, "error"), count(warnings, "warning"), count(notes, "note"));
        writeln!(out, "{files} read, {editions} concerned: {errors}, {warnings}, {notes}")?;
        Ok(tally.exit_code())
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn in_words(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Replaced => "replaced",
        Change::Unchanged => "unchanged",
    }
}
