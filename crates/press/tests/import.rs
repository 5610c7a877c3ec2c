//! The golden folders in `tests/fixtures/import`: each holds what is imported (`source/`), the
//! edition that it must become (`expected.json`, missing if it becomes none), and what must be found
//! in it (`findings.txt`, a finding a line).
//!
//! `UPDATE_GOLDEN=1 cargo test --package press import` writes the last two anew; then read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use edition::{EditionId, WholeEdition};
use press::{Assembled, Code, Sources, assemble, import};
use serde_json::Value;

use crate::support::workspace;

fn cases() -> Vec<PathBuf> {
    let folder = workspace().join("tests/fixtures/import");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// What the edition would be that most of the source folder belongs to, all of it imported.
fn assembled(case: &Path) -> Assembled {
    let sources = Sources::of_folder(&case.join("source")).unwrap();
    let imported = import(&sources).unwrap();
    let first = imported.drafts.iter().find_map(|draft| Some((draft.date?, draft.number.unwrap_or(1))));
    match first {
        Some((date, number)) => assemble(&sources, EditionId::of(date, number).unwrap()).unwrap(),
        None => Assembled { edition: None, assets: imported.assets, findings: imported.findings },
    }
}

fn pretty(edition: &WholeEdition) -> String {
    let mut value: Value = serde_json::from_slice(&edition.to_json().unwrap()).unwrap();
    value.sort_all_objects();
    format!("{}\n", serde_json::to_string_pretty(&value).unwrap())
}

/// The expected edition and findings as the folder has them; empty where a file is missing.
fn golden(case: &Path) -> [String; 2] {
    ["expected.json", "findings.txt"].map(|name| fs::read_to_string(case.join(name)).unwrap_or_default())
}

#[test]
fn every_golden_folder_becomes_what_it_expects() {
    let mut wrong = Vec::new();
    for case in cases() {
        let Assembled { edition, findings, .. } = assembled(&case);
        let lines = findings.iter().map(|finding| format!("{finding}; mend: {}\n", finding.mend()));
        let made = [edition.as_ref().map(pretty).unwrap_or_default(), lines.collect()];
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            for (name, text) in ["expected.json", "findings.txt"].iter().zip(&made) {
                let path = case.join(name);
                if !text.is_empty() {
                    fs::write(path, text).unwrap();
                } else if path.exists() {
                    fs::remove_file(path).unwrap();
                }
            }
        }
        if made != golden(&case) {
            wrong.push(format!("{}\nbecame {}\nwith {}", case.display(), made[0], made[1]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_case_without_an_edition_says_why_with_an_error() {
    for case in cases() {
        let Assembled { edition, findings, .. } = assembled(&case);
        let has_error = findings.iter().any(|finding| finding.severity() == press::Severity::Error);
        assert!(edition.is_some() || has_error, "{}", case.display());
    }
}

#[test]
fn every_code_has_a_golden_folder_and_a_line_in_the_documentation() {
    let mut found: BTreeSet<Code> =
        cases().iter().flat_map(|case| assembled(case).findings).map(|finding| finding.code).collect();
    found.extend(crate::check::codes());
    let told = fs::read_to_string(workspace().join("docs/findings.md")).unwrap();
    for code in Code::ALL {
        assert!(found.contains(code), "no golden folder brings about {code}");
        let start = format!("| `{code}` | {} |", code.severity());
        let end = format!("| {} |", code.mend());
        let is_told = told.lines().any(|line| line.starts_with(&start) && line.ends_with(&end));
        assert!(is_told, "docs/findings.md has no row \"{start} … {end}\"");
    }
    let rows = told.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, Code::ALL.len(), "docs/findings.md tells of codes that there are not");
}
