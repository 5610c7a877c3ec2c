use edition::{Date, EditionId};

/// How many days of publication lie between two days with two editions.
const DOUBLE_EVERY: u64 = 26;

/// The days on which the specimen never comes out, as month and day.
const HOLIDAYS: [(i8, i8); 5] = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

/// The editions in order, from a day on: none on Sundays and holidays, and now and then two on one day.
///
/// The first such day is among the first seven, so that a short specimen has one too. The calendar ends
/// with the year 9999.
pub(super) fn editions(from: Date, seed: u64) -> impl Iterator<Item = EditionId> {
    let first = jiff::civil::Date::new(from.year(), from.month(), from.day()).ok();
    std::iter::successors(first, |day| day.tomorrow().ok())
        .filter(|day| {
            day.weekday() != jiff::civil::Weekday::Sunday && !HOLIDAYS.contains(&(day.month(), day.day()))
        })
        .zip(0_u64..)
        .flat_map(move |(day, place)| {
            let numbers = if place % DOUBLE_EVERY == seed % 7 { 1..=2 } else { 1..=1 };
            let date = Date::new(day.year(), day.month(), day.day());
            numbers.filter_map(move |number| EditionId::of(date.clone().ok()?, number).ok())
        })
}

/// The day so many days later; none beyond the calendar.
pub(super) fn days_after(date: Date, days: i64) -> Option<Date> {
    let day = jiff::civil::Date::new(date.year(), date.month(), date.day()).ok()?;
    let later = day.checked_add(jiff::ToSpan::days(days)).ok()?;
    Date::new(later.year(), later.month(), later.day()).ok()
}

#[cfg(test)]
mod tests {
    use edition::Weekday;

    use super::*;

    fn from(text: &str, seed: u64) -> impl Iterator<Item = EditionId> {
        editions(text.parse().unwrap(), seed)
    }

    #[test]
    fn sundays_and_holidays_are_skipped_and_the_order_is_that_of_time() {
        let ids: Vec<_> = from("2031-01-01", 3).take(1_000).collect();
        assert_eq!(ids[0].to_string(), "2031-01-02");
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(ids.iter().all(|id| id.date().weekday() != Weekday::Sunday));
        let years = ids.chunk_by(|a, b| a.date().year() == b.date().year()).count();
        assert_eq!(years, 4, "a thousand editions take more than three years");
    }

    #[test]
    fn ten_editions_have_a_day_with_two_whatever_the_seed() {
        for seed in 0..30 {
            assert_eq!(from("2031-03-03", seed).take(10).filter(|id| id.number() == 2).count(), 1, "{seed}");
        }
    }

    #[test]
    fn the_calendar_ends_without_a_fault() {
        assert_eq!(from("9999-12-30", 5).last().unwrap().to_string(), "9999-12-31");
        assert_eq!(days_after("9999-12-31".parse().unwrap(), 1), None);
        assert_eq!(days_after("2031-02-27".parse().unwrap(), 3), Some("2031-03-02".parse().unwrap()));
    }
}
