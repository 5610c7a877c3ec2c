//! The command line of `press`.

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;
use crate::finding::{Finding, Severity};

mod amend;
mod check;
mod import;
mod new;
mod publish;
mod specimen;

/// Makes a newspaper's published files: takes source files into an archive of checked editions,
/// and publishes the archive as a tree of plain static files.
///
/// Exit codes: 0 done (there may be warnings), 1 a source file or an edition had errors, 2 could not
/// run.
#[derive(Debug, Parser)]
#[command(name = "press", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Import(import::Import),
    New(new::New),
    Publish(publish::Publish),
    Withdraw(amend::Withdraw),
    Correct(amend::Correct),
    Specimen(specimen::Specimen),
}

/// Runs the command: what is done goes to `out`, a line each; findings go to `err`, those
/// of a check to `out`.
///
/// # Errors
///
/// When files cannot be read or written.
pub fn run(arguments: Arguments, out: &mut dyn Write, err: &mut dyn Write) -> Result<ExitCode, Error> {
    match arguments.command {
        Command::Check(check) => check.run(out),
        Command::Import(import) => import.run(out, err),
        Command::New(new) => new.run(out),
        Command::Publish(publish) => publish.run(out, err),
        Command::Withdraw(withdraw) => withdraw.run(out, err),
        Command::Correct(correct) => correct.run(out, err),
        Command::Specimen(specimen) => specimen.run(out),
    }
}

/// Prints findings and counts them.
#[derive(Default)]
struct Tally {
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Tally {
    fn print(&mut self, findings: &[Finding], err: &mut dyn Write) -> Result<(), Error> {
        for finding in findings {
            match finding.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => self.notes += 1,
            }
            writeln!(err, "{finding}\n  mend: {}", finding.mend())?;
        }
        Ok(())
    }

    fn exit_code(&self) -> ExitCode {
        if self.errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
    }
}

/// `1 file`, `2 files`.
fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
