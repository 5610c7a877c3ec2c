//! Saved pages of old sites, as `press import` takes them. What can be wrong with them is in the golden
//! folders `saved-…`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use press::archive::Archive;
use press::{Origin, Sources, divide};

use crate::support::{files_below, press, run_press, workspace};

fn case(name: &str) -> std::path::PathBuf {
    workspace().join("tests/fixtures/import").join(name).join("source")
}

fn import(folder: &Path, archive: &Path) -> String {
    let words = [OsStr::new("import"), folder.as_os_str(), OsStr::new("--archive"), archive.as_os_str()];
    press(words.into_iter().chain([OsStr::new("--explain")]))
}

/// A site of so many days, each with a page and an article.
fn site(days: u32) -> Sources {
    let mut files = Sources::default();
    for (path, bytes) in files_below(&case("saved-family-a")) {
        for day in 1..=days {
            // Each day has its own folder under html/; what all days share comes once.
            let path = path.replace("2023-01/17/", &format!("2023-01/{day:02}/"));
            let text = String::from_utf8(bytes.clone());
            let bytes = text.map_or(bytes.clone(), |text| {
                let text = text.replace("2023-01-17", &format!("2023-01-{day:02}"));
                text.replace(
                    "2023年1月17日　星期 <font class=weekday>二</font>",
                    &format!("2023年1月{day}日"),
                )
                .into_bytes()
            });
            files.insert(path, Origin::Memory(bytes));
        }
    }
    files
}

#[test]
fn a_saved_site_is_imported_with_its_picture_and_checks_without_an_error() {
    let place = tempfile::tempdir().unwrap();
    let archive = place.path().join("archive");
    let said = import(&case("saved-family-a"), &archive);
    assert!(said.contains("node_2.htm: a newspaper's page: newspaper enp-papername,"), "{said}");
    assert!(said.contains("headline a1-font01"), "{said}");
    assert!(
        said.contains("that no page of the newspaper names, such as html/2023-01/period.xml: not taken in"),
        "{said}"
    );
    assert!(said.ends_with("1 edition concerned: 0 errors, 0 warnings, 1 note\n"), "{said}");

    let whole = Archive::at(&archive).edition("2023-01-17".parse().unwrap()).unwrap();
    assert_eq!(whole.edition().newspaper().name.as_str(), "云岭样报");
    for asset in whole.assets() {
        assert!(archive.join("2023-01-17").join(asset.as_str()).is_file(), "{asset:?}");
    }
    let kept: Vec<String> = files_below(&archive.join("2023-01-17/source")).into_keys().collect();
    assert!(kept.contains(&"page/1/a01.png".to_owned()), "{kept:?}");
    assert!(!kept.iter().any(|name| name.contains("period.xml") || name.contains("tplimg")), "{kept:?}");
    assert!(import(&case("saved-family-a"), &archive).contains("edition.json unchanged"));
}

#[test]
fn a_folder_of_several_days_becomes_as_many_editions_each_with_its_files() {
    let divided = divide(&site(3)).unwrap();
    let ids: Vec<String> = divided.editions.keys().map(ToString::to_string).collect();
    assert_eq!(ids, ["2023-01-01", "2023-01-02", "2023-01-03"]);
    for (id, files) in &divided.editions {
        let day = format!("html/2023-01/{:02}/", id.date().day());
        let names: Vec<&str> = files.paths().collect();
        assert!(names.iter().all(|name| name.starts_with(&day) || !name.starts_with("html/")), "{names:?}");
        assert_eq!(names.len(), 5, "two articles, a page, its picture and a photograph: {names:?}");
    }
}

#[test]
fn text_dumps_beside_saved_pages_are_still_dumps() {
    let mut files = site(1);
    let dump =
        fs::read(workspace().join("tests/fixtures/import/a-label-without-a-colon/source/a.txt")).unwrap();
    files.insert("a.txt", Origin::Memory(dump));
    let divided = divide(&files).unwrap();
    assert!(divided.editions.values().any(|files| files.has("a.txt")));
}

#[test]
fn a_page_that_a_browser_saved_alone_knows_its_day_from_the_browsers_note() {
    let mut files = Sources::default();
    let page = "<!-- saved from url=(0040)http://yp.example/html/2023-01/17/node_2.htm -->\n<html><body>\
        <map name=PagePicMap><area coords='0,0,9,9' href='http://yp.example/html/2023-01/17/content_1.htm'></map>\
        <a id=pageLink href='http://yp.example/html/2023-01/17/node_2.htm'>第01版：要闻</a></body></html>";
    files.insert("样报.htm", Origin::Memory(page.into()));
    let divided = divide(&files).unwrap();
    assert_eq!(divided.editions.keys().map(ToString::to_string).collect::<Vec<_>>(), ["2023-01-17"]);
}

#[test]
fn a_refusal_saved_in_place_of_an_article_is_told_as_why_the_article_is_not_there() {
    let place = tempfile::tempdir().unwrap();
    let archive = place.path().join("archive");
    let folder = case("trap-43-refusals-and-logins-saved-as-articles");
    let words = [OsStr::new("import"), folder.as_os_str(), OsStr::new("--archive"), archive.as_os_str()];
    let told = String::from_utf8(run_press(words).stderr).unwrap();
    for name in ["nw.D110000ybrb_20230117_1-01.htm", "nw.D110000ybrb_20230117_2-01.htm"] {
        let saved = format!("a refusal or a request to log in saved as html/2023-01/17/{name}");
        assert_eq!(told.matches(&saved).count(), 1, "{told}");
        let unread = format!("[html-unread]: html/2023-01/17/{name}");
        assert_eq!(told.matches(&unread).count(), 1, "told once, with its edition: {told}");
    }
    assert!(archive.join("2023-01-17/source/html/2023-01/17/nw.D110000ybrb_20230117_1-01.htm").is_file());
}
