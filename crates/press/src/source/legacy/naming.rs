//! What a page is called: its newspaper, its folio and its name.

use edition::{Folio, Label};

use super::address;
use super::candidates::Field;
use super::page::SavedPage;
use super::site::Site;
use crate::draft;
use crate::finding::{Code, Report};
use crate::source::{Imported, NEWSPAPER};

/// What most pages call the newspaper. Where none says it for certain, and the newsroom does not
/// either, it is guessed.
pub(super) fn newspaper(
    site: &Site<'_>,
    members: &[(usize, &SavedPage)],
    imported: &mut Imported,
) -> Option<Label> {
    let ids: Vec<usize> = members.iter().map(|(at, _)| *at).collect();
    if let Some(name) = site.most(&ids) {
        return Some(name);
    }
    if site.sources.has(NEWSPAPER) {
        return None;
    }
    let (page, guess) = members.iter().find_map(|(_, page)| Some((page, page.newspaper_guess.clone()?)))?;
    let mut report = Report::on(&page.path);
    let found = format!("\"{guess}\" in the page's title or notice");
    report.add(Code::NewspaperGuessed, None, found, "a page that says which newspaper it is of");
    imported.findings.extend(report.into_findings());
    Some(guess)
}

/// The folio and name of a page: as its label says, in the spelling of the list of pages; without a
/// label as that list says of the page's own address, else as its machine's part does.
pub(super) fn label(page: &SavedPage, report: &mut Report<'_>) -> Option<draft::Entry> {
    let own: Vec<(&str, String)> = [Some(page.path.as_str()), page.address.as_deref()]
        .into_iter()
        .flatten()
        .map(|name| (name, address::place(&address::steps("", name))))
        .collect();
    let is_own =
        |href: &str| own.iter().any(|(name, place)| address::place(&address::steps(name, href)) == *place);
    let by_address = page.listed.iter().find(|listed| is_own(&listed.href));
    let is_certain = page.template.0.get(&Field::Label) != Some(&"anywhere");
    let seen = page.label.as_ref();
    let believed = match (seen, by_address) {
        (Some(seen), Some(listed)) if !same(&seen.folio, &listed.label.folio) => {
            let (believed, other) = if is_certain { (seen, &listed.label) } else { (&listed.label, seen) };
            let found = format!("folio {} (believed)", believed.folio);
            report.add(Code::FolioDiffers, None, found, format!("{} as elsewhere on the page", other.folio));
            Some(believed)
        }
        (Some(seen), _) => Some(seen),
        (None, listed) => listed.map(|listed| &listed.label),
    };
    let folio = believed.map(|label| label.folio.clone()).or_else(|| page.folio.clone())?;
    let listed =
        page.listed.iter().find(|listed| same(&listed.label.folio, &folio)).map(|listed| &listed.label);
    let name = believed.and_then(|label| label.name.clone()).or_else(|| listed?.name.clone());
    Some(draft::Entry { folio: listed.map_or(folio, |listed| listed.folio.clone()), name, line: 0 })
}

pub(super) fn same(one: &Folio, other: &Folio) -> bool {
    one.letters() == other.letters() && one.number() == other.number()
}
