use edition::{ArticleNumber, Page, Region};

/// The regions of an article on its page's picture; none where nobody drew any.
pub fn regions_of(page: &Page, number: ArticleNumber) -> impl Iterator<Item = &Region> {
    page.hot_spots.iter().filter(move |spot| spot.article == number).flat_map(|spot| &spot.regions)
}

/// The regions that have to be laid over all others, the last on top, so that a pointer finds what
/// [`Page::hot_spot_at`] finds.
///
/// Drawn in reading order, which the Tab key follows, a large region can hide a small one that comes
/// before it. Where that may be so on a page, this is all its regions, the smallest last; on
/// most pages it is none.
pub fn raised(page: &Page) -> Vec<(ArticleNumber, &Region)> {
    let in_order =
        page.articles.iter().flat_map(|head| regions_of(page, head.number).map(|it| (head.number, it)));
    let drawn: Vec<_> = in_order.collect();
    let hides = |place: usize, (number, region): (ArticleNumber, &Region)| {
        drawn.iter().take(place).any(|(below, hidden)| {
            *below != number
                && hidden.twice_the_area() <= region.twice_the_area()
                && hidden.bounds().meets(region.bounds())
        })
    };
    if !drawn.iter().enumerate().any(|(place, it)| hides(place, *it)) {
        return Vec::new();
    }
    let mut all: Vec<(ArticleNumber, &Region)> = Vec::new();
    for spot in &page.hot_spots {
        for region in &spot.regions {
            // Of equal ones, the first comes to lie on top.
            let below = all.iter().take_while(|(_, other)| other.twice_the_area() > region.twice_the_area());
            let below = below.count();
            all.insert(below, (spot.article, region));
        }
    }
    all
}
