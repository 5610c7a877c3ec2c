//! An article's page becomes an article.

use edition::{Article, ArticleHead, ArticleNumber, Block, Folio, Inline, Label, Picture, plain_text};

use super::body::{Photo, Piece};
use super::candidates::Field;
use super::cutline::{self, credited};
use super::entries::Entry;
use super::page::{SavedPage, UNLINKED};
use super::site::Site;
use crate::draft::NO_HEADLINE;
use crate::error::Error;
use crate::finding::{Code, Report};
use crate::source::dump::{blocks_of, jump, key};
use crate::source::newsroom::Folder;

/// The longest paragraph that can be a crosshead because it is bold, in characters.
const LONGEST_CROSSHEAD: usize = 40;

/// The article of a page; `named` is what the newspaper's page calls it.
pub(super) fn import(
    site: &Site<'_>,
    page: &SavedPage,
    folio: &Folio,
    named: Option<&Label>,
    folder: &mut Folder<'_>,
    report: &mut Report<'_>,
) -> Result<Option<Article>, Error> {
    let told = &page.told;
    // A heading of no known kind may be the site's own.
    let is_certain = page.template.0.get(&Field::Headline).is_none_or(|name| !name.starts_with("generic"));
    let own = told.headline.clone().filter(|own| {
        is_certain || named.is_none_or(|named| key(own.as_str()).contains(&key(named.as_str())))
    });
    let is_other = told.headline.is_some() && own.is_none();
    let Some(headline) = own.or_else(|| without_headline(named, report)) else {
        return Ok(None);
    };
    let head = ArticleHead {
        kicker: told.kicker.clone(),
        deck: told.deck.clone(),
        byline: told.byline.clone(),
        ..ArticleHead::new(ArticleNumber::FIRST, headline)
    };
    // Under another headline, most of the page's text is a refusal or a request to log in.
    let is_strange = is_other && page.template.0.get(&Field::Body) == Some(&"densest");
    let body = if is_strange { Vec::new() } else { blocks(site, page, folio, folder, report)? };
    if body.is_empty() && !is_advertisement(&head.headline) {
        report.add(Code::BodyMissing, None, "no text below the headline", "at least one paragraph");
    }
    Ok(Some(Article { head, body }))
}

/// Whether it is an advertisement, which is all picture on the page and has no text of its own.
fn is_advertisement(headline: &Label) -> bool {
    key(headline.as_str()).trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("广告")
}

/// Whether a text only says that there is no headline.
pub(super) fn is_no_headline(text: &str) -> bool {
    matches!(key(text).trim_matches(['（', '）', '(', ')']), "无标题" | "标题" | "无题目" | "未命名")
}

/// The headline of an article of which only the newspaper's page tells.
pub(super) fn without_headline(named: Option<&Label>, report: &mut Report<'_>) -> Option<Label> {
    let named = named.filter(|named| !is_no_headline(named.as_str()));
    let found = match named {
        Some(label) => {
            format!("no headline on the article's page, \"{label}\" on the newspaper's page (believed)")
        }
        None => format!("no headline; {NO_HEADLINE} stands for it"),
    };
    report.add(Code::HeadlineMissing, None, found, "a headline on the article's page");
    named.cloned().or_else(|| NO_HEADLINE.parse().ok())
}

/// An article of which only the newspaper's page tells; `other` is what is there in place of its page.
pub(super) fn headline_only(
    entry: &Entry<'_>,
    other: Option<&SavedPage>,
    report: &mut Report<'_>,
) -> Option<Article> {
    let what = match other {
        Some(other) if other.is_refusal => {
            format!("a refusal or a request to log in saved as {}", other.path)
        }
        Some(other) => format!("no article in {}", other.path),
        None if entry.key.starts_with(UNLINKED) => "no link to its page".to_owned(),
        None => format!("no file for {}", entry.key),
    };
    let found = match &entry.text {
        Some(text) => format!("\"{text}\" and {what}"),
        None => what,
    };
    let expected = "the article's page among the files; only its headline is kept";
    report.add(Code::ArticleNotSaved, None, found, expected);
    let headline = match &entry.text {
        Some(text) => text.clone(),
        None => without_headline(None, report)?,
    };
    Some(Article { head: ArticleHead::new(ArticleNumber::FIRST, headline), body: Vec::new() })
}

fn blocks(
    site: &Site<'_>,
    page: &SavedPage,
    folio: &Folio,
    folder: &mut Folder<'_>,
    report: &mut Report<'_>,
) -> Result<Vec<Block>, Error> {
    let pieces = cutline::with_those_below(page.told.body.clone());
    let pieces: Vec<Piece> = pieces.into_iter().flat_map(without_jumps).collect();
    let texts: Vec<String> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Paragraph { inlines, .. } => Some(plain_text(inlines)),
            _ => None,
        })
        .collect();
    let shapes = blocks_of(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let mut shapes = shapes.into_iter().peekable();
    let mut blocks = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Paragraph { inlines, is_bold } => {
                let shape = shapes.next();
                let is_last = shapes.peek().is_none();
                let is_short = plain_text(&inlines).chars().count() <= LONGEST_CROSSHEAD;
                blocks.push(match shape {
                    Some(Block::Jump(jump)) => Block::Jump(jump),
                    Some(Block::Crosshead(_)) => Block::Crosshead(inlines),
                    _ if is_bold && is_short && !is_last => Block::Crosshead(inlines),
                    _ => Block::Paragraph(if is_bold { strong(inlines) } else { inlines }),
                });
            }
            Piece::Table(table) => blocks.push(Block::Table(table)),
            Piece::Picture(photo) => blocks.extend(picture(site, page, folio, &photo, folder, report)?),
        }
    }
    Ok(blocks)
}

fn strong(inlines: Vec<Inline>) -> Vec<Inline> {
    let strong = |inline| match inline {
        Inline::Text(text) => Inline::Strong(text),
        other => other,
    };
    inlines.into_iter().map(strong).collect()
}

/// Parts the jump at the end or the start of a paragraph from it.
fn without_jumps(piece: Piece) -> Vec<Piece> {
    let Piece::Paragraph { mut inlines, is_bold } = piece else { return vec![piece] };
    let paragraph =
        |text: &str| Piece::Paragraph { inlines: vec![Inline::Text(text.to_owned())], is_bold: false };
    let mut after = None;
    let mut before = None;
    if let Some(Inline::Text(text) | Inline::Strong(text)) = inlines.last_mut()
        && let Some((rest, tail)) = jump_at_end(text)
    {
        after = Some(paragraph(&tail));
        *text = rest;
    }
    if let Some(Inline::Text(text) | Inline::Strong(text)) = inlines.first_mut()
        && let Some((head, rest)) = jump_at_start(text)
    {
        before = Some(paragraph(&head));
        *text = rest;
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) | Inline::Strong(text) if text.is_empty()));
    let own = (!inlines.is_empty()).then_some(Piece::Paragraph { inlines, is_bold });
    before.into_iter().chain(own).chain(after).collect()
}

fn jump_at_end(text: &str) -> Option<(String, String)> {
    let at = ["下转", "上接"].iter().filter_map(|word| text.rfind(word)).max()?;
    let (rest, tail) = text.split_at(at);
    let (rest, tail) = (rest.trim_end_matches(['（', '(', '【', '▲', '►', '→', ' ']), tail.trim());
    let tail = format!("（{}）", tail.trim_end_matches(['）', ')', '】', '。']));
    jump(&tail).map(|_| (rest.trim_end().to_owned(), tail))
}

fn jump_at_start(text: &str) -> Option<(String, String)> {
    let start = text.strip_prefix(['（', '(', '【'])?;
    let (inside, rest) = start.split_once(['）', ')', '】'])?;
    let head = format!("（{inside}）");
    jump(&head).map(|_| (head, rest.trim_start().to_owned()))
}

fn picture(
    site: &Site<'_>,
    page: &SavedPage,
    folio: &Folio,
    photo: &Photo,
    folder: &mut Folder<'_>,
    report: &mut Report<'_>,
) -> Result<Option<Block>, Error> {
    let (cutline, credit) = credited(&photo.cutline);
    let taken = match site.file(page, &photo.src) {
        Some(path) => {
            let name = path.rsplit('/').next().unwrap_or(path);
            // One system numbers the sizes of a picture behind its ending: `1.jpg.2`.
            let sized = name.rsplit_once('.').filter(|(_, size)| size.parse::<u8>().is_ok());
            let name = sized.map_or(name, |(name, _)| name);
            let unfit =
                |c: char| matches!(c, ':' | '?' | '#' | '%' | '\\') || c.is_whitespace() || c.is_control();
            folder.picture(path, &format!("pictures/{folio}-{}", name.replace(unfit, "-")), None, report)?
        }
        None => {
            let found = format!("no file for {}", photo.src);
            report.add(
                Code::PictureNotSaved,
                None,
                found,
                "the picture among the files; its cutline is kept as text",
            );
            None
        }
    };
    Ok(match taken {
        Some(taken) => Some(Block::Picture(Picture {
            file: taken.file,
            width: taken.width,
            height: taken.height,
            scaled: Vec::new(),
            alt: photo.alt.parse().ok(),
            cutline: cutline.parse().ok(),
            credit: credit.and_then(|credit| credit.parse().ok()),
        })),
        None => (!photo.cutline.is_empty()).then(|| Block::paragraph(photo.cutline.replace('\n', " "))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jumps_are_parted_from_their_paragraphs() {
        let parted = |text: &str| {
            let piece = Piece::Paragraph { inlines: vec![Inline::Text(text.to_owned())], is_bold: false };
            let show = |piece: Piece| match piece {
                Piece::Paragraph { inlines, .. } => plain_text(&inlines),
                _ => String::new(),
            };
            without_jumps(piece).into_iter().map(show).collect::<Vec<_>>()
        };
        assert_eq!(parted("春耕忙。(下转第3版）"), ["春耕忙。", "（下转第3版）"]);
        assert_eq!(parted("▲下转A3版"), ["（下转A3版）"]);
        assert_eq!(parted("（上接01版）春耕忙。"), ["（上接01版）", "春耕忙。"]);
        assert_eq!(parted("下转的事不提。"), ["下转的事不提。"]);
    }
}
