use edition::{Date, Unfit};

use crate::finding::{Code, Report};
use crate::source::dump::PrintedDate;
use crate::source::legacy::candidates::Field;
use crate::source::legacy::page::PageKind;
use crate::source::legacy::template::Reader;
use crate::source::legacy::{address, property};

/// The day of a page and its running number. The address is believed first, then the machine's part
/// of the page, then what is printed, which is compared.
pub(super) fn date(
    reader: &mut Reader<'_>,
    url: Option<Date>,
    kind: PageKind,
    report: &mut Report<'_>,
) -> (Option<Date>, Option<u32>) {
    let printed = reader.text(Field::Date, printed);
    let of_machine = |tag: &str| property::find(reader.html, tag)?.get(..10)?.parse::<Date>().ok();
    let believed = url.or_else(|| of_machine("founder-date"));
    if let Some(printed) = &printed {
        // An article's page has other dates too, such as when it was put on the site.
        check(printed, believed.filter(|_| kind == PageKind::Layout), report);
    }
    let serial = printed.as_ref().and_then(|printed| printed.serial);
    let date =
        believed.or_else(|| printed.and_then(|printed| printed.date.ok())).or_else(|| of_machine("date"));
    (date, serial)
}

fn check(printed: &PrintedDate, believed: Option<Date>, report: &mut Report<'_>) {
    match &printed.date {
        Err(Unfit { found, expected }) => report.add(Code::DateImpossible, None, found, *expected),
        Ok(date) => {
            if let Some(believed) = believed.filter(|believed| believed != date) {
                let expected = format!("{believed} (believed) as in the page's address");
                report.add(Code::DateDiffers, None, date.to_string(), expected);
            }
            if let Some(weekday) = printed.weekday.filter(|weekday| *weekday != date.weekday()) {
                let expected = format!("{}, the weekday of {date}", date.weekday().chinese());
                report.add(Code::WeekdayWrong, None, weekday.chinese(), expected);
            }
        }
    }
}

/// The date in a text: `2017年10月13日 星期五` among other words, `2017-October-16`, `2017-10-16`.
fn printed(text: &str) -> Option<PrintedDate> {
    if text.chars().count() > 200 {
        return None;
    }
    let text = text.replace('\n', " ");
    in_chinese(&text).or_else(|| {
        let date = in_english(&text).or_else(|| address::date(&text))?;
        Some(PrintedDate { date: Ok(date), weekday: None, serial: None })
    })
}

fn in_chinese(text: &str) -> Option<PrintedDate> {
    let (before, _) = text.split_once('年')?;
    let digits = before.trim_end();
    let start = digits.len() - digits.bytes().rev().take_while(u8::is_ascii_digit).count().min(4);
    let rest = text.get(start..)?;
    let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(40);
    let longest = ends.filter_map(|end| PrintedDate::parse(rest.get(..end)?)).last();
    let mut printed = longest?;
    if printed.serial.is_none() {
        printed.serial = serial(rest);
    }
    Some(printed)
}

/// The running number behind a date, wherever in the text: `第7446期`.
fn serial(text: &str) -> Option<u32> {
    text.split('第').skip(1).find_map(|part| {
        let (number, _) = part.split_once('期')?;
        number.trim().parse().ok()
    })
}

fn in_english(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let mut parts = text.trim().split('-');
    let (year, month, day) = (parts.next()?, parts.next()?.to_ascii_lowercase(), parts.next()?);
    let month = (1..).zip(MONTHS).find_map(|(number, name)| (name == month).then_some(number))?;
    Date::new(year.trim().parse().ok()?, month, day.trim().parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_found_among_other_words() {
        for (text, expected, serial) in [
            ("样报 2023年01月17日 星期二", "2023-01-17", None),
            ("2023 年 1 月 17 日　星期 二", "2023-01-17", None),
            ("2023年01月17日 星期二 第7446期 今日4版", "2023-01-17", Some(7446)),
            ("2023-January-17", "2023-01-17", None),
            ("出版时间：2023-01-17", "2023-01-17", None),
        ] {
            let printed = printed(text).unwrap();
            assert_eq!(
                (printed.date.unwrap().to_string(), printed.serial),
                (expected.to_owned(), serial),
                "{text}"
            );
        }
        assert_eq!(printed("第7446期"), None);
    }
}
