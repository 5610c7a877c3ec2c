//! Saved pages of old e-paper sites (数字报): HTML pages, and the pictures and PDFs that they name.
//!
//! Every page is read once, by one extractor whose candidates for each field stand in a list
//! (`candidates`); then the pages of a day are joined (`edition`). What is read is told in
//! `docs/legacy-sites.md`.

use std::collections::BTreeSet;

use edition::EditionId;

use super::asset::Assets;
use super::kind::{Kind, kinds};
use super::newsroom::Folder;
use super::{Divided, Imported, Sources};
use crate::error::Error;
use crate::finding::{Code, Finding, Place};

mod address;
mod area;
mod article;
mod body;
mod candidates;
mod copies;
mod cutline;
mod dom;
mod edition_of_day;
mod entries;
mod naming;
mod page;
mod property;
mod site;
mod template;

use page::{PageKind, SavedPage};
use site::Site;

/// Whether a file is an HTML page, by its first bytes; its name only spares the look.
pub(super) fn is_html(path: &str, sources: &Sources) -> Result<bool, Error> {
    const OTHERS: [&str; 26] = [
        "txt", "jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "pdf", "css", "js", "xml", "json", "swf",
        "ico", "md", "toml", "zip", "doc", "docx", "mp4", "mp3", "flv", "woff", "ttf", "name",
    ];
    let end = path.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    if OTHERS.contains(&end.as_str()) {
        return Ok(false);
    }
    let start = String::from_utf8_lossy(&sources.read_start(path, 2048)?).to_ascii_lowercase();
    const TAGS: [&str; 12] = [
        "<html",
        "<!doctype html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<table",
        "<div",
        "<map",
        "<script",
        "<span",
        "<!--",
    ];
    Ok(TAGS.iter().any(|tag| start.contains(tag)))
}

/// The saved pages among files.
fn pages(sources: &Sources) -> Result<Vec<&str>, Error> {
    let all = kinds(sources)?.into_iter();
    Ok(all.filter(|(_, kind)| *kind == Kind::SavedPage).map(|(path, _)| path).collect())
}

/// Imports the saved pages among files: a draft for each of the newspaper's pages.
pub(super) fn import(sources: &Sources, assets: &mut Assets, imported: &mut Imported) -> Result<(), Error> {
    let site = Site::read(sources, &pages(sources)?, |page| page)?;
    let mut folder = Folder { sources, root: "", assets, used: BTreeSet::new() };
    let days = site.days();
    for (date, members) in &days.members {
        edition_of_day::import(&site, *date, members, &mut folder, imported)?;
    }
    for (_, findings) in refused(&site, &days) {
        imported.findings.extend(findings);
    }
    Ok(())
}

/// Parts saved pages, and the files that they name, by the days that they are of.
pub(super) fn divide(sources: &Sources, divided: &mut Divided) -> Result<(), Error> {
    let paths = pages(sources)?;
    if paths.is_empty() {
        return Ok(());
    }
    let site = Site::read(sources, &paths, SavedPage::outline)?;
    let days = site.days();
    let mut used = BTreeSet::new();
    for (date, members) in &days.members {
        let files: BTreeSet<&str> = members.iter().flat_map(|at| site.files_of(*at)).collect();
        used.extend(&files);
        divided.add(EditionId::first_of(*date), sources.only(files));
    }
    // What belongs to an edition after all is told with it.
    divided
        .refused
        .extend(refused(&site, &days).into_iter().filter(|(path, _)| !used.contains(path.as_str())));
    used.extend(paths);
    let own: Vec<&str> = kinds(sources)?
        .into_iter()
        .filter(|(path, kind)| *kind == Kind::OfSite && !used.contains(path))
        .map(|(path, _)| path)
        .chain(site.pages.iter().filter(|page| page.kind == PageKind::Shell).map(|page| page.path.as_str()))
        .collect();
    if let Some(first) = own.first() {
        let told = format!("{} that no page of the newspaper names, such as {first}", own.len());
        divided.refused.push((told, Vec::new()));
    }
    Ok(())
}

/// The pages that belong to no edition, each with what is wrong with it.
fn refused(site: &Site<'_>, days: &site::Days) -> Vec<(String, Vec<Finding>)> {
    let of = |at: &usize, code, found: String, expected: &str| {
        let page = site.pages.get(*at)?;
        let place = Place { file: page.path.clone(), line: None };
        Some((page.path.clone(), vec![Finding { code, place, found, expected: expected.to_owned() }]))
    };
    let undated = days.undated.iter().filter_map(|at| {
        let expected = "a folder such as 2023-01/17 around the page, or a date on it";
        of(at, Code::DateMissing, "a page without a date".to_owned(), expected)
    });
    let others = days.others.iter().filter_map(|(at, name)| {
        let found = site
            .pages
            .get(*at)?
            .newspaper
            .as_ref()
            .map_or_else(|| "another newspaper".to_owned(), |name| format!("a page of \"{name}\""));
        of(at, Code::OtherNewspaper, found, &format!("pages of \"{name}\", of which most files are"))
    });
    let unread = (0..site.pages.len())
        .filter(|at| site.pages.get(*at).is_some_and(|page| page.kind == PageKind::Other));
    let unread = unread.filter_map(|at| {
        let is_refusal = site.pages.get(at).is_some_and(|page| page.is_refusal);
        let found = if is_refusal { "a refusal or a request to log in" } else { "HTML that is neither" };
        of(&at, Code::HtmlUnread, found.to_owned(), "a newspaper's page or an article")
    });
    undated.chain(others).chain(unread).collect()
}

/// In words, for each saved page, what it was taken for and which candidate brought each field.
pub(super) fn explain(sources: &Sources) -> Result<Vec<String>, Error> {
    let site = Site::read(sources, &pages(sources)?, SavedPage::outline)?;
    let line = |page: &SavedPage| {
        let kind = match page.kind {
            PageKind::Layout => "a newspaper's page",
            PageKind::Article => "an article",
            PageKind::Shell => "a page that leads on",
            PageKind::Other => "neither page nor article",
        };
        let fields = page.template.0.iter().map(|(field, name)| format!("{} {name}", field.name()));
        format!("{}: {kind}: {}", page.path, fields.collect::<Vec<_>>().join(", "))
    };
    Ok(site.pages.iter().map(line).collect())
}
