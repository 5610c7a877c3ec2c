//! The tests, by where they run; each level ends with its own runner's closing lines.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use xshell::cmd;

use crate::setup::{Browser, newer_node};
use crate::workspace::Workspace;

/// Unit tests, integration tests and the examples in the docs, on this machine.
pub(crate) fn native(workspace: &Workspace) -> Result<()> {
    cmd!(workspace.shell(), "cargo test --workspace").run()?;
    Ok(())
}

/// tests/browser: what needs a real DOM, by wasm-bindgen's test runner.
pub(crate) fn wasm(workspace: &Workspace) -> Result<()> {
    let browser = Browser::find(workspace)?;
    let capabilities = capabilities_for(workspace, &browser.chrome)?;
    cmd!(workspace.shell(), "cargo test --package kanbao --target wasm32-unknown-unknown --test browser")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        // In seconds, for all tests together; the runner's own limit is short for a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .run()?;
    Ok(())
}

/// tests/e2e: what is promised to typed portals, then the release build in dist/, as readers use it.
pub(crate) fn e2e(workspace: &Workspace) -> Result<()> {
    let browser = Browser::find(workspace)?;
    let shell = workspace.shell();
    let _here = shell.push_dir(workspace.at("tests/e2e"));
    cmd!(shell, "npm run --silent types").env("NPM_CONFIG_UPDATE_NOTIFIER", "false").run()?;
    cmd!(shell, "npx --no-install playwright test")
        .env("PATH", path_with(newer_node(workspace))?)
        .env("CHROME", browser.chrome)
        // The last line is to be Playwright's.
        .env("NPM_CONFIG_UPDATE_NOTIFIER", "false")
        .run()?;
    Ok(())
}

/// PATH with a folder in front, if there is one.
fn path_with(folder: Option<PathBuf>) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(folder.into_iter().chain(env::split_paths(&path)))?)
}

/// Writes webdriver.json with the browser's place added, so that both levels use the same browser.
fn capabilities_for(workspace: &Workspace, chrome: &Path) -> Result<PathBuf> {
    let settings = fs::read_to_string(workspace.at("webdriver.json")).context("webdriver.json")?;
    let path = workspace.at("target/webdriver.json");
    fs::create_dir_all(workspace.at("target"))?;
    fs::write(&path, naming(&settings, chrome)?)?;
    Ok(path)
}

fn naming(settings: &str, chrome: &Path) -> Result<String> {
    let mut settings: Value = serde_json::from_str(settings).context("webdriver.json")?;
    let options = settings
        .get_mut("goog:chromeOptions")
        .and_then(Value::as_object_mut)
        .context("webdriver.json lacks the object `goog:chromeOptions`")?;
    options.insert("binary".to_owned(), json!(chrome));
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_named_beside_the_flags() {
        let settings = include_str!("../../../webdriver.json");
        let named: Value =
            serde_json::from_str(&naming(settings, Path::new("/opt/chrome")).unwrap()).unwrap();
        assert_eq!(named["goog:chromeOptions"]["binary"], "/opt/chrome");
        assert!(named["goog:chromeOptions"]["args"].as_array().is_some_and(|flags| flags.len() > 3));
        assert!(naming("{}", Path::new("/opt/chrome")).is_err());
    }
}
