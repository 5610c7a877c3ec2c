use yew::prelude::*;
use yew_router::Routable;

use crate::select::Step;
use crate::state::Language;

/// Which way a [`TurnLink`] turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Back: its arrow points to the left.
    Back,
    /// Onwards: its arrow points to the right.
    Onwards,
}

/// The properties of a [`TurnLink`].
#[derive(Properties, PartialEq)]
pub struct TurnLinkProps {
    /// Where it leads, or why nowhere.
    pub step: Step,
    /// Which way.
    pub direction: Direction,
    /// What it turns: 上一版.
    pub label: &'static str,
    /// The interface's language.
    pub language: Language,
}

/// One of the six turning controls, with its destination, or with the reason why there is none.
///
/// At an end it stays where it is and keeps the focus: a control that vanishes under a finger or
/// drops the keyboard's place is worse than one that says why it cannot go on.
#[component]
pub fn TurnLink(props: &TurnLinkProps) -> Html {
    let TurnLinkProps { step, direction, label, language } = props;
    let (side, rel) = match direction {
        Direction::Back => ("turn-link-back", "prev"),
        Direction::Onwards => ("turn-link-onwards", "next"),
    };
    let class = classes!("turn-link", side);
    let content = |place: String| {
        html! {
            <>
                <span class="turn-link-label">{*label}</span>
                <span class="turn-link-place">{place}</span>
            </>
        }
    };
    match step {
        Step::To(route, destination) => html! {
            <a {class} {rel} href={route.href()} data-route={route.to_path()}>
                {content(language.destination(destination))}
            </a>
        },
        Step::Stop(stop) => html! {
            <a {class} role="link" aria-disabled="true" tabindex="0">
                {content(language.stop(*stop).to_owned())}
            </a>
        },
    }
}
