use yew::prelude::*;

use crate::wording::Told;

/// Tells that something did not come or is not there, why, and what can be done: `ways` are links
/// and buttons. `heading` is for moving the focus.
pub fn notice(told: Told, ways: Html, heading: &NodeRef) -> Html {
    html! {
        <section class="notice" role="alert">
            <h1 tabindex="-1" ref={heading}>{told.title}</h1>
            <p>{told.cause}</p>
            <div class="notice-ways">{ways}</div>
        </section>
    }
}
