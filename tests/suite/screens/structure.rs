//! What holds on every screen, whatever it shows.

use kanbao::state::{Language, Library, LibraryAction, LoadError, Request};

use crate::fixtures::{after, full_library, id, outline, specimen, text_request};
use crate::markup::Element;
use crate::rendering::{english_reader_at, reader_at};
use crate::sample;

/// Every kind of screen, with its name.
fn screens() -> Vec<(String, Element)> {
    let outline_only = || after(Library::default(), [outline(&specimen("2031-05-20"))]);
    let failed = |request| outline_only().after(LibraryAction::Answered(request, Err(LoadError::Offline)));
    let cases = [
        ("", sample::library()),
        ("2023-01-17/C01/1", sample::library()),
        ("2023-01-17/E06", sample::library()),
        ("2031-05-20/01", full_library()),
        ("2031-05-20/01/4", full_library()),
        ("2031-05-20/02", full_library()),
        ("2031-05-20/03", full_library()),
        ("2031-05-20/B03", full_library()),
        ("2031-05-20/01/3", full_library()),
        ("about", full_library()),
        ("2031-05-20/01", outline_only()),
        ("2031-05-20/01/1", outline_only()),
        ("2031-05-20/01", failed(text_request("2031-05-20", "01"))),
        ("2031-05-20/01/1", failed(text_request("2031-05-20", "01"))),
        ("2031-05-20", failed(Request::Edition(id("2031-05-20")))),
        ("", failed(Request::Catalogue)),
    ];
    let both = cases.into_iter().flat_map(|(path, library)| {
        Language::ALL.map(|language| {
            let screen = match language {
                Language::Chinese => reader_at(path, library.clone()),
                Language::English => english_reader_at(path, library.clone()),
            };
            (format!("{path} ({})", language.tag()), screen)
        })
    });
    both.collect()
}

fn level(element: &Element) -> Option<u8> {
    let level = element.name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

#[test]
fn every_screen_has_one_main_heading_and_skips_no_level() {
    for (name, screen) in screens() {
        assert_eq!(screen.all("h1").len(), 1, "{name}");
        assert_eq!(screen.one("main").all("h1").len(), 1, "{name}: it is in the main part");
        let levels: Vec<u8> = screen.descendants().into_iter().filter_map(level).collect();
        let skips = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        assert!(!skips && levels[0] <= 2, "{name}: {levels:?}");
        let empty = screen.descendants().into_iter().filter(|it| level(it).is_some());
        assert!(
            empty.filter(|it| it.attribute("aria-label").is_none()).all(|it| !it.text().is_empty()),
            "{name}"
        );
    }
}

#[test]
fn the_main_heading_can_be_given_the_focus() {
    for (name, screen) in screens() {
        assert_eq!(screen.one("h1").attribute("tabindex"), Some("-1"), "{name}");
    }
}

#[test]
fn every_screen_begins_with_the_way_past_the_navigation() {
    for (name, screen) in screens() {
        let first = screen.all("button")[0];
        assert_eq!(first.attribute("class"), Some("skip"), "{name}");
        let before = screen.descendants().into_iter().take_while(|it| it.attribute("class") != Some("skip"));
        assert!(before.into_iter().all(|it| it.name != "a"), "{name}");
    }
}

#[test]
fn there_is_one_masthead_one_main_part_and_one_region_that_speaks() {
    for (name, screen) in screens() {
        for part in ["main", ".masthead", ".skip", "dialog"] {
            assert_eq!(screen.all(part).len(), 1, "{name}: {part}");
        }
        let regions = screen.all("[role=status]");
        assert!(regions.iter().any(|it| it.text().is_empty()), "{name}: the announcer's is empty");
    }
}

#[test]
fn no_id_is_there_twice() {
    for (name, screen) in screens() {
        let mut ids: Vec<&str> = screen.all("[id]").iter().filter_map(|it| it.attribute("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: {ids:?}");
    }
}

#[test]
fn every_control_has_a_name_and_none_is_inside_another() {
    for (name, screen) in screens() {
        for control in
            screen.descendants().into_iter().filter(|it| matches!(it.name.as_str(), "a" | "button"))
        {
            let is_named = !control.text().trim().is_empty() || control.attribute("aria-label").is_some();
            assert!(is_named, "{name}: a control says nothing");
            let inside =
                control.descendants().into_iter().any(|it| matches!(it.name.as_str(), "a" | "button"));
            assert!(!inside, "{name}: {}", control.text());
        }
        for button in screen.all("button") {
            assert_eq!(button.attribute("type"), Some("button"), "{name}: {}", button.text());
        }
        for group in screen.all("nav") {
            assert!(group.attribute("aria-label").is_some_and(|label| !label.is_empty()), "{name}");
        }
        for image in screen.all("img") {
            assert!(image.attribute("alt").is_some(), "{name}");
        }
    }
}

#[test]
fn rendering_is_the_same_every_time() {
    for path in ["", "2031-05-20/01/4", "2031-05-20/B03"] {
        let html = || {
            format!(
                "{:?}",
                reader_at(path, full_library()).descendants().iter().map(|it| it.text()).collect::<Vec<_>>()
            )
        };
        assert_eq!(html(), html(), "{path}");
    }
}

#[test]
fn no_html_element_spells_its_class_small() {
    // Yew would use an element again and take away the one spelling after setting the other.
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = [source.join("components"), source.join("screens")];
    let files =
        folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|it| it.unwrap().path());
    for file in files.chain([source.join("app.rs")]) {
        let text = std::fs::read_to_string(&file).unwrap();
        for (at, line) in text.lines().enumerate() {
            let is_small = line.trim_start().starts_with("class=") || line.contains(" class=");
            let is_svg = file.ends_with("hot_spots.rs") && line.contains("class=\"hot-spot");
            assert!(!is_small || is_svg, "{}:{}: {line}", file.display(), at + 1);
        }
    }
}
