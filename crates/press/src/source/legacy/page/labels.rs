use edition::Folio;
use scraper::{ElementRef, Selector};

use crate::source::dump::{PageLabel, printed_folio};
use crate::source::legacy::candidates::Field;
use crate::source::legacy::template::Reader;
use crate::source::legacy::{address, dom, property};

/// The most nodes and characters of an element that is a label and nothing else.
const MOST_NODES: usize = 14;
const MOST_CHARACTERS: usize = 60;

/// The label of the page as a reader saw it.
pub(super) fn own(reader: &mut Reader<'_>) -> Option<PageLabel> {
    reader.elements(Field::Label, |candidate, found| {
        let is_anywhere = candidate.name == "anywhere";
        let fits = |element: &&ElementRef<'_>| !is_anywhere || is_alone(**element);
        found.iter().filter(fits).find_map(|element| {
            let text = match candidate.name {
                "c-edition" => dom::text_even_hidden(*element),
                _ => dom::text(*element),
            };
            if is_anywhere { PageLabel::parse(cut(&text)) } else { within(&text) }
        })
    })
}

/// Whether an element is short and no part of a list of links.
fn is_alone(element: ElementRef<'_>) -> bool {
    let is_link = |node: ElementRef<'_>| node.value().name() == "a";
    element.descendants().take(MOST_NODES + 1).count() <= MOST_NODES
        && !element.descendent_elements().any(is_link)
        && !element.ancestors().filter_map(ElementRef::wrap).any(is_link)
}

/// The label in the text of an element that is there for it.
fn within(text: &str) -> Option<PageLabel> {
    let lines = text.lines().map(|line| {
        let line = line.trim_start_matches("当前版面").trim_start_matches("当前版");
        line.trim_start_matches(['：', ':', ' ', '\u{3000}'])
    });
    let mut lines = lines.map(cut);
    let joined = cut(text).replace('\n', "");
    PageLabel::parse(&joined)
        .filter(|_| joined.chars().count() <= MOST_CHARACTERS)
        .or_else(|| lines.find_map(PageLabel::parse))
        .or_else(|| in_sentence(text))
}

/// Without the controls and the date that stand behind it.
fn cut(line: &str) -> &str {
    let controls = ["上一版", "下一版", "PDF", "pdf", "版面导航", "查看"];
    let year = line.match_indices('年').find_map(|(at, year)| {
        let digits = line.get(..at)?.bytes().rev().take_while(u8::is_ascii_digit).count();
        let month = line.get(at + year.len()..)?.trim_start();
        (digits == 4 && month.starts_with(|c: char| c.is_ascii_digit())).then(|| at - digits)
    });
    let end = controls.iter().filter_map(|word| line.find(word)).chain(year).min().unwrap_or(line.len());
    line.get(..end).unwrap_or(line).trim()
}

/// `《样报》（2023年01月17日 第 01 版）`: the folio only.
fn in_sentence(text: &str) -> Option<PageLabel> {
    text.split('第').skip(1).find_map(|part| {
        let (folio, _) = part.split_once('版')?;
        Some(PageLabel { folio: printed_folio(folio.trim())?, name: None })
    })
}

/// What a list of pages calls a page. There the folio needs no sign: `A01 头版` will do.
pub(super) fn listed(text: &str) -> Option<PageLabel> {
    let text = cut(text).replace('\n', "");
    let text: String = text.chars().map(narrow).collect();
    PageLabel::parse(&text).or_else(|| {
        let text = text.trim().trim_start_matches('第').trim_start();
        let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        let folio = printed_folio(text.get(..end)?)?;
        let name = text.get(end..)?.trim_start().trim_start_matches('版');
        let is_date = name.trim_start().starts_with(['年', '月', '日', '期', '-', '/']);
        let name =
            name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '-' | '·' | '|'));
        (!is_date).then(|| PageLabel { folio, name: name.parse().ok() })
    })
}

/// Full-width digits and letters as narrow ones, in front of 版 and the name.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// The folio that the machine's part of a page says.
pub(super) fn of_machine(reader: &Reader<'_>, names: [Option<&str>; 2]) -> Option<Folio> {
    let node = || {
        let css = Selector::parse("input[name=nodename]").ok()?;
        reader.html.select(&css).next()?.attr("value")?.trim().parse().ok()
    };
    property::find(reader.html, "founder-pagenum")
        .and_then(|folio| folio.parse().ok())
        .or_else(node)
        .or_else(|| names.iter().flatten().find_map(|name| address::folio(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_every_family_are_read() {
        for (text, folio, name) in [
            ("第01版：综 合", "01", "综 合"),
            ("第A01版：\n头版", "A01", "头版"),
            ("当前版： 04版", "04", ""),
            ("01版:要闻 PDF版下载 下一版", "01", "要闻"),
            ("第1版　　　要闻", "1", "要闻"),
            ("第A01版：年货　2023年01月17日 星期二", "A01", "年货"),
            ("第01版：2023年回顾", "01", "2023年回顾"),
            ("作者 《样报》（ 2023年01月17日 第 01 版）", "01", ""),
        ] {
            let label = within(text).unwrap();
            assert_eq!(label.folio.as_str(), folio, "{text}");
            assert_eq!(label.name.map(|name| name.to_string()).unwrap_or_default(), name, "{text}");
        }
        for (text, folio) in [("A01 头版", "A01"), ("第０２版：要闻", "02"), ("03", "03")] {
            assert_eq!(listed(text).unwrap().folio.as_str(), folio, "{text}");
        }
        for text in ["2023年", "头版", "上一版", "17日"] {
            assert_eq!(listed(text), None, "{text}");
        }
    }
}
