use std::path::Path;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use super::debian_rust;
use crate::workspace::Workspace;

/// What the reader is compiled to.
const TARGET: &str = "wasm32-unknown-unknown";

/// Rust's standard library for WebAssembly: from rustup, or else by way of Debian's own Rust.
pub(super) fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let shell = workspace.shell();
    if wasm_target_is_here(workspace)? {
        return Ok(());
    }
    let has_rustup = workspace.find("rustup").is_some();
    if has_rustup {
        println!("setup: adding the target {TARGET} to Rust");
        if cmd!(shell, "rustup target add {TARGET}").run().is_ok() && wasm_target_is_here(workspace)? {
            return Ok(());
        }
        println!("setup: rustup could not bring it (is its server out of reach?); trying Debian's Rust");
    }
    debian_rust::install(workspace, has_rustup)?;
    if !wasm_target_is_here(workspace)? {
        bail!("Debian's Rust was installed, and yet `rustc` has no library for {TARGET}");
    }
    Ok(())
}

/// Whether the compiler in use has the library. Asking the compiler, not rustup, is right for every
/// origin of Rust.
fn wasm_target_is_here(workspace: &Workspace) -> Result<bool> {
    let folder = cmd!(workspace.shell(), "rustc --print target-libdir --target {TARGET}")
        .quiet()
        .read()
        .context("`rustc` does not run: install Rust 1.89 or newer, then run this again")?;
    Ok(has_std(Path::new(&folder)))
}

fn has_std(folder: &Path) -> bool {
    let is_std = |name: &str| name.starts_with("libstd-") && name.ends_with(".rlib");
    folder.read_dir().is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(is_std)))
    })
}

/// rustfmt and clippy, which a minimal installation of Rust lacks.
pub(super) fn ensure_checkers(workspace: &Workspace) -> Result<()> {
    let shell = workspace.shell();
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let asked = cmd!(shell, "cargo {subcommand} --version").quiet().ignore_stdout().ignore_stderr();
        if asked.run().is_err() {
            println!("setup: adding {component} to Rust");
            cmd!(shell, "rustup component add {component}").run()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_standard_library_does_not_count() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(!has_std(&sources));
        assert!(!has_std(&sources.join("no-such-folder")));
    }
}
