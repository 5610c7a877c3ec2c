use yew::prelude::*;

use crate::state::Language;

/// The place where text will stand, drawn as lines while it is on its way.
pub fn skeleton(language: Language) -> Html {
    html! {
        <div Class="skeleton" role="status">
            <span Class="visually-hidden">{language.words().loading}</span>
            {for (0..9).map(|_| html! { <span Class="skeleton-line"></span> })}
        </div>
    }
}
