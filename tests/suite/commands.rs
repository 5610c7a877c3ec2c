//! Keys: which command each asks for, and when it is not meant for the reader.

use kanbao::select::{Command, KeyPress, SHORTCUTS, command_of};

fn press(key: &str) -> KeyPress<'_> {
    KeyPress { key, with_modifier: false, with_shift: false, in_field: false }
}

/// The press that a key of the list stands for.
fn listed(key: &'static str) -> KeyPress<'static> {
    match key.strip_prefix("Shift+") {
        Some(key) => KeyPress { with_shift: true, ..press(key) },
        None => press(key),
    }
}

fn all_presses() -> impl Iterator<Item = (Command, KeyPress<'static>)> {
    SHORTCUTS.into_iter().flat_map(|(command, keys)| keys.iter().map(move |key| (command, listed(key))))
}

#[test]
fn every_listed_key_asks_for_its_command_and_no_other() {
    for (command, press) in all_presses() {
        assert_eq!(command_of(press, true), Some(command), "{press:?}");
        assert_eq!(all_presses().filter(|(_, other)| *other == press).count(), 1, "{press:?}");
    }
}

#[test]
fn every_command_has_a_key() {
    for command in [
        Command::Back,
        Command::Onwards,
        Command::PreviousPage,
        Command::NextPage,
        Command::PreviousArticle,
        Command::NextArticle,
        Command::PreviousEdition,
        Command::NextEdition,
        Command::Up,
        Command::ZoomIn,
        Command::ZoomOut,
        Command::ZoomReset,
        Command::Index,
        Command::Overview,
        Command::Calendar,
        Command::Search,
        Command::PreviousHit,
        Command::NextHit,
        Command::Help,
    ] {
        let rows = SHORTCUTS.iter().filter(|(other, keys)| *other == command && !keys.is_empty());
        assert_eq!(rows.count(), 1, "{command:?}");
    }
}

#[test]
fn a_key_with_a_modifier_is_the_browsers() {
    for (_, press) in all_presses() {
        assert_eq!(command_of(KeyPress { with_modifier: true, ..press }, true), None, "{press:?}");
    }
}

#[test]
fn a_key_in_a_field_is_the_fields() {
    for (_, press) in all_presses() {
        assert_eq!(command_of(KeyPress { in_field: true, ..press }, true), None, "{press:?}");
    }
}

#[test]
fn switching_characters_off_leaves_the_arrows() {
    for (command, press) in all_presses() {
        let expected = press.key.starts_with("Arrow").then_some(command);
        assert_eq!(command_of(press, false), expected, "{press:?}");
    }
}

#[test]
fn shift_changes_what_an_arrow_means_and_not_what_a_character_means() {
    let shifted = |key| command_of(KeyPress { with_shift: true, ..press(key) }, true);
    assert_eq!(shifted("ArrowLeft"), Some(Command::PreviousPage));
    assert_eq!(command_of(press("ArrowLeft"), true), Some(Command::Back));
    assert_eq!(shifted("+"), Some(Command::ZoomIn));
    assert_eq!(shifted("?"), Some(Command::Help));
    assert_eq!(shifted("N"), Some(Command::NextPage), "Caps Lock does not matter");
}

#[test]
fn other_keys_ask_for_nothing() {
    for key in ["", "Enter", "Tab", " ", "Escape", "ArrowUp", "PageDown", "x", "1", "版", "Process", "Dead"]
    {
        assert_eq!(command_of(press(key), true), None, "{key}");
    }
}
