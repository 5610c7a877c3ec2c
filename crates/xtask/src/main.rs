//! `cargo xtask <task>`: everything that is done to this repository, by one name each.
//!
//! A task may be run again at any time: it brings what is missing and leaves the rest alone. CI runs
//! nothing that is not a task here.

mod build;
mod built;
mod ci;
mod compress;
mod duplicates;
mod entry;
mod example;
mod levels;
mod plain_names;
mod sample;
mod serve;
mod setup;
mod size;
mod specimen;
mod styles;
mod tidy;
mod versions;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

use crate::workspace::Workspace;

/// Everything that is done to this repository, by one name each.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install the tools that are missing, and nothing else.
    Setup {
        /// Also what the tests need: a browser with its driver, a Chinese font, Playwright.
        #[arg(long)]
        tests: bool,
    },
    /// Serve the reader for development and rebuild it on every change.
    Serve {
        /// Serve an example on two ports instead, so that it is on two origins.
        #[arg(long)]
        example: Option<Example>,
        /// The built reader that the example uses; without it, one is built.
        #[arg(long, requires = "example", value_name = "FOLDER")]
        dist: Option<PathBuf>,
        /// The port of the example's newspaper; its portal is on the next one.
        #[arg(long, requires = "example", value_name = "PORT")]
        paper_port: Option<u16>,
        /// Serve a fictional newspaper of ten editions, with pictures of its pages, instead of the sample.
        #[arg(long, conflicts_with = "example")]
        specimen: bool,
        /// Arguments for `trunk serve`, such as --open, --port 9000 or --release.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        trunk: Vec<String>,
    },
    /// Build dist/, the folder that a static host serves.
    Build {
        /// Arguments for `trunk build`, such as --public-url /epaper/.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        trunk: Vec<String>,
    },
    /// Tell what readers download from dist/, and fail above the budget.
    Size,
    /// Join assets/styles/ into the one style sheet; Trunk calls this before each build.
    Styles,
    /// Write kanbao.js, which loads the files of this build; Trunk calls it after each build.
    Entry,
    /// Rebuild the sample editions from their sources.
    Sample,
    /// Set up and run every check and test; or run the tests of one level.
    Test {
        /// The one level to run.
        level: Option<Level>,
    },
    /// Run every check and test in order, stopping at the first that fails; or run one step.
    Ci {
        /// The one step to run, such as clippy-wasm.
        step: Option<String>,
    },
    /// Check the conventions that no compiler checks.
    Tidy,
}

/// What can be served besides the reader alone.
#[derive(Clone, Copy, ValueEnum)]
enum Example {
    /// A county portal that sets the reader into its pages.
    Embed,
}

/// Where tests run.
#[derive(Clone, Copy, ValueEnum)]
enum Level {
    /// Cargo's tests on this machine.
    Native,
    /// wasm-bindgen tests in a browser without a window.
    Wasm,
    /// Playwright on the release build.
    E2e,
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let workspace = Workspace::open()?;
    match task {
        Task::Setup { tests: false } => setup::for_building(&workspace),
        Task::Setup { tests: true } => setup::for_testing(&workspace),
        Task::Serve { example: Some(Example::Embed), dist, paper_port, .. } => {
            example::embed(&workspace, dist.as_deref(), paper_port)
        }
        Task::Serve { specimen, trunk, .. } => serve::serve(&workspace, specimen, &trunk),
        Task::Build { trunk } => build::build(&workspace, &trunk),
        Task::Size => size::size(&workspace),
        Task::Styles => styles::styles(&workspace),
        Task::Entry => entry::entry(&workspace),
        Task::Sample => sample::sample(&workspace),
        Task::Test { level } => test(&workspace, level),
        Task::Ci { step } => ci::ci(&workspace, step.as_deref()),
        Task::Tidy => tidy::tidy(&workspace),
    }
}

/// Without a level this is what CI runs: setup, then every check and test.
fn test(workspace: &Workspace, level: Option<Level>) -> Result<()> {
    setup::for_testing(workspace)?;
    match level {
        None => ci::ci(workspace, None),
        Some(Level::Native) => levels::native(workspace),
        Some(Level::Wasm) => levels::wasm(workspace),
        Some(Level::E2e) => {
            build::build(workspace, &[])?;
            levels::e2e(workspace)
        }
    }
}
