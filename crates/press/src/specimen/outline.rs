use super::chance::Chance;

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The first page, under the nameplate.
    Front,
    /// A page of articles.
    Articles,
    /// A page of advertisements: complete, without articles.
    Advertisement,
    /// A page of which there is only the picture.
    WithoutText,
}

/// A page before there is anything on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its folio.
    pub(super) folio: String,
    /// What it is for.
    pub(super) role: Role,
    /// How many articles stand on it.
    pub(super) articles: u32,
}

/// The pages of an edition in printed order, which share so many articles.
///
/// Up to four pages are one section, more have a section B, and from eight on there is a supplement C.
/// Folios have gaps now and then. From four pages on the first section ends with advertisements, and in
/// every third edition one page is without text.
pub(super) fn sheets(pages: u32, articles: u32, edition: u64, chance: &mut Chance) -> Vec<Sheet> {
    let (first, supplement) = match pages {
        0..=4 => (pages, 0),
        5..8 => (4, 0),
        _ => (pages / 2, pages / 8),
    };
    let second = pages.saturating_sub(first).saturating_sub(supplement);
    let has_gap = |section: u64| (edition + section).is_multiple_of(3);
    let mut sheets: Vec<Sheet> = [("", first), ("B", second), ("C", supplement)]
        .into_iter()
        .zip(0..)
        .flat_map(|((letters, length), section)| {
            (0..length).map(move |place| {
                let skipped = u32::from(has_gap(section) && length > 2 && place > length / 2);
                let folio = format!("{letters}{:02}", place + 1 + skipped);
                Sheet { folio, role: Role::Articles, articles: 0 }
            })
        })
        .collect();
    let mut give = |place: u32, role| {
        if let Some(sheet) = sheets.get_mut(place as usize) {
            sheet.role = role;
        }
    };
    give(0, Role::Front);
    if pages >= 4 {
        give(first - 1, Role::Advertisement);
    }
    if pages >= 4 && edition % 3 == 1 {
        give(if second > 0 { first + second - 1 } else { 1 }, Role::WithoutText);
    }
    share(&mut sheets, articles, chance);
    sheets
}

/// Shares the articles among the pages that take some: evenly, but for a few that wander to the next.
fn share(sheets: &mut [Sheet], articles: u32, chance: &mut Chance) {
    let mut taking: Vec<&mut Sheet> =
        sheets.iter_mut().filter(|sheet| matches!(sheet.role, Role::Front | Role::Articles)).collect();
    let count = u32::try_from(taking.len()).unwrap_or(1).max(1);
    for (sheet, place) in taking.iter_mut().zip(0..) {
        sheet.articles = articles / count + u32::from(place < articles % count);
    }
    let mut wandering = 0;
    for sheet in &mut taking {
        sheet.articles += wandering;
        wandering = u32::from(sheet.articles > 2 && chance.one_in(3));
        sheet.articles -= wandering;
    }
    if let Some(last) = taking.last_mut() {
        last.articles += wandering;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_pages_and_articles_as_asked_for() {
        for (pages, articles) in [(1, 0), (1, 7), (4, 1), (4, 12), (5, 100), (8, 24), (16, 80), (55, 300)] {
            for edition in 0..12 {
                let sheets = sheets(pages, articles, edition, &mut Chance::of(1, edition));
                assert_eq!(sheets.len(), pages as usize);
                assert_eq!(sheets.iter().map(|sheet| sheet.articles).sum::<u32>(), articles);
                let mut folios: Vec<_> = sheets.iter().map(|sheet| &sheet.folio).collect();
                folios.dedup();
                assert_eq!(folios.len(), pages as usize);
            }
        }
    }

    #[test]
    fn eight_pages_have_sections_a_gap_an_advertisement_and_a_page_without_text() {
        let found: Vec<_> = sheets(8, 20, 1, &mut Chance::of(1, 1))
            .into_iter()
            .map(|sheet| (sheet.folio, sheet.role))
            .collect();
        let folios: Vec<_> = found.iter().map(|(folio, _)| folio.as_str()).collect();
        assert_eq!(folios, ["01", "02", "03", "04", "B01", "B02", "B03", "C01"]);
        assert_eq!((found[3].1, found[6].1), (Role::Advertisement, Role::WithoutText));
        let folios: Vec<_> =
            sheets(8, 20, 2, &mut Chance::of(1, 2)).into_iter().map(|sheet| sheet.folio).collect();
        assert_eq!(folios, ["01", "02", "03", "04", "B01", "B02", "B04", "C01"]);
    }
}
