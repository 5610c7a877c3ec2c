use edition::{Date, Weekday};
use yew::prelude::*;

use super::route_link;
use crate::route::Route;
use crate::select::{Month, Stop};
use crate::state::{Language, Load};

/// What can be done with the calendar.
#[derive(Clone)]
pub struct CalendarActs {
    /// The calendar, for moving the focus in it.
    pub root: NodeRef,
    /// Takes the keys that are pressed in the grid.
    pub on_key: Callback<KeyboardEvent>,
    /// Shows the editions of a day that has several.
    pub on_several: Callback<Date>,
    /// Takes a choice of year or month; the value of each choice is a day.
    pub on_choice: Callback<Event>,
    /// Turns to a day.
    pub on_turn: Callback<Date>,
}

/// 往期: a month of editions. A day without an edition is no control, but the keyboard can rest on it,
/// so that the grid can be walked. `told` is what is said of a year that is not here.
pub fn calendar(
    month: &Month,
    today: Option<Date>,
    acts: &CalendarActs,
    on_close: &Callback<()>,
    told: Html,
    language: Language,
) -> Html {
    let weekdays = Weekday::ALL.iter().map(|day| {
        html! { <th scope="col" abbr={language.weekday(*day)}>{language.weekday_short(*day)}</th> }
    });
    let weeks = month.weeks().into_iter().map(|week| {
        let days = week.into_iter().map(|day| match day {
            Some(day) => day_of(day, month, today, acts, on_close, language),
            None => html! { <td></td> },
        });
        html! { <tr>{for days}</tr> }
    });
    let several = month.editions_on(month.day);
    let several = several.iter().filter(|_| several.len() > 1).map(|id| {
        let current = month.open == Some(*id);
        let to = Route::Edition { edition: *id };
        route_link(&month.site, "", &to, current, html! { {language.edition_of_day(id.number())} })
    });
    let name = language.month(month.day);
    html! {
        <div Class="calendar" ref={&acts.root}>
            {turning(month, acts, language)}
            <p Class="visually-hidden" aria-live="polite">{name.clone()}</p>
            <table
                role="grid"
                aria-label={name}
                aria-busy={(month.year == Load::Waiting).then_some("true")}
                onkeydown={&acts.on_key}
            >
                <thead><tr>{for weekdays}</tr></thead>
                <tbody>{for weeks}</tbody>
            </table>
            <div Class="calendar-several">{for several}</div>
            {told}
        </div>
    }
}

/// The ways to other months.
fn turning(month: &Month, acts: &CalendarActs, language: Language) -> Html {
    let words = language.words();
    let button = |label: &'static str, sign: &'static str, to: Option<Date>, stop| {
        // At an end it keeps the focus and says why.
        let onclick = to.map(|day| acts.on_turn.reform(move |_: MouseEvent| day));
        let label = if to.is_some() { label } else { language.stop(stop) };
        html! {
            <button type="button" {onclick} aria-label={label} title={label} aria-disabled={to.is_none().then_some("true")}>
                {sign}
            </button>
        }
    };
    let option = |day: Date, said: String, current: bool| {
        html! { <option value={day.to_string()} selected={current}>{said}</option> }
    };
    let years = month.years.iter().map(|year| {
        let current = *year == month.day.year();
        option(if current { month.day } else { month.in_year(*year) }, language.year(*year), current)
    });
    // While the year is not here, the month that is shown is the only one that is known.
    let known = if month.months.is_empty() { vec![month.day.on(1)] } else { month.months.clone() };
    let months = known.into_iter().map(|first| {
        let current = first == month.day.on(1);
        option(if current { month.day } else { first }, language.month_alone(first), current)
    });
    html! {
        <div Class="calendar-turning">
            {button(words.earlier_month, "‹", month.before, Stop::OldestEdition)}
            <select aria-label={words.year} onchange={&acts.on_choice}>{for years}</select>
            <select aria-label={words.month} onchange={&acts.on_choice}>{for months}</select>
            {button(words.later_month, "›", month.after, Stop::NewestEdition)}
        </div>
    }
}

fn day_of(
    day: Date,
    month: &Month,
    today: Option<Date>,
    acts: &CalendarActs,
    on_close: &Callback<()>,
    language: Language,
) -> Html {
    let editions = month.editions_on(day);
    let is_today = today == Some(day);
    let mut label = language.date(day);
    let note = match editions.len() {
        _ if is_today => language.words().today.to_owned(),
        0 | 1 => String::new(),
        count => language.edition_count(count),
    };
    for said in [
        is_today.then(|| language.words().today.to_owned()),
        (editions.is_empty() && month.year == Load::Ready(()))
            .then(|| language.words().no_edition.to_owned()),
        (editions.len() > 1).then(|| language.edition_count(editions.len())),
    ] {
        label.extend(said.map(|said| String::from(" ") + &said));
    }
    let class = if is_today { "calendar-day calendar-today" } else { "calendar-day" };
    let is_open = editions.iter().any(|id| month.open == Some(*id));
    let is_cursor = month.day == day;
    let tabindex = if is_cursor { "0" } else { "-1" };
    let current = is_open.then_some("date");
    let said = html! { <>{day.day()}{for (!note.is_empty()).then(|| html! { <small>{note}</small> })}</> };
    // Written out, and not as one element whose name is an expression: Yew makes three of that by itself.
    let content = match editions.as_slice() {
        [] => html! {
            <span Class={class} role="link" aria-disabled="true" aria-label={label} {tabindex}>{said}</span>
        },
        [id] => {
            let to = Route::Edition { edition: *id };
            // The open edition's address may be the one that is open: then nothing else closes the panel.
            let onclick = is_open.then(|| on_close.reform(|_: MouseEvent| ()));
            html! {
                <a
                    Class={class}
                    href={to.href(&month.site)}
                    data-route={to.to_path()}
                    aria-current={current}
                    aria-label={label}
                    {tabindex}
                    {onclick}
                >
                    {said}
                </a>
            }
        }
        _ => html! {
            <button
                type="button"
                Class={class}
                aria-expanded={if is_cursor { "true" } else { "false" }}
                aria-current={current}
                aria-label={label}
                {tabindex}
                onclick={acts.on_several.reform(move |_: MouseEvent| day)}
            >
                {said}
            </button>
        },
    };
    html! { <td role="gridcell">{content}</td> }
}
