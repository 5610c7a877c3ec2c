use std::ops::Range;

use edition::{Edition, Page, PageIndex};

/// The pages that lie open together where this one does: one or two, in printed order.
///
/// As on a printed sheet an even folio lies on the left and the odd one after it on the right, so a
/// section's first page stands alone. So does a page whose counterpart the edition lacks: a gap is
/// never closed by the page beyond it.
pub fn spread(edition: &Edition, index: PageIndex) -> Range<PageIndex> {
    let faces = |left: &Page, right: &Page| {
        let number = left.folio.number();
        number.is_multiple_of(2)
            && right.folio.number() == number + 1
            && left.folio.letters() == right.folio.letters()
    };
    let page = |index: Option<PageIndex>| index.and_then(|index| edition.page(index));
    let Some(here) = edition.page(index) else { return index..index };
    if page(index.checked_sub(1)).is_some_and(|before| faces(before, here)) {
        index - 1..index + 1
    } else if page(index.checked_add(1)).is_some_and(|after| faces(here, after)) {
        index..index + 2
    } else {
        index..index + 1
    }
}
