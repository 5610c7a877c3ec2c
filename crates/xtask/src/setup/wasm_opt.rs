use anyhow::Result;
use xshell::cmd;

use super::node;
use super::tool::Tool;
use crate::versions;
use crate::workspace::Workspace;

/// `wasm-opt` from npm, beside cargo's tools: its native releases cannot be had from a registry.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    node::ensure(workspace)?;
    Tool { program: "wasm-opt", version: versions::wasm_opt(), takes: "a few seconds" }.ensure(
        workspace,
        || {
            // npm puts a global package's programs into the prefix's bin folder: cargo's, which is on
            // PATH and belongs to the user. --force, because a wasm-opt of another origin may be there.
            let home = workspace.cargo_home();
            let package = format!("binaryen@{}", versions::BINARYEN);
            cmd!(
                workspace.shell(),
                "npm install --global --prefix {home} --force --no-audit --no-fund {package}"
            )
            .run()?;
            Ok(())
        },
    )
}
