//! The newsroom's own folder: the one that `press new` writes, and the one that the documentation
//! shows. What can be wrong with such a folder is in the golden folders `newsroom-…`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Output;

use press::archive::Archive;
use press::{Making, Origin, Sources, assemble, divide};

use crate::support::{files_below, press, run_press, workspace};

fn new(folder: &Path) -> Output {
    let words = ["--newspaper", "云岭\"样报\"", "--date", "2023-01-17"].map(OsStr::new);
    run_press([OsStr::new("new"), folder.as_os_str()].into_iter().chain(words))
}

fn import(folder: &Path, archive: &Path) -> String {
    press([OsStr::new("import"), folder.as_os_str(), OsStr::new("--archive"), archive.as_os_str()])
}

#[test]
fn a_new_folder_imports_cleanly_and_checks_cleanly() {
    let place = tempfile::tempdir().unwrap();
    let (folder, archive) = (place.path().join("editions/2023-01-17"), place.path().join("archive"));
    assert!(new(&folder).status.success());
    let said = import(&folder, &archive);
    assert!(said.ends_with("1 edition concerned: 0 errors, 0 warnings, 0 notes\n"), "{said}");
    let checked = press([OsStr::new("check"), OsStr::new("--archive"), archive.as_os_str()]);
    assert_eq!(checked, "1 edition checked: 0 errors, 0 warnings, 0 notes\n");

    let whole = Archive::at(&archive).edition("2023-01-17".parse().unwrap()).unwrap();
    assert_eq!(whole.edition().newspaper().name.as_str(), "云岭\"样报\"");
    for asset in whole.assets() {
        assert!(archive.join("2023-01-17").join(asset.as_str()).is_file(), "{asset:?}");
    }
    let source = archive.join("2023-01-17/source");
    assert_eq!(files_below(&source), files_below(&folder), "the sources are kept as they are");
    assert!(import(&folder, &archive).contains("edition.json unchanged"));
}

#[test]
fn a_new_folder_is_marked_as_a_specimen_and_tells_in_each_file_what_it_is_for() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("2023-01-17");
    assert!(new(&folder).status.success());
    for (name, bytes) in files_below(&folder) {
        let text = String::from_utf8(bytes).unwrap();
        let has_note = text.lines().any(|line| line.starts_with("# ") || line.starts_with("<!-- "));
        assert!(has_note, "{name} says nothing of itself");
        assert!(!name.ends_with(".md") || text.contains('样'), "{name}");
    }
    let left = files_below(place.path());
    assert!(left.keys().all(|name| name.starts_with("2023-01-17/")), "{:?}", left.keys());
}

#[test]
fn a_new_folder_never_takes_the_place_of_anything() {
    let place = tempfile::tempdir().unwrap();
    for (name, file) in [("full", Some("full/notes.txt")), ("file", Some("file")), ("empty", None)] {
        let folder = place.path().join(name);
        if let Some(file) = file {
            let file = place.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "notes").unwrap();
        } else {
            fs::create_dir(&folder).unwrap();
        }
        let output = new(&folder);
        assert_eq!(output.status.code(), Some(if file.is_some() { 2 } else { 0 }), "{name}");
        if let Some(file) = file {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(said.contains("expected a missing or an empty folder\n  mend: "), "{said}");
            assert_eq!(fs::read_to_string(place.path().join(file)).unwrap(), "notes");
        }
    }
    let left = files_below(place.path());
    assert!(
        left.keys()
            .all(|name| ["full/notes.txt", "file"].contains(&name.as_str()) || name.starts_with("empty/"))
    );
}

/// The files of the documentation's example: fences that name a file behind their language.
fn documented() -> Sources {
    let text = fs::read_to_string(workspace().join("docs/newsroom-folder.md")).unwrap();
    let mut files = Sources::default();
    for fence in text.split("\n```").skip(1) {
        let (info, content) = fence.split_once('\n').unwrap_or((fence, ""));
        if let Some((_, name)) = info.split_once(' ') {
            files.insert(name, Origin::Memory(format!("{content}\n").into_bytes()));
        }
    }
    files
}

#[test]
fn the_example_in_the_documentation_imports_cleanly() {
    let files = documented();
    let assembled = assemble(&files, "2023-01-17".parse().unwrap()).unwrap();
    assert_eq!(assembled.findings, []);
    let used: Vec<&Making> = assembled.assets.iter().map(|asset| &asset.making).collect();
    let file = |path: &str| Making::File(path.to_owned());
    let pictures = ["C01-两会特刊/page.svg", "C01-两会特刊/会场.svg", "C02-广告/page.svg"].map(file);
    assert_eq!(used, pictures.iter().collect::<Vec<_>>());
    let whole = assembled.edition.unwrap();
    let pages = whole.edition().pages();
    let names: Vec<String> = pages.iter().map(|page| page.name.as_ref().unwrap().to_string()).collect();
    assert_eq!(names, ["两会特刊", "广告/公告", "副刊"]);
    let headlines: Vec<&str> = pages[0].articles.iter().map(|head| head.headline.as_str()).collect();
    assert_eq!(headlines, ["样县开会\n共话春耕", "短讯"]);
}

#[test]
fn every_field_and_finding_of_the_documentation_is_one() {
    let text = fs::read_to_string(workspace().join("docs/newsroom-folder.md")).unwrap();
    let told = text.split("## What press says").nth(1).unwrap().split("## 中文").next().unwrap();
    let names: Vec<&str> = press::Code::ALL.iter().map(|code| code.name()).collect();
    let mut count = 0;
    for row in told.lines().filter(|line| line.starts_with("| ")).skip(2) {
        for code in row.rsplit(" | ").next().unwrap().split('`').skip(1).step_by(2) {
            assert!(names.contains(&code), "{code}");
            count += 1;
        }
    }
    assert!(count > 20, "{count} findings are told of");
}

#[test]
fn folders_of_several_editions_are_taken_in_together_and_two_of_one_edition_are_not() {
    let mut files = Sources::default();
    for (folder, date) in [("morning", "2023-01-17"), ("later", "2023-01-18")] {
        let text = format!("newspaper = \"云岭样报\"\ndate = {date}\n");
        files.insert(format!("{folder}/edition.toml"), Origin::Memory(text.into_bytes()));
        files.insert(format!("{folder}/01-要闻/01-样稿.md"), Origin::Memory("样稿一则。".into()));
    }
    let divided = divide(&files).unwrap();
    let ids: Vec<String> = divided.editions.keys().map(ToString::to_string).collect();
    assert_eq!(ids, ["2023-01-17", "2023-01-18"]);
    for sources in divided.editions.values() {
        assert_eq!(sources.paths().collect::<Vec<_>>(), ["01-要闻/01-样稿.md", "edition.toml"]);
    }
    files.insert("later/edition.toml", Origin::Memory("date = 2023-01-17".into()));
    let error = divide(&files).unwrap_err().to_string();
    assert!(
        error.starts_with("morning/: another of the files is called 01-要闻/01-样稿.md as well"),
        "{error}"
    );
}
