//! The body of an article's page: its paragraphs, pictures and tables in order.

use edition::{Inline, Table};
use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Node};

use super::dom::{self, Step, Way};

mod run;
mod tables;

use run::Run;

/// A part of a body.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A paragraph or a crosshead.
    Paragraph {
        /// Its text.
        inlines: Vec<Inline>,
        /// Whether all of it is set bold.
        is_bold: bool,
    },
    /// A picture.
    Picture(Photo),
    /// A table.
    Table(Table),
}

/// A picture as the page names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Photo {
    pub(super) src: String,
    pub(super) alt: String,
    pub(super) cutline: String,
}

/// Where in a node the body stands: all of it, or what is between two comments.
pub(super) type Gate = Option<(fn(&str) -> bool, fn(&str) -> bool)>;

/// The comments around a body, by what the list of candidates calls them.
pub(super) fn gate(name: &str) -> Gate {
    match name {
        "enpcontent" => Some((|text| text.trim() == "enpcontent", |text| text.trim() == "/enpcontent")),
        "文章部分" => Some((|text| text.contains("文章部分开始"), |text| text.contains("文章部分结束"))),
        _ => Some((
            |text| text.contains("<npm:article-content>"),
            |text| text.contains("</npm:article-content>"),
        )),
    }
}

/// The pieces of a body that stands in a node.
pub(super) fn read(node: NodeRef<'_, Node>, gate: Gate) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut run = Run::default();
    let mut is_open = gate.is_none();
    let mut has_ended = false;
    // The sign that ends the article is hidden.
    let is_unseen = |element: &Element| dom::is_unseen(element) && !is_end(element);
    dom::walk(node, is_unseen, |step| {
        match step {
            _ if has_ended => {}
            Step::Comment(comment) => {
                if let Some((opens, closes)) = gate {
                    if closes(comment) {
                        run.end(&mut pieces);
                        is_open = false;
                    } else if opens(comment) {
                        is_open = true;
                    }
                }
            }
            _ if !is_open => {}
            Step::Text(text) => run.text(text, &mut pieces),
            Step::Open(element) if is_end(element.value()) => {
                run.end(&mut pieces);
                // At the start of a box it ends an article that stands elsewhere.
                has_ended = !pieces.is_empty() || gate.is_some();
            }
            Step::Open(element) => return open(element, &mut run, &mut pieces),
            Step::Close(element) => close(element, &mut run, &mut pieces),
        }
        Way::On
    });
    run.end(&mut pieces);
    pieces
}

fn open(element: ElementRef<'_>, run: &mut Run, pieces: &mut Vec<Piece>) -> Way {
    match element.value().name() {
        "br" => run.end(pieces),
        "b" | "strong" => run.bold += 1,
        "a" => run.start_link(element.attr("href").unwrap_or_default()),
        "img" => {
            if let Some(photo) = photo(element) {
                run.end(pieces);
                pieces.push(Piece::Picture(photo));
            }
        }
        "table" => {
            run.end(pieces);
            if let Some(photos) = photos(element) {
                pieces.extend(photos);
                return Way::Past;
            }
            if let Some(table) = tables::read(element) {
                pieces.push(Piece::Table(table));
                return Way::Past;
            }
        }
        "figure" => {
            run.end(pieces);
            if let Some(photos) = photos(element) {
                pieces.extend(photos);
                return Way::Past;
            }
        }
        name if dom::is_block(name) => {
            run.end(pieces);
            run.bold += u32::from(is_heading(name));
            run.centred += u32::from(is_centred(element.value()));
        }
        _ => {}
    }
    Way::On
}

fn close(element: &Element, run: &mut Run, pieces: &mut Vec<Piece>) {
    match element.name() {
        "b" | "strong" => run.bold = run.bold.saturating_sub(1),
        "a" => run.end_link(),
        name if dom::is_block(name) => {
            run.end(pieces);
            run.bold = run.bold.saturating_sub(u32::from(is_heading(name)));
            run.centred = run.centred.saturating_sub(u32::from(is_centred(element)));
        }
        _ => {}
    }
}

/// Whether an element is the box for a tick, which one system sets below its articles.
fn is_end(element: &Element) -> bool {
    element.name() == "input" && element.attr("name") == Some("titlecheckbox")
}

fn is_centred(element: &Element) -> bool {
    let has = |name: &str| element.attr(name).map(str::to_ascii_lowercase).unwrap_or_default();
    let style: String = has("style").split_whitespace().collect();
    element.name() == "p" && (has("align") == "center" || style.contains("text-align:center"))
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The pictures of a table or figure that is there for them, each with the words below it; nothing if
/// it is there for something else.
pub(super) fn photos(element: ElementRef<'_>) -> Option<Vec<Piece>> {
    let mut photos: Vec<Photo> = Vec::new();
    let mut words = 0;
    let mut lines: Vec<String> = vec![String::new()];
    dom::walk(*element, dom::is_unseen, |step| {
        match step {
            Step::Text(text) => {
                words += text.trim().chars().count();
                if let Some(line) = lines.last_mut() {
                    line.push_str(text);
                }
            }
            Step::Open(element) if element.value().name() == "img" => {
                if let Some(photo) = photo(element) {
                    set_cutline(&mut photos, &mut lines);
                    photos.push(photo);
                }
            }
            Step::Open(element)
                if element.value().name() == "br" || dom::is_block(element.value().name()) =>
            {
                lines.push(String::new());
            }
            _ => {}
        }
        Way::On
    });
    set_cutline(&mut photos, &mut lines);
    // A table with much more text than cutlines have is the article's own layout.
    let is_for_pictures = !photos.is_empty() && words < 400 * photos.len();
    is_for_pictures.then(|| photos.into_iter().map(Piece::Picture).collect())
}

/// The lines since the last picture are its cutline; those before the first one are the first's.
fn set_cutline(photos: &mut [Photo], lines: &mut Vec<String>) {
    let Some(last) = photos.last_mut() else { return };
    let text = lines.iter().map(|line| dom::collapse(line)).filter(|line| !line.is_empty());
    last.cutline = text.collect::<Vec<_>>().join("\n");
    *lines = vec![String::new()];
}

/// A picture that belongs to the article; the site's own decoration is none.
fn photo(image: ElementRef<'_>) -> Option<Photo> {
    let src = ["src", "data-src", "data-original"].iter().find_map(|name| image.attr(name))?.trim();
    let lower = src.to_ascii_lowercase();
    let small = |name| {
        image.attr(name).and_then(|size| size.trim().parse::<f64>().ok()).is_some_and(|size| size <= 32.0)
    };
    let is_decoration = ["tplimg", "/tpl/", "tiaoshidomain", "icon", "logo", "spacer", "qrcode", "button"]
        .iter()
        .any(|part| lower.contains(part))
        || (small("width") && small("height"));
    let is_picture = super::address::leads_somewhere(src) && !is_decoration;
    is_picture.then(|| Photo {
        src: src.to_owned(),
        alt: image.attr("alt").map(dom::collapse).unwrap_or_default(),
        cutline: String::new(),
    })
}

/// The text of a piece, without white space.
pub(super) fn key(piece: &Piece) -> String {
    match piece {
        Piece::Paragraph { inlines, .. } => crate::source::dump::key(&edition::plain_text(inlines)),
        Piece::Picture(photo) => photo.src.clone(),
        Piece::Table(table) => crate::source::dump::key(&table.plain()),
    }
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn shown(html: &str) -> Vec<String> {
        let html = Html::parse_document(html);
        let pieces = read(html.tree.root(), None);
        let show = |piece: &Piece| match piece {
            Piece::Paragraph { inlines, is_bold } => {
                format!("{}{}", if *is_bold { "*" } else { "" }, edition::plain_text(inlines))
            }
            Piece::Picture(photo) => format!("[{}|{}]", photo.src, photo.cutline),
            Piece::Table(table) => format!("<{}>", table.plain()),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn paragraphs_part_at_tags_breaks_and_indents() {
        let same = ["春到云岭。", "夏到云岭。"];
        for html in [
            "<P>　　春到云岭。</P><P>　　夏到云岭。</P>",
            "　　春到云岭。<BR>　　夏到云岭。",
            "<font face=宋体>　　春到云岭。　　夏到云岭。</font>",
            "\n　　春到云岭。\n　　夏到云岭。",
            "<p><p xmlns=''>&nbsp;&nbsp;春到云岭。<div align=left>夏到\n云岭。</div>",
        ] {
            assert_eq!(shown(html), same, "{html}");
        }
        assert_eq!(shown("<p>记者&nbsp;样一　　样二"), ["记者 样一　　样二"]);
    }

    #[test]
    fn what_stands_below_the_sign_that_ends_the_article_is_not_of_it() {
        assert_eq!(
            shown("<p>春到云岭。<input name=titlecheckbox style='display:none'><p>版权声明"),
            ["春到云岭。"]
        );
    }

    #[test]
    fn a_picture_takes_the_words_below_it() {
        assert_eq!(
            shown(
                "<table id=newspic><tr><td><img src=a.jpg><tr><td>春耕。样一 摄</table><p>正文<img src=../tplimg/d.gif>。"
            ),
            ["[a.jpg|春耕。样一 摄]", "正文。"]
        );
    }

    #[test]
    fn a_centred_line_below_a_picture_is_its_cutline() {
        assert_eq!(
            shown(
                "<p align=center><img src=a.jpg></p><p style='text-align: center'>春耕</p><p align=center>小标题</p>"
            ),
            ["[a.jpg|春耕]", "小标题"]
        );
        assert_eq!(
            shown("<p align=center><img src=a.jpg></p><p align=center><b>春耕</b>"),
            ["[a.jpg|]", "*春耕"]
        );
    }

    #[test]
    fn rows_and_columns_stay_a_table() {
        assert_eq!(shown("<table><tr><th>村<th>亩<tr><td>云岭<td>3</table>"), ["<村\t亩\n云岭\t3>"]);
        assert_eq!(shown("<table><tr><td><b>春耕</b><p>正文。</table>"), ["*春耕", "正文。"]);
    }
}
