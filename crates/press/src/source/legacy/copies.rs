//! Pages that were saved more than once under one name: whole (`?div=-1`), and a block (`?div=0`).

use super::body::{self, Piece};
use super::page::SavedPage;
use crate::finding::{Code, Report};
use crate::source::dump::key;

/// Tells that a page is a second copy of another, and what text of it that one lacks.
pub(super) fn tell(first: &SavedPage, second: &SavedPage, report: &mut Report<'_>) {
    let expected = format!("each page once; kept {}", first.path);
    report.add(Code::ArticleTwice, None, "a page that was saved a second time", expected);
    let all: String = first.told.body.iter().map(|piece| key(&text(piece))).collect();
    for lost in second.told.body.iter().map(text).filter(|text| !all.contains(&key(text))) {
        let expected = format!("a text that {} has too", first.path);
        report.add(Code::TextLeftOver, None, format!("\"{lost}\""), expected);
    }
}

fn text(piece: &Piece) -> String {
    match piece {
        Piece::Paragraph { inlines, .. } => edition::plain_text(inlines),
        Piece::Picture(photo) => photo.cutline.clone(),
        piece @ Piece::Table(_) => body::key(piece),
    }
}
