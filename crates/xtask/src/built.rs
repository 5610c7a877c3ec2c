//! The files of a build whose names carry a hash, so that hosts may let browsers keep them for ever.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The one file in `folder` that is named `<stem>-<hash><ending>`.
pub(crate) fn hashed(folder: &Path, stem: &str, ending: &str) -> Result<PathBuf> {
    let hint = || format!("{} cannot be read: run `cargo xtask build` first", folder.display());
    let mut found = Vec::new();
    for entry in folder.read_dir().with_context(hint)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(|name| is_hashed(name, stem, ending)) {
            found.push(entry.path());
        }
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        count => bail!(
            "{} holds {count} files {stem}-<hash>{ending}, and one was expected: run `cargo xtask build`",
            folder.display()
        ),
    }
}

fn is_hashed(name: &str, stem: &str, ending: &str) -> bool {
    let hash = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(ending));
    hash.is_some_and(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_is_a_builds() {
        assert!(is_hashed("kanbao-4b7011b1dc291729.js", "kanbao", ".js"));
        assert!(is_hashed("kanbao-4b7011b1dc291729_bg.wasm", "kanbao", "_bg.wasm"));
        for name in ["kanbao.js", "kanbao-frame.js", "kanbao-.js", "reader-1a.js", "kanbao-1a.js.br"] {
            assert!(!is_hashed(name, "kanbao", ".js"), "{name}");
        }
    }
}
