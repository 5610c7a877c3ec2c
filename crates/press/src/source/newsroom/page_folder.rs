use edition::{Folio, Label, PagePicture};

use super::fields::Fields;
use super::folder::Folder;
use super::{article, page_name};
use crate::draft::{DraftPage, Entry};
use crate::error::Error;
use crate::finding::{Code, Finding, Report};
use crate::picture::pdf_page_size;
use crate::source::asset::Making;

/// The endings of page pictures; of several the first is taken.
const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "svg"];

/// Reads a page's folder, of which these are all files, by their paths. Articles and the page's own
/// files lie right in it; deeper ones can only be pictures that an article names.
///
/// A page without articles is complete if the folder has a `page.toml`, even an empty one.
pub(super) fn import(
    folder: &mut Folder<'_>,
    path: &str,
    (folio, mut name): (Folio, Option<Label>),
    files: &[&str],
    findings: &mut Vec<Finding>,
) -> Result<DraftPage, Error> {
    let is_direct = |file: &&str| file.rsplit_once('/').is_some_and(|(folder, _)| folder == path);
    let files: Vec<&str> = files.iter().copied().filter(is_direct).collect();
    let named = |wish: &str| {
        files.iter().copied().find(|file| file_name(file).eq_ignore_ascii_case(wish)).map(str::to_owned)
    };
    let is_whole = named("page.toml").is_some();
    if let Some(file) = named("page.toml") {
        let mut report = Report::on(&file);
        let text = folder.text(&file, &mut report)?;
        match Fields::parse(&text, 1) {
            Ok(mut fields) => {
                name = fields.label("name", &mut report).or(name);
                fields.finish(&["name"], &mut report);
            }
            Err(error) => {
                let found = format!("no TOML ({})", error.reason);
                report.add(Code::FrontMatterUnreadable, error.line, found, "lines such as name = \"…\"");
            }
        }
        findings.extend(report.into_findings());
    }
    let mut page = DraftPage { is_whole, ..DraftPage::of(Entry { folio: folio.clone(), name, line: 0 }) };
    if let Some((file, end)) = PICTURES.iter().find_map(|end| Some((named(&format!("page.{end}"))?, end))) {
        let mut report = Report::on(&file);
        let taken = folder.picture(&file, &format!("pages/{folio}.{end}"), None, &mut report)?;
        findings.extend(report.into_findings());
        page.picture = taken.map(|taken| PagePicture {
            file: taken.file,
            width: taken.width,
            height: taken.height,
            scaled: Vec::new(),
        });
    }
    // What is no PDF in spite of its name stays unused, and is told of with the other unused files.
    if let Some(file) = named("page.pdf")
        && folder.sources.read(&file)?.starts_with(b"%PDF-")
    {
        folder.used.insert(file.clone());
        page.pdf = folder.assets.take(&format!("pages/{folio}.pdf"), Making::File(file.clone()));
        if page.picture.is_none() {
            let mut report = Report::on(&file);
            page.picture = drawn(folder, &file, &folio, &mut report)?;
            findings.extend(report.into_findings());
        }
    }
    let mut articles: Vec<&str> = files.iter().copied().filter(|file| is_article(file)).collect();
    articles.sort_by_key(|file| page_name::order(file_name(file)));
    for file in articles {
        let mut report = Report::on(file);
        page.articles.extend(article::import(folder, path, &folio, file, &mut report)?);
        findings.extend(report.into_findings());
    }
    Ok(page)
}

/// The picture of a page that has only a PDF.
pub(in crate::source) fn drawn(
    folder: &mut Folder<'_>,
    file: &str,
    folio: &Folio,
    report: &mut Report<'_>,
) -> Result<Option<PagePicture>, Error> {
    match pdf_page_size(&folder.sources.read(file)?) {
        Ok((width, height)) => {
            let making = Making::PictureOfPdf(file.to_owned());
            let taken = folder.assets.take(&format!("pages/{folio}.webp"), making);
            Ok(taken.map(|file| PagePicture { file, width, height, scaled: Vec::new() }))
        }
        Err(error) => {
            let found = format!("a PDF of which no picture can be made ({error})");
            report.add(Code::PictureUnreadable, None, found, "a PDF with a page, or a picture of the page");
            Ok(None)
        }
    }
}

fn is_article(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("md"))
}

/// The last step of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
