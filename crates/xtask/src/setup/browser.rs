use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use super::apt::Apt;
use crate::workspace::Workspace;

/// The browser that tests run in, and the driver that wasm-bindgen's test runner steers it by.
pub(crate) struct Browser {
    /// Chromium or Chrome; CHROME names another one.
    pub(crate) chrome: PathBuf,
    /// Its chromedriver, of the same version; CHROMEDRIVER names another one.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The browser that is installed.
    ///
    /// # Errors
    ///
    /// When there is none; the message tells how to come by one.
    pub(crate) fn find(workspace: &Workspace) -> Result<Self> {
        let chrome = chrome(workspace)?.with_context(|| format!("no Chromium found: {HOW_TO_GET_ONE}"))?;
        let driver =
            driver(workspace)?.with_context(|| format!("no chromedriver found: {HOW_TO_GET_ONE}"))?;
        Ok(Self { chrome, driver })
    }
}

const HOW_TO_GET_ONE: &str = "install Chromium (or Chrome) with the chromedriver of the same version, or \
                              name existing ones in the variables CHROME and CHROMEDRIVER";

/// Installs what is missing of browser, driver and a Chinese font, where the system is Debian's.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    let packages = missing_packages(
        chrome(workspace)?.is_some(),
        driver(workspace)?.is_some(),
        !cfg!(target_os = "linux") || has_chinese_font(workspace),
    );
    if !packages.is_empty()
        && let Some(apt) = Apt::find(workspace)
    {
        apt.install(&packages)?;
    } else if packages == [FONT] {
        println!("setup: no Chinese font found; pages will look empty until one is installed");
    }
    Browser::find(workspace).map(|_| ())
}

const FONT: &str = "fonts-noto-cjk";

fn missing_packages(chrome: bool, driver: bool, font: bool) -> Vec<&'static str> {
    [(chrome, "chromium"), (driver, "chromium-driver"), (font, FONT)]
        .into_iter()
        .filter(|(is_here, _)| !is_here)
        .map(|(_, package)| package)
        .collect()
}

fn chrome(workspace: &Workspace) -> Result<Option<PathBuf>> {
    named_or_found(workspace, "CHROME", &["chromium", "chromium-browser", "google-chrome", "chrome"])
}

fn driver(workspace: &Workspace) -> Result<Option<PathBuf>> {
    named_or_found(workspace, "CHROMEDRIVER", &["chromedriver"])
}

fn named_or_found(workspace: &Workspace, variable: &str, programs: &[&str]) -> Result<Option<PathBuf>> {
    let Some(named) = env::var_os(variable).map(PathBuf::from) else {
        return Ok(programs.iter().find_map(|program| workspace.find(program)));
    };
    if !named.is_file() {
        bail!("{variable} names {}, where no file is: correct it, or leave it unset", named.display());
    }
    Ok(Some(named))
}

fn has_chinese_font(workspace: &Workspace) -> bool {
    cmd!(workspace.shell(), "fc-list :lang=zh-cn family")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|families| !families.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_installed() {
        assert!(missing_packages(true, true, true).is_empty());
        assert_eq!(missing_packages(true, false, true), ["chromium-driver"]);
        assert_eq!(missing_packages(false, false, false), ["chromium", "chromium-driver", "fonts-noto-cjk"]);
    }
}
