//! The pages of one day become the drafts of its edition.

use std::collections::BTreeSet;

use edition::{Date, Folio, Label, PagePicture};

use super::entries::{self, Entry};
use super::naming::{label, newspaper, same};
use super::page::{PageKind, SavedPage};
use super::site::Site;
use super::{address, article, copies};
use crate::draft::{self, Draft, DraftArticle, DraftPage};
use crate::error::Error;
use crate::finding::{Code, Report};
use crate::source::dump::key;
use crate::source::newsroom::{Folder, drawn};
use crate::source::{Imported, Making};

/// A day's pages while they are joined.
struct Day<'s, 'f, 'r> {
    site: &'s Site<'s>,
    folder: &'r mut Folder<'f>,
    /// The articles' pages that have found their place.
    placed: BTreeSet<usize>,
}

/// Adds the drafts of one day: first those of the newspaper's pages, in the order of their paths, then
/// those of articles that none of them names.
pub(super) fn import(
    site: &Site<'_>,
    date: Date,
    members: &[usize],
    folder: &mut Folder<'_>,
    imported: &mut Imported,
) -> Result<(), Error> {
    for (first, second) in members.iter().filter_map(|at| site.first_of(*at).zip(site.pages.get(*at))) {
        let mut report = Report::on(&second.path);
        copies::tell(first, second, &mut report);
        imported.findings.extend(report.into_findings());
    }
    let members = members.iter().filter(|at| site.first_of(**at).is_none());
    let page = |at: &usize| site.pages.get(*at).map(|page| (*at, page));
    let members: Vec<(usize, &SavedPage)> = members.filter_map(page).collect();
    for (_, page) in &members {
        imported.findings.extend(page.findings.iter().cloned());
    }
    let mut name = newspaper(site, &members, imported);
    let layouts: Vec<(&SavedPage, Vec<Entry<'_>>)> = members
        .iter()
        .filter(|(_, page)| page.kind == PageKind::Layout)
        .map(|(_, page)| (*page, entries::of(site, page)))
        .collect();
    let on_maps: Vec<BTreeSet<String>> = layouts.iter().map(|(_, entries)| on_map(entries)).collect();
    let mut day = Day { site, folder, placed: BTreeSet::new() };
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, (page, entries)) in layouts.into_iter().enumerate() {
        let others = on_maps.iter().enumerate().filter(|(other, _)| *other != at);
        let elsewhere: BTreeSet<String> = others.flat_map(|(_, keys)| keys.iter().cloned()).collect();
        let mut report = Report::on(&page.path);
        let label = label(page, &mut report);
        let page_of = match label {
            Some(label) => Some(day.page(page, label, entries, &elsewhere, imported, &mut report)?),
            None => {
                if !page.areas.is_empty() {
                    report.add(
                        Code::PageUnknown,
                        None,
                        "a page without a label",
                        "a label such as 第01版：要闻",
                    );
                }
                None
            }
        };
        drafts.push(Draft { page: page_of, ..draft_of(page, date, name.take()) });
        imported.findings.extend(report.into_findings());
    }
    for (at, page) in members.iter().filter(|(_, page)| page.kind == PageKind::Article) {
        if day.placed.insert(*at) {
            let mut report = Report::on(&page.path);
            let draft = day.alone(page, &drafts, &mut report)?;
            drafts.extend(
                draft.map(|page_of| Draft { page: Some(page_of), ..draft_of(page, date, name.take()) }),
            );
            imported.findings.extend(report.into_findings());
        }
    }
    imported.drafts.extend(drafts);
    Ok(())
}

fn draft_of(page: &SavedPage, date: Date, name: Option<Label>) -> Draft {
    let entry = |listed: &super::page::Listed| draft::Entry {
        folio: listed.label.folio.clone(),
        name: listed.label.name.clone(),
        line: 0,
    };
    Draft {
        file: page.path.clone(),
        newspaper: page.newspaper.clone().or(name),
        date: Some(date),
        serial: page.serial,
        index: page.listed.iter().map(entry).collect(),
        ..Draft::default()
    }
}

fn on_map(entries: &[Entry<'_>]) -> BTreeSet<String> {
    entries.iter().filter(|entry| !entry.areas.is_empty()).map(|entry| entry.key.clone()).collect()
}

impl Day<'_, '_, '_> {
    /// A page of the newspaper with its articles.
    fn page(
        &mut self,
        page: &SavedPage,
        entry: draft::Entry,
        mut entries: Vec<Entry<'_>>,
        elsewhere: &BTreeSet<String>,
        imported: &mut Imported,
        report: &mut Report<'_>,
    ) -> Result<DraftPage, Error> {
        let folio = entry.folio.clone();
        let not_here = entries::without_others(&mut entries, self.site, &folio, elsewhere, report);
        // A page that is still being made shows nothing yet.
        let is_whole =
            !entries.is_empty() || !not_here.is_empty() || page.picture.is_some() || page.pdf.is_some();
        if !is_whole {
            let found = "a page with neither articles nor a picture";
            report.add(Code::PageEmpty, None, found, "something to show; its text is said to be missing");
        }
        let mut made = DraftPage { is_whole, ..DraftPage::of(entry) };
        made.headlines = not_here.into_iter().map(|headline| (0, headline)).collect();
        self.faces(page, &folio, &mut made, report)?;
        let measured =
            made.picture.as_ref().map(|picture| [f64::from(picture.width), f64::from(picture.height)]);
        let shown = entries::shown(page, measured, report);
        let cleaned = page.areas.iter().filter(|area| area.is_cleaned).count();
        if cleaned > 0 {
            report.add(
                Code::RegionCleaned,
                None,
                format!("regions with corners twice: {cleaned}"),
                "each corner once",
            );
        }
        for entry in entries {
            let regions = entries::regions(&entry, shown, report);
            let target = entry.target.and_then(|at| Some((at, self.site.pages.get(at)?)));
            let (file, article) = match target {
                Some((at, told)) if told.kind == PageKind::Article => {
                    self.placed.insert(at);
                    let mut report = Report::on(&told.path);
                    let article = article::import(
                        self.site,
                        told,
                        &folio,
                        entry.text.as_ref(),
                        self.folder,
                        &mut report,
                    )?;
                    imported.findings.extend(report.into_findings());
                    (told.path.clone(), article)
                }
                _ => {
                    let other = target.map(|(_, other)| other);
                    (page.path.clone(), article::headline_only(&entry, other, report))
                }
            };
            let article = article.map(|article| DraftArticle { file, line: 0, article, regions });
            made.articles.extend(article);
        }
        Ok(made)
    }

    /// The picture and the PDF of a page.
    fn faces(
        &mut self,
        page: &SavedPage,
        folio: &Folio,
        made: &mut DraftPage,
        report: &mut Report<'_>,
    ) -> Result<(), Error> {
        if let Some(shown) = &page.picture {
            if let Some(path) = self.site.file(page, &shown.src) {
                let end = path.rsplit_once('.').map_or("jpg", |(_, end)| end).to_ascii_lowercase();
                let end = if end.len() <= 4 && end.bytes().all(|b| b.is_ascii_alphabetic()) {
                    end
                } else {
                    "jpg".to_owned()
                };
                let taken = self.folder.picture(path, &format!("pages/{folio}.{end}"), None, report)?;
                made.picture = taken.map(|taken| PagePicture {
                    file: taken.file,
                    width: taken.width,
                    height: taken.height,
                    scaled: Vec::new(),
                });
            } else {
                let found = format!("no file for {}, the page's picture", shown.src);
                report.add(Code::PictureNotSaved, None, found, "the picture among the files");
            }
        }
        if let Some(href) = &page.pdf {
            match self.site.file(page, href) {
                Some(path) if self.site.sources.read_start(path, 5)? == b"%PDF-" => {
                    made.pdf =
                        self.folder.assets.take(&format!("pages/{folio}.pdf"), Making::File(path.to_owned()));
                    if made.picture.is_none() {
                        made.picture = drawn(self.folder, path, folio, report)?;
                    }
                }
                _ => report.add(
                    Code::PdfNotSaved,
                    None,
                    format!("no file for {href}"),
                    "the page's PDF among the files",
                ),
            }
        }
        Ok(())
    }

    /// An article that no page of the newspaper names: on the page that it says it is on.
    fn alone(
        &mut self,
        page: &SavedPage,
        drafts: &[Draft],
        report: &mut Report<'_>,
    ) -> Result<Option<DraftPage>, Error> {
        let Some(entry) = label(page, report) else {
            let expected = "a page of the newspaper that names the article, or a label such as 第01版：要闻";
            report.add(Code::PageUnknown, None, "an article without a page", expected);
            return Ok(None);
        };
        let saved = |draft: &&Draft| {
            draft.page.as_ref().is_some_and(|page| page.is_whole && same(&page.entry.folio, &entry.folio))
        };
        let layout = drafts.iter().find(saved).and_then(|draft| draft.page.as_ref());
        let entry = layout.map_or(entry, |layout| layout.entry.clone());
        let mut made = DraftPage::of(entry);
        let folio = made.entry.folio.clone();
        let article = article::import(self.site, page, &folio, None, self.folder, report)?;
        let Some(article) = article else { return Ok(Some(made)) };
        // The same article may have been saved a second time.
        let is_known = |layout: &DraftPage| {
            layout.articles.iter().any(|other| {
                key(other.article.head.headline.as_str()) == key(article.head.headline.as_str())
                    && other.article.body == article.body
            })
        };
        if layout.is_some_and(|layout| !is_known(layout)) {
            let found = format!("\"{}\"", article.head.headline);
            report.add(Code::HeadlineNotListed, None, found, format!("one of the headlines of page {folio}"));
        }
        let mut regions = Vec::new();
        if layout.is_none() {
            self.faces(page, &folio, &mut made, report)?;
            let measured =
                made.picture.as_ref().map(|picture| [f64::from(picture.width), f64::from(picture.height)]);
            let own =
                entries::of(self.site, page).into_iter().find(|entry| entry.key == address::key(&page.path));
            if let Some(own) = own {
                let shown = entries::shown(page, measured, report);
                regions = entries::regions(&own, shown, report);
            }
        }
        made.articles.push(DraftArticle { file: page.path.clone(), line: 0, article, regions });
        Ok(Some(made))
    }
}
