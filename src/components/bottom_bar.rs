use yew::prelude::*;

use super::{Says, article_links, asks};
use crate::select::Turning;
use crate::state::{Language, Panel};

/// The controls of a phone, under the thumb: 版面, 上一篇, 下一篇, 字号, 更多.
pub fn bottom_bar(turning: &Turning, on_panel: &Callback<Panel>, language: Language) -> Html {
    let words = language.words();
    let button = |label, panel| asks(label, Says::Opens, on_panel, panel);
    html! {
        <div Class="bottom-bar" part="bottom-bar">
            {button(words.pages, Panel::Index)}
            {article_links(turning, Html::default(), language)}
            {button(words.text_size, Panel::TextSize)}
            {button(words.more, Panel::Settings)}
        </div>
    }
}
