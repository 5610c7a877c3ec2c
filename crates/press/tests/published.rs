//! The published tree: what is in it, and what becomes of the folder it is published to.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{files_below, press, run_press, workspace};

/// An archive of fixtures, and room to publish it.
struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    fn with(cases: &[&str]) -> Self {
        let newsroom = Self { folder: tempfile::tempdir().unwrap() };
        cases.iter().for_each(|case| newsroom.import(case));
        newsroom
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, case: &str) {
        let source = workspace().join("tests/fixtures/import").join(case).join("source");
        let files: Vec<PathBuf> = files_below(&source).keys().map(|name| source.join(name)).collect();
        let archive = self.path("archive");
        let words = [OsStr::new("import"), OsStr::new("--archive"), archive.as_os_str()];
        press(words.into_iter().chain(files.iter().map(|file| file.as_os_str())));
    }

    fn publish_to(&self, target: &Path) -> std::process::Output {
        let archive = self.path("archive");
        run_press([
            OsStr::new("publish"),
            OsStr::new("--archive"),
            archive.as_os_str(),
            OsStr::new("--to"),
            target.as_os_str(),
        ])
    }

    fn publish(&self) -> std::collections::BTreeMap<String, Vec<u8>> {
        let output = self.publish_to(&self.path("published"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        files_below(&self.path("published"))
    }
}

const CASES: [&str; 3] = [
    "several-dumps-join-into-one-edition",
    "an-impossible-date-is-not-believed",
    "jumps-to-and-from-other-pages",
];

#[test]
fn every_published_json_fits_its_published_schema() {
    let files = Newsroom::with(&CASES).publish();
    let read = |path: &str| serde_json::from_slice::<Value>(&files[path]).unwrap();
    let mut checked = 0;
    for path in files.keys().filter(|path| path.ends_with(".json") && !path.starts_with("schema/")) {
        let schema = match path.as_str() {
            "catalogue.json" => "catalogue",
            path if path.starts_with("catalogue/") => "catalogue-year",
            path if path.ends_with("/edition.json") => "edition",
            path if path.contains("/pages/") => "page-text",
            path => panic!("a kind of file without a schema: {path}"),
        };
        let schema = read(&format!("schema/{schema}.schema.json"));
        jsonschema::meta::validate(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(&read(path)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
        assert!(
            !validator.is_valid(&serde_json::json!({ "format": 1 })),
            "{path}: its schema asks for nothing"
        );
        checked += 1;
    }
    assert!(checked >= 6, "{checked}");
}

#[test]
fn the_catalogue_names_the_years_and_the_newest_edition() {
    let files = Newsroom::with(&CASES).publish();
    let catalogue = edition::Catalogue::from_json(&files["catalogue.json"]).unwrap();
    assert_eq!((catalogue.newest.to_string().as_str(), &catalogue.years[..]), ("2024-03-05", &[2024][..]));
    let year = edition::CatalogueYear::from_json(&files["catalogue/2024.json"]).unwrap();
    let ids: Vec<String> = year.editions.iter().map(|listed| listed.id.to_string()).collect();
    assert_eq!(ids, ["2024-03-01", "2024-03-05"]);
}

#[test]
fn every_json_has_a_plain_twin_whose_links_lead_somewhere() {
    let files = Newsroom::with(&CASES).publish();
    for path in files.keys().filter(|path| path.ends_with(".json") && !path.starts_with("schema/")) {
        let twin = path.replace(".json", ".html");
        let html = std::str::from_utf8(&files[&twin]).unwrap();
        assert!(html.contains("<html lang=\"zh-CN\">"), "{twin}");
        for unwanted in ["<script", "style=", "<style", "onclick", "canonical"] {
            assert!(!html.contains(unwanted), "{twin} has {unwanted}");
        }
        let hrefs: Vec<&str> =
            html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(hrefs.len() > 1, "{twin}");
        for href in hrefs {
            let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
            let target = resolved(&twin, target);
            let is_readers = target.split('/').next().unwrap().parse::<edition::EditionId>().is_ok();
            assert!(is_readers || files.contains_key(&target), "{twin} links to {href}");
            if !fragment.is_empty() {
                let html = String::from_utf8_lossy(&files[&target]);
                assert!(html.contains(&format!("id=\"{fragment}\"")), "{twin} links to {href}");
            }
        }
    }
}

/// Where a relative link leads, seen from a file of the tree.
fn resolved(from: &str, link: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in link.split('/') {
        match step {
            ".." => assert!(steps.pop().is_some(), "{link} leads out of the tree"),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[test]
fn a_page_twin_reads_as_the_page_does() {
    let files = Newsroom::with(&["jumps-to-and-from-other-pages"]).publish();
    let html =
        |path: &str| String::from_utf8_lossy(&files[&format!("editions/2024-03-05/{path}")]).into_owned();
    let page = html("pages/01.html");
    for expected in [
        "<h1>第01版：要闻</h1>",
        "<span>已是第一版</span>",
        "下一版：第02版：综合（本版文字未收录）",
        "<a href=\"../../../2024-03-05/01\">",
        "<a href=\"03.html\">下转第03版</a>",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(
        html("pages/03.html").contains("（下转第A9版）"),
        "a jump to a page that there is not is no link"
    );
    assert!(html("edition.html").contains("<li>第02版：综合（本版文字未收录）</li>"));
    assert!(!files.contains_key("editions/2024-03-05/pages/02.html"));
}

#[test]
fn markup_in_a_text_is_shown_and_not_obeyed() {
    let files = Newsroom::with(&["markup-in-the-text-is-text"]).publish();
    let html = String::from_utf8_lossy(&files["editions/2024-03-05/pages/01.html"]).into_owned();
    assert!(html.contains("他写道：&lt;script&gt;alert(1)&lt;/script&gt;。"), "{html}");
    assert!(html.contains("a &lt; b &amp; c &gt; d，&amp;amp; 也是字。"), "{html}");
    let list = String::from_utf8_lossy(&files["editions/2024-03-05/edition.html"]).into_owned();
    assert!(list.contains("&lt;b&gt;春耕&lt;/b&gt; &amp; &quot;春耕&quot;"), "{list}");
}

#[test]
fn publishing_twice_gives_the_same_bytes() {
    let newsroom = Newsroom::with(&CASES);
    assert_eq!(newsroom.publish(), newsroom.publish());
}

#[test]
fn publishing_over_an_older_tree_replaces_all_of_it() {
    let newsroom = Newsroom::with(&CASES);
    let older = newsroom.publish();
    assert!(older.contains_key("editions/2024-03-01/edition.json"));
    fs::remove_dir_all(newsroom.path("archive/2024-03-01")).unwrap();
    let newer = newsroom.publish();
    assert!(!newer.keys().any(|path| path.contains("2024-03-01")));
    let left: Vec<_> =
        fs::read_dir(newsroom.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing but archive and tree is left: {left:?}");
}

#[test]
fn an_empty_folder_is_published_to() {
    let newsroom = Newsroom::with(&CASES[..1]);
    fs::create_dir(newsroom.path("published")).unwrap();
    assert!(newsroom.publish().contains_key("catalogue.json"));
}

#[cfg(unix)]
#[test]
fn a_link_to_the_tree_stays_a_link() {
    let newsroom = Newsroom::with(&CASES[..1]);
    let older = newsroom.publish();
    std::os::unix::fs::symlink(newsroom.path("published"), newsroom.path("link")).unwrap();
    newsroom.import(CASES[1]);
    assert!(newsroom.publish_to(&newsroom.path("link")).status.success());
    assert!(newsroom.path("link").is_symlink());
    assert!(files_below(&newsroom.path("published")).len() > older.len());
}

#[test]
fn what_press_did_not_write_is_refused_and_untouched() {
    let newsroom = Newsroom::with(&CASES[..1]);
    let tree = newsroom.path("published");
    newsroom.publish();
    for foreign in ["notes.txt", "editions/notes/a.txt"] {
        let foreign_file = tree.join(foreign);
        fs::create_dir_all(foreign_file.parent().unwrap()).unwrap();
        fs::write(&foreign_file, "mine").unwrap();
        let before = files_below(&tree);
        let output = newsroom.publish_to(&tree);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2));
        assert!(message.contains("notes") && message.contains("mend:"), "{message}");
        assert_eq!(files_below(&tree), before);
        fs::remove_file(&foreign_file).unwrap();
    }
    let photos = newsroom.path("photos");
    fs::create_dir(&photos).unwrap();
    fs::write(photos.join("catalogue.json"), "{\"photos\":[]}").unwrap();
    let output = newsroom.publish_to(&photos);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(files_below(&photos).len(), 1);
    let file = newsroom.path("a-file");
    fs::write(&file, "mine").unwrap();
    assert_eq!(newsroom.publish_to(&file).status.code(), Some(2));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn an_archive_that_cannot_be_published_is_named_and_nothing_is_written() {
    let newsroom = Newsroom::with(&[]);
    let refused = |expected: &str| {
        let output = newsroom.publish_to(&newsroom.path("published"));
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2));
        assert!(message.contains(expected), "{message}");
        assert!(!newsroom.path("published").exists());
    };
    refused("archive: cannot be read");
    fs::create_dir(newsroom.path("archive")).unwrap();
    refused("archive: found no edition");
    newsroom.import(CASES[0]);
    let edition = newsroom.path("archive/2024-03-05/edition.json");
    fs::write(&edition, "{\"format\":1}").unwrap();
    refused("edition.json: missing field");
    fs::write(&edition, "{\"format\":2}").unwrap();
    refused("edition.json: format 2 is newer");
    fs::remove_file(&edition).unwrap();
    refused("edition.json: cannot be read");
}
