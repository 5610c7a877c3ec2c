//! `setup`: brings the tools that are missing, and nothing else.
//!
//! The tools go where cargo's own go, so that a plain `trunk serve` finds them and `cargo clean`
//! costs nothing. A tool of another version is replaced and named, never used silently.

mod apt;
mod browser;
mod debian_rust;
mod node;
mod playwright;
mod rust;
mod tool;
mod wasm_opt;

use anyhow::Result;
use xshell::cmd;

pub(crate) use self::browser::Browser;
pub(crate) use self::node::newer_node;
use self::tool::Tool;
use crate::versions;
use crate::workspace::Workspace;

/// What building and serving need.
pub(crate) fn for_building(workspace: &Workspace) -> Result<()> {
    rust::ensure_wasm_target(workspace)?;
    ensure_trunk(workspace)?;
    ensure_wasm_bindgen(workspace)?;
    wasm_opt::ensure(workspace)?;
    if !workspace.cargo_bin_is_on_path() {
        println!(
            "setup: put {} on PATH, so that a plain `trunk serve` finds the tools too",
            workspace.cargo_bin().display()
        );
    }
    println!("setup: the build tools are here");
    Ok(())
}

/// What the tests need besides.
pub(crate) fn for_testing(workspace: &Workspace) -> Result<()> {
    for_building(workspace)?;
    rust::ensure_checkers(workspace)?;
    browser::ensure(workspace)?;
    playwright::ensure(workspace)?;
    println!("setup: the test tools are here");
    Ok(())
}

fn ensure_trunk(workspace: &Workspace) -> Result<()> {
    Tool { program: "trunk", version: versions::TRUNK, takes: "8 to 12 minutes on two cores" }.ensure(
        workspace,
        || {
            // Trunk declares a newer Rust than it needs. Without its default features it has neither
            // self-update nor a second TLS library to compile.
            let package = format!("trunk@{}", versions::TRUNK);
            let home = workspace.cargo_home();
            cmd!(
                workspace.shell(),
                "cargo install {package} --locked --ignore-rust-version --no-default-features
                 --features rustls --force --root {home}"
            )
            .run()?;
            Ok(())
        },
    )
}

fn ensure_wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let version = workspace.locked_version("wasm-bindgen")?;
    Tool { program: "wasm-bindgen", version: &version, takes: "2 minutes on two cores" }.ensure(
        workspace,
        || {
            // Not --locked: the lock file of 0.2.130 names a crate version that has been withdrawn.
            let package = format!("wasm-bindgen-cli@{version}");
            let home = workspace.cargo_home();
            cmd!(workspace.shell(), "cargo install {package} --force --root {home}").run()?;
            Ok(())
        },
    )
}
