/// What a reader can ask for by key, swipe or button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// 上一版 on a page, 上一篇 in an article: what a swipe to the right does.
    Back,
    /// 下一版 on a page, 下一篇 in an article: what a swipe to the left does.
    Onwards,
    /// 上一版.
    PreviousPage,
    /// 下一版.
    NextPage,
    /// 上一篇.
    PreviousArticle,
    /// 下一篇.
    NextArticle,
    /// 上一期.
    PreviousEdition,
    /// 下一期.
    NextEdition,
    /// From an article to its page.
    Up,
    /// 放大.
    ZoomIn,
    /// 缩小.
    ZoomOut,
    /// 默认.
    ZoomReset,
    /// 版面导航, ready to be filtered.
    Index,
    /// 版面概览.
    Overview,
    /// 往期.
    Calendar,
    /// 搜索.
    Search,
    /// 上一处 of what was searched for.
    PreviousHit,
    /// 下一处 of what was searched for.
    NextHit,
    /// The list of these keys.
    Help,
}

/// A key as the browser reports it, with what decides whether it is meant for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPress<'a> {
    /// The key's value in the sense of UI Events: `ArrowLeft`, `+`.
    pub key: &'a str,
    /// Whether Ctrl, Alt or Meta is held: those are the browser's own keys.
    pub with_modifier: bool,
    /// Whether Shift is held.
    pub with_shift: bool,
    /// Whether the focus is where text is typed or a value chosen.
    pub in_field: bool,
}

/// The keys of each command, as the help lists them; `Shift+` means that Shift is held.
pub const SHORTCUTS: [(Command, &[&str]); 19] = [
    (Command::Back, &["ArrowLeft"]),
    (Command::Onwards, &["ArrowRight"]),
    (Command::PreviousPage, &["Shift+ArrowLeft", "p"]),
    (Command::NextPage, &["Shift+ArrowRight", "n"]),
    (Command::PreviousArticle, &["k"]),
    (Command::NextArticle, &["j"]),
    (Command::PreviousEdition, &["["]),
    (Command::NextEdition, &["]"]),
    (Command::Up, &["u"]),
    (Command::ZoomIn, &["+", "="]),
    (Command::ZoomOut, &["-"]),
    (Command::ZoomReset, &["0"]),
    (Command::Index, &["i"]),
    (Command::Overview, &["o"]),
    (Command::Calendar, &["c"]),
    (Command::Search, &["/"]),
    (Command::PreviousHit, &[","]),
    (Command::NextHit, &["."]),
    (Command::Help, &["?"]),
];

/// The command that a key asks for, if any.
///
/// Keys with a modifier belong to the browser, keys in a field to the field. Keys that are single
/// characters can be switched off (WCAG 2.1.4), because speech input and unsteady hands hit them
/// by accident.
pub fn command_of(press: KeyPress<'_>, character_keys: bool) -> Option<Command> {
    let is_character = press.key.chars().count() == 1;
    if press.with_modifier || press.in_field || (is_character && !character_keys) {
        return None;
    }
    SHORTCUTS
        .iter()
        .find(|(_, keys)| keys.iter().any(|key| is_pressed(key, press)))
        .map(|(command, _)| *command)
}

fn is_pressed(key: &str, press: KeyPress<'_>) -> bool {
    match key.strip_prefix("Shift+") {
        Some(key) => press.with_shift && key == press.key,
        // Shift is part of typing a `+` or a `?`, but changes what an arrow means.
        None if key.len() == 1 => key.eq_ignore_ascii_case(press.key),
        None => !press.with_shift && key == press.key,
    }
}

/// Which way a key pans a page that is zoomed, if any: a step to the right and one downwards, as -1, 0
/// or 1 each.
pub fn pan_of(press: KeyPress<'_>) -> Option<(i32, i32)> {
    if press.with_modifier || press.with_shift || press.in_field {
        return None;
    }
    match press.key {
        "ArrowLeft" => Some((-1, 0)),
        "ArrowRight" => Some((1, 0)),
        "ArrowUp" => Some((0, -1)),
        "ArrowDown" => Some((0, 1)),
        _ => None,
    }
}
