use serde::Serialize;

use crate::Unfit;
use crate::reading::read_text;

/// Where a file of the edition lies, relative to the edition's folder: `pages/C01.webp`.
///
/// It never leaves that folder: no scheme, no leading slash, no empty or dotted step, no backslash.
///
/// # Examples
///
/// ```
/// use edition::AssetPath;
///
/// assert!("pages/C01.webp".parse::<AssetPath>().is_ok());
/// assert!("../secret".parse::<AssetPath>().is_err());
/// assert!("javascript:alert(1)".parse::<AssetPath>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[^./\\\\:?#%\\x00-\\x1f\\x7f][^/\\\\:?#%\\x00-\\x1f\\x7f]*(/[^./\\\\:?#%\\x00-\\x1f\\x7f][^/\\\\:?#%\\x00-\\x1f\\x7f]*)*$")))]
pub struct AssetPath(String);

read_text!(AssetPath);

impl AssetPath {
    /// The path, its steps parted by slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for AssetPath {
    type Err = Unfit;

    /// # Errors
    ///
    /// When the path could lead out of the edition's folder.
    fn from_str(text: &str) -> Result<Self, Unfit> {
        let stays = text.split('/').all(|step| !step.is_empty() && !step.starts_with('.'))
            && !text.contains(['\\', ':', '?', '#', '%'])
            && !text.chars().any(char::is_control);
        if stays {
            Ok(Self(text.to_owned()))
        } else {
            Err(Unfit::new(text, "a path inside the edition's folder, such as pages/C01.webp"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        for text in ["", "/a", "a//b", "a/../b", "a/", "http://x/y", "a\\b", ".git/x", "a%2f..", "a?b"] {
            assert!(text.parse::<AssetPath>().is_err(), "{text}");
        }
    }
}
