//! The repository's root, and a shell that stands in it and finds the tools.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// Where the work is done.
///
/// Every command runs in the root, with cargo's own `bin` folder on PATH: that is where the tools
/// are installed.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo_home: PathBuf,
    shell: Shell,
}

impl Workspace {
    /// The workspace that this xtask belongs to.
    pub(crate) fn open() -> Result<Self> {
        // Cargo names the crate's folder anew on every run, so a moved repository stays right.
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here)
            .ancestors()
            .nth(2)
            .context("xtask must lie in crates/xtask of the repository")?
            .to_owned();
        let cargo_home = match env::var_os("CARGO_HOME") {
            Some(home) => home.into(),
            None => env::home_dir().context("neither CARGO_HOME nor a home folder is known")?.join(".cargo"),
        };
        let shell = Shell::new()?;
        shell.change_dir(&root);
        let workspace = Self { root, cargo_home, shell };
        if !workspace.cargo_bin_is_on_path() {
            let path = env::var_os("PATH").unwrap_or_default();
            let folders = std::iter::once(workspace.cargo_bin()).chain(env::split_paths(&path));
            workspace.shell.set_var("PATH", env::join_paths(folders)?);
        }
        Ok(workspace)
    }

    /// The shell to run commands with.
    pub(crate) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// A path of the repository.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Cargo's home, into whose `bin` folder the tools are installed.
    pub(crate) fn cargo_home(&self) -> &Path {
        &self.cargo_home
    }

    /// The folder of the installed tools.
    pub(crate) fn cargo_bin(&self) -> PathBuf {
        self.cargo_home.join("bin")
    }

    /// Whether the caller's own shell finds what is installed there.
    pub(crate) fn cargo_bin_is_on_path(&self) -> bool {
        env::var_os("PATH")
            .is_some_and(|path| env::split_paths(&path).any(|folder| folder == self.cargo_bin()))
    }

    /// Where a program lies, if it is installed.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        which::which_in(program, self.shell.var_os("PATH"), &self.root).ok()
    }

    /// What `<program> --version` says, if the program is installed and runs.
    pub(crate) fn version_line(&self, program: &str) -> Option<String> {
        let path = self.find(program)?;
        cmd!(self.shell, "{path} --version").quiet().ignore_stderr().read().ok()
    }

    /// The version of a package that Cargo.lock names.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let id = cmd!(self.shell, "cargo pkgid {package}")
            .quiet()
            .read()
            .with_context(|| format!("Cargo.lock names no single `{package}`"))?;
        let (_, version) =
            id.rsplit_once('@').with_context(|| format!("`{id}` was to end with @ and a version"))?;
        Ok(version.to_owned())
    }
}
