//! The plain-text dump of a legacy article page: what a person gets who selects all of the page and
//! copies it.
//!
//! Every line is classified by its form (`line`), then given a role by where it stands (`role`).
//! Each line has exactly one role, and every role either goes into the draft or into a finding: that
//! is how no line is lost.

use edition::{Article, Label};

use crate::draft::{Draft, DraftArticle, DraftPage};
use crate::finding::{Code, Report};

mod body;
mod dates;
mod line;
mod metadata;
mod page;
mod page_label;
mod printed_date;
mod role;
#[cfg(test)]
mod tests;
mod title;

pub(super) use body::{blocks_of, jump};
use line::{Kind, Line};
use metadata::{Divided, Metadata};
pub(super) use page_label::{PageLabel, printed_folio};
pub(super) use printed_date::PrintedDate;
use role::Role;
pub(super) use title::{is_byline, key};

/// The lines of a dump by their roles.
struct Dump<'a> {
    lines: &'a [Line<'a>],
    roles: Vec<Role>,
}

impl<'a> Dump<'a> {
    fn lines(&self, role: Role) -> Vec<&'a Line<'a>> {
        self.lines.iter().zip(&self.roles).filter(|(_, r)| **r == role).map(|(line, _)| line).collect()
    }

    fn metadata(&self) -> Option<(u32, &'a Metadata<'a>)> {
        self.lines(Role::Metadata).into_iter().find_map(|line| match &line.kind {
            Kind::Metadata(metadata) => Some((line.number, metadata)),
            _ => None,
        })
    }

    fn pages(&self, role: Role) -> Vec<(u32, &'a PageLabel)> {
        let pages = self.lines(role).into_iter().filter_map(|line| match &line.kind {
            Kind::Page(page) => Some((line.number, page)),
            _ => None,
        });
        pages.collect()
    }
}

/// What a dump brings; nothing if no line of the text has a form that is a dump's.
pub(super) fn import(file: &str, text: &str, report: &mut Report<'_>) -> Option<Draft> {
    let lines = Line::all(text);
    if lines.iter().all(|line| matches!(line.kind, Kind::Blank | Kind::Text)) {
        return None;
    }
    let dump = Dump { lines: &lines, roles: role::roles(&lines) };
    for line in dump.lines(Role::LeftOver) {
        report.add(
            Code::TextLeftOver,
            line.number,
            format!("\"{}\"", line.text),
            "a part of the page or its article",
        );
    }

    let index = page::index(&dump, report);
    let labels: Vec<PageLabel> = dump
        .pages(Role::Label)
        .into_iter()
        .chain(dump.pages(Role::Index))
        .map(|(_, page)| page.clone())
        .collect();
    let headlines: Vec<(u32, Label)> = dump
        .lines(Role::Headline)
        .into_iter()
        .filter_map(|line| Some((line.number, line.text.parse().ok()?)))
        .collect();
    let divided = divide(&dump, &labels, &headlines, report);
    let entry = page::entry(&dump, &index, divided.as_ref(), report);
    let article = article(&dump, divided.as_ref(), &headlines, report);
    Some(Draft {
        file: file.to_owned(),
        newspaper: divided.map(|divided| divided.newspaper),
        date: dates::date(&dump, report),
        serial: dates::serial(&dump),
        index,
        page: entry.map(|entry| DraftPage {
            headlines,
            articles: article
                .into_iter()
                .map(|(line, article)| DraftArticle { file: file.to_owned(), line, article, regions: vec![] })
                .collect(),
            ..DraftPage::of(entry)
        }),
        ..Draft::default()
    })
}

fn divide<'a>(
    dump: &Dump<'_>,
    labels: &'a [PageLabel],
    headlines: &[(u32, Label)],
    report: &mut Report<'_>,
) -> Option<DividedLine<'a>> {
    let expected = "newspaper, page name, folio and headline";
    let Some((line, metadata)) = dump.metadata() else {
        report.add(
            Code::MetadataMissing,
            None,
            "no last line",
            format!("a last line of {expected}, and the date"),
        );
        return None;
    };
    let listed = headlines.iter().map(|(_, headline)| title::key(headline.as_str()));
    let titles = dump.lines(Role::Title).into_iter().map(|line| title::key(line.text));
    let divided = metadata.divide(labels, &listed.chain(titles).collect::<Vec<_>>());
    if divided.is_none() {
        report.add(Code::MetadataUnread, line, format!("\"{}\"", metadata.head), expected);
    }
    divided.map(|Divided { newspaper, page, headline }| DividedLine {
        line,
        newspaper,
        page,
        headline: headline.parse().ok(),
    })
}

/// The head of the metadata line, divided, and where it stands.
struct DividedLine<'a> {
    line: u32,
    newspaper: Label,
    page: &'a PageLabel,
    headline: Option<Label>,
}

fn article(
    dump: &Dump<'_>,
    divided: Option<&DividedLine<'_>>,
    headlines: &[(u32, Label)],
    report: &mut Report<'_>,
) -> Option<(u32, Article)> {
    let of_metadata = divided.and_then(|divided| divided.headline.as_ref());
    let named: Vec<&Label> =
        of_metadata.into_iter().chain(headlines.iter().map(|(_, label)| label)).collect();
    let keys: Vec<String> = named.iter().map(|label| title::key(label.as_str())).collect();

    let mut titles = dump.lines(Role::Title);
    let mut body = dump.lines(Role::Body);
    // A headline that was centred with spaces looks like the body's first line.
    if titles.is_empty() && body.first().is_some_and(|line| keys.contains(&title::key(line.text))) {
        titles.push(body.remove(0));
    }
    let first = titles.first().or(body.first()).map(|line| line.number);
    if body.is_empty() {
        report.add(Code::BodyMissing, first, "no text below the headline", "at least one paragraph");
    }
    let flush: Vec<u32> = body.iter().filter(|line| !line.indented).map(|line| line.number).collect();
    if let Some(&line) = flush.first() {
        report.add(
            Code::IndentMissing,
            line,
            format!("body lines without an indent: {}", flush.len()),
            "an indent",
        );
    }

    let line = first.or(divided.filter(|divided| divided.headline.is_some()).map(|divided| divided.line))?;
    let head = match title::head(&titles, &keys, report) {
        Some(head) => head,
        None => {
            let certain = of_metadata.or(if let [only] = named[..] { Some(only) } else { None });
            title::head_without_lines(certain.cloned(), line, report)?
        }
    };
    let key = title::key(head.headline.as_str());
    if let Some(other) = of_metadata.filter(|other| title::key(other.as_str()) != key) {
        let found = format!("\"{}\" (believed)", head.headline);
        report.add(Code::HeadlineDiffers, line, found, format!("\"{other}\" as in the last line"));
    }
    if !headlines.is_empty() && headlines.iter().all(|(_, other)| title::key(other.as_str()) != key) {
        let found = format!("\"{}\" (believed)", head.headline);
        report.add(Code::HeadlineNotListed, line, found, "one of the page's headlines");
    }
    Some((line, Article { head, body: body::blocks(&body) }))
}
