//! What lies over the reader while it is open.

use std::rc::Rc;

use kanbao::components::ZoomActs;
use kanbao::screens::{Panels, PanelsProps};
use kanbao::select::{SHORTCUTS, Turning};
use kanbao::state::{Language, Panel, Preferences, Theme, Zoom};
use yew::Callback;

use crate::fixtures::{full_library, place_at};
use crate::markup::Element;
use crate::rendering::rendered;

fn panel(panel: Option<Panel>, preferences: Preferences, language: Language) -> Element {
    let library = full_library();
    let place = place_at("2031-05-20/04", &library);
    rendered::<Panels>(PanelsProps {
        panel,
        on_close: Callback::noop(),
        on_closed: Callback::noop(),
        on_panel: Callback::noop(),
        turning: Some(Rc::new(Turning::from(&place, &library))),
        place: Some(place),
        filter: "".into(),
        on_filter: Callback::noop(),
        calendar: None,
        today: None,
        search: None,
        on_seek: Callback::noop(),
        on_retry: Callback::noop(),
        preferences,
        zoom: ZoomActs { zoom: Zoom::default().into(), on_zoom: Callback::noop(), on_stage: None },
        on_change: Callback::noop(),
        language,
    })
}

fn chinese(which: Panel) -> Element {
    panel(Some(which), Preferences::default(), Language::Chinese)
}

#[test]
fn a_closed_panel_is_an_empty_dialog() {
    let closed = panel(None, Preferences::default(), Language::Chinese);
    assert_eq!(closed.one("dialog").all("button").len(), 1, "the one that closes it");
}

#[test]
fn every_panel_is_named_and_can_be_closed() {
    for (which, name) in [
        (Panel::Index, "版面导航"),
        (Panel::TextSize, "字号"),
        (Panel::Settings, "设置"),
        (Panel::Shortcuts, "快捷键"),
    ] {
        let panel = chinese(which);
        assert_eq!(panel.one("dialog").attribute("aria-label"), Some(name));
        assert_eq!(panel.with_text("button", "关闭").attribute("type"), Some("button"));
    }
}

#[test]
fn the_index_and_the_size_of_the_text_are_the_ones_beside_the_page() {
    assert_eq!(chinese(Panel::Index).one(".edition-index").all(".edition-index-page").len(), 8);
    assert_eq!(chinese(Panel::TextSize).one(".zoom-controls").all("button").len(), 3);
}

#[test]
fn the_help_lists_every_command_with_its_keys_in_both_languages() {
    for language in Language::ALL {
        let help = panel(Some(Panel::Shortcuts), Preferences::default(), language);
        let rows = help.all("tr");
        assert_eq!(rows.len(), SHORTCUTS.len());
        for (row, (command, keys)) in rows.iter().zip(SHORTCUTS) {
            assert_eq!(row.one("th").text(), language.command(command));
            assert_eq!(row.all("kbd").len(), keys.len());
        }
    }
    let back = chinese(Panel::Shortcuts);
    assert_eq!(back.with_text("tr", "读文章时上一篇").one("kbd").text(), "←");
    assert_eq!(back.all("tr")[2].all("kbd")[0].text(), "⇧ ←");
}

#[test]
fn the_settings_show_what_is_chosen() {
    let preferences = Preferences { theme: Theme::Sepia, character_keys: false, ..Preferences::default() };
    let settings = panel(Some(Panel::Settings), preferences, Language::English);
    let chosen: Vec<String> = settings
        .all(".settings-form-choice")
        .iter()
        .filter(|choice| choice.one("input").attribute("checked").is_some())
        .map(|choice| choice.text())
        .collect();
    assert_eq!(chosen, ["Sepia", "English", "Single", "Picture"]);
    assert_eq!(settings.one(".panel-editions").all(".turn-link").len(), 2);
    let switched_on = chinese(Panel::Settings);
    let keys = switched_on.with_text(".settings-form-choice", "启用单个字符的快捷键");
    assert!(keys.one("input").attribute("checked").is_some());
}

#[test]
fn each_language_is_offered_in_its_own_words() {
    let settings = chinese(Panel::Settings);
    assert_eq!(settings.with_text("[lang=en]", "English").text(), "English");
    assert_eq!(settings.with_text("[lang=zh-CN]", "简体中文").text(), "简体中文");
}
