use std::borrow::Cow;

use edition::Label;
use toml::de::{DeTable, DeValue};

use crate::finding::{Code, Report};

/// The fields of a TOML text, each with its line, until they are taken.
pub(super) struct Fields<'a> {
    text: &'a str,
    first_line: u32,
    fields: Vec<(String, u32, DeValue<'a>)>,
}

/// Why a text is no TOML: on which line of its file, and in which words.
pub(super) struct NoToml {
    pub(super) line: u32,
    pub(super) reason: String,
}

impl<'a> Fields<'a> {
    /// Reads a text that begins on this line of its file.
    pub(super) fn parse(text: &'a str, first_line: u32) -> Result<Self, NoToml> {
        let line_at = |offset| line_at(text, first_line, offset);
        let table = DeTable::parse(text).map_err(|error| NoToml {
            line: line_at(error.span().map_or(0, |span| span.start)),
            reason: error.message().replace('\n', ", "),
        })?;
        let field = |(key, value): (toml::Spanned<Cow<'a, str>>, toml::Spanned<DeValue<'a>>)| {
            (key.get_ref().to_string(), line_at(key.span().start), value.into_inner())
        };
        let mut fields: Vec<_> = table.into_inner().into_iter().map(field).collect();
        fields.sort_by_key(|(_, line, _)| *line);
        Ok(Self { text, first_line, fields })
    }

    /// The line of the file on which something stands, by its place in the text.
    pub(super) fn line_at(&self, offset: usize) -> u32 {
        line_at(self.text, self.first_line, offset)
    }

    /// On which line of the file a field stands.
    pub(super) fn line_of(&self, name: &str) -> Option<u32> {
        self.fields.iter().find(|(field, ..)| field == name).map(|(_, line, _)| *line)
    }

    /// Takes a field and its line out.
    pub(super) fn take(&mut self, name: &str) -> Option<(u32, DeValue<'a>)> {
        let at = self.fields.iter().position(|(field, ..)| field == name)?;
        let (_, line, value) = self.fields.remove(at);
        Some((line, value))
    }

    /// Takes a field of text out; an empty text is none.
    pub(super) fn label(&mut self, name: &str, report: &mut Report<'_>) -> Option<Label> {
        let (line, value) = self.take(name)?;
        let text = value.as_str();
        if text.is_some_and(|text| text.trim().is_empty()) {
            return None;
        }
        let label = text.and_then(|text| text.parse().ok());
        if label.is_none() {
            unreadable(name, line, &value, &format!("text in quotes, such as {name} = \"…\""), report);
        }
        label
    }

    /// Takes a field out that is a number in a range.
    pub(super) fn number<N: TryFrom<i64>>(
        &mut self,
        name: &str,
        range: std::ops::RangeInclusive<i64>,
        report: &mut Report<'_>,
    ) -> Option<N> {
        let (line, value) = self.take(name)?;
        let number = integer(&value).filter(|number| range.contains(number));
        if number.is_none() {
            let expected = format!("a number from {} to {}", range.start(), range.end());
            unreadable(name, line, &value, &expected, report);
        }
        number.and_then(|number| N::try_from(number).ok())
    }

    /// Tells of every field that nothing has taken.
    pub(super) fn finish(self, known: &[&str], report: &mut Report<'_>) {
        for (name, line, _) in self.fields {
            let nearest = known
                .iter()
                .map(|known| (strsim::jaro_winkler(known, &name.to_lowercase()), known))
                .filter(|(likeness, _)| *likeness > 0.75)
                .max_by(|(one, _), (other, _)| one.total_cmp(other));
            let expected = match nearest {
                Some((_, known)) => format!("{known}, as it seems"),
                None => format!("one of {}", known.join(", ")),
            };
            report.add(Code::FieldUnknown, line, format!("the field {name}"), expected);
        }
    }
}

/// Tells of a field whose value is not what it must be.
pub(super) fn unreadable(
    name: &str,
    line: u32,
    value: &DeValue<'_>,
    expected: &str,
    report: &mut Report<'_>,
) {
    let found = match value {
        DeValue::String(text) => format!("{name} = \"{text}\""),
        DeValue::Integer(number) => format!("{name} = {}", number.as_str()),
        DeValue::Datetime(date) => format!("{name} = {date}"),
        other => format!("{name} with a value of type {}", other.type_str()),
    };
    report.add(Code::FieldUnreadable, line, found, expected);
}

/// The number that a value is, if it is one.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn line_at(text: &str, first_line: u32, offset: usize) -> u32 {
    let before = text.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    first_line.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
}
