//! Which articles a page of the newspaper has, by its list of headlines and its image map.

use std::collections::BTreeSet;

use edition::{Folio, Label, Region};

use super::address;
use super::area::{self, Area};
use super::page::SavedPage;
use super::site::Site;
use crate::finding::{Code, Report};

/// An article as a page of the newspaper names it.
pub(super) struct Entry<'a> {
    pub(super) key: String,
    /// The headline as the page has it.
    pub(super) text: Option<Label>,
    pub(super) areas: Vec<&'a Area>,
    /// The article's page, if it was saved.
    pub(super) target: Option<usize>,
    is_listed: bool,
}

/// The articles that a page names, in the order of its headlines, then those only on the map. Links
/// that differ in `?div=` are one article.
pub(super) fn of<'a>(site: &Site<'_>, page: &'a SavedPage) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for headline in &page.headlines {
        let entry = at(&mut entries, site, page, &headline.href);
        entry.is_listed = true;
        entry.text = entry.text.take().or_else(|| headline.text.parse().ok());
    }
    let is_page = |href: &str| {
        page.listed.iter().any(|listed| address::is_same(&listed.href, href))
            || address::is_of_page(href) && !address::is_of_article(href)
    };
    for area in page.areas.iter().filter(|area| !is_page(&area.href)) {
        let entry = at(&mut entries, site, page, &area.href);
        entry.text = entry.text.take().or_else(|| area.title.as_ref()?.parse().ok());
        entry.areas.push(area);
    }
    entries
}

fn at<'a, 'e>(
    entries: &'e mut Vec<Entry<'a>>,
    site: &Site<'_>,
    page: &SavedPage,
    href: &str,
) -> &'e mut Entry<'a> {
    let key = address::key(href);
    let target = site.page(page, href);
    let known =
        entries.iter().position(|entry| entry.key == key || (target.is_some() && entry.target == target));
    let place = known.unwrap_or_else(|| {
        entries.push(Entry { key, text: None, areas: Vec::new(), target, is_listed: false });
        entries.len() - 1
    });
    &mut entries[place]
}

/// Takes out what the list of headlines names of other pages: the map tells which articles are on the
/// page, and so do the articles' own pages.
pub(super) fn without_others(
    entries: &mut Vec<Entry<'_>>,
    site: &Site<'_>,
    folio: &Folio,
    elsewhere: &BTreeSet<String>,
    report: &mut Report<'_>,
) -> Vec<Label> {
    let has_map = entries.iter().any(|entry| !entry.areas.is_empty());
    let mut not_here = Vec::new();
    let same = |other: &Folio| other.letters() == folio.letters() && other.number() == folio.number();
    entries.retain_mut(|entry| {
        if !entry.areas.is_empty() || !entry.is_listed || !has_map {
            return true;
        }
        let target = entry.target.and_then(|at| site.pages.get(at));
        let own =
            target.and_then(|page| page.label.as_ref().map(|label| &label.folio).or(page.folio.as_ref()));
        let is_elsewhere = own.is_some_and(|own| !same(own)) || elsewhere.contains(&entry.key);
        if is_elsewhere {
            let text = entry.text.as_ref().map(ToString::to_string).unwrap_or_default();
            report.add(
                Code::HeadlineElsewhere,
                None,
                format!("\"{text}\""),
                format!("headlines of page {folio}"),
            );
            return false;
        }
        if target.is_none() {
            not_here.extend(entry.text.take());
            return false;
        }
        true
    });
    not_here
}

/// The size in which a page showed its picture, by which its coordinates are to be read: as the page
/// says, else as large as the picture is, else as the coordinates need.
pub(super) fn shown(
    page: &SavedPage,
    measured: Option<[f64; 2]>,
    report: &mut Report<'_>,
) -> Option<[f64; 2]> {
    let areas: Vec<&Area> =
        page.areas.iter().filter(|area| area.drawing.is_none() && !area.corners.is_empty()).collect();
    let said = page.picture.as_ref().and_then(|picture| picture.size);
    let is_fit = |size: &[f64; 2]| areas.iter().all(|area| !area.is_outside(*size));
    let known = said.filter(is_fit).or(measured.filter(is_fit));
    if known.is_some() || areas.is_empty() {
        return known.or(Some([1.0, 1.0]));
    }
    let largest = area::largest(&page.areas)?;
    let found = match said.or(measured) {
        Some([width, height]) => format!("coordinates outside the picture of {width} × {height}"),
        None => "no size of the page's picture".to_owned(),
    };
    let expected = format!("the size by which to read the coordinates; took {} × {}", largest[0], largest[1]);
    report.add(Code::PictureSizeGuessed, None, found, expected);
    Some(largest)
}

/// The regions of an article; what is none is told of.
pub(super) fn regions(entry: &Entry<'_>, shown: Option<[f64; 2]>, report: &mut Report<'_>) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for area in &entry.areas {
        let region = shown.and_then(|shown| area.region(shown));
        match region {
            Some(region) if !regions.contains(&region) => regions.push(region),
            Some(_) => {}
            None => {
                let found =
                    format!("coords=\"{}\" for {}", area.unread.clone().unwrap_or_default(), area.href);
                report.add(Code::RegionOutside, None, found, "three corners at least; the article is kept");
            }
        }
    }
    regions
}
