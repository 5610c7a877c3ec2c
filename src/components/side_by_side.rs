use yew::prelude::*;

use crate::state::{Language, Share};

/// What happens to the divider, and the elements that it needs to be known by.
pub struct DividerActs {
    /// What the styles show where there is room for two.
    pub probe: NodeRef,
    /// What is divided.
    pub whole: NodeRef,
    /// Its left part, which scrolls by itself.
    pub page: NodeRef,
    /// For what a pointer does to the divider.
    pub on_pointer: Callback<PointerEvent>,
    /// For `onkeydown`.
    pub on_key: Callback<KeyboardEvent>,
}

/// An article beside its page, with a divider between them that can be moved; alone where there is no page.
///
/// The article's elements stay the same when the page comes beside it: so do its focus and its scrolling.
pub fn side_by_side(
    page: Option<Html>,
    article: Html,
    divider: &DividerActs,
    share: Share,
    language: Language,
) -> Html {
    let is_beside = page.is_some();
    let mut parts = Vec::with_capacity(3);
    if let Some(page) = page {
        parts.push(html! { <div key="page" Class="side-by-side-page" ref={&divider.page}>{page}</div> });
        parts.push(html! {
            <div
                key="divider"
                Class="side-by-side-divider"
                role="separator"
                tabindex="0"
                aria-orientation="vertical"
                aria-label={language.words().divider}
                aria-valuenow={share.percent().to_string()}
                aria-valuemin={Share::NARROWEST.percent().to_string()}
                aria-valuemax={Share::WIDEST.percent().to_string()}
                onpointerdown={&divider.on_pointer}
                onpointermove={&divider.on_pointer}
                onpointerup={&divider.on_pointer}
                onkeydown={&divider.on_key}
            ></div>
        });
    }
    let (of_both, of_article) = if is_beside { ("side-by-side", "side-by-side-article") } else { ("", "") };
    parts.push(html! { <div key="article" Class={of_article}>{article}</div> });
    html! { <div Class={of_both} ref={&divider.whole}>{parts}</div> }
}
