use yew::prelude::*;
use yew_router::Routable;

use crate::route::Route;

/// The properties of a [`RouteLink`].
#[derive(Properties, PartialEq)]
pub struct RouteLinkProps {
    /// Where it leads.
    pub to: Route,
    /// The class of the link.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it leads to where the reader is.
    #[prop_or_default]
    pub current: bool,
    /// What is linked.
    pub children: Html,
}

/// A real link to a place in the reader: it can be opened in a new tab, copied and read aloud.
#[component]
pub fn RouteLink(props: &RouteLinkProps) -> Html {
    html! {
        <a
            class={props.class.clone()}
            href={props.to.href()}
            data-route={props.to.to_path()}
            aria-current={props.current.then_some("page")}
        >
            {props.children.clone()}
        </a>
    }
}
