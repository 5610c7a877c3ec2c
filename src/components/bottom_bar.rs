use yew::prelude::*;

use super::article_links;
use crate::select::Turning;
use crate::state::{Language, Panel};

/// The controls of a phone, under the thumb: 版面, 上一篇, 下一篇, 字号, 更多.
pub fn bottom_bar(turning: &Turning, on_panel: &Callback<Panel>, language: Language) -> Html {
    let words = language.words();
    let button = |label: &'static str, panel| {
        let onclick = on_panel.reform(move |_: MouseEvent| panel);
        html! { <button type="button" {onclick} aria-haspopup="dialog">{label}</button> }
    };
    html! {
        <div class="bottom-bar" part="bottom-bar">
            {button(words.pages, Panel::Index)}
            {article_links(turning, Html::default(), language)}
            {button(words.text_size, Panel::TextSize)}
            {button(words.more, Panel::Settings)}
        </div>
    }
}
