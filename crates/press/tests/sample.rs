//! The sample under `assets/sample`: what is committed is what press makes of its source.
//!
//! `UPDATE_GOLDEN=1 cargo test --package press sample` writes it anew.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{NOTES, files_below, press, workspace};

fn sample() -> PathBuf {
    workspace().join("assets/sample")
}

/// Imports every source of the sample into an archive and publishes it, in a folder.
fn rebuild_in(folder: &Path) {
    let archive = folder.join("archive");
    for (path, _) in files_below(&sample().join("archive")) {
        if path.contains("/source/") {
            press([
                "import".as_ref(),
                sample().join("archive").join(path).as_os_str(),
                "--archive".as_ref(),
                archive.as_os_str(),
            ]);
        }
    }
    press([
        "publish".as_ref(),
        "--archive".as_ref(),
        archive.as_os_str(),
        "--to".as_ref(),
        folder.join("published").as_os_str(),
    ]);
}

#[test]
fn the_committed_sample_is_what_press_makes_of_its_source() {
    let folder = tempfile::tempdir().unwrap();
    rebuild_in(folder.path());
    let mut made = files_below(folder.path());
    // What press notes for its next run belongs to the machine.
    let is_noted = |path: &String| NOTES.iter().any(|folder| path.starts_with(&format!("archive/{folder}")));
    made.retain(|path, _| !is_noted(path));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        for (path, bytes) in &made {
            let path = sample().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let mut committed = files_below(&sample());
    committed.retain(|path, _| !is_noted(path));
    assert_eq!(made.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (path, bytes) in &made {
        assert!(committed[path] == *bytes, "assets/sample/{path} is not what press makes");
    }
}

/// Computed from the dump itself and not with the importer: the body lies between the headline,
/// which is the first line without an indent after the article's buttons, and the next buttons.
#[test]
fn the_articles_text_is_the_dumps_character_for_character() {
    let dump = fs::read_to_string(sample().join("archive/2023-01-17/source/2023-01-17-C01.txt")).unwrap();
    let after_buttons = dump.split_once("默认").unwrap().1.split_once('\n').unwrap().1;
    let (headline, rest) = after_buttons.split_once('\n').unwrap();
    let body = rest.split_once("3 上一篇").unwrap().0;
    let expected: String = body.lines().map(|line| line.trim_start_matches(' ')).collect();

    let json = fs::read(sample().join("published/editions/2023-01-17/pages/C01.json")).unwrap();
    let text = edition::PageText::from_json(&json).unwrap();
    let [article] = &text.articles[..] else { panic!("one article, found {}", text.articles.len()) };
    assert_eq!(article.head.headline.as_str(), headline);
    assert_eq!(article.body.iter().map(edition::Block::plain).collect::<String>(), expected);
    assert!(expected.contains("273.88亿元,创历史新高"), "half-width punctuation stays");
}

#[test]
fn the_sample_has_the_55_pages_and_the_seven_crossheads_of_its_dump() {
    let json = fs::read(sample().join("archive/2023-01-17/edition.json")).unwrap();
    let whole = edition::WholeEdition::from_json(&json).unwrap();
    let sections: Vec<(&str, usize)> =
        whole.edition().sections().iter().map(|section| (section.letters, section.pages.len())).collect();
    assert_eq!(sections, [("", 4), ("B", 12), ("C", 20), ("D", 12), ("E", 7)]);
    assert!(whole.edition().index_of(&"E05".parse().unwrap()).is_none(), "a gap is never filled");
    let body = &whole.texts()[0].articles[0].body;
    let is_crosshead = |block: &edition::Block| matches!(block, edition::Block::Crosshead(_));
    assert_eq!(body.iter().map(is_crosshead).collect::<Vec<_>>(), [true, false].repeat(7));
}
