//! The specimen as a command: what it writes, what it refuses, and that it can be published.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::support::{editions_below, files_below, press, run_press};

fn specimen(archive: &Path, more: &[&str]) -> std::process::Output {
    let words = [OsStr::new("specimen"), OsStr::new("--archive"), archive.as_os_str()];
    run_press(words.into_iter().chain(more.iter().map(OsStr::new)))
}

const SMALL: [&str; 6] = ["--editions", "3", "--pages", "4", "--articles", "6"];

#[test]
fn the_same_arguments_write_the_same_files_and_again_into_the_same_archive() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let output = specimen(&one, &SMALL);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("wrote 3 editions of 样报 (2031-01-02 to 2031-01-0"), "{said}");
    assert!(specimen(&other, &SMALL).status.success());
    let files = editions_below(&one);
    assert!(!files.is_empty());
    assert_eq!(files, editions_below(&other));
    assert!(specimen(&one, &SMALL).status.success());
    assert_eq!(files, editions_below(&one), "nothing is left aside");
    let fewer = specimen(&one, &["--editions", "1", "--pages", "4", "--articles", "6"]);
    let said = String::from_utf8_lossy(&fewer.stdout).into_owned();
    assert!(said.contains("left 2 other specimen editions as before"), "{said}");
    assert_eq!(files, editions_below(&one));
}

#[test]
fn a_specimen_can_be_published_with_its_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let (archive, to) = (folder.path().join("archive"), folder.path().join("published"));
    assert!(specimen(&archive, &SMALL).status.success());
    press(["publish".as_ref(), "--archive".as_ref(), archive.as_os_str(), "--to".as_ref(), to.as_os_str()]);
    assert!(to.join("editions/2031-01-02/pages/01.svg").exists());
    assert!(to.join("catalogue/2031.json").exists());
}

#[test]
fn an_archive_with_an_edition_of_another_newspaper_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    assert!(specimen(folder.path(), &SMALL).status.success());
    let path = folder.path().join("2031-01-02/edition.json");
    let json = fs::read_to_string(&path).unwrap().replacen(r#""name":"样报""#, r#""name":"云岭样报""#, 1);
    fs::write(&path, json).unwrap();
    let before = files_below(folder.path());
    let output = specimen(folder.path(), &["--seed", "2"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("found an edition of 云岭样报, expected an edition of 样报"), "{said}");
    assert!(said.contains("mend: write the specimen into a folder of its own"), "{said}");
    fs::remove_file(&path).unwrap();
    assert_eq!(
        specimen(folder.path(), &[]).status.code(),
        Some(2),
        "a folder without an edition is somebody's"
    );
    assert!(
        before
            .keys()
            .all(|name| name.ends_with("2031-01-02/edition.json") || folder.path().join(name).exists())
    );
}

#[test]
fn a_plan_that_cannot_be_is_refused_with_what_could() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, expected) in [
        (&["--pages", "0"][..], "from 1 to 400 pages"),
        (&["--pages", "2", "--articles", "61"], "at most 60 articles"),
        (&["--from", "9999-12-01", "--editions", "90"], "the calendar ends"),
    ] {
        let output = specimen(&folder.path().join("archive"), arguments);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(expected), "{said}");
    }
    assert!(!folder.path().join("archive").exists());
}
