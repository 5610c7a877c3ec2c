use yew::prelude::*;

use crate::wording::Told;

/// The properties of a [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What to tell.
    pub told: Told,
    /// The ways out: links and buttons.
    #[prop_or_default]
    pub children: Html,
    /// Its heading, for moving the focus to it.
    #[prop_or_default]
    pub heading: NodeRef,
}

/// Tells that something did not come or is not there, why, and what can be done.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    html! {
        <section class="notice" role="alert">
            <h1 tabindex="-1" ref={&props.heading}>{&props.told.title}</h1>
            <p>{&props.told.cause}</p>
            <div class="notice-ways">{props.children.clone()}</div>
        </section>
    }
}
