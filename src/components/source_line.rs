use yew::prelude::*;

use crate::select::Place;
use crate::state::Language;

/// Where an article was printed, as it has to be quoted (今日新昌 2023年01月17日 第C01版), and how
/// many characters it has once they are here.
pub fn source_line(place: &Place, characters: Option<u32>, language: Language) -> Html {
    let name = &place.edition.newspaper().name;
    let printed = format!("{name} {} 第{}版", place.id().date().chinese(), place.page().folio);
    html! {
        <p class="source-line">
            <span>{format!("{} ", language.words().source)}<span lang="zh-CN">{printed}</span></span>
            {for characters.map(|count| html! { <span>{language.characters(count)}</span> })}
        </p>
    }
}
