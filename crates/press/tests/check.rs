//! The golden folders in `tests/fixtures/check`: each holds an archive (`archive/`) and what must be
//! found in it (`findings.txt`, a finding a line).
//!
//! `UPDATE_GOLDEN=1 cargo test --package press check` writes the latter anew; then read it.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use press::archive::Archive;
use press::{Code, Finding, check};
use serde_json::{Value, json};

use crate::support::{files_below, run_press, workspace};

fn cases() -> Vec<PathBuf> {
    let folder = workspace().join("tests/fixtures/check");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

fn found_in(case: &Path) -> Vec<Finding> {
    let archive = Archive::at(case.join("archive"));
    let mut findings = check::unknown_folders(&archive).unwrap();
    for id in archive.editions().unwrap() {
        findings.extend(check::archived(&archive, id).unwrap());
    }
    findings
}

/// The codes that some golden folder of this kind brings about.
pub(crate) fn codes() -> BTreeSet<Code> {
    cases().iter().flat_map(|case| found_in(case)).map(|finding| finding.code).collect()
}

fn run_check(archive: &Path, more: &[&str]) -> Output {
    let words = [OsStr::new("check"), OsStr::new("--archive"), archive.as_os_str()];
    run_press(words.into_iter().chain(more.iter().map(OsStr::new)))
}

fn fixture(case: &str) -> PathBuf {
    workspace().join("tests/fixtures/check").join(case).join("archive")
}

#[test]
fn in_every_golden_archive_is_found_what_it_expects() {
    let mut wrong = Vec::new();
    for case in cases() {
        let lines =
            found_in(&case).into_iter().map(|finding| format!("{finding}; mend: {}\n", finding.mend()));
        let found: String = lines.collect();
        let golden = case.join("findings.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &found).unwrap();
        }
        if fs::read_to_string(&golden).unwrap_or_default() != found {
            wrong.push(format!("{}\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn checking_ends_with_1_for_errors_and_with_0_for_warnings_and_writes_nothing() {
    let missing = fixture("a-picture-that-is-not-there");
    let before = files_below(&missing);
    let output = run_check(&missing, &[]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("error[picture-missing]: 2024-03-05/01: found no file pages/01.png, expected "),
        "{text}"
    );
    assert!(text.contains("\n  mend: put the picture back and import again\n"), "{text}");
    assert!(text.ends_with("1 edition checked: 2 errors, 0 warnings, 0 notes\n"), "{text}");
    assert_eq!(files_below(&missing), before);
    assert_eq!(run_check(&fixture("hot-spots-that-overlap"), &[]).status.code(), Some(0));
}

#[test]
fn what_cannot_be_checked_ends_with_2_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run_check(folder.path(), &[]).status.code(), Some(2));
    let output = run_check(&fixture("hot-spots-that-overlap"), &["2024-03-06"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("2024-03-06: cannot be read"));
}

#[test]
fn only_the_named_editions_are_checked() {
    let unknown = fixture("something-else-in-the-archive");
    let all = String::from_utf8(run_check(&unknown, &[]).stdout).unwrap();
    assert!(all.starts_with("warning[folder-unknown]: "), "{all}");
    let named = String::from_utf8(run_check(&unknown, &["2024-03-05"]).stdout).unwrap();
    assert_eq!(named, "1 edition checked: 0 errors, 0 warnings, 0 notes\n");
}

#[test]
fn the_report_for_programs_says_all_that_the_one_for_people_says() {
    for case in cases() {
        let output = run_check(&case.join("archive"), &["--format", "json"]);
        let told: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let expected: Vec<Value> = found_in(&case).iter().map(as_documented).collect();
        assert_eq!(told, expected, "{}", case.display());
    }
}

fn as_documented(finding: &Finding) -> Value {
    let place = match finding.place.line {
        Some(line) => json!({ "file": finding.place.file, "line": line }),
        None => json!({ "file": finding.place.file }),
    };
    json!({
        "code": finding.code.to_string(), "severity": finding.severity().to_string(), "place": place,
        "found": finding.found, "expected": finding.expected, "mend": finding.mend(),
    })
}

#[test]
fn a_picture_of_more_than_3_mb_is_told_in_an_article_and_not_as_a_whole_page() {
    let archive = Archive::at(fixture("a-picture-that-is-not-there"));
    let whole = archive.edition("2024-03-05".parse().unwrap()).unwrap();
    let of = |bytes| {
        let state = check::State { bytes, size: Some((8, 12)) };
        let files = whole.assets().into_iter().map(|path| (path.clone(), state)).collect();
        check::edition(&whole, &files).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(of(3_000_000), Vec::<String>::new());
    let expected = "warning[picture-oversized]: 2024-03-05/01/1: found pictures/a.png with 3000001 bytes, expected at \
                    most 3 MB in an article";
    assert_eq!(of(3_000_001), [expected]);
}
