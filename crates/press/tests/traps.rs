//! What holds for the folders of `tests/fixtures/import/traps.md` beyond each golden: that none is
//! missing, and what every family of old sites gives.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use press::{Sources, import};
use serde_json::Value;

use crate::support::workspace;

/// The variants of `docs/legacy-sites.md`; f6 is three.
const FAMILIES: [&str; 24] = [
    "a1",
    "a2",
    "a3",
    "a4",
    "a5",
    "a6",
    "b-guangming",
    "b-new",
    "b-old",
    "c-classic",
    "c-new",
    "d1",
    "d2",
    "d3",
    "d4",
    "e",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "f6-image-only",
    "f6-onclick",
    "f6-svg",
];

/// Variants that print no kicker and deck above their headlines.
const ONLY_HEADLINES: [&str; 6] = ["b-guangming", "e", "f4", "f5", "f6-onclick", "f6-svg"];

fn import_folder() -> PathBuf {
    workspace().join("tests/fixtures/import")
}

fn folders(start: &str) -> Vec<String> {
    let names = fs::read_dir(import_folder()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(start)).collect()
}

fn golden(name: &str) -> String {
    fs::read_to_string(import_folder().join(name).join("expected.json")).unwrap_or_default()
}

/// The article of a family's golden, as the page's text has it.
fn article(golden: &Value) -> &Value {
    &golden["texts"][0]["articles"][0]
}

#[test]
fn every_trap_has_a_folder_that_becomes_an_edition() {
    let traps = folders("trap-");
    let made = traps.iter().filter(|name| !golden(name).is_empty());
    let numbers: BTreeSet<u32> = made.map(|name| name.get(5..7).unwrap().parse().unwrap()).collect();
    assert_eq!(numbers, (1..=46).collect());
    let told = fs::read_to_string(import_folder().join("traps.md")).unwrap();
    for number in 1..=46 {
        assert!(told.contains(&format!("\n| {number:02} ")), "traps.md does not tell of {number:02}");
    }
}

#[test]
fn nothing_of_a_sites_machinery_gets_into_an_edition() {
    let machinery = [
        "#article-",
        "npm:",
        "founder-",
        "enpcontent",
        "Forbidden",
        "用户登录",
        "隐藏的",
        "注释掉",
        "版面导航",
        "标题导航",
        "javascript",
        "作者：",
        "null",
    ];
    for name in folders("trap-").into_iter().chain(folders("family-")) {
        let golden = golden(&name);
        for word in machinery {
            assert!(!golden.contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn every_family_gives_newspaper_date_folio_and_list_of_pages() {
    let names: BTreeSet<String> = folders("family-").into_iter().collect();
    assert_eq!(names, FAMILIES.iter().map(|family| format!("family-{family}")).collect());
    for name in names {
        let golden: Value = serde_json::from_str(&golden(&name)).unwrap();
        let edition = &golden["edition"];
        assert_eq!(edition["id"], "2023-01-17", "{name}");
        assert_eq!(edition["newspaper"]["name"], "云岭样报", "{name}");
        let folios = if name == "family-a3" { ["1", "2"] } else { ["01", "02"] };
        let pages = edition["pages"].as_array().unwrap();
        assert_eq!(pages.len(), 2, "{name}");
        for (page, (folio, label)) in pages.iter().zip(folios.iter().zip(["要闻", "综合"])) {
            assert_eq!(page["folio"], **folio, "{name}");
            assert_eq!(page["name"], label, "{name}");
        }
        assert!(pages[0]["picture"]["file"].is_string(), "{name} has no picture of its page");
    }
}

#[test]
fn every_family_gives_headline_body_and_region() {
    for family in FAMILIES.iter().filter(|family| **family != "f6-image-only") {
        let golden: Value = serde_json::from_str(&golden(&format!("family-{family}"))).unwrap();
        let page = &golden["edition"]["pages"][0];
        assert_eq!(page["articles"].as_array().unwrap().len(), 1, "{family}");
        let head = &page["articles"][0];
        assert_eq!(head["headline"], "样县新桥今日通车", "{family}");
        let is_bare = ONLY_HEADLINES.contains(family);
        assert_eq!(head["kicker"].as_str(), (!is_bare).then_some("历时两年"), "{family}");
        assert_eq!(head["deck"].as_str(), (!is_bare).then_some("——样报样例一篇"), "{family}");
        let body = article(&golden)["body"].as_array().unwrap();
        let paragraphs: Vec<&str> =
            body.iter().filter_map(|block| block["paragraph"][0]["text"].as_str()).collect();
        assert_eq!(paragraphs, ["这座桥只在《样报》的样例里。", "桥长样米，样例到此为止。"], "{family}");
        let hot_spots = page["hot_spots"].as_array().unwrap();
        assert_eq!(hot_spots.len(), 1, "{family}");
        assert_eq!(hot_spots[0]["article"], 1, "{family}");
        assert_eq!(hot_spots[0]["regions"].as_array().unwrap().len(), 1, "{family}");
    }
}

#[test]
fn an_archive_that_changes_its_scheme_keeps_each_day_apart() {
    let source = import_folder().join("trap-41-scheme-switched-between-issues/source");
    let imported = import(&Sources::of_folder(&source).unwrap()).unwrap();
    let days: BTreeSet<String> =
        imported.drafts.iter().filter_map(|draft| draft.date).map(|date| date.to_string()).collect();
    assert_eq!(days, ["2023-01-17", "2023-01-18"].map(str::to_owned).into());
}
