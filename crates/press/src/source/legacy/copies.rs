//! Articles that were saved more than once: whole (`?div=-1`), and a block of theirs (`?div=0`).

use std::collections::BTreeSet;

use super::address;
use super::body::{self, Piece};
use super::page::SavedPage;
use super::site::Site;
use crate::finding::{Code, Report};
use crate::source::dump::key;

/// Whether a page is a second copy of an article that has its place, with nothing that the first lacks;
/// this is told.
pub(super) fn is_one(site: &Site<'_>, placed: &BTreeSet<usize>, at: usize, report: &mut Report<'_>) -> bool {
    let Some(page) = site.pages.get(at) else { return false };
    let others = placed.iter().filter(|other| **other != at).filter_map(|other| site.pages.get(*other));
    let first = others
        .filter(|other| address::same("", &other.path, &page.path))
        .find(|other| page.told.headline == other.told.headline && holds(other, page));
    if let Some(first) = first {
        let found = format!("the same page as {}, or a part of it", first.path);
        report.add(Code::ArticleTwice, None, found, "each article once (kept once)");
    }
    first.is_some()
}

fn holds(whole: &SavedPage, part: &SavedPage) -> bool {
    let all: String = whole.told.body.iter().map(text).collect();
    part.told.body.iter().all(|piece| all.contains(&text(piece)))
}

fn text(piece: &Piece) -> String {
    match piece {
        Piece::Picture(photo) => key(&photo.cutline),
        piece => body::key(piece),
    }
}
