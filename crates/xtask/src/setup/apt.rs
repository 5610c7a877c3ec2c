use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;

/// The system's packages where they are Debian's: `apt-get`, as root or by `sudo` without a password.
pub(super) struct Apt<'a> {
    workspace: &'a Workspace,
    as_root: &'static [&'static str],
}

impl<'a> Apt<'a> {
    /// The way to the system's packages, where there is one.
    pub(super) fn find(workspace: &'a Workspace) -> Option<Self> {
        workspace.find("apt-get")?;
        let is_root = cmd!(workspace.shell(), "id -u").quiet().read().is_ok_and(|id| id == "0");
        let sudo_works = || {
            workspace.find("sudo").is_some()
                && cmd!(workspace.shell(), "sudo -n true").quiet().ignore_stderr().run().is_ok()
        };
        let as_root = as_root(is_root, sudo_works)?;
        Some(Self { workspace, as_root })
    }

    /// The lines of `apt-cache search` for package names that match a pattern.
    pub(super) fn search(&self, pattern: &str) -> Result<String> {
        self.update()?;
        Ok(cmd!(self.workspace.shell(), "apt-cache search --names-only {pattern}").read()?)
    }

    /// Installs packages, of the newest version that the system offers.
    pub(super) fn install(&self, packages: &[&str]) -> Result<()> {
        println!("setup: installing the system's packages {}", packages.join(" "));
        self.update()?;
        let install =
            "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends";
        let words: Vec<&str> = install.split(' ').chain(packages.iter().copied()).collect();
        self.run(&words)
    }

    /// The lists of a fresh system are empty or name versions that are gone.
    fn update(&self) -> Result<()> {
        self.run(&["apt-get", "update", "--quiet"])
    }

    /// Runs a command as root.
    pub(super) fn run(&self, command: &[&str]) -> Result<()> {
        let words = [self.as_root, command].concat();
        if let [program, arguments @ ..] = &words[..] {
            self.workspace.shell().cmd(program).args(arguments).run()?;
        }
        Ok(())
    }
}

/// The words before a command that make it root's, if there are any such words.
fn as_root(is_root: bool, sudo_works: impl FnOnce() -> bool) -> Option<&'static [&'static str]> {
    if is_root {
        Some(&[])
    } else if sudo_works() {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_needs_no_sudo_and_others_need_one_that_asks_nothing() {
        assert_eq!(as_root(true, || false), Some(&[][..]));
        assert_eq!(as_root(false, || true), Some(&["sudo", "-n"][..]));
        assert_eq!(as_root(false, || false), None);
    }
}
