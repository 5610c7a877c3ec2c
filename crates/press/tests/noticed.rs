//! What publishing notices of files that were changed in the archive by hand, and what it does not.
#![cfg(unix)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::specimens::{printed, publishing};

/// More editions than those of which each file is looked at.
const EDITIONS: &str = "102";
const OLDEST: &str = "2031-01-02";

struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    /// A specimen that has been published and is remembered.
    fn published() -> Self {
        let newsroom = Self { folder: tempfile::tempdir().unwrap() };
        let mut specimen = std::process::Command::new(env!("CARGO_BIN_EXE_press"));
        specimen.args(["specimen", "--editions", EDITIONS, "--pages", "1", "--articles", "1", "--archive"]);
        printed(&specimen.arg(newsroom.archive()).output().unwrap());
        // What has just been written is not remembered.
        age(&newsroom.archive(), Duration::from_secs(3600));
        assert!(newsroom.publish(&[]).contains("102 editions published"));
        newsroom
    }

    fn archive(&self) -> PathBuf {
        self.folder.path().join("archive")
    }

    fn publish(&self, arguments: &[&str]) -> String {
        let tree = self.folder.path().join("published");
        printed(&publishing(&self.archive(), &tree).args(arguments).output().unwrap())
    }

    fn newest(&self) -> String {
        let names = fs::read_dir(self.archive()).unwrap().map(|entry| entry.unwrap().file_name());
        names.map(|name| name.into_string().unwrap()).filter(|name| name.starts_with("20")).max().unwrap()
    }

    fn picture(&self, edition: &str) -> PathBuf {
        self.archive().join(edition).join("pages/01.svg")
    }
}

/// Makes everything below a folder, and the folder, as old as that.
fn age(folder: &Path, by: Duration) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            age(&entry.path(), by);
        } else {
            set_age(&entry.path(), by);
        }
    }
    set_age(folder, by);
}

fn set_age(path: &Path, by: Duration) {
    File::open(path).unwrap().set_modified(SystemTime::now() - by).unwrap();
}

/// Draws something more on a picture; `rename` as press does it, otherwise in its place.
fn draw_on(picture: &Path, rename: bool) {
    let drawn =
        fs::read_to_string(picture).unwrap().replace("</svg>", "<rect width=\"1\" height=\"1\"/></svg>");
    if rename {
        let aside = picture.with_file_name("aside");
        fs::write(&aside, drawn).unwrap();
        fs::rename(&aside, picture).unwrap();
    } else {
        fs::write(picture, drawn).unwrap();
    }
}

#[test]
fn a_file_of_an_old_edition_that_is_replaced_is_noticed() {
    let newsroom = Newsroom::published();
    draw_on(&newsroom.picture(OLDEST), true);
    let told = newsroom.publish(&[]);
    assert!(
        told.starts_with("2031-01-02: ") && told.contains("1 edition published, 101 unchanged"),
        "{told}"
    );
}

#[test]
fn a_file_of_a_new_edition_that_is_written_over_in_its_place_is_noticed() {
    let newsroom = Newsroom::published();
    draw_on(&newsroom.picture(&newsroom.newest()), false);
    assert!(newsroom.publish(&[]).contains("1 edition published, 101 unchanged"));
}

#[test]
fn a_file_of_an_old_edition_that_is_written_over_in_its_place_is_found_by_comparing_all() {
    let newsroom = Newsroom::published();
    draw_on(&newsroom.picture(OLDEST), false);
    assert!(newsroom.publish(&[]).contains("0 editions published, 102 unchanged"));
    assert!(newsroom.publish(&["--compare-all"]).contains("1 edition published, 101 unchanged"));
}

#[test]
fn an_old_edition_that_is_written_over_in_its_place_is_noticed() {
    let newsroom = Newsroom::published();
    let outline = newsroom.archive().join(OLDEST).join("edition.json");
    let edited = fs::read_to_string(&outline).unwrap().replacen("\"name\":\"样报\"", "\"name\":\"样报 \"", 1);
    fs::write(&outline, edited.replacen("\"text\":\"", "\"text\":\"改", 1)).unwrap();
    assert!(newsroom.publish(&[]).contains("1 edition published, 101 unchanged"));
}

#[test]
fn a_published_list_that_was_changed_is_made_anew_and_one_that_was_not_is_left_alone() {
    let newsroom = Newsroom::published();
    let lists = newsroom.folder.path().join("published/catalogue");
    age(&lists, Duration::from_secs(3600));
    // This run remembers the lists, now that they are old enough.
    newsroom.publish(&[]);
    let whole = fs::read(lists.join("2031.html")).unwrap();
    fs::write(lists.join("2031.html"), "x".repeat(whole.len())).unwrap();
    assert!(newsroom.publish(&[]).ends_with("; 1 file written\n"));
    assert_eq!(fs::read(lists.join("2031.html")).unwrap(), whole);
    assert!(newsroom.publish(&[]).ends_with("; 0 files written\n"));
}

#[test]
fn a_new_name_of_the_newspaper_reaches_the_lists_of_all_years() {
    let newsroom = Newsroom::published();
    let lists = newsroom.folder.path().join("published/catalogue");
    age(&lists, Duration::from_secs(3600));
    newsroom.publish(&[]);
    let newest = newsroom.archive().join(newsroom.newest()).join("edition.json");
    let named = fs::read_to_string(&newest).unwrap().replacen("\"name\":\"样报\"", "\"name\":\"新样报\"", 1);
    fs::write(&newest, named).unwrap();
    newsroom.publish(&[]);
    for entry in fs::read_dir(&lists).unwrap().map(|entry| entry.unwrap().path()) {
        let is_plain = entry.extension().is_some_and(|end| end == "html");
        assert!(!is_plain || fs::read_to_string(&entry).unwrap().contains("新样报"), "{entry:?}");
    }
}
