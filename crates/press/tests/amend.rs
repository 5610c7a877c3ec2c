//! Withdrawing and correcting through the program: what is kept, what is published, what is refused.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use edition::WholeEdition;
use tempfile::TempDir;

use crate::support::{files_below, press, run_press, workspace};

const OLD_TEXT: &str = "苗比去年早了七天";

struct Newsroom(TempDir);

impl Newsroom {
    /// An archive with one edition, published.
    fn with_an_edition() -> Self {
        let newsroom = Self(tempfile::tempdir().unwrap());
        newsroom.import();
        newsroom.publish();
        newsroom
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn import(&self) {
        let file = workspace().join("tests/fixtures/import/an-article-without-crossheads/source/a.txt");
        press(["import".as_ref(), file.as_os_str(), "--archive".as_ref(), self.path("archive").as_os_str()]);
    }

    fn publish(&self) {
        let (archive, tree) = (self.path("archive"), self.path("published"));
        press([
            "publish".as_ref(),
            "--archive".as_ref(),
            archive.as_os_str(),
            "--to".as_ref(),
            tree.as_os_str(),
        ]);
    }

    fn amend(&self, words: &[&str]) -> Output {
        let archive = self.path("archive");
        let more = [OsStr::new("--archive"), archive.as_os_str()];
        run_press(words.iter().map(OsStr::new).chain(more))
    }

    fn withdraw(&self) -> Output {
        let date = "2024-03-07";
        self.amend(&["withdraw", "2024-03-05/01/1", "--reason", "样文失实", "--date", date])
    }

    fn edition(&self) -> WholeEdition {
        let json = fs::read(self.path("archive/2024-03-05/edition.json")).unwrap();
        WholeEdition::from_json(&json).unwrap()
    }
}

fn says(folder: &Path, text: &str) -> Vec<String> {
    let files = files_below(folder).into_iter();
    files.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text)).map(|(path, _)| path).collect()
}

#[test]
fn a_withdrawn_article_is_gone_from_the_published_tree_and_its_address_says_so() {
    let newsroom = Newsroom::with_an_edition();
    let tree = newsroom.path("published");
    assert!(!says(&tree, OLD_TEXT).is_empty() && !says(&tree, "春耕的队伍").is_empty());
    assert!(newsroom.withdraw().status.success());
    newsroom.publish();
    assert_eq!(says(&tree, OLD_TEXT), Vec::<String>::new());
    assert_eq!(says(&tree, "春耕的队伍"), Vec::<String>::new());
    for file in ["edition.json", "edition.html", "pages/01.json", "pages/01.html"] {
        let text = fs::read_to_string(tree.join("editions/2024-03-05").join(file)).unwrap();
        assert!(text.contains("本文已撤回"), "{file}: {text}");
    }
    let twin = fs::read_to_string(tree.join("editions/2024-03-05/pages/01.html")).unwrap();
    assert!(twin.contains("2024年03月07日") && twin.contains("样文失实"), "{twin}");
}

#[test]
fn importing_the_page_again_does_not_bring_a_withdrawn_article_back() {
    let newsroom = Newsroom::with_an_edition();
    newsroom.withdraw();
    newsroom.import();
    let edition = newsroom.edition();
    assert_eq!(
        edition.edition().pages()[0].articles[0].withdrawal.as_ref().unwrap().text.as_str(),
        "样文失实"
    );
}

#[test]
fn a_correction_changes_the_words_and_keeps_a_dated_note() {
    let newsroom = Newsroom::with_an_edition();
    let note = ["correct", "2024-03-05/01/1", "--note", "“七天”应为“六天”", "--date", "2024-03-06"];
    let output = newsroom.amend(&[&note[..], &["--replace", "七天", "--with", "六天"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    newsroom.publish();
    let edition = newsroom.edition();
    let article = &edition.texts()[0].articles[0];
    assert!(article.body[0].plain().contains("早了六天"));
    assert_eq!(article.head.corrections[0].date.to_string(), "2024-03-06");
    assert_eq!(says(&newsroom.path("published"), OLD_TEXT), Vec::<String>::new());
}

#[test]
fn an_article_whose_headline_was_corrected_is_found_by_the_new_one() {
    let newsroom = Newsroom::with_an_edition();
    let headline = newsroom.edition().texts()[0].articles[0].head.headline.to_string();
    let (old, new) = (headline.as_str(), "样文新标题");
    let correct = ["correct", "2024-03-05/01/1", "--note", "标题有误", "--date", "2024-03-06"];
    let corrected = newsroom.amend(&[&correct[..], &["--replace", old, "--with", new]].concat());
    assert!(corrected.status.success(), "{}", String::from_utf8_lossy(&corrected.stderr));
    let output = newsroom.withdraw();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && !told.contains("amendment-guessed"), "{told}");
    newsroom.import();
    assert!(newsroom.edition().texts()[0].articles[0].head.withdrawal.is_some());
}

#[test]
fn what_cannot_be_amended_is_told_and_nothing_is_changed() {
    let newsroom = Newsroom::with_an_edition();
    let before = files_below(&newsroom.path("archive"));
    let correct = ["correct", "2024-03-05/01/1", "--note", "样"];
    for (words, expected) in [
        (["withdraw", "2024-03-05/01/7", "--reason", "样"].to_vec(), "no such article"),
        (["withdraw", "2024-03-05/09/1", "--reason", "样"].to_vec(), "no such article"),
        (["withdraw", "2024-03-05/01", "--reason", "样"].to_vec(), "2024-03-05"),
        ([&correct[..], &["--replace", "九天", "--with", "六天"]].concat(), "\"九天\" 0 times"),
        ([&correct[..], &["--replace", "了", "--with", "啦"]].concat(), "\"了\" 5 times"),
        ([&correct[..], &["--replace", "七天"]].concat(), "--with"),
    ] {
        let output = newsroom.amend(&words);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains(expected), "{message}");
    }
    assert_eq!(files_below(&newsroom.path("archive")), before);
    newsroom.withdraw();
    let again = newsroom.withdraw();
    assert!(String::from_utf8_lossy(&again.stderr).contains("withdrawn already"));
}

#[test]
fn an_edition_without_sources_is_amended_as_it_is() {
    let newsroom = Newsroom::with_an_edition();
    fs::remove_dir_all(newsroom.path("archive/2024-03-05/source")).unwrap();
    assert!(newsroom.withdraw().status.success());
    assert!(newsroom.edition().texts()[0].articles[0].head.withdrawal.is_some());
}
