//! One edition: its outline, its articles, and the pictures of its pages.

use edition::{
    Article, ArticleHead, ArticleNumber, AssetPath, Date, Edition, EditionId, EditionParts, Folio, HotSpot,
    Label, Newspaper, Notice, Page, PagePicture, PageState, PageText, Region, WholeEdition,
};

use super::chance::Chance;
use super::layout::{Place, lay_out};
use super::outline::{Role, Sheet, sheets};
use super::story::{self, Order, article};
use super::{NEWSPAPER, Plan, Refusal, calendar, drawing, prose};

/// An edition and its files, by their places in its folder.
#[derive(Debug)]
pub(super) struct Composed {
    pub(super) whole: WholeEdition,
    pub(super) files: Vec<(AssetPath, String)>,
}

/// A page on its way.
struct Draft {
    sheet: Sheet,
    folio: Folio,
    name: Label,
    articles: Vec<Article>,
}

/// Composes the edition with this place in the plan, counted from 0.
pub(super) fn compose(plan: &Plan, place: u64, id: EditionId) -> Result<Composed, Refusal> {
    let mut chance = Chance::of(plan.seed, place);
    let first_topic = chance.between(0, prose::topics() - 1);
    let mut drafts = Vec::new();
    for (sheet, number) in sheets(plan.pages, plan.articles, place, &mut chance).into_iter().zip(0..) {
        drafts.push(draft(sheet, first_topic + number, id.date(), place, &mut chance)?);
    }
    join_stories(&mut drafts);
    for (times, nth, change) in [(5, 2, withdraw as Change), (4, 1, correct as Change)] {
        if place % times == nth {
            change(&mut drafts, id.date(), &mut chance)?;
        }
    }
    let newspaper = Newspaper { name: NEWSPAPER.parse()? };
    let serial = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1_001);
    let (mut pages, mut texts, mut files) = (Vec::new(), Vec::new(), Vec::new());
    for draft in drafts {
        let drawn = draw(&draft, id.date(), serial, &mut chance)?;
        let text = PageText { folio: draft.folio, articles: draft.articles };
        let articles = text.articles.iter().map(|article| article.head.clone()).collect();
        let state = if draft.sheet.role == Role::WithoutText {
            PageState::TextNotIncluded
        } else {
            PageState::Complete
        };
        let page = Page::without_text(text.folio.clone(), Some(draft.name));
        pages.push(Page {
            state,
            picture: Some(drawn.picture),
            hot_spots: drawn.hot_spots,
            articles,
            ..page
        });
        if state == PageState::Complete {
            texts.push(text);
        }
        files.extend(drawn.files);
    }
    let edition = Edition::assemble(EditionParts { newspaper, id, serial: Some(serial), pages })?;
    Ok(Composed { whole: WholeEdition::assemble(edition, texts)?, files })
}

fn draft(sheet: Sheet, topic: u32, date: Date, edition: u64, chance: &mut Chance) -> Result<Draft, Refusal> {
    let is_front = sheet.role == Role::Front;
    let of_page = prose::topic(if is_front { 0 } else { topic });
    let name = match sheet.role {
        Role::Advertisement => "广告",
        _ => of_page.page,
    };
    let folio: Folio = sheet.folio.parse()?;
    let day = format!("{}月{}日", date.month(), date.day());
    let mut articles = Vec::new();
    let mut number = ArticleNumber::FIRST;
    for place in 0..sheet.articles {
        // The front page has something of everything.
        let topic = if is_front { prose::topic(topic + place) } else { of_page };
        let order = Order { folio: &folio, number, topic, leads: place == 0, day: &day };
        articles.push(article(&order, chance)?);
        // Numbers have gaps where an article was taken out for good.
        let is_gap = edition % 7 == 5 && place == 0 && !is_front;
        number = if is_gap { number.next().next() } else { number.next() };
    }
    Ok(Draft { sheet, folio, name: name.parse()?, articles })
}

/// Lets the first page's second story, or its only one, go on at the end of the next page that has
/// articles, and the third page's first story at the end of the last.
fn join_stories(drafts: &mut [Draft]) {
    let with_articles = |drafts: &[Draft]| -> Vec<usize> {
        drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| !draft.articles.is_empty())
            .map(|(place, _)| place)
            .collect()
    };
    let places = with_articles(drafts);
    let pairs = [(0, 1, 1), (2, places.len().saturating_sub(1), 0)];
    for (from, to, story) in pairs {
        let (Some(&from), Some(&to)) = (places.get(from), places.get(to)) else { continue };
        if from >= to {
            continue;
        }
        let (before, after) = drafts.split_at_mut(to);
        if let (Some(first), Some(second)) = (before.get_mut(from), after.first_mut()) {
            let story = story.min(first.articles.len().saturating_sub(1));
            if let (Some(begun), Some(ended)) = (first.articles.get_mut(story), second.articles.last_mut()) {
                story::join((&first.folio, begun), (&second.folio, ended));
            }
        }
    }
}

type Change = fn(&mut [Draft], Date, &mut Chance) -> Result<(), Refusal>;

/// An article of an inner page that is not a part of a joined story.
fn alone(drafts: &mut [Draft]) -> Option<&mut Article> {
    let is_joined =
        |article: &Article| article.body.iter().any(|block| matches!(block, edition::Block::Jump(_)));
    let articles = drafts.iter_mut().rev().flat_map(|draft| draft.articles.iter_mut());
    articles.into_iter().find(|article| !is_joined(article) && article.head.corrections.is_empty())
}

fn withdraw(drafts: &mut [Draft], date: Date, chance: &mut Chance) -> Result<(), Refusal> {
    const REASONS: [&str; 3] =
        ["经核实，报道内容与事实不符", "作者来信要求撤回", "重复刊发，保留首次刊发的一篇"];
    let notice = notice(date, chance.pick(&REASONS), chance)?;
    if let (Some(article), Some(notice)) = (alone(drafts), notice) {
        *article = Article { head: ArticleHead::withdrawn(article.head.number, notice), body: Vec::new() };
    }
    Ok(())
}

fn correct(drafts: &mut [Draft], date: Date, chance: &mut Chance) -> Result<(), Refusal> {
    const CORRECTIONS: [&str; 3] =
        ["第二段中的“12万元”应为“21万元”", "图片说明中的村名应为“荷塘村”", "作者应为“通讯员 谷雨”"];
    let notice = notice(date, chance.pick(&CORRECTIONS), chance)?;
    if let (Some(article), Some(notice)) = (alone(drafts), notice) {
        article.head.corrections.push(notice);
    }
    Ok(())
}

/// A notice of some days later; none where the calendar ends.
fn notice(date: Date, text: &str, chance: &mut Chance) -> Result<Option<Notice>, Refusal> {
    let days = i64::from(chance.between(1, 6));
    let text = text.parse()?;
    Ok(calendar::days_after(date, days).map(|date| Notice { date, text }))
}

/// A page's picture, its hot-spots, and the files: the picture's own, and those of its articles.
struct Drawn {
    picture: PagePicture,
    hot_spots: Vec<HotSpot>,
    files: Vec<(AssetPath, String)>,
}

fn draw(draft: &Draft, date: Date, serial: u32, chance: &mut Chance) -> Result<Drawn, Refusal> {
    let role = draft.sheet.role;
    let weights: Vec<u32> = draft.articles.iter().map(drawing::weight).collect();
    let places = lay_out(&weights, drawing::first_line(role), chance);
    let seeds = (0..places.len()).map(|_| Chance::of(u64::from(chance.between(0, u32::MAX)), 0));
    let placed: Vec<(&Article, &Place, Chance)> = draft
        .articles
        .iter()
        .zip(&places)
        .zip(seeds)
        .map(|((article, place), seed)| (article, place, seed))
        .collect();
    let mut hot_spots = Vec::with_capacity(placed.len());
    let mut files = Vec::new();
    for (article, place, seed) in &placed {
        let regions = place.regions.iter().cloned().map(Region::new).collect::<Result<_, _>>()?;
        hot_spots.push(HotSpot { article: article.head.number, regions });
        for block in &article.body {
            if let edition::Block::Picture(picture) = block {
                files.push((picture.file.clone(), drawing::picture(seed.clone())));
            }
        }
    }
    let name = draft.name.plain();
    let top =
        drawing::Top { newspaper: NEWSPAPER, folio: draft.folio.as_str(), name: &name, date, serial, role };
    let file: AssetPath = format!("pages/{}.svg", draft.folio).parse()?;
    files.push((file.clone(), drawing::page(&top, &placed)));
    let (width, height) = drawing::PIXELS;
    Ok(Drawn { picture: PagePicture { file, width, height, scaled: Vec::new() }, hot_spots, files })
}
