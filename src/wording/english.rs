use edition::{Date, Folio, Jump, JumpDirection, Label, Page, Section, Weekday};

use super::{Told, Words};
use crate::select::{Command, Destination, Lost, Stop};
use crate::state::{Face, Layout, LoadError, Request, Theme};

pub(super) static WORDS: Words = Words {
    previous_edition: "Previous edition",
    next_edition: "Next edition",
    previous_page: "Previous page",
    next_page: "Next page",
    previous_article: "Previous article",
    next_article: "Next article",
    zoom_in: "Larger",
    zoom_out: "Smaller",
    zoom_reset: "Default",
    fit_width: "Fit width",
    fit_page: "Fit page",
    text_size: "Text size",
    edition_index: "Pages of this edition",
    pages: "Pages",
    headlines: "Headlines",
    filter: "Find a page",
    filter_hint: "Such as C1",
    filter_empty: "No page matches",
    text_not_included: "The text of this page is not included",
    text_not_included_short: "no text",
    text_not_included_why: "The source lists this page but does not have its text. You can turn to any other page.",
    page_picture: ", picture of the printed page. The articles on it are listed under Headlines.",
    picture_failed: "The picture of the page did not come; this is its text.",
    overview: "Overview",
    layout: "Layout",
    face: "Show pages as",
    no_articles: "No articles on this page",
    read_on: "Read the whole article",
    whole_page: "The whole page",
    source: "Source",
    settings: "Settings",
    more: "More",
    theme: "Colours",
    language: "Language",
    shortcuts: "Keyboard shortcuts",
    character_keys: "Use single-character shortcuts",
    close: "Close",
    retry: "Try again",
    loading: "Loading",
    skip_to_text: "Skip to the text",
    to_newest: "To the newest edition",
    to_edition: "To this edition",
    reload: "Reload",
    credit: "Photo",
    swipe_hint: "On a phone, swipe left or right to turn pages, or to change articles while reading one.",
    editions: "Editions",
    calendar: "Past editions",
    earlier_month: "Earlier month",
    later_month: "Later month",
    year: "Year",
    month: "Month",
    today: "Today",
    no_edition: "no edition",
    search: "Search",
    search_hint: "Search this edition: two characters or more",
    search_empty: "Nothing found in this edition",
    search_reading: "Reading this edition",
    search_more: "Show more",
    search_clear: "Clear",
    no_hit: "Not in this article",
    previous_hit: "Previous hit",
    next_hit: "Next hit",
    withdrawn: "Article withdrawn",
    correction: "Correction",
    article_without_text: "The text of this article is not included",
    ways_out: "Take along",
    pdf: "PDF of this page",
    print_page: "Print this page",
    print_article: "Print this article",
    print_cutting: "Print the cutting",
    copy_text: "Copy the text",
    copy_address: "Copy the address",
    share: "Share",
    copied: "Copied",
    not_copied: "The browser refused",
};

pub(super) fn date(date: Date) -> String {
    let weekday = weekday(date.weekday());
    format!("{weekday} {}", day(date))
}

pub(super) fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

pub(super) fn weekday_short(weekday: Weekday) -> &'static str {
    self::weekday(weekday).get(..3).unwrap_or_default()
}

pub(super) fn year(year: i16) -> String {
    year.to_string()
}

pub(super) fn month(day: Date) -> String {
    format!("{} {}", month_alone(day), day.year())
}

pub(super) fn edition_of_day(number: u8) -> String {
    format!("No. {number}")
}

pub(super) fn edition_count(count: usize) -> String {
    format!("{count} nos.")
}

fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month_alone(date), date.year())
}

pub(super) fn month_alone(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    MONTHS.get(month).copied().unwrap_or_default().to_owned()
}

pub(super) fn serial(serial: u32) -> String {
    format!("No. {serial}")
}

pub(super) fn folio(folio: &Folio) -> String {
    format!("page {folio}")
}

pub(super) fn page(page: &Page) -> String {
    match &page.name {
        Some(name) => format!("Page {}: {name}", page.folio),
        None => format!("Page {}", page.folio),
    }
}

pub(super) fn section(section: &Section<'_>) -> String {
    match section.pages {
        [only] => only.folio.to_string(),
        [first, .., last] => format!("{}–{}", first.folio, last.folio),
        [] => String::new(),
    }
}

pub(super) fn page_count(count: usize) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}

pub(super) fn article_count(count: usize) -> String {
    if count == 1 { "1 article".to_owned() } else { format!("{count} articles") }
}

pub(super) fn gap(first: &str, last: &str) -> String {
    if first == last {
        format!("The source lacks page {first}")
    } else {
        format!("The source lacks pages {first} to {last}")
    }
}

pub(super) fn characters(count: u32) -> String {
    format!("{count} characters")
}

pub(super) fn zoom(percent: u16) -> String {
    format!("Text size {percent}%")
}

pub(super) fn page_zoom(percent: u16) -> String {
    format!("Page size {percent}%")
}

pub(super) fn found(count: usize) -> String {
    if count == 1 { "1 article found".to_owned() } else { format!("{count} articles found") }
}

pub(super) fn pages_read(read: usize, pages: usize) -> String {
    format!("{read} of {pages} pages read")
}

pub(super) fn hit(number: usize, count: usize) -> String {
    match (number, count) {
        (0, 1) => "1 hit".to_owned(),
        (0, _) => format!("{count} hits"),
        _ => format!("Hit {number} of {count}"),
    }
}

pub(super) fn destination(destination: &Destination) -> String {
    match destination {
        Destination::Edition(id) if id.number() > 1 => format!("{}, no. {}", day(id.date()), id.number()),
        Destination::Edition(id) => day(id.date()),
        Destination::Page(folio) => format!("Page {folio}"),
        Destination::Article(headline) => called(headline),
        Destination::ArticleOn(folio, headline) => format!("On page {folio}: {}", called(headline)),
    }
}

fn called(headline: &Option<Label>) -> String {
    headline.as_ref().map_or_else(|| WORDS.withdrawn.to_owned(), ToString::to_string)
}

pub(super) fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::OldestEdition => "There is no earlier edition",
        Stop::NewestEdition => "This is the newest edition",
        Stop::CatalogueMissing => "The list of editions is not here yet",
        Stop::FirstPage => "This is the first page",
        Stop::LastPage => "This is the last page",
        Stop::FirstArticle => "This is the first article",
        Stop::LastArticle => "This is the last article",
    }
}

pub(super) fn jump(jump: &Jump) -> String {
    let way = match jump.direction {
        JumpDirection::To => "Continued on",
        JumpDirection::From => "Continued from",
    };
    match &jump.headline {
        Some(headline) => format!("{way} page {}: {headline}", jump.folio),
        None => format!("{way} page {}", jump.folio),
    }
}

pub(super) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Sepia => "Sepia",
    }
}

pub(super) fn layout(layout: Layout) -> &'static str {
    match layout {
        Layout::Single => "Single",
        Layout::Spread => "Spread",
        Layout::Continuous => "Continuous",
    }
}

pub(super) fn face(face: Face) -> &'static str {
    match face {
        Face::Picture => "Picture",
        Face::Text => "Text",
    }
}

pub(super) fn command(command: Command) -> &'static str {
    match command {
        Command::Back => "Previous page, or previous article while reading one",
        Command::Onwards => "Next page, or next article while reading one",
        Command::PreviousPage => "Previous page",
        Command::NextPage => "Next page",
        Command::PreviousArticle => "Previous article",
        Command::NextArticle => "Next article",
        Command::PreviousEdition => "Previous edition",
        Command::NextEdition => "Next edition",
        Command::Up => "From an article to its page",
        Command::ZoomIn => "Larger text",
        Command::ZoomOut => "Smaller text",
        Command::ZoomReset => "Default text size",
        Command::Index => "Open the list of pages",
        Command::Overview => "Open the overview of pages",
        Command::Calendar => "Open the calendar of editions",
        Command::Search => "Search this edition",
        Command::PreviousHit => "Previous hit of the search",
        Command::NextHit => "Next hit of the search",
        Command::Help => "Show these keys",
    }
}

pub(super) fn failure(request: &Request, error: &LoadError) -> Told {
    let what = match request {
        Request::Catalogue => "The newspaper's catalogue".to_owned(),
        Request::Year(year) => format!("The catalogue of {year}"),
        Request::Edition(id) => format!("The edition of {}", day(id.date())),
        Request::Text(_, folio) => format!("The text of page {folio}"),
    };
    let (title, cause) = match error {
        LoadError::NotPublished => (
            format!("{what} is not published"),
            "The site does not have it. The date may be wrong, or the newspaper has not published it yet."
                .to_owned(),
        ),
        LoadError::Offline => (
            format!("{what} could not be fetched"),
            "The site cannot be reached. Check your connection, then try again.".to_owned(),
        ),
        LoadError::TooNew => (
            format!("{what} needs a newer reader"),
            "It is of a later format than this reader knows. Reloading brings the newer one.".to_owned(),
        ),
        LoadError::Damaged { place } => (
            format!("{what} is damaged"),
            format!("Try again; if that does not help, tell the newspaper this line: {place}"),
        ),
    };
    Told { title, cause }
}

pub(super) fn lost(lost: &Lost) -> Told {
    match lost {
        Lost::Address => Told {
            title: "There is no such page".to_owned(),
            cause: "The address may have been miscopied, or it has changed.".to_owned(),
        },
        Lost::Page(id, folio) => Told {
            title: format!("This edition has no page {folio}"),
            cause: format!("The edition of {} does not list it.", day(id.date())),
        },
        Lost::Article(_, folio, number) => Told {
            title: "There is no such article".to_owned(),
            cause: format!("Page {folio} has no article {number}; it may have been withdrawn."),
        },
    }
}
