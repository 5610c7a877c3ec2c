use std::rc::Rc;

use yew::prelude::*;

use super::{Direction, TurnLink};
use crate::select::Turning;
use crate::state::{Language, Panel};

/// The properties of the [`BottomBar`].
#[derive(Properties, PartialEq)]
pub struct BottomBarProps {
    /// The steps from where the reader is.
    pub turning: Rc<Turning>,
    /// The interface's language.
    pub language: Language,
    /// Called with the panel that the reader wants to open.
    pub on_panel: Callback<Panel>,
}

/// The controls of a phone, under the thumb: 版面, 上一篇, 下一篇, 字号, 更多.
#[component]
pub fn BottomBar(props: &BottomBarProps) -> Html {
    let BottomBarProps { turning, language, on_panel } = props;
    let words = language.words();
    let button = |label: &'static str, panel| {
        let onclick = on_panel.reform(move |_: MouseEvent| panel);
        html! { <button type="button" {onclick} aria-haspopup="dialog">{label}</button> }
    };
    html! {
        <div class="bottom-bar">
            {button(words.pages, Panel::Index)}
            <TurnLink
                step={turning.previous_article.clone()}
                direction={Direction::Back}
                label={words.previous_article}
                language={*language}
            />
            <TurnLink
                step={turning.next_article.clone()}
                direction={Direction::Onwards}
                label={words.next_article}
                language={*language}
            />
            {button(words.text_size, Panel::TextSize)}
            {button(words.more, Panel::Settings)}
        </div>
    }
}
