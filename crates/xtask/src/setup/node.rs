use anyhow::{Result, bail};

use super::apt::Apt;
use crate::workspace::Workspace;

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
