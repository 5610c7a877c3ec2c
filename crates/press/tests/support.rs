//! What press's tests share: running the program, and reading trees of files.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Runs press, whatever comes of it.
pub(crate) fn run_press<'a>(arguments: impl IntoIterator<Item = &'a OsStr>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_press")).args(arguments).output().unwrap()
}

/// Runs press and expects it to succeed; gives what it printed.
pub(crate) fn press<'a>(arguments: impl IntoIterator<Item = &'a OsStr>) -> String {
    let output = run_press(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Where press notes beside an archive's editions what has changed and what is published. It tells the time.
pub(crate) const NOTES: [&str; 2] = [".changes/", ".press/"];

/// Every file of an archive but its [`NOTES`].
pub(crate) fn editions_below(archive: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_below(archive);
    files.retain(|path, _| !NOTES.iter().any(|folder| path.starts_with(folder)));
    files
}

/// Every file below a folder by its path there, steps parted by slashes.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder, folder, &mut files);
    files
}
