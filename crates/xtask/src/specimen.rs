//! The specimen: a fictional newspaper of some editions, served instead of the sample.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::workspace::Workspace;

/// The variable by which `serve` tells the hook after each build which published tree is to be served.
pub(crate) const PUBLISHED: &str = "KANBAO_PUBLISHED";

/// Makes the specimen anew and publishes it; gives the folder of the published tree.
pub(crate) fn publish(workspace: &Workspace) -> Result<PathBuf> {
    let archive = workspace.at("target/specimen/archive");
    let published = workspace.at("target/specimen/published");
    if archive.exists() {
        // An older specimen may have had other editions.
        fs::remove_dir_all(&archive).with_context(|| archive.display().to_string())?;
    }
    let press = cmd!(workspace.shell(), "cargo run --quiet --package press --");
    press.args(["specimen", "--editions", "10", "--archive"]).arg(&archive).run()?;
    cmd!(
        workspace.shell(),
        "cargo run --quiet --package press -- publish --archive {archive} --to {published}"
    )
    .run()?;
    Ok(published)
}

/// Puts a published tree into a built site in place of the sample, which Trunk has copied there.
pub(crate) fn replace_sample(sample: &Path, published: &Path, built: &Path) -> Result<()> {
    for entry in sample.read_dir().with_context(|| sample.display().to_string())? {
        let path = built.join(entry?.file_name());
        if path.is_dir() {
            fs::remove_dir_all(&path).with_context(|| path.display().to_string())?;
        } else if path.exists() {
            fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
    }
    copy(published, built)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in from.read_dir().with_context(|| from.display().to_string())? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, files: &[&str]) {
        for file in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, root.file_name().unwrap().to_str().unwrap()).unwrap();
        }
    }

    #[test]
    fn nothing_of_the_sample_is_left_and_everything_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [sample, other, built] = ["sample", "other", "built"].map(|name| folder.path().join(name));
        write(&sample, &["catalogue.json", "editions/a/edition.json"]);
        write(&other, &["catalogue.json", "editions/b/edition.json"]);
        write(&built, &["index.html", "catalogue.json", "editions/a/edition.json"]);
        replace_sample(&sample, &other, &built).unwrap();
        let read = |file: &str| fs::read_to_string(built.join(file)).ok();
        assert_eq!(read("catalogue.json").as_deref(), Some("other"));
        assert_eq!(read("editions/b/edition.json").as_deref(), Some("other"));
        assert_eq!(read("editions/a/edition.json"), None);
        assert_eq!(read("index.html").as_deref(), Some("built"));
        assert!(replace_sample(&sample, &folder.path().join("missing"), &built).is_err());
    }
}
