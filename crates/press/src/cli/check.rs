use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use edition::EditionId;
use serde_json::json;

use super::{Tally, count};
use crate::archive::{Archive, names_in};
use crate::check;
use crate::error::Error;
use crate::finding::Finding;

/// Report what is wrong with editions in the archive; nothing is written there.
///
/// Each edition's sources are read again, and the edition itself is looked at: its hot-spots, jumps,
/// pictures and PDFs. Every code is told in docs/findings.md.
///
/// As JSON the report is an array of objects: {"code", "severity", "place": {"file", "line"},
/// "found", "expected", "mend"}; "line" is missing where a place has none. If the run ends with
/// exit code 2, the array is not closed.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The folder with the newsroom's master copies.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The editions to check, such as 2023-01-17; all of them if none is named.
    #[arg(value_name = "EDITION")]
    editions: Vec<EditionId>,
    /// Whom the report is for.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// People.
    #[default]
    Text,
    /// Programs.
    Json,
}

impl Check {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<ExitCode, Error> {
        let archive = Archive::at(&self.archive);
        let (editions, unknown) = if self.editions.is_empty() {
            (archive.editions()?, check::unknown_folders(&archive)?)
        } else {
            for id in &self.editions {
                names_in(&archive.folder(*id))?;
            }
            (self.editions, Vec::new())
        };
        let mut report = Report { format: self.format, tally: Tally::default(), told: 0 };
        report.print(&unknown, out)?;
        for id in &editions {
            report.print(&check::archived(&archive, *id)?, out)?;
        }
        report.end(editions.len(), out)
    }
}

/// Prints findings as they come, so that none is kept.
struct Report {
    format: Format,
    tally: Tally,
    told: usize,
}

impl Report {
    fn print(&mut self, findings: &[Finding], out: &mut dyn Write) -> Result<(), Error> {
        if self.format == Format::Text {
            return self.tally.print(findings, out);
        }
        self.tally.print(findings, &mut std::io::sink())?;
        for finding in findings {
            write!(out, "{}{}", if self.told == 0 { "[\n" } else { ",\n" }, as_json(finding))?;
            self.told += 1;
        }
        Ok(())
    }

    fn end(self, editions: usize, out: &mut dyn Write) -> Result<ExitCode, Error> {
        let Tally { errors, warnings, notes } = self.tally;
        match self.format {
            Format::Json => writeln!(out, "{}", if self.told == 0 { "[]" } else { "\n]" })?,
            Format::Text => {
                let editions = count(editions, "edition");
                let (errors, warnings, notes) =
                    (count(errors, "error"), count(warnings, "warning"), count(notes, "note"));
                writeln!(out, "{editions} checked: {errors}, {warnings}, {notes}")?;
            }
        }
        Ok(self.tally.exit_code())
    }
}

fn as_json(finding: &Finding) -> serde_json::Value {
    let mut place = json!({ "file": finding.place.file });
    if let (Some(line), Some(place)) = (finding.place.line, place.as_object_mut()) {
        place.insert("line".to_owned(), line.into());
    }
    json!({
        "code": finding.code.name(),
        "severity": finding.severity().to_string(),
        "place": place,
        "found": finding.found,
        "expected": finding.expected,
        "mend": finding.mend(),
    })
}
