//! `sample`: the sample editions, from the sources that stand in their archive.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// Imports every sample edition's sources again and publishes the archive.
pub(crate) fn sample(workspace: &Workspace) -> Result<()> {
    let archive = workspace.at("assets/sample/archive");
    let shell = workspace.shell();
    for edition in entries(&archive)? {
        let sources = edition.join("source");
        if !sources.is_dir() {
            continue;
        }
        let files = entries(&sources)?;
        if files.is_empty() {
            bail!("{} is empty: put the sample edition's source there", sources.display());
        }
        cmd!(shell, "cargo run --quiet --package press -- import {files...} --archive {archive}").run()?;
    }
    let published = workspace.at("assets/sample/published");
    cmd!(shell, "cargo run --quiet --package press -- publish --archive {archive} --to {published}").run()?;
    Ok(())
}

/// What a folder holds, by name, so that every run does the same.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read =
        || -> std::io::Result<Vec<PathBuf>> { folder.read_dir()?.map(|entry| Ok(entry?.path())).collect() };
    let mut paths = read().with_context(|| folder.display().to_string())?;
    paths.sort();
    Ok(paths)
}
