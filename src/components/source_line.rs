use yew::prelude::*;

use crate::select::{Place, source_of};
use crate::state::Language;

/// Where an article was printed, as it has to be quoted (今日新昌 2023年01月17日 第C01版), and how
/// many characters it has once they are here.
pub fn source_line(place: &Place, characters: Option<u32>, language: Language) -> Html {
    html! {
        <p Class="source-line">
            <span>{format!("{} ", language.words().source)}<span lang="zh-CN">{source_of(place)}</span></span>
            {for characters.map(|count| html! { <span>{language.characters(count)}</span> })}
        </p>
    }
}
