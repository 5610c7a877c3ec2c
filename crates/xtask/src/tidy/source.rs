use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use ignore::WalkBuilder;

/// A text file of the repository.
pub(super) struct Source {
    /// Where it lies, relative to the root, its steps parted by slashes.
    pub(super) path: String,
    /// What it says.
    pub(super) text: String,
}

impl Source {
    /// The part of the file's name after its last dot.
    pub(super) fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The numbers, counted from 1, of the lines that a test picks.
    pub(super) fn lines_where(&self, pick: impl Fn(&str) -> bool) -> Vec<usize> {
        self.text.lines().enumerate().filter(|(_, line)| pick(line)).map(|(index, _)| index + 1).collect()
    }

    /// The numbers of the lines of Rust, not of comments, that name one of the words.
    pub(super) fn code_lines_with(&self, words: &[&str]) -> Vec<usize> {
        self.lines_where(|line| {
            let code = line.split("//").next().unwrap_or(line);
            words.iter().any(|word| code.contains(word))
        })
    }
}

/// Every text file that git would keep, read by .gitignore and not by git, so that an exported tree
/// can be checked too.
pub(super) fn all(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut walk = WalkBuilder::new(root);
    // Hidden folders such as .ci are the repository's too; git's own is not.
    walk.hidden(false).require_git(false).filter_entry(|entry| entry.file_name() != ".git");
    walk.sort_by_file_path(Path::cmp);
    for entry in walk.build() {
        let entry = entry?;
        if !entry.file_type().is_some_and(|kind| kind.is_file()) {
            continue;
        }
        let path = entry.path();
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        if let Ok(text) = String::from_utf8(bytes) {
            let steps: Vec<_> = path.strip_prefix(root)?.iter().map(|step| step.to_string_lossy()).collect();
            sources.push(Source { path: steps.join("/"), text });
        }
    }
    Ok(sources)
}
