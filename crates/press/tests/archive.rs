//! Importing into an archive: what is written, what is said, and when nothing is.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use edition::WholeEdition;

use crate::support::{editions_below, files_below, run_press, workspace};

fn fixture(case: &str, file: &str) -> PathBuf {
    workspace().join("tests/fixtures/import").join(case).join("source").join(file)
}

fn import(archive: &Path, files: &[&Path], more: &[&str]) -> Output {
    let words = [OsStr::new("import"), OsStr::new("--archive"), archive.as_os_str()];
    run_press(
        words.into_iter().chain(more.iter().map(OsStr::new)).chain(files.iter().map(|file| file.as_os_str())),
    )
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn edition(archive: &Path) -> WholeEdition {
    WholeEdition::from_json(&fs::read(archive.join("2024-03-05/edition.json")).unwrap()).unwrap()
}

#[test]
fn pages_that_are_imported_one_after_the_other_join_as_if_imported_together() {
    let case = "several-dumps-join-into-one-edition";
    let files = files_below(fixture(case, "").as_path());
    let paths: Vec<PathBuf> = files.keys().map(|name| fixture(case, name)).collect();
    let folder = tempfile::tempdir().unwrap();
    let (together, apart) = (folder.path().join("together"), folder.path().join("apart"));
    assert!(import(&together, &paths.iter().map(PathBuf::as_path).collect::<Vec<_>>(), &[]).status.success());
    for path in paths.iter().rev() {
        assert!(import(&apart, &[path], &[]).status.success());
    }
    assert_eq!(editions_below(&together), editions_below(&apart));
    for (name, bytes) in files {
        assert_eq!(files_below(&apart)[&format!("2024-03-05/source/{name}")], bytes, "{name} is untouched");
    }
}

#[test]
fn importing_the_same_file_again_changes_nothing_and_another_of_its_name_replaces_it() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    let file = fixture("an-article-without-crossheads", "a.txt");
    assert!(out(&import(&archive, &[&file], &[])).contains("a.txt added"));
    let before = files_below(&archive);
    let again = out(&import(&archive, &[&file], &[]));
    assert!(again.contains("a.txt unchanged") && again.contains("edition.json unchanged"), "{again}");
    assert_eq!(files_below(&archive), before);

    let other = fixture("a-short-last-paragraph-is-no-crosshead", "a.txt");
    let replaced = out(&import(&archive, &[&other], &[]));
    assert!(replaced.contains("a.txt replaced") && replaced.contains("edition.json replaced"), "{replaced}");
    assert_eq!(edition(&archive).texts()[0].articles.len(), 1);
    assert_eq!(fs::read(archive.join("2024-03-05/source/a.txt")).unwrap(), fs::read(other).unwrap());
}

#[test]
fn a_file_with_errors_is_not_taken_in_and_the_others_are() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    let bad = fixture("a-file-that-is-no-dump", "picture.txt");
    let good = fixture("an-article-without-crossheads", "a.txt");
    let output = import(&archive, &[&bad, &good], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("error[not-a-dump]: picture.txt: found "), "{}", err(&output));
    assert!(out(&output).contains("picture.txt: not taken in"));
    assert_eq!(editions_below(&archive).len(), 2);
}

#[test]
fn an_edition_without_a_newspaper_is_not_written_until_its_name_is_said_and_then_remembers_it() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    let file = fixture("without-the-last-line-the-newspaper-is-unknown", "a.txt");
    let output = import(&archive, &[&file], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("mend: import again with --newspaper NAME"), "{}", err(&output));
    assert!(!archive.exists());

    assert!(import(&archive, &[&file], &["--newspaper", "云岭样报"]).status.success());
    assert!(import(&archive, &[&file], &[]).status.success(), "the name is kept with the sources");
    assert_eq!(edition(&archive).edition().newspaper().name.as_str(), "云岭样报");
}

#[test]
fn findings_say_what_to_mend_and_warnings_do_not_fail() {
    let folder = tempfile::tempdir().unwrap();
    let file = fixture("a-wrong-weekday-is-told", "a.txt");
    let output = import(folder.path(), &[&file], &[]);
    assert_eq!(output.status.code(), Some(0));
    let expected = "warning[weekday-wrong]: a.txt:6: found 星期三, expected 星期二, the weekday of 2024-03-05 (the \
                    date believed)\n  mend: correct the date or the weekday, whichever is wrong\n";
    assert!(err(&output).starts_with(expected), "{}", err(&output));
    assert!(
        out(&output).ends_with("1 file read, 1 edition concerned: 0 errors, 2 warnings, 0 notes\n"),
        "{}",
        out(&output)
    );
}

#[test]
fn what_cannot_be_read_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    let good = fixture("an-article-without-crossheads", "a.txt");
    let missing = folder.path().join("missing.txt");
    let output = import(&archive, &[&good, &missing], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("missing.txt: cannot be read"), "{}", err(&output));

    let same_name = fixture("a-short-last-paragraph-is-no-crosshead", "a.txt");
    let output = import(&archive, &[&good, &same_name], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("is called a.txt as well"), "{}", err(&output));
    assert!(!archive.exists());
}

#[test]
fn a_folder_and_the_same_folder_zipped_become_the_same_edition() {
    let folder = tempfile::tempdir().unwrap();
    let source = fixture("several-dumps-join-into-one-edition", "");
    let zip = folder.path().join("pages.zip");
    let mut writer = zip::ZipWriter::new(fs::File::create(&zip).unwrap());
    for (name, bytes) in files_below(&source) {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, &bytes).unwrap();
    }
    writer.finish().unwrap();
    let (of_folder, of_zip) = (folder.path().join("a"), folder.path().join("b"));
    assert!(import(&of_folder, &[&source], &[]).status.success());
    assert!(import(&of_zip, &[&zip], &[]).status.success());
    assert!(!editions_below(&of_folder).is_empty());
    assert_eq!(editions_below(&of_folder), editions_below(&of_zip));
}

#[test]
fn a_damaged_zip_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pages.zip");
    fs::write(&zip, b"PK\x03\x04 cut off").unwrap();
    let output = import(&folder.path().join("archive"), &[&zip], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("pages.zip: cannot be read"), "{}", err(&output));
    assert!(!folder.path().join("archive").exists());
}

#[test]
fn a_second_edition_of_a_day_lies_beside_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = fixture("an-article-without-crossheads", "a.txt");
    assert!(import(folder.path(), &[&file], &[]).status.success());
    assert!(import(folder.path(), &[&file], &["--number", "2"]).status.success());
    let second = fs::read(folder.path().join("2024-03-05-2/edition.json")).unwrap();
    assert_eq!(WholeEdition::from_json(&second).unwrap().edition().id().to_string(), "2024-03-05-2");
    assert_eq!(edition(folder.path()).edition().id().to_string(), "2024-03-05");
    assert_eq!(import(folder.path(), &[&file], &["--number", "0"]).status.code(), Some(2));
}
