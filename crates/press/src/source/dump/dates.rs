use edition::{Date, Unfit};

use super::Dump;
use super::line::Kind;
use super::printed_date::PrintedDate;
use super::role::Role;
use crate::finding::{Code, Report};

/// The day of the edition. The date with dashes is believed before the printed ones, because it
/// was written by the old site's machine; the first that is in the calendar counts.
pub(super) fn date(dump: &Dump<'_>, report: &mut Report<'_>) -> Option<Date> {
    let above = dump.lines(Role::Date).into_iter().find_map(|line| match &line.kind {
        Kind::Date(printed) => Some((line.number, printed)),
        _ => None,
    });
    let metadata = dump.metadata();
    let below = metadata.map(|(line, metadata)| (line, &metadata.printed));
    for (line, printed) in above.into_iter().chain(below) {
        check_printed(line, printed, report);
    }

    let with_dashes = metadata.map(|(line, metadata)| (line, metadata.day.parse::<Date>()));
    let printed = above.into_iter().chain(below).map(|(line, printed)| (line, printed.date.clone()));
    let mut believed: Option<(u32, Date)> = None;
    for (line, date) in with_dashes.into_iter().chain(printed) {
        match (date, believed) {
            (Err(Unfit { found, expected }), _) => report.add(Code::DateImpossible, line, found, expected),
            (Ok(date), None) => believed = Some((line, date)),
            (Ok(date), Some((first, other))) if date != other => {
                report.add(
                    Code::DateDiffers,
                    line,
                    date.to_string(),
                    format!("{other} (believed) as in line {first}"),
                );
            }
            (Ok(_), Some(_)) => {}
        }
    }
    if believed.is_none() {
        report.add(Code::DateMissing, None, "no date that is in the calendar", "the day of the edition");
    }
    believed.map(|(_, date)| date)
}

fn check_printed(line: u32, printed: &PrintedDate, report: &mut Report<'_>) {
    if let (Ok(date), Some(weekday)) = (&printed.date, printed.weekday)
        && date.weekday() != weekday
    {
        let expected = format!("{}, the weekday of {date} (the date believed)", date.weekday().chinese());
        report.add(Code::WeekdayWrong, line, weekday.chinese(), expected);
    }
}

/// The edition's running number, where it stands beside a date.
pub(super) fn serial(dump: &Dump<'_>) -> Option<u32> {
    let above = dump.lines(Role::Date).into_iter().find_map(|line| match &line.kind {
        Kind::Date(printed) => printed.serial,
        _ => None,
    });
    above.or_else(|| dump.metadata().and_then(|(_, metadata)| metadata.printed.serial))
}
