use edition::{Date, EditionId, Label};
use toml::de::DeValue;

use super::fields::{Fields, unreadable};
use super::page_name;
use crate::draft::Entry;
use crate::finding::{Code, Report};

const FIELDS: [&str; 5] = ["newspaper", "date", "number", "serial", "pages"];

/// What `edition.toml` says.
pub(super) struct EditionFile {
    pub(super) newspaper: Option<Label>,
    pub(super) date: Date,
    pub(super) number: Option<u8>,
    pub(super) serial: Option<u32>,
    pub(super) pages: Vec<Entry>,
}

impl EditionFile {
    /// Reads the file; nothing if it does not say a day.
    pub(super) fn read(text: &str, report: &mut Report<'_>) -> Option<Self> {
        let expected = "lines such as date = 2023-01-17";
        let mut fields = match Fields::parse(text, 1) {
            Ok(fields) => fields,
            Err(error) => {
                let found = format!("no TOML ({})", error.reason);
                report.add(Code::EditionFileUnreadable, error.line, found, expected);
                return None;
            }
        };
        let Some((line, value)) = fields.take("date") else {
            report.add(Code::EditionFileUnreadable, None, "no date", expected);
            return None;
        };
        let said = match &value {
            DeValue::Datetime(date) => date.to_string(),
            value => value.as_str().unwrap_or_default().trim().to_owned(),
        };
        let Ok(date) = said.parse() else {
            let found = if said.is_empty() { value.type_str() } else { &said };
            let expected = "a day that is in the calendar, such as date = 2023-01-17";
            report.add(Code::EditionFileUnreadable, line, format!("the date {found}"), expected);
            return None;
        };
        let file = Self {
            newspaper: fields.label("newspaper", report),
            date,
            number: fields.number("number", 1..=99, report),
            serial: fields.number("serial", 1..=i64::from(u32::MAX), report),
            pages: pages(&mut fields, report),
        };
        fields.finish(&FIELDS, report);
        Some(file)
    }

    /// Which edition it is.
    pub(super) fn id(&self) -> EditionId {
        EditionId::of(self.date, self.number.unwrap_or(1)).unwrap_or_else(|_| EditionId::first_of(self.date))
    }
}

fn pages(fields: &mut Fields<'_>, report: &mut Report<'_>) -> Vec<Entry> {
    const EXPECTED: &str = "a list of pages such as [\"C01-两会特刊\", \"C02-广告\"]";
    let mut pages: Vec<Entry> = Vec::new();
    let Some((line, value)) = fields.take("pages") else { return pages };
    let Some(list) = value.as_array() else {
        unreadable("pages", line, &value, EXPECTED, report);
        return pages;
    };
    for page in list.iter() {
        let line = fields.line_at(page.span().start);
        let Some((folio, name)) = page.get_ref().as_str().and_then(page_name::parse) else {
            unreadable("a page", line, page.get_ref(), EXPECTED, report);
            continue;
        };
        if let Some(first) = pages.iter().find(|entry| entry.folio == folio) {
            let expected = format!("each folio once; kept line {}", first.line);
            report.add(Code::FolioTwice, line, format!("folio {folio} a second time"), expected);
        } else {
            pages.push(Entry { folio, name, line });
        }
    }
    pages
}
