//! Publishing writes what changed and nothing else, and its results depend on nothing it remembers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::specimens::{id, printed, publish, publishing, write};
use crate::support::files_below;

struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    fn of(editions: usize) -> Self {
        let newsroom = Self { folder: tempfile::tempdir().unwrap() };
        (0..editions).for_each(|day| write(&newsroom.archive(), id(day), 3, "旧"));
        newsroom
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn archive(&self) -> PathBuf {
        self.at("archive")
    }

    fn publish(&self) -> String {
        publish(&self.archive(), &self.at("published"))
    }

    /// Nothing but archive and tree lies there, and the tree is what a first run would make of it.
    fn check(&self) {
        let mut names: Vec<_> =
            fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["archive", "published"]);
        let clean = tempfile::tempdir().unwrap();
        publish(&self.archive(), &clean.path().join("tree"));
        assert_eq!(files_below(&self.at("published")), files_below(&clean.path().join("tree")));
    }
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap())
}

#[cfg(unix)]
#[test]
fn a_changed_edition_alone_is_written_and_of_it_the_changed_files_alone() {
    let newsroom = Newsroom::of(3);
    let first = newsroom.publish();
    assert!(first.contains("2021-01-02: 3 pages, 8 files written, 0 unchanged"), "{first}");
    let of = |day: usize, name: &str| newsroom.at(&format!("published/editions/{}/{name}", id(day)));
    let places = [of(0, "edition.json"), of(1, "pages/02.json"), of(1, "pages/01.json")];
    let before = places.each_ref().map(|path| inode(path));
    write(&newsroom.archive(), id(1), 3, "新");
    let second = newsroom.publish();
    assert!(second.starts_with("2021-01-02: 3 pages, 4 files written, 4 unchanged\n"), "{second}");
    assert!(second.contains("1 edition published, 2 unchanged, 0 removed"), "{second}");
    let after = places.each_ref().map(|path| inode(path));
    assert_eq!((before[0], before[1]), (after[0], after[1]));
    assert_ne!(before[2], after[2]);
    newsroom.check();
}

#[test]
fn adding_one_edition_writes_as_many_files_to_a_long_run_as_to_a_short_one() {
    let added = |editions: usize| {
        let newsroom = Newsroom::of(editions);
        newsroom.publish();
        write(&newsroom.archive(), id(editions), 3, "新");
        let last = newsroom.publish().lines().last().unwrap().to_owned();
        last.rsplit("; ").next().unwrap().to_owned()
    };
    assert_eq!(added(5), "12 files written");
    assert_eq!(added(500), "12 files written");
}

#[test]
fn a_second_run_writes_nothing() {
    let newsroom = Newsroom::of(3);
    newsroom.publish();
    let printed = newsroom.publish();
    assert!(
        printed.ends_with("0 editions published, 3 unchanged, 0 removed; 0 files written\n"),
        "{printed}"
    );
}

#[test]
fn a_removed_edition_is_told_and_its_year_goes_with_the_last_one() {
    let newsroom = Newsroom::of(338);
    newsroom.publish();
    assert!(newsroom.at("published/catalogue/2022.json").exists());
    fs::remove_dir_all(newsroom.archive().join("2022-01-01")).unwrap();
    fs::remove_dir_all(newsroom.archive().join("2022-01-02")).unwrap();
    assert!(newsroom.publish().starts_with("2022-01-01: removed\n2022-01-02: removed\n"));
    newsroom.check();
}

#[test]
fn a_published_edition_that_was_lost_is_published_again() {
    let newsroom = Newsroom::of(3);
    newsroom.publish();
    fs::remove_dir_all(newsroom.at("published/editions/2021-01-02")).unwrap();
    fs::write(newsroom.at("published/catalogue/2021.html"), "damaged").unwrap();
    newsroom.publish();
    newsroom.check();
}

#[test]
fn without_or_with_a_damaged_record_everything_is_compared_and_nothing_written() {
    let newsroom = Newsroom::of(3);
    newsroom.publish();
    fs::remove_dir_all(newsroom.archive().join(".press")).ok();
    assert!(newsroom.publish().ends_with("; 0 files written\n"));
    for path in files_below(&newsroom.archive()).keys().filter(|path| path.starts_with(".press/")) {
        fs::write(newsroom.archive().join(path), "damaged").unwrap();
    }
    assert!(newsroom.publish().ends_with("; 0 files written\n"));
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_tree_and_says_what_to_do() {
    let newsroom = Newsroom::of(5);
    newsroom.publish();
    let before = files_below(&newsroom.at("published"));
    (0..4).for_each(|day| write(&newsroom.archive(), id(day), 3, "新"));
    write(&newsroom.archive(), id(4), 3, &"长".repeat(100_000));
    // A limit on a file's length stops press as a full disk does, and can be set wherever tests run.
    let mut limited = Command::new("sh");
    limited.args([
        "-c",
        "trap '' XFSZ; ulimit -f 100; exec \"$@\"",
        "sh",
        env!("CARGO_BIN_EXE_press"),
        "publish",
    ]);
    let output = limited
        .arg("--archive")
        .arg(newsroom.archive())
        .arg("--to")
        .arg(newsroom.at("published"))
        .output()
        .unwrap();
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(message.contains("2021-01-05/") && message.contains("mend: make room"), "{message}");
    assert!(files_below(&newsroom.at("published")) == before, "the old tree is as it was");
    newsroom.publish();
    newsroom.check();
}

#[test]
fn a_second_run_waits_for_the_first_or_stops_and_says_who_is_at_work() {
    let newsroom = Newsroom::of(2);
    let lock = newsroom.at(".press-published.lock");
    fs::write(&lock, "process 4711 (since 2024-03-05 08:00:00 UTC)\n").unwrap();
    let held = fs::File::options().read(true).write(true).open(&lock).unwrap();
    held.lock().unwrap();
    let output =
        publishing(&newsroom.archive(), &newsroom.at("published")).arg("--no-wait").output().unwrap();
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(message.contains("process 4711 (since 2024-03-05 08:00:00 UTC)"), "{message}");
    assert!(!newsroom.at("published").exists());

    let mut waiting = publishing(&newsroom.archive(), &newsroom.at("published"));
    waiting.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = waiting.spawn().unwrap();
    // Reading its first line is waiting until it waits.
    let mut line = String::new();
    let mut err = std::io::BufReader::new(child.stderr.take().unwrap());
    std::io::BufRead::read_line(&mut err, &mut line).unwrap();
    assert!(line.contains("4711") && line.contains("waiting"), "{line}");
    assert!(!newsroom.at("published").exists());
    fs::remove_file(&lock).unwrap();
    drop(held);
    printed(&child.wait_with_output().unwrap());
    newsroom.check();
}

#[test]
fn correcting_an_article_makes_no_picture_of_its_edition_anew_and_comparing_all_does() {
    let newsroom = Newsroom::of(1);
    let folder = newsroom.archive().join(id(0).to_string());
    fs::create_dir(folder.join("pages")).unwrap();
    image::DynamicImage::new_luma8(700, 1000).save(folder.join("pages/01.png")).unwrap();
    let outline = folder.join("edition.json");
    let mut whole: serde_json::Value = serde_json::from_slice(&fs::read(&outline).unwrap()).unwrap();
    whole["edition"]["pages"][0]["picture"] =
        serde_json::json!({ "file": "pages/01.png", "width": 700, "height": 1000 });
    fs::write(&outline, whole.to_string()).unwrap();
    newsroom.publish();
    // Whoever writes over a file in its place leaves the folder's time as it is.
    let narrow = newsroom.at("published/editions/2021-01-01/pages/01.480.webp");
    let made = fs::read(&narrow).unwrap();
    fs::write(&narrow, "not made anew").unwrap();
    let correct = |note: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
        command.args(["correct", "2021-01-01/01/1", "--note", note, "--archive"]).arg(newsroom.archive());
        printed(&command.output().unwrap());
    };
    correct("样报的更正");
    newsroom.publish();
    assert_eq!(fs::read(&narrow).unwrap(), b"not made anew");
    let all = publishing(&newsroom.archive(), &newsroom.at("published")).arg("--compare-all").output();
    printed(&all.unwrap());
    assert_eq!(fs::read(&narrow).unwrap(), made);
    correct("样报又更正");
    newsroom.publish();
    newsroom.check();
}
