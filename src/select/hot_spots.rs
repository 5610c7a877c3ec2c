use edition::{ArticleNumber, Page, Region};

/// The regions of an article on its page's picture; none where nobody drew any.
pub fn regions_of(page: &Page, number: ArticleNumber) -> Vec<&Region> {
    let mut regions = Vec::new();
    for spot in &page.hot_spots {
        if spot.article == number {
            regions.extend(&spot.regions);
        }
    }
    regions
}

/// The regions that have to be laid over all others, the last on top, so that a pointer finds what
/// [`Page::hot_spot_at`] finds.
///
/// Drawn in reading order, which the Tab key follows, a large region can hide a small one that comes
/// before it. Where that may be so on a page, this is all its regions, the smallest last; on
/// most pages it is none.
pub fn raised(page: &Page) -> Vec<(ArticleNumber, &Region)> {
    let mut drawn: Vec<(ArticleNumber, &Region)> = Vec::new();
    let mut is_hidden = false;
    for head in &page.articles {
        for region in regions_of(page, head.number) {
            is_hidden |= drawn.iter().any(|(below, hidden)| {
                *below != head.number
                    && hidden.twice_the_area() <= region.twice_the_area()
                    && hidden.bounds().meets(region.bounds())
            });
            drawn.push((head.number, region));
        }
    }
    let mut all: Vec<(ArticleNumber, &Region)> = Vec::new();
    if is_hidden {
        for spot in &page.hot_spots {
            for region in &spot.regions {
                let area = region.twice_the_area();
                // Of equal ones, the first comes to lie on top.
                let below = all.iter().take_while(|(_, other)| other.twice_the_area() > area).count();
                all.insert(below, (spot.article, region));
            }
        }
    }
    all
}
