use serde::Serialize;

use crate::reading::{Damage, Json, Read, read_fields};
use crate::{ArticleNumber, Unfit};

/// The width and the height of every page in the units of a [`Region`]: ten thousand.
pub const WHOLE: u16 = 10_000;

/// A place on a page: ten-thousandths of its width from the left, of its height from the top.
pub type Point = [u16; 2];

/// Where on a page an article stands (热区); one article may have several regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HotSpot {
    /// The article on the same page to which it leads.
    pub article: ArticleNumber,
    /// Its outlines; at least one.
    pub regions: Vec<Region>,
}

read_fields!(HotSpot { article, regions });

/// A polygon on a page: an open ring of at least three points, none outside the page.
///
/// # Examples
///
/// ```
/// use edition::Region;
///
/// let left_half = Region::new(vec![[0, 0], [5_000, 0], [5_000, 10_000], [0, 10_000]]);
/// assert!(left_half.is_ok());
/// assert!(Region::new(vec![[0, 0], [10_001, 0], [0, 10_000]]).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Region(Vec<Point>);

impl Region {
    /// The polygon with these corners.
    ///
    /// # Errors
    ///
    /// When there are fewer than three points, or when one lies outside the page.
    pub fn new(points: Vec<Point>) -> Result<Self, Unfit> {
        if points.len() < 3 || points.iter().flatten().any(|&c| c > WHOLE) {
            return Err(Unfit {
                found: format!("{} points", points.len()),
                expected: "at least three points from 0 to 10000",
            });
        }
        Ok(Self(points))
    }

    /// The corners in order.
    pub fn points(&self) -> &[Point] {
        &self.0
    }
}

impl Read for Region {
    fn read(json: &Json) -> Result<Self, Damage> {
        Ok(Self::new(Read::read(json)?)?)
    }
}

impl Read for Point {
    fn read(json: &Json) -> Result<Self, Damage> {
        let numbers: Vec<u16> = Read::read(json)?;
        numbers.try_into().map_err(|_| Damage::expected("two numbers"))
    }
}
