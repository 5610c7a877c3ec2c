//! A long archive: which of its years a run looks at, and what it therefore notices now or some runs later.
//!
//! Editions are made as [`id`] counts them, 336 in a year: the last of four years holds the newest hundred, and of
//! the other three a run looks at one by turns.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use press::archive::Archive;
use press::publish::Options;
use tempfile::TempDir;

use crate::specimens::{id, publish, write};
use crate::support::{files_below, press};

const A_YEAR: usize = 336;

struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    /// Four years that are published and remembered.
    fn published() -> Self {
        let newsroom = Self { folder: tempfile::tempdir().unwrap() };
        (0..4 * A_YEAR).for_each(|day| write(&newsroom.archive(), id(day), 1, "旧"));
        assert!(newsroom.publish().contains("1344 editions published"));
        newsroom
    }

    fn archive(&self) -> PathBuf {
        self.folder.path().join("archive")
    }

    fn tree(&self) -> PathBuf {
        self.folder.path().join("published")
    }

    fn publish(&self) -> String {
        publish(&self.archive(), &self.tree())
    }

    /// How many editions a run changes.
    fn changed(&self) -> String {
        self.publish()
            .lines()
            .last()
            .unwrap()
            .split(": ")
            .last()
            .unwrap()
            .split(" edition")
            .next()
            .unwrap()
            .to_owned()
    }

    fn withdraw(&self, day: usize) {
        let article = format!("{}/01/1", id(day));
        let archive = self.archive();
        let words = ["withdraw", &article, "--reason", "样报的原因", "--archive"].map(OsStr::new);
        press(words.into_iter().chain([archive.as_os_str()]));
    }

    /// Another program writes into the first edition of each year.
    fn write_into_each_year(&self, text: &str) {
        (0..4).for_each(|year| write(&self.archive(), id(year * A_YEAR), 1, text));
    }

    /// The tree is what a first run would make.
    fn check(&self) {
        let clean = self.folder.path().join("clean");
        publish(&self.archive(), &clean);
        assert!(files_below(&self.tree()) == files_below(&clean));
        fs::remove_dir_all(clean).unwrap();
    }
}

#[test]
fn what_press_changes_in_any_year_is_noticed_at_once() {
    let newsroom = Newsroom::published();
    (0..4).for_each(|year| newsroom.withdraw(year * A_YEAR + 7));
    assert_eq!(newsroom.changed(), "4");
    newsroom.check();
}

#[test]
fn what_another_program_changes_is_noticed_by_turns_and_by_comparing_all() {
    let newsroom = Newsroom::published();
    newsroom.write_into_each_year("新");
    assert_eq!(newsroom.changed(), "2", "the newest year, and one of the others");
    assert_eq!(newsroom.changed(), "1", "the second of the others");
    assert_eq!(newsroom.changed(), "1", "the third of the others");
    assert_eq!(newsroom.changed(), "0");
    newsroom.check();
    newsroom.write_into_each_year("更新");
    let options = Options { remember: false, ..Options::default() };
    let archive = Archive::at(newsroom.archive());
    let published =
        press::publish::publish(&archive, &newsroom.tree(), options, &press::publish::Nobody).unwrap();
    assert_eq!(published.changed.len(), 4);
}

#[test]
fn what_comes_goes_or_is_lost_in_any_year_is_noticed_at_once() {
    let newsroom = Newsroom::published();
    for year in 0..3 {
        fs::remove_dir_all(newsroom.archive().join(id(year * A_YEAR).to_string())).unwrap();
        fs::remove_dir_all(newsroom.tree().join(format!("editions/{}", id(year * A_YEAR + 1)))).unwrap();
        fs::remove_file(newsroom.tree().join(format!("catalogue/{}.html", 2021 + year))).unwrap();
    }
    newsroom.publish();
    newsroom.check();
    write(&newsroom.archive(), id(0), 1, "新");
    assert_eq!(newsroom.changed(), "1");
    newsroom.check();
}

#[test]
fn a_change_that_is_cut_off_is_noticed_until_it_has_come_to_its_end() {
    let newsroom = Newsroom::published();
    let changes = newsroom.archive().join(".changes");
    fs::create_dir(&changes).unwrap();
    for year in 0..4 {
        fs::write(changes.join(id(year * A_YEAR).to_string()), "as it is while press writes").unwrap();
    }
    newsroom.write_into_each_year("新");
    assert_eq!(newsroom.changed(), "4");
    newsroom.write_into_each_year("更新");
    assert_eq!(newsroom.changed(), "4", "it is still not known to have ended");
}

#[test]
fn when_the_last_run_was_cut_off_everything_is_looked_at() {
    let newsroom = Newsroom::published();
    let remembered = fs::read_dir(newsroom.archive().join(".press")).unwrap().next().unwrap().unwrap();
    let ended = remembered.path().join("ended.json");
    let before = fs::read(&ended).unwrap();
    newsroom.withdraw(A_YEAR);
    assert_eq!(newsroom.changed(), "1");
    // A run that is cut off leaves what the one before it has left.
    fs::write(&ended, before).unwrap();
    newsroom.write_into_each_year("新");
    assert_eq!(newsroom.changed(), "4");
    newsroom.check();
}

#[test]
fn when_an_older_tree_is_put_back_everything_is_looked_at() {
    let newsroom = Newsroom::published();
    let kept = newsroom.folder.path().join("kept");
    let is_copied = Command::new("cp").arg("-a").arg(newsroom.tree()).arg(&kept).status().unwrap();
    assert!(is_copied.success());
    (0..3).for_each(|year| newsroom.withdraw(year * A_YEAR));
    assert_eq!(newsroom.changed(), "3");
    fs::remove_dir_all(newsroom.tree()).unwrap();
    fs::rename(&kept, newsroom.tree()).unwrap();
    assert_eq!(newsroom.changed(), "3");
    newsroom.check();
}
