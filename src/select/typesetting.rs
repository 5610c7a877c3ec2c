use edition::{Article, ArticleNumber, Block, count_characters};

/// How an article is set on its page's sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Which article of the page.
    pub number: ArticleNumber,
    /// How prominent its headline is.
    pub rank: Rank,
    /// How many of the sheet's four columns it runs across, from 1 to 4.
    pub columns: u8,
    /// How many blocks of its body are set; the rest is read in the article.
    pub blocks: usize,
    /// Whether the body goes on beyond them.
    pub goes_on: bool,
}

/// The rank of an article on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// 头条, the first article: across the whole sheet.
    Lead,
    /// Across two or more columns.
    Second,
    /// One column.
    Brief,
}

/// The sheet's columns.
const COLUMNS: u8 = 4;
/// How many characters a sheet of the printed proportions holds at the text's default size.
const CAPACITY: u32 = 2_600;
/// From how many characters on an article runs across two columns, and across all four.
const WIDE: [u32; 2] = [320, 900];

/// Sets a page's articles on a sheet: the first leads, the others stand in rows of four columns in
/// reading order, each as wide as its text asks for. An article alone on its page is set in full.
///
/// Rows are always full: the last article of a row takes the columns that would stay empty. Where
/// the page's text is longer than a sheet holds, each article gets its share in whole blocks (the
/// lead a double one) and says that it goes on; never is an article left out.
pub fn typeset(articles: &[Article]) -> Vec<Setting> {
    let total: u32 = articles.iter().map(Article::characters).sum();
    let shares = u32::try_from(articles.len()).unwrap_or(u32::MAX).saturating_add(1);
    let has_room = total <= CAPACITY || articles.len() == 1;
    let share = if has_room { u32::MAX } else { CAPACITY / shares };
    let mut settings: Vec<Setting> = Vec::with_capacity(articles.len());
    let mut left = 0;
    for (place, article) in articles.iter().enumerate() {
        let is_lead = place == 0;
        let (blocks, characters) = cut(&article.body, if is_lead { share.saturating_mul(2) } else { share });
        let wanted = if is_lead { COLUMNS } else { columns_for(characters) };
        if wanted > left {
            // The row is over: its last article takes what is left of it.
            if let Some(last) = settings.last_mut() {
                last.columns += left;
            }
            left = COLUMNS;
        }
        left -= wanted;
        let goes_on = blocks < article.body.len();
        let number = article.head.number;
        settings.push(Setting { number, rank: Rank::Brief, columns: wanted, blocks, goes_on });
    }
    if let Some(last) = settings.last_mut() {
        last.columns += left;
    }
    for (place, setting) in settings.iter_mut().enumerate() {
        setting.rank = match (place, setting.columns) {
            (0, _) => Rank::Lead,
            (_, 1) => Rank::Brief,
            _ => Rank::Second,
        };
    }
    settings
}

fn columns_for(characters: u32) -> u8 {
    match characters {
        few if few < WIDE[0] => 1,
        more if more < WIDE[1] => 2,
        _ => COLUMNS,
    }
}

/// How many blocks of a body fit a share of characters, and how many characters they have. The
/// first block always fits, with the crossheads above it, and a crosshead is never left standing at
/// the end.
fn cut(body: &[Block], share: u32) -> (usize, u32) {
    let is_crosshead = |block: &Block| matches!(block, Block::Crosshead(_));
    let mut characters: u32 = 0;
    let mut blocks = 0;
    for block in body {
        let longer = characters.saturating_add(count_characters(&block.plain()));
        if longer > share && !body[..blocks].iter().all(is_crosshead) {
            break;
        }
        (blocks, characters) = (blocks + 1, longer);
    }
    let is_cut = blocks < body.len();
    while is_cut && is_crosshead(&body[blocks - 1]) {
        blocks -= 1;
    }
    (blocks, characters)
}
