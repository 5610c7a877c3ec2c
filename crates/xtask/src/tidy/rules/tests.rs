use super::super::source::Source;
use super::*;

fn lines(rule: fn(&Source) -> Vec<usize>, path: &str, text: &str) -> Vec<usize> {
    rule(&Source { path: path.to_owned(), text: text.to_owned() })
}

#[test]
fn a_module_stands_beside_its_folder() {
    assert_eq!(lines(mod_rs, "src/state/mod.rs", ""), [1]);
    assert!(lines(mod_rs, "src/state.rs", "").is_empty());
    assert!(lines(mod_rs, "src/state/old_mod.rs", "").is_empty());
}

#[test]
fn a_drawer_is_found_as_file_and_as_folder() {
    for path in ["src/utils.rs", "src/helpers/dates.rs", "tests/e2e/common.ts", "tests/e2e/types.d.ts"] {
        assert_eq!(lines(drawer, path, ""), [1], "{path}");
    }
    for path in ["src/commonplace.rs", "docs/common.md", "src/state.rs"] {
        assert!(lines(drawer, path, "").is_empty(), "{path}");
    }
}

#[test]
fn four_hundred_lines_are_the_most() {
    assert_eq!(lines(too_long, "src/a.rs", &"\n".repeat(401)), [401]);
    assert!(lines(too_long, "src/a.rs", &"\n".repeat(400)).is_empty());
    assert!(lines(too_long, "README.md", &"\n".repeat(401)).is_empty());
}

#[test]
fn the_browser_stays_in_its_folders() {
    let text = "use yew::prelude::*;\nuse web_sys::Window;\n// web_sys is elsewhere.\n";
    for path in ["src/components/page.rs", "src/state.rs", "tests/suite/page.rs"] {
        assert_eq!(lines(browser_api, path, text), [2], "{path}");
    }
    for path in ["src/browser/fetch.rs", "src/hooks/use_page.rs", "src/main.rs", "tests/browser/main.rs"] {
        assert!(lines(browser_api, path, text).is_empty(), "{path}");
    }
}

#[test]
fn the_model_reads_no_file_and_no_clock() {
    let text = "use std::fmt;\nlet now = std::time::Instant::now();\n";
    assert_eq!(lines(model_io, "crates/edition/src/date.rs", text), [2]);
    assert!(lines(model_io, "crates/press/src/main.rs", text).is_empty());
    assert!(lines(model_io, "crates/edition/tests/read.rs", text).is_empty());
}

#[test]
fn no_door_for_raw_html_is_open() {
    assert_eq!(lines(raw_html, "src/components/body.rs", "element.set_inner_html(text)"), [1]);
    assert_eq!(lines(raw_html, "src/browser/dom.rs", "Html::from_html_unchecked(text)"), [1]);
    assert!(lines(raw_html, "src/components/body.rs", "// never inner_html\nhtml! { text }").is_empty());
}

#[test]
fn a_registry_is_named_by_lock_files_only() {
    let line = ["see https://static.crates", "io/x"].join(".");
    assert_eq!(lines(registry, "README.md", &format!("\n{line}\n")), [2]);
    assert!(lines(registry, "Cargo.lock", &line).is_empty());
    assert!(lines(registry, "tests/e2e/package-lock.json", &line).is_empty());
    assert!(lines(registry, "README.md", "a crate is a crate").is_empty());
}

#[test]
fn notes_to_self_are_found() {
    let note = ["// TO", "DO: later"].concat();
    assert_eq!(lines(note_to_self, "src/a.rs", &note), [1]);
    assert_eq!(lines(note_to_self, "src/a.rs", &["to", "do!()"].concat()), [1]);
    assert!(lines(note_to_self, "README.md", "what is to do today").is_empty());
}
