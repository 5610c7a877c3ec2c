use std::rc::Rc;

use edition::{
    ArticleNumber, Block, Inline, Jump, JumpDirection, Label, PageText, Picture, Table, plain_text,
};
use yew::prelude::*;

use super::marked::marked_part;
use super::picture_sources::picture_sources;
use super::route_link;
use crate::select::{Place, Query, Story};
use crate::state::Language;

/// The properties of an [`ArticleBody`].
#[derive(Properties, PartialEq)]
pub struct ArticleBodyProps {
    /// Where the article stands, for the way to its pictures and to the pages that jumps name.
    pub place: Place,
    /// The text of the page.
    pub text: Rc<PageText>,
    /// Which article of it.
    pub number: ArticleNumber,
    /// How many of its blocks are set; all of them by default.
    #[prop_or(usize::MAX)]
    pub blocks: usize,
    /// The heading level of a crosshead, below the article's own: 2 or 3.
    #[prop_or(2)]
    pub crosshead_level: u8,
    /// What was searched for, to be marked; nothing by default.
    #[prop_or_default]
    pub query: Rc<Query>,
    /// The story that the article is of, for the way to its other parts.
    #[prop_or_default]
    pub story: Rc<Story>,
    /// Whether it stands under the part before it, which says that it goes on here.
    #[prop_or_default]
    pub joined: bool,
    /// The interface's language.
    pub language: Language,
}

/// An article's body, block by block. The blocks are typed, so no markup of a source gets here.
#[component]
pub fn ArticleBody(props: &ArticleBodyProps) -> Html {
    let body = props.text.article(props.number).map(|article| article.body.as_slice()).unwrap_or_default();
    let set = |inlines: &[Inline]| set(inlines, &props.query);
    let blocks = body.iter().take(props.blocks).map(|block| match block {
        Block::Paragraph(inlines) => html! { <p>{set(inlines)}</p> },
        Block::Crosshead(inlines) => {
            let line = set(inlines);
            match props.crosshead_level {
                2 => html! { <h2 Class="article-body-crosshead">{line}</h2> },
                _ => html! { <h3 Class="article-body-crosshead">{line}</h3> },
            }
        }
        Block::Picture(picture) => picture_of(picture, props),
        Block::Table(table) => table_of(table, &props.query),
        Block::Jump(jump) if props.joined && jump.direction == JumpDirection::From => Html::default(),
        Block::Jump(jump) => jump_of(jump, props),
    });
    html! { <div Class="article-body" lang="zh-CN">{for blocks}</div> }
}

fn set(inlines: &[Inline], query: &Query) -> Html {
    // A hit may reach from plain words into bold ones: it is looked for in all of them together.
    let marks = if query.is_empty() { Vec::new() } else { query.marks(&plain_text(inlines)) };
    let mut offset = 0;
    let set = inlines.iter().map(|inline| {
        let (Inline::Text(text) | Inline::Strong(text) | Inline::Link { text, .. }) = inline else {
            offset += 1;
            return html! { <br /> };
        };
        let part = marked_part(text, offset, &marks, true);
        offset += text.len();
        match inline {
            Inline::Strong(_) => html! { <strong>{part}</strong> },
            Inline::Link { to, .. } => {
                html! { <a href={to.as_str().to_owned()} rel="noopener noreferrer">{part}</a> }
            }
            _ => part,
        }
    });
    set.collect()
}

/// A label on one line.
fn set_label(label: &Label, query: &Query) -> Html {
    marked_part(&label.plain(), 0, &query.marks(label.as_str()), true)
}

/// How wide a picture is shown: as an article's measure, or as the window where that is narrower.
const SIZES: &str = "(min-width: 44em) 43em, 100vw";

fn picture_of(picture: &Picture, props: &ArticleBodyProps) -> Html {
    let (src, srcset) = picture_sources(&props.place, &picture.file, picture.width, &picture.scaled);
    let alt = picture.alt.as_ref().or(picture.cutline.as_ref()).map(ToString::to_string).unwrap_or_default();
    let words = props.language.words();
    let credit = picture.credit.as_ref().map(|credit| {
        html! { <span Class="article-body-credit">{words.credit}{" "}{set_label(credit, &props.query)}</span> }
    });
    html! {
        <figure>
            <img
                {src}
                sizes={srcset.is_some().then_some(SIZES)}
                {srcset}
                {alt}
                width={picture.width.to_string()}
                height={picture.height.to_string()}
                loading="lazy"
                decoding="async"
            />
            {for (picture.cutline.is_some() || picture.credit.is_some()).then(|| html! {
                <figcaption>{for picture.cutline.as_ref().map(|cutline| set_label(cutline, &props.query))}{for credit}</figcaption>
            })}
        </figure>
    }
}

fn table_of(table: &Table, query: &Query) -> Html {
    let (head, rows) = match table.rows.split_first() {
        Some((head, rows)) if table.headed => (Some(head), rows),
        _ => (None, table.rows.as_slice()),
    };
    // The wrapper scrolls sideways by itself, so that a wide table does not widen the page.
    html! {
        <div Class="article-body-table" tabindex="0">
            <table>
                {for table.caption.as_ref().map(|caption| html! { <caption>{set_label(caption, query)}</caption> })}
                {for head.map(|cells| html! {
                    <thead><tr>{for cells.iter().map(|cell| html! { <th scope="col">{set(cell, query)}</th> })}</tr></thead>
                })}
                <tbody>
                    {for rows.iter().map(|cells| html! {
                        <tr>{for cells.iter().map(|cell| html! { <td>{set(cell, query)}</td> })}</tr>
                    })}
                </tbody>
            </table>
        </div>
    }
}

/// A jump leads to the part of the story that it names, or to its page where that part is not
/// known; where the edition lacks that page, it is only said.
fn jump_of(jump: &Jump, props: &ArticleBodyProps) -> Html {
    let place = &props.place;
    let said = html! { {props.language.jump(jump)} };
    let page = place.edition.index_of(&jump.folio).map(|index| place.route_to(index));
    let part = props.story.named_by(jump).map(|part| part.route(place));
    let said = match part.or(page) {
        Some(to) => route_link(&place.site, "", &to, false, said),
        None => said,
    };
    html! { <p Class="article-body-jump">{said}</p> }
}
