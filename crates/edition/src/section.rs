use std::ops::Range;

use crate::Page;

/// A run of pages under one letter (叠): 01–04, B01–B12 …
///
/// Sections are derived from the pages and never stored. A letter that comes back after another
/// one starts a new section, because that is how the paper was folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// The letters that its folios share; empty for a section of bare numbers.
    pub letters: &'a str,
    /// The index of its first page in the edition.
    pub start: u16,
    /// Its pages in printed order; at least one.
    pub pages: &'a [Page],
}

impl<'a> Section<'a> {
    /// The sections of pages in printed order.
    pub(crate) fn of(pages: &'a [Page]) -> Vec<Self> {
        let mut start = 0;
        pages
            .chunk_by(|a, b| a.folio.letters() == b.folio.letters())
            .map(|pages| {
                let section = Section { letters: pages[0].folio.letters(), start, pages };
                start = start.saturating_add(u16::try_from(pages.len()).unwrap_or(u16::MAX));
                section
            })
            .collect()
    }

    /// The numbers that are missing between one folio of the section and the next, as ranges: E04
    /// followed by E06 gives `5..6`.
    pub fn gaps(&self) -> Vec<Range<u16>> {
        self.pages
            .windows(2)
            .map(|pair| pair[0].folio.number() + 1..pair[1].folio.number())
            .filter(|missing| !missing.is_empty())
            .collect()
    }
}
