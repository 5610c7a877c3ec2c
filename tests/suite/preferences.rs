//! Preferences: the steps of the text's size, and what is remembered.

use kanbao::state::{Face, Language, Layout, Preferences, PreferencesAction, Theme, Zoom};

fn zoomed(actions: impl IntoIterator<Item = PreferencesAction>) -> u16 {
    actions.into_iter().fold(Preferences::default(), Preferences::after).zoom.percent()
}

#[test]
fn zooming_in_goes_from_75_to_300_in_steps_of_25() {
    let smallest = Preferences { zoom: Zoom::SMALLEST, ..Preferences::default() };
    let steps: Vec<u16> = std::iter::successors(Some(smallest), |it| {
        let next = it.after(PreferencesAction::ZoomIn);
        (next != *it).then_some(next)
    })
    .map(|it| it.zoom.percent())
    .collect();
    assert_eq!(steps, [75, 100, 125, 150, 175, 200, 225, 250, 275, 300]);
}

#[test]
fn zooming_past_an_end_stays_there() {
    assert_eq!(zoomed([PreferencesAction::ZoomIn; 20]), 300);
    assert_eq!(zoomed([PreferencesAction::ZoomOut; 20]), 75);
}

#[test]
fn zooming_out_undoes_zooming_in_and_the_default_undoes_both() {
    assert_eq!(zoomed([PreferencesAction::ZoomIn, PreferencesAction::ZoomOut]), 100);
    assert_eq!(
        zoomed([PreferencesAction::ZoomIn, PreferencesAction::ZoomIn, PreferencesAction::ZoomReset]),
        100
    );
    assert_eq!(zoomed([PreferencesAction::ZoomOut, PreferencesAction::ZoomReset]), 100);
}

#[test]
fn each_action_changes_its_own_preference_only() {
    let before = Preferences {
        zoom: 150.into(),
        theme: Theme::Sepia,
        character_keys: false,
        ..Preferences::default()
    };
    let after = |action| before.after(action);
    assert_eq!(after(PreferencesAction::ZoomIn), Preferences { zoom: 175.into(), ..before });
    assert_eq!(after(PreferencesAction::Theme(Theme::Dark)), Preferences { theme: Theme::Dark, ..before });
    assert_eq!(
        after(PreferencesAction::Language(Language::English)),
        Preferences { language: Some(Language::English), ..before }
    );
    assert_eq!(after(PreferencesAction::CharacterKeys(true)), Preferences { character_keys: true, ..before });
    let layout = Layout::Continuous;
    assert_eq!(after(PreferencesAction::Layout(layout)), Preferences { layout, ..before });
    assert_eq!(after(PreferencesAction::Face(Face::Text)), Preferences { face: Face::Text, ..before });
}

#[test]
fn every_preference_is_read_back_as_it_was_stored() {
    for theme in Theme::ALL {
        for language in [None, Some(Language::Chinese), Some(Language::English)] {
            for percent in (75..=300).step_by(25) {
                for character_keys in [true, false] {
                    let zoom = percent.into();
                    let kept =
                        Preferences { zoom, theme, language, character_keys, ..Preferences::default() };
                    assert_eq!(kept.zoom.percent(), percent);
                    assert_eq!(Preferences::from_stored(&kept.to_stored()), kept);
                }
            }
        }
    }
}

#[test]
fn what_is_unreadable_is_left_out_and_the_rest_holds() {
    let sound = Preferences {
        zoom: 150.into(),
        theme: Theme::Dark,
        language: Some(Language::English),
        character_keys: false,
        ..Preferences::default()
    };
    let stored = |text: &str| Preferences::from_stored(text);
    let rest = "theme=dark&language=en&character-keys=off";
    for zoom in ["zoom=large", "zoom=", "zoom=-150", "zoom=99999", "zoom", "=150", ""] {
        let expected = Preferences { zoom: Zoom::default(), ..sound };
        assert_eq!(stored(&format!("{zoom}&{rest}")), expected, "{zoom}");
        assert_eq!(stored(&format!("{rest}&{zoom}")), expected, "{zoom}");
    }
    assert_eq!(
        stored("zoom=150&theme=pink&language=en&character-keys=off"),
        Preferences { theme: Theme::Auto, ..sound }
    );
    assert_eq!(
        stored("zoom=150&theme=dark&language=tlh&character-keys=off"),
        Preferences { language: None, ..sound }
    );
    assert_eq!(
        stored("zoom=150&theme=dark&language=en&character-keys=?"),
        Preferences { character_keys: true, ..sound }
    );
}

#[test]
fn layout_and_face_are_read_back_and_unknown_ones_are_the_first() {
    for layout in Layout::ALL {
        for face in Face::ALL {
            let kept = Preferences { layout, face, ..Preferences::default() };
            assert_eq!(Preferences::from_stored(&kept.to_stored()), kept);
        }
    }
    assert_eq!(Preferences::from_stored("layout=scroll&face=both"), Preferences::default());
}

#[test]
fn garbage_is_as_if_nothing_had_been_stored() {
    for garbage in ["", "&&&", "=", "null", "{\"zoom\":150}", "zoom%3D150", "字号=150", "\u{0}"] {
        assert_eq!(Preferences::from_stored(garbage), Preferences::default(), "{garbage:?}");
    }
}

#[test]
fn a_size_between_the_steps_is_the_step_below_and_within_the_range() {
    for (stored, percent) in
        [(0, 75), (74, 75), (99, 75), (110, 100), (299, 275), (301, 300), (u16::MAX, 300)]
    {
        assert_eq!(Zoom::from(stored).percent(), percent, "{stored}");
    }
}

#[test]
fn a_browser_in_any_chinese_gets_chinese_and_any_other_gets_english() {
    for tag in ["zh", "zh-CN", "ZH-hant-TW", "zh-Hans"] {
        assert_eq!(Language::of_tag(tag), Language::Chinese, "{tag}");
    }
    for tag in ["en", "en-GB", "de", ""] {
        assert_eq!(Language::of_tag(tag), Language::English, "{tag}");
    }
}
