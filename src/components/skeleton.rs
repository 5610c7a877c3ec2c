use yew::prelude::*;

use crate::state::Language;

/// The properties of a [`Skeleton`].
#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    /// The interface's language.
    pub language: Language,
}

/// The place where text will stand, drawn as lines while it is on its way.
#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    html! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{props.language.words().loading}</span>
            {for (0..9).map(|_| html! { <span class="skeleton-line"></span> })}
        </div>
    }
}
