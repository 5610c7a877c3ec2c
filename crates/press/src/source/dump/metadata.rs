use edition::Label;

use super::page_label::PageLabel;
use super::printed_date::PrintedDate;

/// The last line of a dump: newspaper, page name, folio and headline without anything between
/// them, then the date, the number of the page's node on the old site, and the printed date.
///
/// The node number is an address on the old site and is not kept in the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Metadata<'a> {
    /// Newspaper, page name, folio and headline.
    pub(super) head: &'a str,
    /// The date with dashes, not yet checked.
    pub(super) day: &'a str,
    /// The printed date.
    pub(super) printed: PrintedDate,
}

/// The head of the line, divided.
pub(super) struct Divided<'a, 'p> {
    pub(super) newspaper: Label,
    pub(super) page: &'p PageLabel,
    pub(super) headline: &'a str,
}

impl<'a> Metadata<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let is_space = |(at, c): (usize, char)| c.is_whitespace().then_some((at, at + c.len_utf8()));
        text.char_indices().filter_map(is_space).find_map(|(end, start)| {
            let (day, rest) = split_word(text[start..].trim_start());
            let shaped = day.len() == 10
                && day
                    .bytes()
                    .enumerate()
                    .all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
            let (node, after_node) = split_word(rest);
            let node = !node.is_empty() && node.bytes().all(|b| b.is_ascii_digit());
            let printed = PrintedDate::parse(if node { after_node } else { rest })?;
            shaped.then_some(Self { head: text[..end].trim_end(), day, printed })
        })
    }

    /// Divides the head at the name and folio of one of these pages.
    ///
    /// Where several divisions are possible (`要闻1` and `要闻12`), the one whose rest is one of the
    /// headlines is right; without such a one, the first page that fits.
    pub(super) fn divide<'p>(&self, pages: &'p [PageLabel], headlines: &[String]) -> Option<Divided<'a, 'p>> {
        let head = self.head;
        let mut divisions = pages.iter().flat_map(|page| {
            let name = page.name.as_ref().map(Label::plain).unwrap_or_default();
            // The spaces that fill a short name (综 合) are not always in the metadata.
            let keys =
                [format!("{name}{}", page.folio), format!("{}{}", super::title::key(&name), page.folio)];
            let places: Vec<_> = keys
                .iter()
                .flat_map(|key| head.match_indices(key))
                .map(|(at, key)| (at, at + key.len()))
                .collect();
            places.into_iter().filter_map(move |(at, end)| {
                let newspaper = head[..at].parse().ok()?;
                Some(Divided { newspaper, page, headline: head[end..].trim() })
            })
        });
        let first = divisions.next()?;
        let named =
            |division: &Divided<'_, '_>| headlines.iter().any(|h| *h == super::title::key(division.headline));
        if named(&first) {
            return Some(first);
        }
        Some(divisions.find(named).unwrap_or(first))
    }
}

/// The first word of a text, and what comes after it.
fn split_word(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "云岭样报要闻12023年春耕 开始 2024-03-05 2 2024年03月05日 星期二";

    #[test]
    fn the_dates_are_told_from_the_head_by_their_forms() {
        let metadata = Metadata::parse(LINE).unwrap();
        assert_eq!((metadata.head, metadata.day), ("云岭样报要闻12023年春耕 开始", "2024-03-05"));
        let without_node = Metadata::parse("云岭样报 2024-03-05 2024年3月5日").unwrap();
        assert_eq!(without_node.head, "云岭样报");
        assert_eq!(Metadata::parse("会议于 2024-03-05 2 召开"), None);
    }

    #[test]
    fn a_headline_that_begins_with_digits_decides_which_page_is_meant() {
        let pages = ["要闻12", "要闻1"].map(|page| {
            let (name, folio) = page.split_at("要闻".len());
            PageLabel { folio: folio.parse().unwrap(), name: name.parse().ok() }
        });
        let metadata = Metadata::parse(LINE).unwrap();
        let divided = metadata.divide(&pages, &["2023年春耕开始".to_owned()]).unwrap();
        assert_eq!(divided.page.folio.as_str(), "1");
        assert_eq!(divided.newspaper.as_str(), "云岭样报");
        assert_eq!(divided.headline, "2023年春耕 开始");
    }
}
