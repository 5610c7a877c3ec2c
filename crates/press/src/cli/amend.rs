use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use clap::Args;
use edition::{ArticleId, Date, EditionId, Label};

use super::Tally;
use crate::amend::{Act, Replacement};
use crate::archive::Archive;
use crate::error::Error;

/// 撤稿: take an article back.
///
/// A notice with the date and the reason takes its place everywhere; its address stays. Publish
/// afterwards: the old text is then gone from the published tree. On the page's picture it is covered,
/// where its place is known; else the picture, and always the PDF, is not published any more. The master
/// copies in the archive's source folder stay as they are.
#[derive(Debug, Args)]
pub(super) struct Withdraw {
    #[command(flatten)]
    which: Which,
    /// Why, as readers are told.
    #[arg(long)]
    reason: Label,
}

/// 更正: correct an article, and say so under its headline.
#[derive(Debug, Args)]
pub(super) struct Correct {
    #[command(flatten)]
    which: Which,
    /// What was wrong and what is right, as readers are told.
    #[arg(long)]
    note: Label,
    /// A text of the article that is to be replaced; it must stand there once.
    #[arg(long, value_name = "TEXT", requires = "with")]
    replace: Vec<String>,
    /// What replaces it; as many times as --replace.
    #[arg(long, value_name = "TEXT", requires = "replace")]
    with: Vec<String>,
}

#[derive(Debug, Args)]
struct Which {
    /// The article's address: edition, page and number, as in the reader's address.
    #[arg(value_name = "2023-01-17/C01/1")]
    article: Address,
    /// The folder with the newsroom's master copies.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The day of the notice; without it, today.
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
}

#[derive(Clone, Debug)]
struct Address {
    edition: EditionId,
    article: ArticleId,
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let steps: Vec<&str> = text.trim_matches('/').split('/').collect();
        let [edition, folio, number] = steps[..] else {
            return Err("expected an edition, a page and a number, such as 2023-01-17/C01/1".to_owned());
        };
        let in_words = |unfit: edition::Unfit| unfit.to_string();
        let article =
            ArticleId { folio: folio.parse().map_err(in_words)?, number: number.parse().map_err(in_words)? };
        Ok(Self { edition: edition.parse().map_err(in_words)?, article })
    }
}

impl Withdraw {
    pub(super) fn run(self, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
        self.which.amend(Act::Withdraw { reason: self.reason }, "withdrawn", out, err)
    }
}

impl Correct {
    pub(super) fn run(self, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
        let Address { edition, article } = &self.which.article;
        if self.replace.len() != self.with.len() {
            let reason = "there must be one --with for each --replace".to_owned();
            return Err(Error::NotAmended { article: format!("{edition}/{article}"), reason });
        }
        let replaced = self.replace.into_iter().zip(self.with);
        let replaced = replaced.map(|(old, new)| Replacement { old, new }).collect();
        self.which.amend(Act::Correct { note: self.note, replaced }, "corrected", out, err)
    }
}

impl Which {
    fn amend(
        self,
        act: Act,
        done: &str,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> Result<ExitCode, Error> {
        let Address { edition, article } = self.article;
        let date = self.date.map_or_else(today, Ok)?;
        let findings = Archive::at(&self.archive).amend(edition, &article, date, act)?;
        let mut tally = Tally::default();
        tally.print(&findings, err)?;
        writeln!(out, "{edition}/{article}: {done} on {date}; run press publish to publish it")?;
        Ok(tally.exit_code())
    }
}

/// The day on this machine's calendar.
fn today() -> Result<Date, Error> {
    let today = jiff::ZonedDateTime::now().date();
    let clock = |unfit: edition::Unfit| Error::Print(std::io::Error::other(unfit));
    Date::new(today.year(), today.month(), today.day()).map_err(clock)
}
