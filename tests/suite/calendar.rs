//! The calendar of editions: which month is shown, what is around it, and where keys lead.

use edition::Date;
use kanbao::route::Route;
use kanbao::select::{Month, calendar, needs};
use kanbao::state::{Library, LibraryAction, Load, LoadError, Panel, Request};
use proptest::prelude::*;

use crate::fixtures::{EDITIONS, after, catalogue_of, full_library, id};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn turned(to: Option<&str>, path: &str, library: &Library) -> Month {
    calendar(to.map(day), &Route::from_path(path), library).ready().unwrap()
}

/// The catalogue and these years of it.
fn with_years(editions: &[&str], years: &[i16]) -> Library {
    let came = catalogue_of(editions).into_iter().filter(|(request, _)| match request {
        Request::Year(year) => years.contains(year),
        _ => true,
    });
    after(Library::default(), came)
}

#[test]
fn it_opens_at_the_open_edition_and_shows_its_month() {
    let month = turned(None, "2031-05-20/04", &full_library());
    assert_eq!((month.day, month.open), (day("2031-05-20"), Some(id("2031-05-20"))));
    assert_eq!(month.editions, [id("2031-05-20"), id("2031-05-20-2")]);
    assert_eq!(month.editions_on(day("2031-05-21")), []);
    assert_eq!(month.years, [2029, 2031]);
    assert_eq!(month.months, ["2031-01-01", "2031-05-01", "2031-06-01"].map(day));
}

#[test]
fn at_the_root_it_opens_at_the_newest_edition() {
    assert_eq!(turned(None, "", &full_library()).open, Some(id("2031-06-01")));
}

#[test]
fn months_and_years_without_editions_are_passed_over() {
    let january = turned(Some("2031-01-02"), "", &full_library());
    assert_eq!(january.before, Some(day("2029-12-01")));
    assert_eq!(january.after, Some(day("2031-05-01")));
    assert_eq!(turned(Some("2029-12-30"), "", &full_library()).before, None);
    assert_eq!(turned(Some("2031-06-01"), "", &full_library()).after, None);
}

#[test]
fn a_day_in_an_empty_month_lands_in_the_nearest_with_editions() {
    for (wanted, landed) in [
        ("2031-02-10", "2031-01-31"),
        ("2031-04-10", "2031-05-01"),
        ("2031-12-31", "2031-06-30"),
        ("2029-01-01", "2029-12-01"),
        ("1901-01-01", "2031-06-01"),
    ] {
        assert_eq!(turned(Some(wanted), "", &full_library()).day, day(landed), "{wanted}");
    }
}

#[test]
fn beside_an_edition_that_is_not_there_it_opens_at_the_nearest_month() {
    assert_eq!(turned(None, "2031-04-10", &full_library()).day, day("2031-05-01"));
    assert_eq!(turned(None, "1901-01-01", &full_library()).day, day("2031-06-01"));
}

#[test]
fn a_year_that_is_not_here_is_shown_without_editions_and_asked_for_alone() {
    let library = with_years(&EDITIONS, &[2031]);
    let month = turned(Some("2029-12-01"), "", &library);
    assert_eq!((month.year.clone(), month.months.len(), month.editions.len()), (Load::Waiting, 0, 0));
    let panel = Some(Panel::Calendar(Some(day("2029-12-01"))));
    let root = Route::from_path("");
    assert_eq!(needs(&root, &library, panel)[0], Request::Year(2029));
    assert!(!needs(&root, &library, None).contains(&Request::Year(2029)), "not before it is looked at");
    let failed = library.after(LibraryAction::Answered(Request::Year(2029), Err(LoadError::Offline)));
    assert_eq!(turned(Some("2029-12-01"), "", &failed).year, Load::Failed(LoadError::Offline));
    assert!(!needs(&root, &failed, panel).contains(&Request::Year(2029)), "not before the reader retries");
}

#[test]
fn opening_it_asks_for_nothing_twice() {
    for library in [Library::default(), with_years(&EDITIONS, &[])] {
        let needed = needs(&Route::from_path("2031-05-20"), &library, Some(Panel::Calendar(None)));
        assert!(needed.iter().enumerate().all(|(place, it)| !needed[..place].contains(it)), "{needed:?}");
    }
    assert_eq!(calendar(None, &Route::Newest, &Library::default()), Load::Waiting);
}

#[test]
fn keys_walk_as_the_grid_pattern_has_it() {
    for (from, key, with_shift, to) in [
        ("2031-05-20", "ArrowLeft", false, "2031-05-19"),
        ("2031-05-20", "ArrowDown", false, "2031-05-27"),
        ("2031-05-20", "Home", false, "2031-05-19"),
        ("2031-05-20", "End", false, "2031-05-25"),
        ("2031-05-01", "Home", false, "2031-05-01"),
        ("2031-05-31", "ArrowRight", false, "2031-06-01"),
        ("2031-05-28", "ArrowDown", false, "2031-06-04"),
        ("2031-06-01", "ArrowUp", false, "2031-05-25"),
        ("2031-05-03", "ArrowUp", false, "2031-01-31"),
        ("2031-01-30", "ArrowDown", false, "2031-05-01"),
        ("2031-06-30", "ArrowRight", false, "2031-06-30"),
        ("2031-05-31", "PageDown", false, "2031-06-30"),
        ("2031-05-20", "PageUp", false, "2031-01-20"),
        ("2031-01-20", "PageUp", false, "2029-12-20"),
        ("2029-12-30", "PageUp", false, "2029-12-30"),
        ("2031-05-20", "PageUp", true, "2029-05-20"),
        ("2031-05-20", "PageDown", true, "2031-05-20"),
    ] {
        let month = turned(Some(from), "", &full_library());
        assert_eq!(month.after_key(key, with_shift), Some(day(to)), "{key} from {from}");
    }
    assert_eq!(turned(None, "", &full_library()).after_key("Tab", false), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever editions there are: each month with one is passed once in either direction, every key
    /// ends in such a month, and each of its days stands once, under its weekday.
    #[test]
    fn every_month_with_editions_is_reached(days in prop::collection::btree_set((2001_i16..2005, 1_i8..13, 1_i8..29), 1..12)) {
        let ids: Vec<String> = days.iter().map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let library = after(Library::default(), catalogue_of(&ids));
        let mut wanted: Vec<Date> = ids.iter().map(|id| day(id).on(1)).collect();
        wanted.dedup();

        let mut found = vec![wanted[0]];
        let show = |day: Date| calendar(Some(day), &Route::Newest, &library).ready().unwrap();
        while let Some(next) = show(found[found.len() - 1]).after {
            prop_assert_eq!(show(next).before, found.last().copied());
            found.push(next);
        }
        prop_assert_eq!(&found, &wanted);

        for month in found.into_iter().map(show) {
            for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"] {
                for with_shift in [false, true] {
                    let there = show(month.after_key(key, with_shift).unwrap());
                    prop_assert!(wanted.contains(&there.day.on(1)), "{key} leads to {}", there.day);
                }
            }
            let weeks = month.weeks();
            let days: Vec<Date> = weeks.iter().flatten().flatten().copied().collect();
            prop_assert_eq!(days.len(), usize::try_from(month.day.days_in_month()).unwrap());
            prop_assert!(days.is_sorted());
            for week in weeks {
                for (weekday, day) in edition::Weekday::ALL.iter().zip(week) {
                    prop_assert!(day.is_none_or(|day| day.weekday() == *weekday));
                }
            }
        }
    }
}
