use super::{Command, Place, Step, Turning};
use crate::state::{Panel, PreferencesAction};

/// What a command comes to at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A step, or the reason why there is none.
    Step(Step),
    /// Another size of the text.
    Zoom(PreferencesAction),
    /// A panel opens.
    Panel(Panel),
    /// To the next place of what was searched for; to the previous one if false.
    Hit(bool),
}

/// What a command comes to: keys, swipes and buttons all ask here, so that they agree.
///
/// Before an edition is here there is nowhere to turn to, and turning comes to nothing.
pub fn answer(command: Command, place: Option<&Place>, turning: Option<&Turning>) -> Option<Answer> {
    match command {
        Command::ZoomIn => return Some(Answer::Zoom(PreferencesAction::ZoomIn)),
        Command::ZoomOut => return Some(Answer::Zoom(PreferencesAction::ZoomOut)),
        Command::ZoomReset => return Some(Answer::Zoom(PreferencesAction::ZoomReset)),
        Command::Index => return Some(Answer::Panel(Panel::Index)),
        Command::Overview => return Some(Answer::Panel(Panel::Overview)),
        Command::Calendar => return Some(Answer::Panel(Panel::Calendar(None))),
        Command::Search => return Some(Answer::Panel(Panel::SEARCH)),
        Command::PreviousHit => return Some(Answer::Hit(false)),
        Command::NextHit => return Some(Answer::Hit(true)),
        Command::Help => return Some(Answer::Panel(Panel::Shortcuts)),
        _ => {}
    }
    let (place, turning) = (place?, turning?);
    let in_article = place.article.is_some();
    let step = match command {
        Command::Back if in_article => &turning.previous_article,
        Command::Onwards if in_article => &turning.next_article,
        Command::Back | Command::PreviousPage => &turning.previous_page,
        Command::Onwards | Command::NextPage => &turning.next_page,
        Command::PreviousArticle => &turning.previous_article,
        Command::NextArticle => &turning.next_article,
        Command::PreviousEdition => &turning.previous_edition,
        Command::NextEdition => &turning.next_edition,
        Command::Up if in_article => return Some(Answer::Step(place.step_to_page())),
        _ => return None,
    };
    Some(Answer::Step(step.clone()))
}
