//! The newsroom's own folder: `edition.toml`, and a folder for each page with its articles in
//! Markdown. What belongs in it is told in `docs/newsroom-folder.md`.
//!
//! Every file either becomes part of the edition or is told of.

use std::collections::{BTreeMap, BTreeSet};

use edition::{EditionId, Folio};

use super::asset::Assets;
use super::{Imported, Sources, decode};
use crate::draft::Draft;
use crate::error::Error;
use crate::finding::{Code, Finding, Report};

mod article;
mod body;
mod edition_file;
mod fields;
mod folder;
mod front_matter;
mod page_folder;
mod page_name;

use edition_file::EditionFile;
pub(super) use folder::Folder;
pub(super) use page_folder::drawn;

/// The file that makes a folder a newsroom's.
pub(super) const EDITION: &str = "edition.toml";

/// The newsroom's folders among files, as what their files' paths begin with: empty, or ending in a
/// slash. A folder inside another is a part of that.
pub(super) fn roots(sources: &Sources) -> Vec<&str> {
    let is_root = |root: &&str| root.is_empty() || root.ends_with('/');
    let all: Vec<&str> =
        sources.paths().filter_map(|path| path.strip_suffix(EDITION)).filter(is_root).collect();
    let is_inside = |root: &str, other: &str| root != other && root.starts_with(other);
    all.iter().copied().filter(|root| !all.iter().any(|other| is_inside(root, other))).collect()
}

/// Whether a file belongs to the newsroom's folder. Pages of the old site, which are text or HTML,
/// may lie beside `edition.toml` and are read on their own.
pub(super) fn owns(root: &str, path: &str) -> bool {
    let Some(rest) = path.strip_prefix(root) else { return false };
    let end = rest.rsplit_once('.').map_or("", |(_, end)| end);
    let is_own_text = ["txt", "htm", "html"].iter().any(|known| end.eq_ignore_ascii_case(known));
    rest.contains('/') || !is_own_text
}

/// Which edition a newsroom's folder is of, or why that is not known.
pub(super) fn edition(sources: &Sources, root: &str) -> Result<Result<EditionId, Vec<Finding>>, Error> {
    let (file, findings) = edition_file(sources, root)?;
    Ok(file.map(|file| file.id()).ok_or(findings))
}

fn edition_file(sources: &Sources, root: &str) -> Result<(Option<EditionFile>, Vec<Finding>), Error> {
    let path = format!("{root}{EDITION}");
    let mut report = Report::on(&path);
    let text = decode::decode(&sources.read(&path)?, &mut report);
    let text = decode::without_control_characters(&text, &mut report);
    let file = EditionFile::read(&text, &mut report);
    Ok((file, report.into_findings()))
}

/// Imports a newsroom's folder: a draft for `edition.toml`, then one for each page's folder.
pub(super) fn import(
    sources: &Sources,
    root: &str,
    assets: &mut Assets,
    imported: &mut Imported,
) -> Result<(), Error> {
    let (file, findings) = edition_file(sources, root)?;
    imported.findings.extend(findings);
    let Some(file) = file else { return Ok(()) };
    let path = format!("{root}{EDITION}");
    let of_edition = Draft { date: Some(file.date), number: file.number, ..Draft::default() };
    imported.drafts.push(Draft {
        file: path.clone(),
        newspaper: file.newspaper,
        serial: file.serial,
        index: file.pages,
        ..of_edition.clone()
    });

    let mut folder = Folder { sources, root, assets, used: BTreeSet::from([path]) };
    let mut known: BTreeMap<Folio, String> = BTreeMap::new();
    let (pages, others) = pages(sources, root)?;
    for (path, files) in &pages {
        let name = path.strip_prefix(root).unwrap_or(path);
        let Some((folio, name)) = page_name::parse(name) else { continue };
        let page =
            page_folder::import(&mut folder, path, (folio.clone(), name), files, &mut imported.findings)?;
        if let Some(first) = known.get(&folio) {
            let mut report = Report::on(path);
            let expected = format!(
                "one folder for each page; the articles join those of {first}, and of two pictures the first counts"
            );
            report.add(Code::FolioTwice, None, format!("folio {folio} a second time"), expected);
            imported.findings.extend(report.into_findings());
        }
        known.entry(folio).or_insert_with(|| path.clone());
        imported.drafts.push(Draft { file: path.clone(), page: Some(page), ..of_edition.clone() });
    }
    for (path, files) in &pages {
        let unused: Vec<&&str> = files.iter().filter(|file| !folder.used.contains(**file)).collect();
        if page_name::parse(path.strip_prefix(root).unwrap_or(path)).is_some() {
            imported.findings.extend(unused.iter().map(|file| unread(file)));
        } else if !unused.is_empty() {
            let mut report = Report::on(path);
            let found = format!(
                "a folder without a folio in its name, with files in it that are not used: {}",
                unused.len()
            );
            report.add(Code::PageFolderUnread, None, found, "a name such as C01-两会特刊");
            imported.findings.extend(report.into_findings());
        }
    }
    imported
        .findings
        .extend(others.iter().filter(|file| !folder.used.contains(**file)).map(|file| unread(file)));
    Ok(())
}

/// Folders with all files below them, and the files beside.
type Folders<'a> = (BTreeMap<String, Vec<&'a str>>, Vec<&'a str>);

/// What lies right in a newsroom's folder.
fn pages<'a>(sources: &'a Sources, root: &str) -> Result<Folders<'a>, Error> {
    let mut pages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut others = Vec::new();
    for (path, kind) in super::kind::kinds(sources)? {
        if kind != super::kind::Kind::Newsroom {
            continue;
        }
        let Some(rest) = path.strip_prefix(root) else { continue };
        match rest.split_once('/') {
            Some((folder, _)) => pages.entry(format!("{root}{folder}")).or_default().push(path),
            None => others.push(path),
        }
    }
    Ok((pages, others))
}

fn unread(path: &str) -> Finding {
    let place = crate::finding::Place { file: path.to_owned(), line: None };
    let found = "a file that the edition does not use".to_owned();
    let expected = "articles (.md), the pictures that they name, page.jpg, page.pdf, page.toml".to_owned();
    Finding { code: Code::FileUnread, place, found, expected }
}
