use serde::Serialize;

use crate::reading::read_fields;
use crate::{AssetPath, Label};

/// A picture in an article, with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Picture {
    /// The file, relative to the edition's folder.
    pub file: AssetPath,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The same picture in other widths, the narrowest first; none for a picture that scales by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scaled: Vec<ScaledPicture>,
    /// What it shows, for those who do not see it. Without one the cutline serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<Label>,
    /// 图说.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cutline: Option<Label>,
    /// 摄影.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Label>,
}

read_fields!(Picture { file, width, height; scaled, alt, cutline, credit });

/// The picture of a whole page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PagePicture {
    /// The file, relative to the edition's folder.
    pub file: AssetPath,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The same picture in other widths, the narrowest first; none for a picture that scales by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scaled: Vec<ScaledPicture>,
}

read_fields!(PagePicture { file, width, height; scaled });

/// A picture in another width than the original's. Its height follows from the original's proportions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScaledPicture {
    /// The file, relative to the edition's folder.
    pub file: AssetPath,
    /// Its width in pixels.
    pub width: u32,
}

read_fields!(ScaledPicture { file, width });
