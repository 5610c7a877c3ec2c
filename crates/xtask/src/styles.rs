//! `styles`: the one style sheet, joined from one file per component.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::workspace::Workspace;

/// Names used by all others, so it comes first.
const FIRST: &str = "tokens.css";

/// Joins assets/styles/ into target/styles/reader.css.
pub(crate) fn styles(workspace: &Workspace) -> Result<()> {
    let joined = join(&workspace.at("assets/styles"))?;
    let changed = write_if_changed(&workspace.at("target/styles/reader.css"), &joined)?;
    println!("styles: target/styles/reader.css is {}", if changed { "new" } else { "as it was" });
    Ok(())
}

/// The folder's style sheets in one: `tokens.css`, then the others by name.
fn join(folder: &Path) -> Result<String> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| path.display().to_string());
    let mut others: Vec<PathBuf> = Vec::new();
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") && !path.ends_with(FIRST) {
            others.push(path);
        }
    }
    others.sort();
    let first = folder.join(FIRST);
    if !first.is_file() {
        bail!("{} is missing: the names that every style uses are to stand there", first.display());
    }
    std::iter::once(&first).chain(&others).map(|path| read(path)).collect()
}

/// Leaves an equal file alone, so that a watcher sees no change where there is none.
fn write_if_changed(path: &Path, text: &str) -> Result<bool> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Aside first: a build that runs at the same time reads the old sheet or the new one.
    let aside = path.with_extension("css.new");
    fs::write(&aside, text)?;
    fs::rename(&aside, path)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_first_and_the_others_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("zoom_bar.css", "z\n");
        write("article_head.css", "a\n");
        write("notes.txt", "no\n");
        assert!(join(folder.path()).unwrap_err().to_string().contains("tokens.css is missing"));
        write("tokens.css", "t\n");
        assert_eq!(join(folder.path()).unwrap(), "t\na\nz\n");
    }

    #[test]
    fn an_equal_sheet_is_not_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let sheet = folder.path().join("styles/reader.css");
        assert!(write_if_changed(&sheet, "a").unwrap());
        assert!(!write_if_changed(&sheet, "a").unwrap());
        assert!(write_if_changed(&sheet, "b").unwrap());
        assert_eq!(fs::read_to_string(&sheet).unwrap(), "b");
        assert_eq!(sheet.parent().unwrap().read_dir().unwrap().count(), 1);
    }
}
