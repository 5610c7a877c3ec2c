//! A long archive: which of its years a run looks at, and what it therefore notices now or some runs later.
//!
//! Editions are made as [`id`] counts them, 336 in a year: the last of four years holds the newest hundred, and of
//! the other three a run looks at one by turns.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use press::archive::Archive;
use press::publish::{Options, Watch};
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
    for year in 0..4 {
        let article = format!("{}/01/1", id(year * A_YEAR + 7));
        press([
            "withdraw".as_ref(),
            article.as_ref(),
            "--archive".as_ref(),
            newsroom.archive().as_os_str(),
            "--reason".as_ref(),
            "样报的原因".as_ref(),
        ]);
    }
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
fn after_a_run_that_was_cut_off_and_in_a_tree_that_another_has_changed_everything_is_looked_at() {
    let newsroom = Newsroom::published();
    newsroom.write_into_each_year("新");
    let watch = Ended { folder: newsroom.archive().join(".press"), seen: AtomicUsize::new(0) };
    let archive = Archive::at(newsroom.archive());
    assert_eq!(watch.left_behind(), 1);
    press::publish::publish(&archive, &newsroom.tree(), Options::default(), &watch).unwrap();
    assert!(watch.seen.load(Ordering::Relaxed) > 0);
    assert_eq!(watch.left_behind(), 1);

    newsroom.write_into_each_year("更新");
    let [ended] = &watch.paths()[..] else { panic!("one target, one end") };
    fs::remove_file(ended).unwrap();
    assert_eq!(newsroom.changed(), "4", "as if the last run had not come to its end");

    newsroom.write_into_each_year("最新");
    let catalogue = newsroom.tree().join("catalogue.json");
    let bytes = fs::read(&catalogue).unwrap();
    fs::remove_file(&catalogue).unwrap();
    fs::write(&catalogue, bytes).unwrap();
    assert_eq!(newsroom.changed(), "4");
}

/// Sees that nothing says that the last run came to its end while readers see changes.
struct Ended {
    folder: PathBuf,
    seen: AtomicUsize,
}

impl Ended {
    fn paths(&self) -> Vec<PathBuf> {
        let targets =
            fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path().join("ended.json"));
        targets.filter(|path| path.exists()).collect()
    }

    fn left_behind(&self) -> usize {
        self.paths().len()
    }
}

impl Watch for Ended {
    fn changed(&self, _: &Path) {
        assert_eq!(self.left_behind(), 0);
        self.seen.fetch_add(1, Ordering::Relaxed);
    }
}
