//! The program `press`; all it does is in the library.

use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

use clap::Parser;
use press::cli::{Arguments, run};

fn main() -> ExitCode {
    run(Arguments::parse(), &mut stdout().lock(), &mut stderr().lock()).unwrap_or_else(|error| {
        // Nobody is left to tell if this fails too.
        let _ = writeln!(stderr(), "error: {error}");
        ExitCode::from(2)
    })
}
