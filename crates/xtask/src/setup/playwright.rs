use anyhow::Result;
use xshell::cmd;

use super::node;
use crate::workspace::Workspace;

/// The npm packages of tests/e2e, exactly as its lock file names them.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    node::ensure_for_playwright(workspace)?;
    let shell = workspace.shell();
    let _here = shell.push_dir(workspace.at("tests/e2e"));
    // Fails if a package is missing or of a version that package.json does not allow.
    if cmd!(shell, "npm ls").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
        return Ok(());
    }
    println!("setup: installing the packages of tests/e2e");
    // The browser is the system's; Playwright is not to download one of its own.
    cmd!(shell, "npm ci --no-audit --no-fund").env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").run()?;
    Ok(())
}
