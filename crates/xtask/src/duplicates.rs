//! `duplicates`: no browser binding is in the WebAssembly twice.
//!
//! Two versions of one of these cost tens of kilobytes, and their values do not fit each other.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// Fails when the reader's dependencies hold a browser binding in two versions.
pub(crate) fn duplicates(workspace: &Workspace) -> Result<()> {
    let tree = cmd!(
        workspace.shell(),
        "cargo tree --package kanbao --target wasm32-unknown-unknown --edges normal --prefix none
         --no-dedupe"
    )
    .read()?;
    let twice = twice(&tree);
    if !twice.is_empty() {
        bail!(
            "in the reader twice: {}. Use the version that Yew uses; `cargo tree --duplicates --package \
             kanbao --target wasm32-unknown-unknown` tells who brings which",
            twice.join("; ")
        );
    }
    println!("duplicates: none");
    Ok(())
}

/// The bindings of which the lines `name vVERSION …` name several versions.
fn twice(tree: &str) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in tree.lines() {
        let mut words = line.split_whitespace();
        if let (Some(name), Some(version)) = (words.next(), words.next())
            && is_binding(name)
        {
            versions.entry(name).or_default().insert(version);
        }
    }
    versions
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| format!("{name} {}", versions.into_iter().collect::<Vec<_>>().join(" and ")))
        .collect()
}

fn is_binding(name: &str) -> bool {
    name.starts_with("gloo") || name.starts_with("wasm-bindgen") || matches!(name, "js-sys" | "web-sys")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_versions_of_a_binding_are_told_with_both() {
        let tree = "kanbao v0.1.0 (/x)\ngloo-events v0.2.0\nsyn v1.0.0\nsyn v2.0.0\ngloo-events v0.3.0\n";
        assert_eq!(twice(tree), ["gloo-events v0.2.0 and v0.3.0"]);
    }

    #[test]
    fn one_version_brought_by_several_is_none_too_many() {
        assert!(twice("js-sys v0.3.1\nweb-sys v0.3.1\njs-sys v0.3.1\n").is_empty());
    }
}
