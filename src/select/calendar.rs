use edition::{Date, EditionId, Listed};
use yew::AttrValue;

use crate::route::Route;
use crate::state::{Library, Load};

/// The month of the calendar (往期) that is shown, and what there is around it.
///
/// Once its year's document is here, the month has editions: empty months are never shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Where the newspaper is published.
    pub site: AttrValue,
    /// The day that the keyboard is on; its month is the one that is shown.
    pub day: Date,
    /// The edition that is open.
    pub open: Option<EditionId>,
    /// The years of which there are editions, ascending.
    pub years: Vec<i16>,
    /// The first days of this year's months with editions, ascending; none while the year is not here.
    pub months: Vec<Date>,
    /// The first day of the nearest earlier month with editions; in a year that is not here yet, of
    /// its last month.
    pub before: Option<Date>,
    /// The same for the nearest later month; in a year that is not here yet, its first.
    pub after: Option<Date>,
    /// This month's editions, oldest first.
    pub editions: Vec<EditionId>,
    /// How far the year's document has come.
    pub year: Load<()>,
}

/// The calendar as it stands when the reader has turned it to a day, or has just opened it.
pub fn calendar(turned_to: Option<Date>, route: &Route, library: &Library) -> Load<Month> {
    let catalogue = match library.catalogue() {
        Load::Ready(catalogue) => catalogue,
        Load::Waiting => return Load::Waiting,
        Load::Failed(error) => return Load::Failed(error),
    };
    let open = if *route == Route::Newest { Some(catalogue.newest) } else { route.edition() };
    let is_there = |day: &Date| catalogue.years.contains(&day.year());
    let wanted = turned_to.or(open.map(EditionId::date)).filter(is_there);
    let wanted = wanted.unwrap_or(catalogue.newest.date());
    let (listed, year): (&[Listed], Load<()>) = match library.year(wanted.year()) {
        Load::Ready(year) => (&year.editions, Load::Ready(())),
        Load::Waiting => (&[], Load::Waiting),
        Load::Failed(error) => (&[], Load::<()>::Failed(error)),
    };
    let months = months_of(listed);
    let day = landed(wanted, &months);
    let this = day.on(1);
    let editions = listed.iter().map(|it| it.id).filter(|id| id.date().on(1) == this).collect();
    let months_in = |year: i16, end: i8| match library.year(year) {
        Load::Ready(listed) => months_of(&listed.editions),
        Load::Waiting | Load::Failed(_) => Date::new(year, end, 1).into_iter().collect(),
    };
    let earlier = catalogue.years.iter().filter(|year| **year < day.year()).rev();
    let later = catalogue.years.iter().filter(|year| **year > day.year());
    let in_year_before =
        || earlier.map(|year| months_in(*year, 12)).find_map(|months| months.last().copied());
    let in_year_after = || later.map(|year| months_in(*year, 1)).find_map(|months| months.first().copied());
    Load::Ready(Month {
        site: library.site().clone(),
        day,
        open,
        years: catalogue.years.clone(),
        before: months.iter().rev().find(|month| **month < this).copied().or_else(in_year_before),
        after: months.iter().find(|month| **month > this).copied().or_else(in_year_after),
        months,
        editions,
        year,
    })
}

fn months_of(listed: &[Listed]) -> Vec<Date> {
    let mut months: Vec<Date> = listed.iter().map(|listed| listed.id.date().on(1)).collect();
    months.dedup();
    months
}

/// The day itself where its month has editions or nothing is known of it, or else the nearest day of
/// the nearest month that has: the last of an earlier one, the first of a later one.
fn landed(day: Date, months: &[Date]) -> Date {
    let this = day.on(1);
    let earlier = months.iter().rev().find(|month| **month <= this);
    match (earlier, months.iter().find(|month| **month > this)) {
        (Some(month), _) if *month == this => day,
        (Some(earlier), Some(later)) if later.month() - day.month() < day.month() - earlier.month() => *later,
        (Some(earlier), _) => earlier.on(31),
        (None, Some(later)) => *later,
        (None, None) => day,
    }
}

impl Month {
    /// The weeks of the month, Monday first; days of the months around it are left out.
    pub fn weeks(&self) -> Vec<[Option<Date>; 7]> {
        let offset = offset(self.day.on(1));
        let days = self.day.days_in_month();
        let week = |monday: i8| {
            std::array::from_fn(|place| {
                let day = monday + i8::try_from(place).unwrap_or(0);
                (1..=days).contains(&day).then(|| self.day.on(day))
            })
        };
        (1 - offset..=days).step_by(7).map(week).collect()
    }

    /// The editions of a day of this month.
    pub fn editions_on(&self, day: Date) -> Vec<EditionId> {
        self.editions.iter().copied().filter(|id| id.date() == day).collect()
    }

    /// The same day in another year.
    pub fn in_year(&self, year: i16) -> Date {
        Date::new(year, self.day.month(), 1).map_or(self.day, |month| month.on(self.day.day()))
    }

    /// The day that a key leads to, as the grid pattern of WAI-ARIA has it; at an end it is the same
    /// day. None for keys that are not the calendar's.
    pub fn after_key(&self, key: &str, with_shift: bool) -> Option<Date> {
        let day = self.day;
        let in_month = |month: Option<Date>| month.map_or(day, |month| month.on(day.day()));
        let in_year = |year: Option<&i16>| year.map_or(day, |year| self.in_year(*year));
        Some(match key {
            "ArrowLeft" => self.moved(-1),
            "ArrowRight" => self.moved(1),
            "ArrowUp" => self.moved(-7),
            "ArrowDown" => self.moved(7),
            "Home" => day.on(day.day() - offset(day)),
            "End" => day.on(day.day() + 6 - offset(day)),
            "PageUp" if with_shift => in_year(self.years.iter().rev().find(|year| **year < day.year())),
            "PageDown" if with_shift => in_year(self.years.iter().find(|year| **year > day.year())),
            "PageUp" => in_month(self.before),
            "PageDown" => in_month(self.after),
            _ => return None,
        })
    }

    /// The day so many days away. Beyond the month it is the same weekday of the month beside it, or
    /// the nearest day of the nearest month with editions.
    fn moved(&self, days: i8) -> Date {
        let number = self.day.day() + days;
        let over = number - self.day.days_in_month();
        if number < 1 {
            self.before.map_or(self.day, |month| {
                let last = month.days_in_month();
                month.on(if follows(self.day, month) { last + number } else { last })
            })
        } else if over > 0 {
            self.after.map_or(self.day, |month| month.on(if follows(month, self.day) { over } else { 1 }))
        } else {
            self.day.on(number)
        }
    }
}

/// Whether a day's month is the one right after another's.
fn follows(later: Date, earlier: Date) -> bool {
    let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    count(later) == count(earlier) + 1
}

/// How many days after Monday a day is.
fn offset(day: Date) -> i8 {
    day.weekday() as i8
}
