//! The program `press`; all it does is in the library.

use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

use clap::Parser;
use press::cli::{Arguments, run};

fn main() -> ExitCode {
    // Standard error stays unlocked: a progress bar is drawn there from other threads.
    run(Arguments::parse(), &mut stdout().lock(), &mut stderr()).unwrap_or_else(|error| {
        // Nobody is left to tell if this fails too.
        let _ = writeln!(stderr(), "error: {error}");
        ExitCode::from(2)
    })
}
