use anyhow::{Result, bail};

use crate::workspace::Workspace;

/// A program that must be there at one version exactly.
pub(super) struct Tool<'a> {
    /// Its name on PATH.
    pub(super) program: &'a str,
    /// The version, as `--version` says it.
    pub(super) version: &'a str,
    /// How long installing takes, for whoever waits.
    pub(super) takes: &'a str,
}

/// What is to be done about a tool.
#[derive(Debug, PartialEq)]
enum Need {
    Nothing,
    Install,
    Replace { found: String },
}

impl Tool<'_> {
    /// Runs `install` where the tool is missing or of another version.
    ///
    /// # Errors
    ///
    /// When installing fails, or when afterwards another copy still comes first on PATH.
    pub(super) fn ensure(&self, workspace: &Workspace, install: impl FnOnce() -> Result<()>) -> Result<()> {
        self.ensure_as_reported(|| workspace.version_line(self.program), install)
    }

    fn ensure_as_reported(
        &self,
        report: impl Fn() -> Option<String>,
        install: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let Self { program, version, takes } = self;
        match self.need(report().as_deref()) {
            Need::Nothing => return Ok(()),
            Need::Install => println!("setup: installing {program} {version} ({takes})"),
            Need::Replace { found } => {
                println!("setup: replacing {program} {found} by {version} ({takes})");
            }
        }
        install()?;
        match self.need(report().as_deref()) {
            Need::Nothing => Ok(()),
            Need::Install => bail!("{program} {version} was installed, and yet `{program} --version` fails"),
            Need::Replace { found } => bail!(
                "{program} {version} was installed, and yet `{program}` is still {found}: another copy \
                 comes first on PATH; remove that one, or put cargo's bin folder before it"
            ),
        }
    }

    /// Judges the line that the program prints about its version, if there is such a program.
    fn need(&self, report: Option<&str>) -> Need {
        // `trunk 0.22.1`, `wasm-opt version 132 (version_132)`: the first word that begins with a digit.
        let found = report.map(|line| {
            line.split_whitespace()
                .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
                .unwrap_or(line)
        });
        match found {
            None => Need::Install,
            Some(found) if found == self.version => Need::Nothing,
            Some(found) => Need::Replace { found: found.to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const TRUNK: Tool<'_> = Tool { program: "trunk", version: "0.22.1", takes: "no time" };

    /// Tells what came of it, and whether anything was installed.
    fn ensured(before: Option<&str>, after: Option<&str>) -> (Result<()>, bool) {
        let installed = Cell::new(false);
        let report = || if installed.get() { after } else { before }.map(str::to_owned);
        let outcome = TRUNK.ensure_as_reported(report, || {
            installed.set(true);
            Ok(())
        });
        (outcome, installed.get())
    }

    #[test]
    fn a_missing_tool_is_installed() {
        let (outcome, installed) = ensured(None, Some("trunk 0.22.1"));
        assert!(outcome.is_ok() && installed);
    }

    #[test]
    fn a_tool_of_the_right_version_is_left_alone() {
        let (outcome, installed) = ensured(Some("trunk 0.22.1"), None);
        assert!(outcome.is_ok() && !installed);
    }

    #[test]
    fn another_version_is_replaced() {
        for line in ["trunk 0.21.14", "trunk 0.22.10", "trunk 0.22.1-beta.1", "no version here"] {
            let (outcome, installed) = ensured(Some(line), Some("trunk 0.22.1"));
            assert!(outcome.is_ok() && installed, "{line}");
        }
    }

    #[test]
    fn a_copy_that_hides_the_installed_one_is_told() {
        let (outcome, _) = ensured(Some("trunk 0.21.14"), Some("trunk 0.21.14"));
        let told = outcome.unwrap_err().to_string();
        assert!(told.contains("still 0.21.14") && told.contains("PATH"), "{told}");
    }

    #[test]
    fn every_tools_own_way_of_telling_its_version_is_read() {
        let wasm_opt = Tool { program: "wasm-opt", version: "132", takes: "" };
        assert_eq!(wasm_opt.need(Some("wasm-opt version 132 (version_132)")), Need::Nothing);
        let found = "108".to_owned();
        assert_eq!(wasm_opt.need(Some("wasm-opt version 108 (version_108)")), Need::Replace { found });
        let wasm_bindgen = Tool { program: "wasm-bindgen", version: "0.2.130", takes: "" };
        assert_eq!(wasm_bindgen.need(Some("wasm-bindgen 0.2.130")), Need::Nothing);
    }
}
