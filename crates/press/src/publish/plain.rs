//! The plain twins: HTML for readers without WebAssembly or scripts, and for search engines.
//!
//! They hold no inline style and no script, and every link in them is relative.

use edition::{
    Catalogue, CatalogueYear, Edition, EditionId, Label, Newspaper, Page, PageState, PageText, paths,
};
use maud::{DOCTYPE, Markup, html};

use super::files::{reader_address, twin_of};

mod article;

/// The style that all twins link to.
pub(super) const STYLE: &str = "plain.css";

/// The icon that all twins link to: browsers otherwise ask the site for one that it may not have.
pub(super) const ICON: &str = "plain.svg";

/// What is said of a page whose text is not in the edition.
const NO_TEXT: &str = "本版文字未收录";

/// The twin of `catalogue.json`.
pub(super) fn catalogue(catalogue: &Catalogue) -> String {
    let name = &catalogue.newspaper.name;
    document(
        "",
        &format!("{name} 往期"),
        &html! {
            h1 { (name) }
            p { a href=(twin_of(&paths::edition(catalogue.newest))) { "最新一期：" (day(catalogue.newest)) } }
            h2 { "往期" }
            ul {
                @for year in catalogue.years.iter().rev() {
                    li { a href=(twin_of(&paths::catalogue_year(*year))) { (year) "年" } }
                }
            }
        },
    )
}

/// The twin of `catalogue/<year>.json`.
pub(super) fn catalogue_year(newspaper: &Newspaper, year: &CatalogueYear) -> String {
    let title = format!("{} {}年", newspaper.name, year.year);
    document(
        "../",
        &title,
        &html! {
            p { a href={ "../" (twin_of(paths::CATALOGUE)) } { (newspaper.name) " 往期" } }
            h1 { (title) }
            ul {
                @for listed in year.editions.iter().rev() {
                    li {
                        a href={ "../" (twin_of(&paths::edition(listed.id))) } { (day(listed.id)) }
                        " 共" (listed.pages) "版"
                    }
                }
            }
        },
    )
}

/// The twin of an edition's `edition.json`.
pub(super) fn edition(edition: &Edition) -> String {
    let id = edition.id();
    let title = format!("{} {}", edition.newspaper().name, day(id));
    document(
        "../../",
        &title,
        &html! {
            p { a href={ "../../" (twin_of(&paths::catalogue_year(id.date().year()))) } { "往期" } }
            h1 { (title) }
            p { a href={ "../../" (reader_address(id, None)) } { "在阅读器中打开" } }
            ul {
                @for page in edition.pages() {
                    @if page.state == PageState::Complete {
                        li {
                            a href={ "pages/" (page.folio) ".html" } { (page.chinese()) }
                            @if !page.articles.is_empty() {
                                ul {
                                    @for head in &page.articles {
                                        li { a href={ "pages/" (page.folio) ".html#" (head.number) } { (head.headline) } }
                                    }
                                }
                            }
                        }
                    } @else {
                        li { (page.chinese()) "（" (NO_TEXT) "）" }
                    }
                }
            }
        },
    )
}

/// The twin of a page's `pages/<folio>.json`.
pub(super) fn page(edition: &Edition, text: &PageText) -> String {
    let id = edition.id();
    let pages = edition.pages();
    let index = pages.iter().position(|page| page.folio == text.folio);
    let page = index.map(|index| &pages[index]);
    let before = index.and_then(|index| pages[..index].last());
    let after = index.and_then(|index| pages.get(index + 1));
    let name = page.map_or_else(|| format!("第{}版", text.folio), Page::chinese);
    let of_edition = format!("{} {}", edition.newspaper().name, day(id));
    document(
        "../../../",
        &format!("{name} {of_edition}"),
        &html! {
            p { a href="../edition.html" { (of_edition) } }
            h1 { (name) }
            nav {
                (neighbour("上一版", before, "已是第一版"))
                (neighbour("下一版", after, "已是最后一版"))
                a href="../edition.html" { "版面导航" }
            " "
                a href={ "../../../" (reader_address(id, Some(&text.folio))) } { "在阅读器中打开本版" }
                @if let Some(pdf) = page.and_then(|page| page.pdf.as_ref()) {
                    " "
                a href=(article::asset(pdf)) { "PDF" }
                }
            }
            @if let Some(picture) = page.and_then(|page| page.picture.as_ref()) {
                p { a href=(article::asset(&picture.file)) { "版面图" } }
            }
            @for story in &text.articles { (article::article(story, edition)) }
        },
    )
}

fn neighbour(word: &str, page: Option<&Page>, none: &str) -> Markup {
    html! {
        @match page {
            Some(page) if page.state == PageState::Complete => {
                a href={ (page.folio) ".html" } { (word) "：" (page.chinese()) }
            }
            Some(page) => span { (word) "：" (page.chinese()) "（" (NO_TEXT) "）" },
            None => span { (none) },
        }
        " "
    }
}

/// `2023年01月17日 星期二`; the second edition of a day says so.
fn day(id: EditionId) -> String {
    let date = id.date();
    let day = format!("{} {}", date.chinese(), date.weekday().chinese());
    if id.number() == 1 { day } else { format!("{day}（当日第{}期）", id.number()) }
}

/// A text of several lines as the newspaper set it.
fn set(label: &Label) -> Markup {
    html! {
        @for (i, line) in label.lines().enumerate() {
            @if i > 0 { br; }
            (line)
        }
    }
}

/// A whole document; `root` leads from its folder to the tree's root.
fn document(root: &str, title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="icon" type="image/svg+xml" href={ (root) (ICON) };
                link rel="stylesheet" href={ (root) (STYLE) };
            }
            body { main { (body) } }
        }
    };
    format!("{}\n", page.into_string())
}
