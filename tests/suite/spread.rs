//! Which pages lie open together, and turning by spreads.

use std::ops::Range;

use edition::{Edition, PageIndex};
use kanbao::select::{Destination, Place, Step, Stop, Turning, spread};

use crate::fixtures::{edition_of, folio, full_library, place_at, without_text};
use crate::sample;

/// The spreads of an edition from front to back, by their folios.
fn spreads(edition: &Edition) -> Vec<String> {
    let mut spreads: Vec<Range<PageIndex>> =
        (0..).zip(edition.pages()).map(|(index, _)| spread(edition, index)).collect();
    spreads.dedup();
    let folios = |spread: Range<PageIndex>| {
        spread.map(|index| edition.page(index).unwrap().folio.to_string()).collect::<Vec<_>>().join(" ")
    };
    spreads.into_iter().map(folios).collect()
}

fn spreads_of(folios: &[&str]) -> Vec<String> {
    let pages = folios.iter().map(|printed| without_text(printed, "样版")).collect();
    spreads(&edition_of("2031-05-20", pages))
}

#[test]
fn a_sections_first_page_is_alone_and_then_even_and_odd_face_each_other() {
    assert_eq!(spreads_of(&["01", "02", "03", "04"]), ["01", "02 03", "04"]);
    assert_eq!(spreads_of(&["A1", "A2", "A3"]), ["A1", "A2 A3"]);
    assert_eq!(spreads_of(&["B02", "B03"]), ["B02 B03"], "its first page is missing, not its sheet");
}

#[test]
fn a_spread_never_reaches_into_another_section() {
    assert_eq!(spreads_of(&["01", "02", "B03", "B04", "C05"]), ["01", "02", "B03", "B04", "C05"]);
}

#[test]
fn a_gap_is_not_closed_by_the_page_beyond_it() {
    assert_eq!(spreads_of(&["E01", "E02", "E03", "E04", "E06"]), ["E01", "E02 E03", "E04", "E06"]);
    assert_eq!(spreads_of(&["01", "03", "04", "05"]), ["01", "03", "04 05"]);
}

#[test]
fn the_sample_edition_lies_as_it_was_printed() {
    let place = place_at("2023-01-17/C01", &sample::library());
    let spreads = spreads(&place.edition);
    assert_eq!(spreads[..3], ["01", "02 03", "04"]);
    assert_eq!(spreads[3..10], ["B01", "B02 B03", "B04 B05", "B06 B07", "B08 B09", "B10 B11", "B12"]);
    assert_eq!(spreads[10], "C01");
    assert_eq!(spreads[20..22], ["C20", "D01"]);
    assert_eq!(spreads[28..], ["E01", "E02 E03", "E04", "E06 E07", "E08"]);
    let pages: usize = spreads.iter().map(|spread| spread.split(' ').count()).sum();
    assert_eq!(pages, 55, "every page lies in one spread");
}

fn by_spread(place: &Place) -> Turning {
    Turning::from(place, &sample::library()).by_spread(place)
}

fn lands_on(step: &Step) -> Option<String> {
    match step {
        Step::To(_, Destination::Page(folio)) => Some(folio.to_string()),
        _ => None,
    }
}

#[test]
fn turning_goes_from_spread_to_spread() {
    let library = sample::library();
    for (here, back, onwards) in [
        ("02", "01", "04"),
        ("03", "01", "04"),
        ("04", "02", "B01"),
        ("E04", "E02", "E06"),
        ("E07", "E04", "E08"),
        ("E06", "E04", "E08"),
    ] {
        let turning = by_spread(&place_at(&format!("2023-01-17/{here}"), &library));
        assert_eq!(lands_on(&turning.previous_page).as_deref(), Some(back), "{here}");
        assert_eq!(lands_on(&turning.next_page).as_deref(), Some(onwards), "{here}");
    }
}

#[test]
fn turning_past_the_first_and_the_last_spread_stays_there() {
    let library = sample::library();
    let step = |path| by_spread(&place_at(path, &library));
    assert_eq!(step("2023-01-17/01").previous_page, Step::Stop(Stop::FirstPage));
    assert_eq!(step("2023-01-17/E08").next_page, Step::Stop(Stop::LastPage));
}

#[test]
fn articles_and_editions_are_turned_as_ever() {
    let library = full_library();
    let place = place_at("2031-05-20/04/1", &library);
    let single = Turning::from(&place, &library);
    let turned = single.clone().by_spread(&place);
    assert_eq!(turned.next_article, single.next_article);
    assert_eq!(turned.previous_edition, single.previous_edition);
    assert_eq!(lands_on(&turned.previous_page), Some(folio("02").to_string()));
}
