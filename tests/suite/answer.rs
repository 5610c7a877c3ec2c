//! What commands come to: keys, swipes and buttons agree because they all ask here.

use kanbao::route::Route;
use kanbao::select::{Answer, Command, SHORTCUTS, Step, Turning, answer};
use kanbao::state::{Panel, PreferencesAction};

use crate::fixtures::{full_library, place_at};

fn answered(command: Command, path: &str) -> Option<Answer> {
    let library = full_library();
    let place = place_at(path, &library);
    answer(command, Some(&place), Some(&Turning::from(&place, &library)))
}

fn route_of(command: Command, path: &str) -> Route {
    match answered(command, path) {
        Some(Answer::Step(Step::To(route, _))) => route,
        other => panic!("{command:?} at {path} comes to {other:?}"),
    }
}

#[test]
fn back_and_onwards_turn_pages_on_a_page_and_articles_in_an_article() {
    for (command, path, to) in [
        (Command::Back, "2031-05-20/04", "2031-05-20/03"),
        (Command::Onwards, "2031-05-20/04", "2031-05-20/B01"),
        (Command::Back, "2031-05-20/04/1", "2031-05-20/01/4"),
        (Command::Onwards, "2031-05-20/04/1", "2031-05-20/B02/1"),
    ] {
        assert_eq!(route_of(command, path), Route::from_path(to), "{command:?}");
    }
}

#[test]
fn the_steps_that_are_named_do_not_depend_on_what_is_open() {
    for path in ["2031-05-20/04", "2031-05-20/04/1"] {
        for (command, to) in [
            (Command::PreviousPage, "2031-05-20/03"),
            (Command::NextPage, "2031-05-20/B01"),
            (Command::PreviousArticle, "2031-05-20/01/4"),
            (Command::PreviousEdition, "2031-01-02"),
            (Command::NextEdition, "2031-05-20-2"),
        ] {
            assert_eq!(route_of(command, path), Route::from_path(to), "{command:?} at {path}");
        }
    }
    assert_eq!(route_of(Command::NextArticle, "2031-05-20/04"), Route::from_path("2031-05-20/04/1"));
}

#[test]
fn up_leads_from_an_article_to_its_page_and_from_a_page_nowhere() {
    assert_eq!(route_of(Command::Up, "2031-05-20/01/4"), Route::from_path("2031-05-20/01"));
    assert_eq!(answered(Command::Up, "2031-05-20/01"), None);
}

#[test]
fn a_command_at_an_end_says_why_it_leads_nowhere() {
    assert!(matches!(answered(Command::Back, "2031-05-20/01"), Some(Answer::Step(Step::Stop(_)))));
    assert!(matches!(answered(Command::Onwards, "2031-05-20/B05/1"), Some(Answer::Step(Step::Stop(_)))));
}

#[test]
fn size_and_panels_are_there_before_any_edition_and_steps_are_not() {
    for (command, _) in SHORTCUTS {
        let expected = match command {
            Command::ZoomIn => Some(Answer::Zoom(PreferencesAction::ZoomIn)),
            Command::ZoomOut => Some(Answer::Zoom(PreferencesAction::ZoomOut)),
            Command::ZoomReset => Some(Answer::Zoom(PreferencesAction::ZoomReset)),
            Command::Index => Some(Answer::Panel(Panel::Index)),
            Command::Overview => Some(Answer::Panel(Panel::Overview)),
            Command::Calendar => Some(Answer::Panel(Panel::Calendar(None))),
            Command::Search => Some(Answer::Panel(Panel::SEARCH)),
            Command::PreviousHit => Some(Answer::Hit(false)),
            Command::NextHit => Some(Answer::Hit(true)),
            Command::Help => Some(Answer::Panel(Panel::Shortcuts)),
            _ => None,
        };
        assert_eq!(answer(command, None, None), expected, "{command:?}");
    }
}
