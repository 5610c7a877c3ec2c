use yew::prelude::*;

use crate::wording::Told;

/// Tells that something did not come or is not there, why, and what can be done: `ways` are links
/// and buttons. `heading` is for moving the focus; a notice without it stands below the screen's
/// heading and is not the screen.
pub fn notice(told: Told, ways: Html, heading: Option<&NodeRef>) -> Html {
    let title = match heading {
        Some(heading) => html! { <h1 tabindex="-1" ref={heading}>{told.title}</h1> },
        None => html! { <h2>{told.title}</h2> },
    };
    html! {
        <section Class="notice" role="alert">
            {title}
            <p>{told.cause}</p>
            <div Class="notice-ways">{ways}</div>
        </section>
    }
}
