//! `build`: dist/, the folder that a static host serves.

use std::fs;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::compress;
use crate::setup;
use crate::workspace::Workspace;

/// Builds the reader for release and completes dist/ for static hosts.
///
/// Trunk builds aside and empties dist/ before it moves the new files there, so nothing stale is
/// left and a failed build changes nothing.
pub(crate) fn build(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    setup::for_building(workspace)?;
    cmd!(workspace.shell(), "trunk build --release {arguments...}").run()?;
    let dist = workspace.at("dist");
    // Hosts without rewrite rules answer unknown addresses, and so every address inside the reader,
    // with this file.
    fs::copy(dist.join("index.html"), dist.join("404.html")).context("dist/404.html")?;
    let compressed = compress::compress(&dist)?;
    println!("build: dist/ is ready; {compressed} files stand there as .br and .gz too");
    Ok(())
}
