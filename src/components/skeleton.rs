use yew::prelude::*;

use crate::state::Language;

/// The place where text will stand, drawn as lines while it is on its way.
pub fn skeleton(language: Language) -> Html {
    html! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{language.words().loading}</span>
            {for (0..9).map(|_| html! { <span class="skeleton-line"></span> })}
        </div>
    }
}
