use edition::Label;
use scraper::Selector;

use crate::source::legacy::candidates::Field;
use crate::source::legacy::template::Reader;

/// What newspapers' names end in.
const ENDINGS: [&str; 8] = ["日报", "晚报", "时报", "周报", "早报", "晨报", "都市报", "报"];

/// The newspaper's name for certain, and what it may be.
pub(super) fn name(reader: &mut Reader<'_>) -> (Option<Label>, Option<Label>) {
    let certain = reader.text(Field::Newspaper, |text| {
        let text = between(text, "《", "》").unwrap_or(text);
        // A date or a label stands behind it in some places.
        let end = text.find(|c: char| c.is_ascii_digit() || c.is_whitespace()).unwrap_or(text.len());
        let name = text.get(..end)?.trim();
        let is_name = !name.is_empty() && name.chars().count() <= 16 && !name.contains(['：', ':', '（']);
        is_name.then(|| name.parse().ok()).flatten()
    });
    let guess = if certain.is_none() { guess(reader) } else { None };
    (certain, guess)
}

/// From the title, or from the notice that forbids copying: `《样报》（数字报）的一切内容`.
fn guess(reader: &Reader<'_>) -> Option<Label> {
    let css = Selector::parse("title").ok()?;
    let title =
        reader.html.select(&css).next().map(|title| title.text().collect::<String>()).unwrap_or_default();
    let parts = title.split(|c: char| c.is_whitespace() || "-_|·—,，：:《》".contains(c));
    let of_title = parts
        .map(|part| {
            let part = part.trim();
            let part = ["数字报刊", "数字报", "电子报", "电子版"]
                .iter()
                .fold(part, |part, end| part.strip_suffix(end).unwrap_or(part));
            let part = part.strip_suffix("平台").unwrap_or(part);
            part.strip_suffix('社').unwrap_or(part)
        })
        .find(|part| is_name(part));
    // The notice stands in one text; the page as a whole need not be set for it.
    let texts =
        reader.html.tree.values().filter_map(|node| node.as_text()).filter(|text| text.contains('》'));
    let noticed = texts.flat_map(|text| text.split('《').skip(1)).find_map(|part| {
        let (name, rest) = part.split_once('》')?;
        let says = ["（数字报", "(数字报", "数字报", "（电子", "(电子", "电子版"];
        (says.iter().any(|word| rest.starts_with(word)) && is_name(name)).then_some(name)
    });
    noticed.or(of_title)?.parse().ok()
}

fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    (3..=12).contains(&length)
        && ENDINGS.iter().any(|end| text.ends_with(end))
        && !text.ends_with("数字报")
        && !text.ends_with("电子报")
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close).map(|(name, _)| name.trim())
}
