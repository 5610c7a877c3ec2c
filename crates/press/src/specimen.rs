//! A fictional newspaper of any size, for trying things out: the specimen.
//!
//! Its text is made by a grammar, its pictures are drawn from the same layout as its hot-spots. It is a
//! pure function of its [`Plan`], and a longer one begins with the same editions as a shorter one. Where
//! it is read, its name and a line on every page picture say that it is a specimen (样报, 虚构样张).

use std::path::Path;

use edition::{Date, EditionId, Flaw, Unfit};

use crate::error::Error;

mod calendar;
mod chance;
mod composing;
mod drawing;
mod folder;
mod layout;
mod outline;
mod prose;
mod story;

#[cfg(test)]
mod tests;

/// What the specimen is called. An edition of any other newspaper is not one.
pub const NEWSPAPER: &str = "样报";

/// The most articles that a plan may have for each page.
pub const MOST_PER_PAGE: u32 = 30;

/// What a specimen is to be like. The same plan always gives the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many editions.
    pub editions: u32,
    /// How many pages each of them has, from 1 to 400.
    pub pages: u32,
    /// How many articles each of them has in all, at most [`MOST_PER_PAGE`] for each page.
    pub articles: u32,
    /// What everything else is drawn from.
    pub seed: u64,
    /// The day from which on editions come out, from Mondays to Saturdays.
    pub from: Date,
}

/// Why a specimen is not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The plan asks for what cannot be.
    #[error("the specimen's plan: found {found}, expected {expected}")]
    Plan {
        /// What it says.
        found: String,
        /// What it could say.
        expected: String,
    },
    /// The archive has an edition of another newspaper; nothing in it has been touched.
    #[error(
        "{}: found {found}, expected an edition of {NEWSPAPER}\n  mend: write the specimen into a folder of its own",
        path.display()
    )]
    NotSpecimen {
        /// The file of that edition.
        path: std::path::PathBuf,
        /// What is there.
        found: String,
    },
    /// What was made is not fit for the model: a fault of the program, not of the plan.
    #[error("the specimen is not well-formed: {0}")]
    Unfit(#[from] Unfit),
    /// What was made breaks a rule of the model: a fault of the program, not of the plan.
    #[error("the specimen is not well-formed: {0}")]
    Flaw(#[from] Flaw),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The first and the last edition; none when the plan asks for no edition.
    pub span: Option<(EditionId, EditionId)>,
    /// How many files the editions have.
    pub files: usize,
    /// How many specimen editions the archive has besides; they were left as they were.
    pub others: usize,
}

impl Plan {
    fn check(&self) -> Result<(), Refusal> {
        let refused = |found: String, expected: String| Err(Refusal::Plan { found, expected });
        let most = self.pages.saturating_mul(MOST_PER_PAGE);
        if !(1..=400).contains(&self.pages) {
            refused(format!("{} pages", self.pages), "from 1 to 400 pages".to_owned())
        } else if self.articles > most {
            refused(
                format!("{} articles on {} pages", self.articles, self.pages),
                format!("at most {most} articles, {MOST_PER_PAGE} for each page"),
            )
        } else {
            Ok(())
        }
    }

    /// The editions in order.
    fn ids(&self) -> impl Iterator<Item = EditionId> {
        calendar::editions(self.from, self.seed).take(self.editions as usize)
    }
}

/// Writes a specimen into an archive: a folder for each edition, with its pictures, each put into place
/// whole. No more than one edition is in memory.
///
/// An edition of the specimen that is there already is replaced.
///
/// # Errors
///
/// When the plan cannot be carried out, when the archive has an edition that is not a specimen (it is then
/// as it was), and when files cannot be read or written.
pub fn write(plan: &Plan, archive: &Path) -> Result<Written, Error> {
    plan.check()?;
    let possible = plan.ids().count();
    if possible < plan.editions as usize {
        let found = format!("{} editions from {} on", plan.editions, plan.from);
        let expected = format!("at most {possible}, because the calendar ends with the year 9999");
        return Err(Refusal::Plan { found, expected }.into());
    }
    let before = folder::specimens(archive)?;
    let mut written = Written { span: None, files: 0, others: before.len() };
    for (id, place) in plan.ids().zip(0..) {
        let composed = composing::compose(plan, place, id)?;
        written.files += folder::write(archive, &composed)?;
        written.others -= usize::from(before.contains(&id));
        written.span = Some((written.span.map_or(id, |(first, _)| first), id));
    }
    Ok(written)
}
