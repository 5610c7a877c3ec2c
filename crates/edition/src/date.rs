use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Unfit;
use crate::reading::read_text;

/// A day of the calendar, written `2023-01-17`.
///
/// It exists in the Gregorian calendar, in a year from 1 to 9999; the arithmetic is the `jiff`
/// library's.
///
/// # Examples
///
/// ```
/// use edition::{Date, Weekday};
///
/// let date: Date = "2023-01-17".parse()?;
/// assert_eq!(date.weekday(), Weekday::Tuesday);
/// assert_eq!(date.chinese(), "2023年01月17日");
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), edition::Unfit>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Date(#[cfg_attr(feature = "schema", schemars(with = "String"))] jiff::civil::Date);

read_text!(Date);

impl Date {
    /// The day with these numbers, counted as people count them: January is 1.
    ///
    /// # Errors
    ///
    /// When there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, Unfit> {
        match jiff::civil::Date::new(year, month, day) {
            Ok(date) if year >= 1 => Ok(Self(date)),
            _ => Err(Unfit {
                found: format!("{year:04}-{month:02}-{day:02}"),
                expected: "a day that is in the calendar",
            }),
        }
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day of the week, by the calendar.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[usize::from(self.0.weekday().to_monday_zero_offset().unsigned_abs()) % 7]
    }

    /// The day with this number in the same month; the month's first or last day where it has no such day.
    #[must_use]
    pub fn on(self, day: i8) -> Self {
        Self::new(self.year(), self.month(), day.clamp(1, self.days_in_month())).unwrap_or(self)
    }

    /// How many days its month has, from 28 to 31.
    pub fn days_in_month(self) -> i8 {
        self.0.days_in_month()
    }

    /// As Chinese newspapers print it: `2023年01月17日`.
    pub fn chinese(self) -> String {
        format!("{:04}年{:02}月{:02}日", self.year(), self.month(), self.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        text.parse()
    }
}

impl std::str::FromStr for Date {
    type Err = Unfit;

    /// Reads `YYYY-MM-DD`, both dashes and all eight digits.
    ///
    /// # Errors
    ///
    /// When the text has another form, or when there is no such day.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        let unfit = || Unfit::new(text, "a date such as 2023-01-17");
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i16>().ok())?
        };
        let shaped = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        match (shaped, digits(0..4), digits(5..7), digits(8..10)) {
            (true, Some(year), Some(month), Some(day)) => {
                // Two digits always fit into an i8.
                Self::new(year, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0))
            }
            _ => Err(unfit()),
        }
    }
}

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The seven days in order.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// As printed beside a date: `星期二`.
    pub fn chinese(self) -> &'static str {
        match self {
            Self::Monday => "星期一",
            Self::Tuesday => "星期二",
            Self::Wednesday => "星期三",
            Self::Thursday => "星期四",
            Self::Friday => "星期五",
            Self::Saturday => "星期六",
            Self::Sunday => "星期日",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_follow_the_calendar() {
        let day = |text: &str| text.parse::<Date>().unwrap().weekday();
        assert_eq!(day("2023-01-17"), Weekday::Tuesday);
        assert_eq!(day("2024-02-29"), Weekday::Thursday);
        assert_eq!(day("2000-01-02"), Weekday::Sunday);
    }

    #[test]
    fn another_day_of_the_month_stays_in_the_month() {
        let february: Date = "2024-02-10".parse().unwrap();
        let days = [0, 1, 29, 31].map(|day| february.on(day).to_string());
        assert_eq!(days, ["2024-02-01", "2024-02-01", "2024-02-29", "2024-02-29"]);
    }

    #[test]
    fn only_ten_characters_in_the_fixed_form_are_a_date() {
        for text in ["2023-1-17", "2023/01/17", "2023-13-01", "2023-02-30", "0000-01-01", "二〇二三", ""]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert!("+023-01-17".parse::<Date>().is_err(), "a sign is not a digit");
    }
}
