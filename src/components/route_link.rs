use yew::prelude::*;

use crate::route::Route;

/// A real link to a place in the reader: it can be opened in a new tab, copied and read aloud.
/// `current` says that it leads to where the reader is.
pub fn route_link(site: &str, class: &'static str, to: &Route, current: bool, content: Html) -> Html {
    html! {
        <a
            Class={(!class.is_empty()).then_some(class)}
            href={to.href(site)}
            data-route={to.to_path()}
            aria-current={current.then_some("page")}
        >
            {content}
        </a>
    }
}
