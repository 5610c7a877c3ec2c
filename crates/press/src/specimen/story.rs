//! One article: its head and its body.

use edition::{
    Article, ArticleHead, ArticleNumber, Block, Folio, Inline, Jump, JumpDirection, Label, Picture, Table,
    Unfit, count_characters,
};

use super::chance::Chance;
use super::prose::{Prose, Topic};

/// How long the longest body is, in characters.
pub(super) const LONGEST: u32 = 3_000;

/// The pictures' width and height in pixels.
pub(super) const PICTURE: (u32, u32) = (600, 400);

/// What is to be written.
pub(super) struct Order<'a> {
    pub(super) folio: &'a Folio,
    pub(super) number: ArticleNumber,
    pub(super) topic: &'static Topic,
    /// Whether it stands first on its page.
    pub(super) leads: bool,
    /// As printed in a dateline: `1月2日`.
    pub(super) day: &'a str,
}

/// An article as ordered. What a jump adds comes later ([`join`]).
pub(super) fn article(order: &Order<'_>, chance: &mut Chance) -> Result<Article, Unfit> {
    let length = length(order.leads, chance);
    let prose = &mut Prose::about(order.topic, chance);
    let head = head(order, prose, length)?;
    let mut body = Vec::new();
    if (order.leads || length > 700) && prose.chance.one_in(2) {
        body.push(Block::Picture(picture(order, prose)?));
    }
    let table = if length > 600 && prose.chance.one_in(6) { Some(table(prose)) } else { None };
    let is_literary = order.topic.page == "副刊";
    if is_literary && prose.chance.one_in(3) {
        body.push(Block::Paragraph(verse(prose)));
    }
    if !is_literary {
        let by = if length < 500 { "通讯员" } else { "记者" };
        let lead = Inline::Strong(format!("本报讯（{by} {}）", prose.writers()));
        body.push(Block::Paragraph(vec![lead, Inline::Text(prose.sentence())]));
    }
    let used = |body: &[Block]| body.iter().map(|block| count_characters(&block.plain())).sum::<u32>();
    let spare = table.as_ref().map_or(0, |table| count_characters(&table.plain()));
    let mut left = length.saturating_sub(used(&body)).saturating_sub(spare);
    let mut table = table;
    let mut paragraphs = 0;
    while left > 0 {
        if length > 1_200 && left > 200 && paragraphs % 5 == 2 {
            let crosshead = prose.crosshead();
            left = left.saturating_sub(count_characters(&crosshead));
            body.push(Block::crosshead(crosshead));
        }
        let Some((paragraph, length)) = paragraph(prose, left) else { break };
        left = left.saturating_sub(length);
        body.push(Block::Paragraph(paragraph));
        paragraphs += 1;
        if paragraphs == 3
            && let Some(table) = table.take()
        {
            body.push(Block::Table(table));
        }
    }
    body.extend(table.map(Block::Table));
    Ok(Article { head, body })
}

/// How long a body is to be: mostly short, seldom long.
fn length(leads: bool, chance: &mut Chance) -> u32 {
    // Bodies stop up to a sentence short of it, and are to have 200 characters all the same.
    match chance.between(1, 12) {
        1 => chance.between(1_800, LONGEST),
        2..=4 => chance.between(700, 1_500),
        _ if leads => chance.between(700, 1_500),
        _ => chance.between(310, 700),
    }
}

fn head(order: &Order<'_>, prose: &mut Prose<'_>, length: u32) -> Result<ArticleHead, Unfit> {
    let kicker: Option<Label> = if prose.chance.one_in(3) { Some(prose.kicker().parse()?) } else { None };
    let has_deck = prose.chance.one_in(if length > 700 { 2 } else { 5 });
    let deck: Option<Label> = if has_deck { Some(prose.deck().parse()?) } else { None };
    let headline = prose.headline().parse()?;
    let byline = format!("{} {}", prose.chance.pick(&["记者", "通讯员", "记者", "文/图"]), prose.writers());
    let byline = if length > 500 { Some(byline.parse()?) } else { None };
    let dateline = if prose.chance.one_in(3) {
        Some(format!("{} {}电", prose.town(), order.day).parse()?)
    } else {
        None
    };
    Ok(ArticleHead { kicker, deck, byline, dateline, ..ArticleHead::new(order.number, headline) })
}

fn picture(order: &Order<'_>, prose: &mut Prose<'_>) -> Result<Picture, Unfit> {
    Ok(Picture {
        file: format!("pictures/{}-{}.svg", order.folio, order.number).parse()?,
        width: PICTURE.0,
        height: PICTURE.1,
        scaled: Vec::new(),
        alt: Some("样图：山、田和几座房子。".parse()?),
        cutline: Some(prose.cutline().parse()?),
        credit: Some(format!("{} 摄", prose.writers()).parse()?),
    })
}

fn table(prose: &mut Prose<'_>) -> Table {
    let (caption, rows) = prose.table();
    let cell = |text| vec![Inline::Text(text)];
    let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Table { caption: caption.parse().ok(), headed: true, rows }
}

fn verse(prose: &mut Prose<'_>) -> Vec<Inline> {
    let lines = prose.verse(6);
    let breaks = lines.into_iter().flat_map(|line| [Inline::Break, Inline::Text(line)]);
    breaks.skip(1).collect()
}

/// A paragraph of some sentences, at most so long, and its length; none when no sentence fits any more.
fn paragraph(prose: &mut Prose<'_>, left: u32) -> Option<(Vec<Inline>, u32)> {
    let sentences = prose.chance.between(2, 5);
    let mut text = String::new();
    let mut length = 0;
    for _ in 0..sentences {
        let sentence = prose.sentence();
        let longer = length + count_characters(&sentence);
        if longer > left {
            break;
        }
        text.push_str(&sentence);
        length = longer;
    }
    let mut inlines = vec![Inline::Text(text)];
    if length + 5 <= left
        && prose.chance.one_in(60)
        && let Ok(to) = "https://example.org/yangxian".parse()
    {
        inlines.push(Inline::Link { text: "样县政务网".to_owned(), to });
        length += 5;
    }
    (length > 0).then_some((inlines, length))
}

/// Makes of two articles the two parts of one story: each says where the other stands.
pub(super) fn join(first: (&Folio, &mut Article), second: (&Folio, &mut Article)) {
    let headline = first.1.head.headline.clone();
    second.1.head = ArticleHead::new(second.1.head.number, headline.clone());
    let jump = |direction, folio: &Folio| {
        Block::Jump(Jump { direction, folio: folio.clone(), headline: Some(headline.clone()) })
    };
    first.1.body.push(jump(JumpDirection::To, second.0));
    second.1.body.insert(0, jump(JumpDirection::From, first.0));
}
