use edition::{Article, ArticleHead, ArticleNumber, Folio, Label, Region};
use toml::de::DeValue;

use super::fields::{Fields, integer, unreadable};
use super::folder::Folder;
use super::page_folder::file_name;
use super::{body, front_matter, page_name};
use crate::draft::{DraftArticle, NO_HEADLINE};
use crate::error::Error;
use crate::finding::{Code, Report};

const FIELDS: [&str; 6] = ["kicker", "headline", "deck", "byline", "dateline", "regions"];

/// Reads an article's file, which lies in a page's folder; nothing if the file is empty.
pub(super) fn import(
    folder: &mut Folder<'_>,
    page: &str,
    folio: &Folio,
    file: &str,
    report: &mut Report<'_>,
) -> Result<Option<DraftArticle>, Error> {
    let text = folder.text(file, report)?;
    if text.trim().is_empty() {
        report.add(Code::FileEmpty, None, "nothing but white space", "an article");
        return Ok(None);
    }
    let mut parts = front_matter::split(&text, report);
    let headline_line = |fields: &Fields<'_>| fields.line_of("headline");
    let said_on = parts.fields.as_ref().and_then(headline_line);
    let mut label = |name| parts.fields.as_mut().and_then(|fields| fields.label(name, report));
    let [kicker, said, deck, byline, dateline] =
        ["kicker", "headline", "deck", "byline", "dateline"].map(&mut label);
    let regions = parts.fields.as_mut().map(|fields| regions(fields, report)).unwrap_or_default();
    if let Some(fields) = parts.fields {
        fields.finish(&FIELDS, report);
    }
    let read = body::read(folder, page, folio, (parts.body, parts.body_line), report)?;
    let Some(headline) = headline(said, said_on, read.headline, file, report) else { return Ok(None) };
    if read.blocks.is_empty() {
        report.add(Code::BodyMissing, None, "no text below the headline", "the article's text");
    }
    let head =
        ArticleHead { kicker, deck, byline, dateline, ..ArticleHead::new(ArticleNumber::FIRST, headline) };
    let article = Article { head, body: read.blocks };
    Ok(Some(DraftArticle { file: file.to_owned(), line: 1, article, regions }))
}

/// The headline of the fields, else that of the Markdown, else the file's name.
fn headline(
    said: Option<Label>,
    said_on: Option<u32>,
    set: Option<(u32, Label)>,
    file: &str,
    report: &mut Report<'_>,
) -> Option<Label> {
    if let (Some(said), Some((line, set))) = (&said, &set)
        && said != set
    {
        let found = format!("the headline \"{set}\"");
        let expected = format!("\"{said}\" as in line {} (believed)", said_on.unwrap_or_default());
        report.add(Code::HeadlineDiffers, *line, found, expected);
    }
    let named = || page_name::headline(file_name(file));
    said.or(set.map(|(_, headline)| headline)).or_else(named).or_else(|| {
        let found = format!("no headline; {NO_HEADLINE} stands for it");
        report.add(Code::HeadlineMissing, None, found, "a line such as # 春到云岭");
        NO_HEADLINE.parse().ok()
    })
}

/// The regions of `regions = [[[x, y], …], …]`; those that are none are told of and left out.
fn regions(fields: &mut Fields<'_>, report: &mut Report<'_>) -> Vec<Region> {
    const EXPECTED: &str = "lists of points such as [[[0, 0], [5000, 0], [5000, 3000]]]";
    let mut regions = Vec::new();
    let Some((line, value)) = fields.take("regions") else { return regions };
    let Some(list) = value.as_array() else {
        unreadable("regions", line, &value, EXPECTED, report);
        return regions;
    };
    for item in list.iter() {
        let line = fields.line_at(item.span().start);
        let points: Option<Vec<[i64; 2]>> =
            item.get_ref().as_array().and_then(|points| points.iter().map(|p| point(p.get_ref())).collect());
        let Some(points) = points else {
            unreadable("a region", line, item.get_ref(), EXPECTED, report);
            continue;
        };
        let on_page = |&[x, y]: &[i64; 2]| Some([u16::try_from(x).ok()?, u16::try_from(y).ok()?]);
        let region = points.iter().map(on_page).collect::<Option<Vec<_>>>().map(Region::new);
        if let Some(Ok(region)) = region {
            regions.push(region);
        } else {
            let expected = "at least three points, each from 0 to 10000";
            report.add(Code::RegionOutside, line, format!("a region {points:?}"), expected);
        }
    }
    regions
}

fn point(value: &DeValue<'_>) -> Option<[i64; 2]> {
    let numbers: Option<Vec<i64>> = value.as_array()?.iter().map(|n| integer(n.get_ref())).collect();
    numbers?.try_into().ok()
}
