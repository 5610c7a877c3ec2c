use std::fs;
use std::path::Path;

use edition::{
    ArticleHead, AssetPath, Block, Edition, Flaw, HotSpot, Page, PagePicture, Picture, Point, ScaledPicture,
    WholeEdition, paths,
};
use rayon::prelude::*;

use super::files::{Content, Part};
use crate::picture::{Format, WIDTHS, masked, measure, scale};

/// The widths of pictures in articles: the column of a phone, and one for sharp screens.
const ARTICLE_WIDTHS: [u32; 2] = [480, 960];

/// An edition as readers get it, and the pictures that were made for it: narrower ones of each page
/// and of each picture in an article; of a page of which an article was withdrawn, one in which the
/// article is covered.
pub(super) struct Pictured {
    pub(super) whole: WholeEdition,
    pub(super) made: Vec<Part>,
}

/// The folders of an edition.
#[derive(Clone, Copy)]
pub(super) struct Folders<'a> {
    /// That in the archive.
    pub(super) archived: &'a Path,
    /// That in the tree, if this press made it and nobody else has been at it since.
    pub(super) published: Option<&'a Path>,
}

/// Makes an edition's pictures, on all cores, but for those that are published and were made of the same
/// picture. A picture that cannot be read is published as it is and found by `press check`; one that scales by
/// itself (SVG) needs no other widths.
///
/// # Errors
///
/// None that a well-formed edition can bring about.
pub(super) fn pictured(whole: WholeEdition, folders: Folders<'_>) -> Result<Pictured, Flaw> {
    let mut parts = whole.edition().clone().into_parts();
    let mut texts = whole.texts().to_vec();
    let id = parts.id;
    let of_pages = parts.pages.par_iter_mut().flat_map_iter(|page| of_page(page, folders));
    let mut made: Vec<Made> = of_pages.collect();
    let in_articles = texts.par_iter_mut().flat_map(|text| text.articles.par_iter_mut());
    let blocks = in_articles.flat_map(|article| article.body.par_iter_mut());
    made.par_extend(blocks.flat_map_iter(|block| match block {
        Block::Picture(picture) => of_article(picture, folders),
        _ => Vec::new(),
    }));
    // Two articles can show the same picture.
    made.sort_by(|a, b| a.file.cmp(&b.file));
    made.dedup_by(|a, b| a.file == b.file);
    let part = |made: Made| Part {
        path: format!("{}/{}", paths::edition_folder(id), made.file.as_str()),
        content: made.content,
    };
    let whole = WholeEdition::assemble(Edition::assemble(parts)?, texts)?;
    Ok(Pictured { whole, made: made.into_iter().map(part).collect() })
}

struct Made {
    file: AssetPath,
    content: Content,
}

fn of_page(page: &mut Page, folders: Folders<'_>) -> Vec<Made> {
    let withdrawn: Vec<&ArticleHead> =
        page.articles.iter().filter(|head| head.withdrawal.is_some()).collect();
    if withdrawn.is_empty() {
        let Some(picture) = &mut page.picture else { return Vec::new() };
        let (scaled, made) = narrower(&picture.file, folders, &WIDTHS, &[]);
        picture.scaled = scaled;
        return made;
    }
    // The PDF shows what was withdrawn and cannot be covered.
    page.pdf = None;
    let spots: Vec<&HotSpot> = withdrawn
        .iter()
        .filter_map(|head| page.hot_spots.iter().find(|spot| spot.article == head.number))
        .collect();
    let all_are_known = spots.len() == withdrawn.len();
    let masks: Vec<Vec<Point>> =
        spots.iter().flat_map(|spot| &spot.regions).map(|region| region.points().to_vec()).collect();
    let covered =
        page.picture.take().filter(|_| all_are_known).and_then(|picture| cover(&picture, &masks, folders));
    let Some((picture, made)) = covered else {
        // Without a picture there is nothing for them to lie on: the page is set from its text.
        page.hot_spots.clear();
        return Vec::new();
    };
    page.picture = Some(picture);
    made
}

/// The picture with what was withdrawn covered, under a name of its own: browsers may have kept the
/// old one.
fn cover(
    picture: &PagePicture,
    masks: &[Vec<Point>],
    folders: Folders<'_>,
) -> Option<(PagePicture, Vec<Made>)> {
    let bytes = raster(&picture.file, folders.archived)?;
    let file = renamed(&picture.file, "covered")?;
    let (scaled, mut made) = narrower(&picture.file, folders, &WIDTHS, masks);
    made.push(Made { file: file.clone(), content: Content::Bytes(masked(&bytes, masks).ok()?) });
    Some((PagePicture { file, scaled, ..picture.clone() }, made))
}

fn of_article(picture: &mut Picture, folders: Folders<'_>) -> Vec<Made> {
    let (scaled, made) = narrower(&picture.file, folders, &ARTICLE_WIDTHS, &[]);
    picture.scaled = scaled;
    made
}

fn narrower(
    file: &AssetPath,
    folders: Folders<'_>,
    widths: &[u32],
    masks: &[Vec<Point>],
) -> (Vec<ScaledPicture>, Vec<Made>) {
    let Some(bytes) = raster(file, folders.archived) else { return Default::default() };
    let is_bare = masks.is_empty();
    if let Some(published) = folders.published.filter(|_| is_bare)
        && let Some(kept) = kept(file, &bytes, widths, published)
    {
        return kept.into_iter().unzip();
    }
    let end = if is_bare { "" } else { "-covered" };
    let named = scale(&bytes, widths, masks).unwrap_or_default().into_iter().filter_map(|scaled| {
        let file = renamed(file, &format!("{}{end}", scaled.width))?;
        let content = Content::Bytes(scaled.bytes);
        Some((ScaledPicture { file: file.clone(), width: scaled.width }, Made { file, content }))
    });
    named.unzip()
}

/// The narrower pictures that are published, if they were made of these bytes and none is missing: making
/// those of a page takes most of a second.
fn kept(
    file: &AssetPath,
    bytes: &[u8],
    widths: &[u32],
    published: &Path,
) -> Option<Vec<(ScaledPicture, Made)>> {
    let own = measure(bytes).ok()?.width;
    if fs::read(published.join(file.as_str())).ok()? != bytes {
        return None;
    }
    let one = |width: &u32| {
        let file = renamed(file, &width.to_string())?;
        let place = published.join(file.as_str());
        let scaled = ScaledPicture { file: file.clone(), width: *width };
        place.is_file().then_some((scaled, Made { file, content: Content::Copy(place) }))
    };
    widths.iter().filter(|width| **width < own).map(one).collect()
}

fn raster(file: &AssetPath, folder: &Path) -> Option<Vec<u8>> {
    let bytes = fs::read(folder.join(file.as_str())).ok()?;
    measure(&bytes).is_ok_and(|measured| measured.format != Format::Svg).then_some(bytes)
}

/// `pages/C01.jpg` becomes `pages/C01.480.webp`: no name that press gives to an original has two dots.
fn renamed(file: &AssetPath, with: &str) -> Option<AssetPath> {
    let stem = file.as_str().rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    format!("{stem}.{with}.webp").parse().ok()
}

#[cfg(test)]
mod tests;
