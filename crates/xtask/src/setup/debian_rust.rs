//! Rust for WebAssembly where rustup's server is out of reach: Debian's own, for web browsers.
//!
//! Debian packages that Rust without a standard library for `wasm32-unknown-unknown`, but with the
//! library's sources: it is compiled once and put where the compiler looks for it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::apt::Apt;
use crate::workspace::Workspace;

const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "rustfmt-web"];

/// What rustup calls Debian's Rust from then on.
const TOOLCHAIN: &str = "debian";

/// Installs Debian's Rust, completes it, and makes it this repository's.
pub(super) fn install(workspace: &Workspace, has_rustup: bool) -> Result<()> {
    let Some(apt) = Apt::find(workspace) else {
        bail!(
            "Rust's library for wasm32-unknown-unknown is missing: run `rustup target add \
             wasm32-unknown-unknown` where rustup's server can be reached, then run this again"
        );
    };
    let found = apt.search("^(lld-[0-9]+|rustc-web)$")?;
    let lld = newest_lld(&found).filter(|_| found.lines().any(|line| line.starts_with("rustc-web ")));
    let lld = lld.context(
        "this system packages no rustc-web and lld: install Rust's library for wasm32-unknown-unknown by hand",
    )?;
    apt.install(&[&PACKAGES[..], &[&format!("lld-{lld}")]].concat())?;

    let empty = workspace.at("target/debian-rust");
    fs::create_dir_all(empty.join("src"))?;
    // A workspace of its own, or cargo would take it for a member of the one around it.
    fs::write(empty.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2021\"\n\n[workspace]\n")?;
    fs::write(empty.join("src/lib.rs"), "#![no_std]\n")?;
    for step in plan(lld, &empty, &workspace.cargo_bin(), has_rustup) {
        let words: Vec<&str> = step.words.iter().map(String::as_str).collect();
        match &words[..] {
            _ if step.as_root => apt.run(&words)?,
            [program, arguments @ ..] => workspace.shell().cmd(program).args(arguments).run()?,
            [] => {}
        }
    }
    if has_rustup {
        // The cargo that runs xtask has named its toolchain to all its children.
        workspace.shell().set_var("RUSTUP_TOOLCHAIN", TOOLCHAIN);
    }
    Ok(())
}

/// The highest N of the packages `lld-N` among the lines of `apt-cache search`.
fn newest_lld(found: &str) -> Option<u32> {
    found.lines().filter_map(|line| line.split_whitespace().next()?.strip_prefix("lld-")?.parse().ok()).max()
}

#[derive(Debug, PartialEq)]
struct Step {
    as_root: bool,
    words: Vec<String>,
}

/// The commands after the packages are there, in order.
fn plan(lld: u32, empty: &Path, cargo_bin: &Path, has_rustup: bool) -> Vec<Step> {
    let empty = empty.display();
    let step =
        |as_root, line: &[&str]| Step { as_root, words: line.iter().map(|&word| word.to_owned()).collect() };
    let mut steps = vec![
        step(
            false,
            &[
                "env",
                "--unset=RUSTUP_TOOLCHAIN",
                "RUSTC=/usr/bin/rustc",
                // Building the standard library is unstable in every release of Rust.
                "RUSTC_BOOTSTRAP=1",
                // Without bitcode the release profile could not optimize across crates.
                "RUSTFLAGS=-Cembed-bitcode=yes",
                &format!("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-{lld}"),
                &format!("CARGO_TARGET_DIR={empty}/target"),
                "/usr/bin/cargo",
                "build",
                &format!("--manifest-path={empty}/Cargo.toml"),
                // `test` is what wasm-bindgen's tests are linked with.
                "-Zbuild-std=std,panic_abort,test,proc_macro",
                "--target=wasm32-unknown-unknown",
                "--release",
            ],
        ),
        step(true, &["mkdir", "-p", LIBRARY]),
        step(
            true,
            &[
                "find",
                &format!("{empty}/target/wasm32-unknown-unknown/release/deps"),
                "-name",
                "*.rlib",
                "!",
                "-name",
                "libempty-*",
                "-exec",
                "cp",
                "--target-directory",
                LIBRARY,
                "{}",
                "+",
            ],
        ),
        // The linker's name in rustup's distributions, which is the one that rustc calls.
        step(false, &["mkdir", "-p", &cargo_bin.display().to_string()]),
        step(
            false,
            &["ln", "-sf", &format!("/usr/bin/lld-{lld}"), &cargo_bin.join("rust-lld").display().to_string()],
        ),
    ];
    if has_rustup {
        steps.push(step(false, &["rustup", "toolchain", "link", TOOLCHAIN, "/usr"]));
        steps.push(step(false, &["rustup", "override", "set", TOOLCHAIN]));
    }
    steps
}

/// Where the compiler looks for the libraries of the target.
const LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_linker_is_taken() {
        let found = "lld-9 - linker\nlld-19 - linker\nlld-14 - linker\nrustc-web - compiler\nlld-x - none\n";
        assert_eq!(newest_lld(found), Some(19));
        assert_eq!(newest_lld("rustc-web - compiler\n"), None);
    }

    #[test]
    fn the_library_is_built_for_testing_and_copied_without_the_empty_crate() {
        let steps = plan(19, Path::new("/tmp/empty"), Path::new("/home/a/.cargo/bin"), true);
        let lines: Vec<String> = steps.iter().map(|step| step.words.join(" ")).collect();
        assert!(lines[0].contains("-Zbuild-std=std,panic_abort,test,proc_macro"));
        assert!(lines[0].contains("LINKER=wasm-ld-19"));
        assert!(lines[2].contains("! -name libempty-*"));
        assert_eq!(lines[4], "ln -sf /usr/bin/lld-19 /home/a/.cargo/bin/rust-lld");
        assert_eq!(lines[6], "rustup override set debian");
    }

    #[test]
    fn only_the_systems_own_folders_are_written_as_root() {
        let steps = plan(19, Path::new("/tmp/empty"), Path::new("/home/a/.cargo/bin"), true);
        let as_root: Vec<&str> =
            steps.iter().filter(|step| step.as_root).map(|step| step.words[0].as_str()).collect();
        assert_eq!(as_root, ["mkdir", "find"]);
    }

    #[test]
    fn without_rustup_nothing_is_asked_of_it() {
        let steps = plan(19, Path::new("/tmp/empty"), Path::new("/bin"), false);
        assert!(steps.iter().all(|step| step.words[0] != "rustup"));
    }
}
