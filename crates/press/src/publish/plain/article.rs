use edition::{
    Article, AssetPath, Block, Edition, Inline, Jump, JumpDirection, Notice, PageState, Picture, Table,
};
use maud::{Markup, html};

use super::set;

/// An article on its page's twin, under its number as the fragment.
pub(super) fn article(article: &Article, edition: &Edition) -> Markup {
    let head = &article.head;
    html! {
        article id=(head.number) {
            @if let Some(kicker) = &head.kicker { p.kicker { (set(kicker)) } }
            h2 { (set(&head.headline)) }
            @if let Some(deck) = &head.deck { p.deck { (set(deck)) } }
            @if let Some(byline) = &head.byline { p.byline { (set(byline)) } }
            @if let Some(dateline) = &head.dateline { p.byline { (set(dateline)) } }
            @if let Some(notice) = &head.withdrawal { (self::notice("撤稿", notice)) }
            @for correction in &head.corrections { (self::notice("更正", correction)) }
            @for block in &article.body { (self::block(block, edition)) }
        }
    }
}

fn notice(word: &str, notice: &Notice) -> Markup {
    html! { p.notice { strong { (word) } "（" (notice.date.chinese()) "）：" (set(&notice.text)) } }
}

/// Where a file of the edition lies, seen from the folder of its pages.
pub(super) fn asset(path: &AssetPath) -> String {
    format!("../{}", path.as_str().replace(' ', "%20"))
}

fn block(block: &Block, edition: &Edition) -> Markup {
    match block {
        Block::Paragraph(inlines) => html! { p { (self::inlines(inlines)) } },
        Block::Crosshead(inlines) => html! { h3 { (self::inlines(inlines)) } },
        Block::Picture(picture) => self::picture(picture),
        Block::Table(table) => self::table(table),
        Block::Jump(jump) => self::jump(jump, edition),
    }
}

fn inlines(inlines: &[Inline]) -> Markup {
    html! {
        @for inline in inlines {
            @match inline {
                Inline::Text(text) => (text),
                Inline::Strong(text) => strong { (text) },
                Inline::Break => { br; }
                Inline::Link { text, to } => a href=(to.as_str()) rel="noopener" { (text) },
            }
        }
    }
}

fn picture(picture: &Picture) -> Markup {
    let alt = picture.alt.as_ref().or(picture.cutline.as_ref()).map(ToString::to_string).unwrap_or_default();
    html! {
        figure {
            img src=(asset(&picture.file)) alt=(alt) width=(picture.width) height=(picture.height);
            figcaption {
                @if let Some(cutline) = &picture.cutline { (set(cutline)) }
                @if let Some(credit) = &picture.credit { " " (set(credit)) }
            }
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        table {
            @if let Some(caption) = &table.caption { caption { (set(caption)) } }
            @for (i, row) in table.rows.iter().enumerate() {
                tr {
                    @for cell in row {
                        @if i == 0 && table.headed {
                            th scope="col" { (inlines(cell)) }
                        } @else {
                            td { (inlines(cell)) }
                        }
                    }
                }
            }
        }
    }
}

fn jump(jump: &Jump, edition: &Edition) -> Markup {
    let word = match jump.direction {
        JumpDirection::To => "下转",
        JumpDirection::From => "上接",
    };
    let page = edition.pages().iter().find(|page| page.folio == jump.folio);
    let has_twin = page.is_some_and(|page| page.state == PageState::Complete);
    let words = html! {
        (word) "第" (jump.folio) "版"
        @if let Some(headline) = &jump.headline { "《" (headline) "》" }
    };
    html! {
        p.jump {
            "（"
            @if has_twin { a href={ (jump.folio) ".html" } { (words) } } @else { (words) }
            "）"
        }
    }
}
