use edition::AssetPath;

/// A file that the edition's pages and articles name, and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it lies in the edition's folder.
    pub path: AssetPath,
    /// What it is made of.
    pub making: Making,
}

/// What an asset is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Making {
    /// It is a source file, by its path.
    File(String),
    /// It is the picture of a PDF's first page; the PDF by its path.
    PictureOfPdf(String),
}

/// The assets that the drafts of one edition name, each once and each under a path of its own.
#[derive(Debug, Default)]
pub(crate) struct Assets(Vec<Asset>);

impl Assets {
    /// Takes an asset in under a path such as `pages/C01.jpg`, or under the next free one such as
    /// `pages/C01-2.jpg`; nothing if that is no path of an asset.
    ///
    /// The same making always has the same path.
    pub(crate) fn take(&mut self, wish: &str, making: Making) -> Option<AssetPath> {
        if let Some(known) = self.0.iter().find(|asset| asset.making == making) {
            return Some(known.path.clone());
        }
        let (stem, end) = wish.rfind('.').map_or((wish, ""), |dot| wish.split_at(dot));
        let wishes =
            std::iter::once(wish.to_owned()).chain((2_u32..).map(|number| format!("{stem}-{number}{end}")));
        for wish in wishes {
            let path: AssetPath = wish.parse().ok()?;
            if self.0.iter().all(|asset| asset.path != path) {
                self.0.push(Asset { path: path.clone(), making });
                return Some(path);
            }
        }
        None
    }

    pub(crate) fn into_vec(self) -> Vec<Asset> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_never_share_a_path_and_one_file_never_has_two() {
        let mut assets = Assets::default();
        let mut take = |wish: &str, file: &str| {
            assets.take(wish, Making::File(file.to_owned())).unwrap().as_str().to_owned()
        };
        assert_eq!(take("pages/C01.jpg", "a"), "pages/C01.jpg");
        assert_eq!(take("pages/C01.jpg", "b"), "pages/C01-2.jpg");
        assert_eq!(take("pages/C02.jpg", "a"), "pages/C01.jpg");
        assert_eq!(assets.take("../x", Making::File("c".to_owned())), None);
        assert_eq!(assets.into_vec().len(), 2);
    }
}
