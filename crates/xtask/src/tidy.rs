//! `tidy`: the conventions that no compiler checks, as tests of the files themselves.

mod rules;
mod source;

use anyhow::{Result, bail};

use self::rules::{RULES, Rule};
use self::source::Source;
use crate::workspace::Workspace;

/// Holds every file to every rule, and names each breach with its place, reason and mend.
pub(crate) fn tidy(workspace: &Workspace) -> Result<()> {
    let sources = source::all(&workspace.at(""))?;
    let breaches: Vec<String> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| breaches(rule, source))).collect();
    if !breaches.is_empty() {
        bail!("{} breaches of the conventions\n{}", breaches.len(), breaches.join("\n"));
    }
    println!("tidy: {} files keep {} rules", sources.len(), RULES.len());
    Ok(())
}

fn breaches(rule: &Rule, source: &Source) -> Vec<String> {
    let Rule { name, reason, mend, find } = rule;
    find(source)
        .into_iter()
        .map(|line| format!("{}:{line}: {name}\n    because {reason}\n    mend: {mend}", source.path))
        .collect()
}
