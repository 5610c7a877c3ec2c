//! An article set into its columns.

use std::fmt::Write as _;

use edition::{Article, Block, JumpDirection, Picture, count_characters};

use super::lettering::{Style, lines, set, set_column, width};
use super::{Placed, across, down};
use crate::specimen::chance::Chance;
use crate::specimen::story::PICTURE;

/// A column that is being filled, in tenths of a millimetre.
#[derive(Clone, Copy)]
struct Column {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

/// How much room an article asks for, in characters of its body.
pub(in crate::specimen) fn weight(article: &Article) -> u32 {
    let of_pictures = article.body.iter().filter(|block| matches!(block, Block::Picture(_))).count();
    let of_paragraphs = u32::try_from(article.body.len()).unwrap_or(0).saturating_mul(8);
    article.characters() + of_paragraphs + 220 + u32::try_from(of_pictures).unwrap_or(0).saturating_mul(350)
}

/// The size of a page's letters with which its articles just fill it, within what can be read.
pub(super) fn body_size(placed: &[Placed<'_>]) -> i32 {
    let columns = placed.iter().flat_map(|(_, place, _)| &place.columns);
    let area: i64 = columns
        .map(|it| i64::from(across(it.right) - across(it.left)) * i64::from(down(it.bottom) - down(it.top)))
        .sum();
    let characters: u32 = placed.iter().map(|(article, ..)| weight(article)).sum();
    let of_each = area * 10 / 15 / i64::from(characters.max(1));
    i32::try_from(of_each.max(0).isqrt()).unwrap_or(0).clamp(24, 56)
}

/// Sets an article: its head across the columns that begin together, its picture, and as much of its
/// body as there is room for.
pub(super) fn article(
    svg: &mut String,
    article: &Article,
    place: &crate::specimen::layout::Place,
    size: i32,
    chance: Chance,
) {
    let mut columns: Vec<Column> = place
        .columns
        .iter()
        .map(|it| Column {
            left: across(it.left),
            right: across(it.right),
            top: down(it.top),
            bottom: down(it.bottom),
        })
        .collect();
    for region in &place.regions {
        svg.push_str(r##"<path fill="none" stroke="#d8d2c8" stroke-width="2" d="M"##);
        for [x, y] in region {
            let _ = write!(svg, "{} {} ", across(*x), down(*y));
        }
        svg.push_str("z\"/>");
    }
    // The head stands over the first columns that touch one another: not over a second region.
    let under =
        columns.windows(2).take_while(|pair| matches!(pair, [a, b] if b.left - a.right < 100)).count() + 1;
    if let Some(heading) = columns.get_mut(..under) {
        head(svg, article, heading, size);
    }
    let shown = article.body.iter().find_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    });
    if let (Some(shown), Some(heading)) = (shown, columns.get_mut(..under)) {
        illustrate(svg, shown, heading, size, chance);
    }
    body(svg, article, &columns, size);
}

/// Sets the head and moves the columns below it.
fn head(svg: &mut String, article: &Article, columns: &mut [Column], size: i32) {
    let (Some(first), Some(last)) = (columns.first().copied(), columns.last().copied()) else { return };
    let wide = last.right - first.left;
    // However long the head is, most of the shortest column is the body's.
    let lowest = columns.iter().map(|column| column.bottom).min().unwrap_or(first.bottom);
    let limit = first.top + (lowest - first.top) * 3 / 5;
    let mut y = first.top;
    let mut line = |text: &str, style: Style| {
        let most = u32::try_from(wide * 2 / style.size.max(1)).unwrap_or(2);
        for text in lines(text, most.max(2)) {
            if y + style.size * 5 / 4 <= limit {
                y += style.size * 5 / 4;
                set(svg, style, first.left, y - style.size / 5, &text);
            }
        }
    };
    let head = &article.head;
    let small = |class| Style { size: size * 5 / 4, class };
    if let Some(kicker) = &head.kicker {
        line(&kicker.plain(), small("b"));
    }
    let letters = i32::try_from(width(&head.headline.plain()).max(2)).unwrap_or(2);
    let fitting = (wide * 2 / letters).clamp(size * 8 / 5, size * 7 / 2);
    line(&head.headline.plain(), Style { size: fitting, class: "h" });
    if let Some(deck) = &head.deck {
        line(&deck.plain(), small("b"));
    }
    for text in [&head.byline, &head.dateline].into_iter().flatten() {
        line(&text.plain(), Style { size, class: "m" });
    }
    for notice in head.withdrawal.iter().chain(&head.corrections) {
        line(&notice.text.plain(), Style { size, class: "m" });
    }
    for column in columns.iter_mut() {
        column.top = y + size / 2;
    }
}

/// Draws the picture across one or two columns, with what stands under it, if the columns are long enough.
fn illustrate(svg: &mut String, picture: &Picture, columns: &mut [Column], size: i32, chance: Chance) {
    let mut across: &mut [Column] = columns;
    if across.len() > 2 {
        across = across.get_mut(..2).unwrap_or_default();
    }
    let (Some(first), Some(last)) = (across.first().copied(), across.last().copied()) else { return };
    let wide = last.right - first.left;
    let high = wide * i32::try_from(PICTURE.1).unwrap_or(2) / i32::try_from(PICTURE.0).unwrap_or(3);
    let under = [picture.cutline.as_ref(), picture.credit.as_ref()].into_iter().flatten();
    let cutline = under.map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let cutline = lines(&cutline, u32::try_from(wide * 2 / size).unwrap_or(2));
    let bottom = first.top + high + i32::try_from(cutline.len()).unwrap_or(1) * size * 4 / 3 + size / 2;
    let room = across.iter().map(|column| column.bottom - column.top).min().unwrap_or(0);
    if bottom - first.top > room * 3 / 4 {
        return;
    }
    let _ = write!(
        svg,
        r#"<svg x="{}" y="{}" width="{wide}" height="{high}" viewBox="0 0 {} {}">{}</svg>"#,
        first.left,
        first.top,
        PICTURE.0,
        PICTURE.1,
        super::scene::scene(chance)
    );
    let style = Style { size: size * 9 / 10, class: "m" };
    set_column(svg, style, first.left, first.top + high + size, size * 4 / 3, &cutline);
    for column in across {
        column.top = bottom;
    }
}

/// Fills the columns with the body, as far as they go. Where a story goes on is always said.
fn body(svg: &mut String, article: &Article, columns: &[Column], size: i32) {
    let lead = size * 13 / 10;
    let Some(wide) = columns.first().map(|column| column.right - column.left) else { return };
    let most = u32::try_from(wide * 2 / size.max(1)).unwrap_or(2).max(2);
    let in_columns = article.body.iter().filter(|block| !matches!(block, Block::Picture(_)));
    let mut text: Vec<String> = in_columns.flat_map(|block| lines(&as_set(block, most), most)).collect();
    let room = |column: &Column| usize::try_from((column.bottom - column.top) / lead).unwrap_or(0);
    let total: usize = columns.iter().map(room).sum();
    if text.len() > total {
        let goes_on = article.body.last().filter(|block| matches!(block, Block::Jump(_)));
        text.truncate(total);
        if let (Some(last), Some(jump)) = (text.last_mut(), goes_on) {
            *last = as_set(jump, most);
        }
    }
    let mut rest = &text[..];
    for column in columns {
        let (here, later) = rest.split_at(room(column).min(rest.len()));
        if !here.is_empty() {
            set_column(svg, Style { size, class: "b" }, column.left, column.top + size, lead, here);
        }
        rest = later;
    }
}

/// A block as it stands in a column: the words and their indents.
fn as_set(block: &Block, most: u32) -> String {
    match block {
        Block::Paragraph(_) => format!("　　{}", block.plain()),
        Block::Crosshead(_) => {
            let plain = block.plain();
            let before = most.saturating_sub(count_characters(&plain) * 2) / 4;
            format!("{}{plain}", "　".repeat(before as usize))
        }
        Block::Table(_) => block.plain().replace('\t', " "),
        Block::Picture(_) => String::new(),
        Block::Jump(jump) => match jump.direction {
            JumpDirection::To => format!("（下转第{}版）", jump.folio),
            JumpDirection::From => format!("（上接第{}版）", jump.folio),
        },
    }
}
