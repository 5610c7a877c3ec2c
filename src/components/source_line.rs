use yew::prelude::*;

use crate::select::Place;
use crate::state::Language;

/// The properties of a [`SourceLine`].
#[derive(Properties, PartialEq)]
pub struct SourceLineProps {
    /// Where the article stands.
    pub place: Place,
    /// How long its text is, once it is here.
    #[prop_or_default]
    pub characters: Option<u32>,
    /// The interface's language.
    pub language: Language,
}

/// Where an article was printed, as it has to be quoted: 今日新昌 2023年01月17日 第C01版.
#[component]
pub fn SourceLine(props: &SourceLineProps) -> Html {
    let SourceLineProps { place, characters, language } = props;
    let date = place.id().date();
    html! {
        <p class="source-line">
            <span>
                {format!("{} ", language.words().source)}
                <span lang="zh-CN">
                    {format!("{} {} 第{}版", place.edition.newspaper().name, date.chinese(), place.page().folio)}
                </span>
            </span>
            {for characters.map(|count| html! { <span>{language.characters(count)}</span> })}
        </p>
    }
}
