//! `ci`: every check and test in order, the quick ones first.

use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{build, duplicates, levels, size, tidy};

/// A check or a level of tests, by its name in CI's output.
type Step = (&'static str, fn(&Workspace) -> Result<()>);

/// In this order a mistake is told as early as it can be, and each profile is compiled once.
const STEPS: [Step; 11] = [
    ("fmt", fmt),
    ("tidy", tidy::tidy),
    ("duplicates", duplicates::duplicates),
    ("clippy", clippy),
    ("clippy-wasm", clippy_wasm),
    ("docs", docs),
    ("native", levels::native),
    ("wasm", levels::wasm),
    ("build", |workspace| build::build(workspace, &[])),
    ("size", size::size),
    ("e2e", levels::e2e),
];

/// Runs the steps, or the one of that name, and stops at the first that fails.
///
/// Nothing is printed after the last step: its runner tells its time, and its line is to be the end.
pub(crate) fn ci(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let steps = chosen(only)?;
    for (index, (name, step)) in steps.iter().enumerate() {
        println!("ci: {name} ({} of {})", index + 1, steps.len());
        let begun = Instant::now();
        step(workspace).with_context(|| format!("ci stopped at the step `{name}`"))?;
        if index + 1 < steps.len() {
            println!("ci: {name} took {:.1} s", begun.elapsed().as_secs_f64());
        }
    }
    Ok(())
}

fn chosen(only: Option<&str>) -> Result<Vec<Step>> {
    let steps: Vec<Step> =
        STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if steps.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|(name, _)| *name).collect();
        bail!("ci has no step `{}`; its steps are {}", only.unwrap_or_default(), names.join(", "));
    }
    Ok(steps)
}

fn fmt(workspace: &Workspace) -> Result<()> {
    cmd!(workspace.shell(), "cargo fmt --all --check").run()?;
    Ok(())
}

/// Also holds Cargo.lock to the manifests, before anything else is compiled.
fn clippy(workspace: &Workspace) -> Result<()> {
    cmd!(workspace.shell(), "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?;
    Ok(())
}

/// The reader alone: the other crates are never compiled to WebAssembly.
fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    cmd!(
        workspace.shell(),
        "cargo clippy --package kanbao --target wasm32-unknown-unknown --lib --bins --test browser
         -- -D warnings"
    )
    .run()?;
    Ok(())
}

fn docs(workspace: &Workspace) -> Result<()> {
    cmd!(workspace.shell(), "cargo doc --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings").run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_may_be_chosen_by_its_name() {
        assert_eq!(chosen(None).unwrap().len(), STEPS.len());
        let names: Vec<_> = chosen(Some("wasm")).unwrap().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["wasm"]);
        assert!(chosen(Some("lint")).unwrap_err().to_string().contains("clippy-wasm"));
    }

    #[test]
    fn the_script_of_ci_is_the_test_command_and_nothing_else() {
        let script = include_str!("../../../.ci/run");
        let commands: Vec<&str> =
            script.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).collect();
        assert_eq!(
            commands,
            ["set -euo pipefail", r#"cd "$(dirname "${BASH_SOURCE[0]}")/..""#, "exec cargo xtask test"]
        );
    }
}
