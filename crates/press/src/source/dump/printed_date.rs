use edition::{Date, Unfit, Weekday};

/// A date as newspapers print it: `2023年01月17日 星期二 出版`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) struct PrintedDate {
    /// The day, or why there is none.
    pub(in crate::source) date: Result<Date, Unfit>,
    /// The weekday beside it.
    pub(in crate::source) weekday: Option<Weekday>,
    /// The number of the edition since the newspaper began, such as 第7446期.
    pub(in crate::source) serial: Option<u32>,
}

impl PrintedDate {
    /// Reads a line that is a date and nothing else; the numbers need not be padded, and white
    /// space may stand between all parts.
    pub(in crate::source) fn parse(text: &str) -> Option<Self> {
        let (year, rest) = number_before(text, '年')?;
        let (month, rest) = number_before(rest, '月')?;
        let (day, rest) = number_before(rest, '日')?;
        let small = |number| i8::try_from(number).unwrap_or(i8::MAX);
        let date = Date::new(year, small(month), small(day));

        let rest = rest.trim_start();
        let rest_of_serial = rest.strip_prefix('总').unwrap_or(rest);
        let (serial, rest) = match rest_of_serial.strip_prefix('第').and_then(serial) {
            Some((serial, after)) => (Some(serial), after.trim_start()),
            None => (None, rest),
        };
        let (weekday, rest) = match rest.strip_prefix("星期").map(str::trim_start) {
            Some(rest) => {
                let (weekday, length) = weekday(rest)?;
                (Some(weekday), rest[length..].trim_start())
            }
            None => (None, rest),
        };
        let rest = rest.strip_prefix("出版").unwrap_or(rest).trim_start();
        rest.is_empty().then_some(Self { date, weekday, serial })
    }
}

/// The digits at the start of a text, at most four, if this sign follows them; and what comes after.
fn number_before(text: &str, sign: char) -> Option<(i16, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let number = text[..end].parse().ok().filter(|_| end <= 4)?;
    Some((number, text[end..].trim_start().strip_prefix(sign)?))
}

/// The running number at the start of a text that goes on with 期; and what comes after.
fn serial(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    Some((text[..end].parse().ok()?, text[end..].trim_start().strip_prefix('期')?))
}

/// The weekday at the start of a text, and its length in bytes.
fn weekday(text: &str) -> Option<(Weekday, usize)> {
    let sign = text.chars().next()?;
    let day = match sign {
        '天' => Weekday::Sunday,
        _ => Weekday::ALL.into_iter().find(|day| day.chinese().ends_with(sign))?,
    };
    Some((day, sign.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_form_is_read() {
        for (text, date, weekday, serial) in [
            ("2023年01月17日 星期二 出版", "2023-01-17", Some(Weekday::Tuesday), None),
            ("2017年7月22日\u{3000}星期六", "2017-07-22", Some(Weekday::Saturday), None),
            ("2017 年 10 月 9 日　星期 一", "2017-10-09", Some(Weekday::Monday), None),
            ("2020年09月30日第7446期 星期三", "2020-09-30", Some(Weekday::Wednesday), Some(7446)),
            ("2023年1月1日 总第12345期", "2023-01-01", None, Some(12_345)),
            ("2023年1月1日星期天", "2023-01-01", Some(Weekday::Sunday), None),
            ("2023年1月1日", "2023-01-01", None, None),
        ] {
            let read = PrintedDate::parse(text).unwrap();
            assert_eq!(read, PrintedDate { date: Ok(date.parse().unwrap()), weekday, serial }, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_still_a_printed_date() {
        assert!(PrintedDate::parse("2023年02月30日 星期四").unwrap().date.is_err());
        assert!(PrintedDate::parse("2023年999月1日").unwrap().date.is_err());
    }

    #[test]
    fn a_sentence_that_begins_with_a_date_is_text() {
        for text in
            ["2023年01月17日，晴", "2023年01月17日 星期八", "2023年1月", "12023年1月1日", "今年1月1日"]
        {
            assert_eq!(PrintedDate::parse(text), None, "{text}");
        }
    }
}
