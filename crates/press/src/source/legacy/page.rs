//! What one saved page says, before it is joined with the others.

use edition::{Date, Folio, Label};
use scraper::{Html, Selector};

use super::area::{self, Area};
use super::body::{self, Piece};
use super::candidates::{Field, Take};
use super::template::{Reader, Template};
use super::{address, dom, property};
use crate::finding::{Code, Finding, Report};
use crate::source::decode;
use crate::source::dump::PageLabel;

mod dates;
mod head;
mod labels;
mod lists;
mod newspaper;
mod pdf;
mod refusal;

pub(super) use head::Told;
pub(super) use lists::{Headline, Listed, UNLINKED};

/// What a saved page is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PageKind {
    /// A page of the newspaper: its picture, its articles, the list of pages.
    Layout,
    /// An article.
    Article,
    /// A page that only leads to another one.
    Shell,
    /// Anything else.
    #[default]
    Other,
}

/// The picture of a page as it was shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    pub(super) src: String,
    /// The size that the page gives it.
    pub(super) size: Option<[f64; 2]>,
}

/// A saved page.
#[derive(Clone, Debug, Default)]
pub(super) struct SavedPage {
    pub(super) path: String,
    /// How much of an article or a page it has.
    pub(super) length: usize,
    /// Where it was saved from, if the browser noted it.
    pub(super) address: Option<String>,
    pub(super) kind: PageKind,
    /// Whether it is what a server says instead of the page: an error, or that the reader has to log in.
    pub(super) is_refusal: bool,
    pub(super) newspaper: Option<Label>,
    /// What the newspaper may be called, if nothing says it for certain.
    pub(super) newspaper_guess: Option<Label>,
    pub(super) date: Option<Date>,
    pub(super) serial: Option<u32>,
    /// The page's label, as a reader saw it.
    pub(super) label: Option<PageLabel>,
    /// The folio that only the machine's part of the page says.
    pub(super) folio: Option<Folio>,
    pub(super) listed: Vec<Listed>,
    pub(super) headlines: Vec<Headline>,
    pub(super) areas: Vec<Area>,
    pub(super) picture: Option<Shown>,
    pub(super) pdf: Option<String>,
    /// The article that it tells.
    pub(super) told: Told,
    pub(super) template: Template,
    pub(super) findings: Vec<Finding>,
}

impl SavedPage {
    /// The page without the words of its article and without its findings: what tells where it belongs
    /// and which files it names. There can be very many of these in memory.
    pub(super) fn outline(mut self) -> Self {
        self.told.body.retain(|piece| matches!(piece, Piece::Picture(_)));
        self.told.body.shrink_to_fit();
        self.findings = Vec::new();
        self
    }

    fn count(&self) -> usize {
        let words: usize = self.told.body.iter().map(|piece| body::key(piece).chars().count() + 1).sum();
        words + self.areas.len() + self.headlines.len()
    }
}

/// Reads a saved page.
pub(super) fn read(path: &str, bytes: &[u8]) -> SavedPage {
    let mut report = Report::on(path);
    let text = decode::decode_declared(bytes, declared(bytes).as_deref(), &mut report);
    let text = decode::without_control_characters(&text, &mut report);
    let html = Html::parse_document(&text);
    let mut page = SavedPage { path: path.to_owned(), address: saved_from(&html), ..SavedPage::default() };
    let mut reader = Reader::of(&html);
    fill(&mut page, &mut reader, &mut report);
    page.template = reader.template;
    page.length = page.count();
    // Of what is no part of the newspaper, nothing needs to be said.
    if matches!(page.kind, PageKind::Layout | PageKind::Article) {
        page.findings = report.into_findings();
    }
    page
}

fn fill(page: &mut SavedPage, reader: &mut Reader<'_>, report: &mut Report<'_>) {
    if refusal::is_one(reader.html) {
        page.is_refusal = true;
        return;
    }
    let names = [Some(page.path.as_str()), page.address.as_deref()];
    let is_named = |what: fn(&str) -> bool| names.iter().flatten().any(|name| what(name));
    let is_layout = is_named(address::is_of_page);
    let is_article = !is_layout && is_named(address::is_of_article);

    let reader_html = reader.html;
    page.listed = lists::pages(reader, report);
    page.areas = reader.elements(Field::Map, |_, found| Some(area::read(found))).unwrap_or_default();
    page.picture = reader.elements(Field::Picture, |candidate, found| match candidate.take {
        Take::Property => {
            property::find(reader_html, candidate.selector).map(|src| Shown { src, size: None })
        }
        _ => found.iter().find_map(|image| shown(*image)),
    });
    page.pdf = reader.elements(Field::Pdf, |_, found| pdf::own(found, names));
    if !is_layout {
        page.told = head::read(reader, is_article, report);
    }
    let has_article = page.told.headline.is_some() && !page.told.body.is_empty();
    if is_article || (!is_layout && has_article) {
        page.kind = PageKind::Article;
        without_areas_to_nowhere(&mut page.areas, report);
    } else {
        page.headlines = lists::headlines(reader, &mut page.areas, report);
        without_areas_to_nowhere(&mut page.areas, report);
        let is_of_paper = !page.areas.is_empty()
            || !page.listed.is_empty()
            || !page.headlines.is_empty()
            || (is_layout && page.picture.is_some());
        page.kind = match () {
            () if is_shell(reader.html) => PageKind::Shell,
            () if is_of_paper => PageKind::Layout,
            () if !page.told.body.is_empty() && page.told.headline.is_some() => PageKind::Article,
            () => PageKind::Other,
        };
    }
    if matches!(page.kind, PageKind::Shell | PageKind::Other) {
        return;
    }
    if page.kind == PageKind::Layout {
        page.told = Told::default();
    }
    page.label = labels::own(reader);
    page.folio = labels::of_machine(reader, names);
    (page.newspaper, page.newspaper_guess) = newspaper::name(reader);
    let url = names.iter().flatten().find_map(|name| address::date(name));
    (page.date, page.serial) = dates::date(reader, url, page.kind, report);
}

fn without_areas_to_nowhere(areas: &mut Vec<Area>, report: &mut Report<'_>) {
    let count = areas.len();
    areas.retain(|area| !area.href.is_empty());
    if areas.len() < count {
        let found = format!("hot-spots that lead nowhere: {}", count - areas.len());
        report.add(Code::LinkNowhere, None, found, "links to articles");
    }
}

fn shown(image: scraper::ElementRef<'_>) -> Option<Shown> {
    let src = image.attr("src").or_else(|| image.attr("data-src"))?.trim();
    let number = |name: &str| image.attr(name)?.trim().trim_end_matches("px").parse::<f64>().ok();
    let size = number("width").zip(number("height")).filter(|(width, height)| *width > 0.0 && *height > 0.0);
    let is_percent = |name: &str| image.attr(name).is_some_and(|size| size.contains('%'));
    let size = size.filter(|_| !is_percent("width")).map(|(width, height)| [width, height]);
    address::leads_somewhere(src).then(|| Shown { src: src.to_owned(), size })
}

/// A page that only leads on: a refresh, or a script that goes to another address, and hardly a word.
fn is_shell(html: &Html) -> bool {
    let found = |css: &str| Selector::parse(css).ok().map(|css| html.select(&css).collect::<Vec<_>>());
    let has_refresh = found("meta[http-equiv=refresh i]").is_some_and(|found| !found.is_empty());
    let leads_on = found("script").is_some_and(|scripts| {
        scripts.iter().any(|script| script.text().any(|text| text.contains("location")))
    });
    let words = || {
        found("body")
            .unwrap_or_default()
            .into_iter()
            .map(dom::text)
            .map(|text| text.chars().count())
            .sum::<usize>()
    };
    let has_map = found("map area").is_some_and(|found| !found.is_empty());
    let has_frames = found("frameset").is_some_and(|found| !found.is_empty());
    (has_refresh || leads_on || has_frames) && !has_map && words() < 40
}

/// The charset that the file's first bytes declare.
fn declared(bytes: &[u8]) -> Option<String> {
    let start = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, rest) = start.split_once("charset=")?;
    let name = rest.trim_start_matches(['"', '\'', ' ']);
    let end =
        name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(name.len());
    name.get(..end).map(str::to_owned)
}

/// Where a browser saved the page from: `<!-- saved from url=(0045)http://… -->`.
fn saved_from(html: &Html) -> Option<String> {
    let noted = dom::comments(html.tree.root()).find_map(|comment| {
        let (_, rest) = comment.split_once("saved from url=")?;
        Some(rest.split_once(')').map_or(rest, |(_, rest)| rest).trim().to_owned())
    });
    let link = || {
        let css = Selector::parse("link[rel=canonical]").ok()?;
        Some(html.select(&css).next()?.attr("href")?.to_owned())
    };
    noted
        .or_else(link)
        .or_else(|| property::find(html, "url"))
        .filter(|address| address::leads_somewhere(address))
}

/// Text without what a template should have replaced: `#article-pretitle#~~~#article-subtitle#`.
fn without_placeholders(text: &str, report: &mut Report<'_>) -> String {
    if !text.contains("#article-") {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("#article-") {
        kept.push_str(before);
        rest = after.split_once('#').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let found = format!("\"{text}\"");
    report.add(Code::PlaceholderLeftOut, None, found, "a text in place of the template's words");
    dom::collapse(&kept.replace("~~~", " "))
}
