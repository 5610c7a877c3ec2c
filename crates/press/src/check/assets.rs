use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use edition::{AssetPath, EditionId};

use super::at;
use crate::error::Error;
use crate::finding::{Code, Finding};

/// The files that an edition names, and how they are.
pub type Files = BTreeMap<AssetPath, State>;

/// How a file of an edition is. One that is not listed in [`Files`] is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its width and height in pixels, if it is a picture; an SVG has no pixels, so 0 and 0.
    pub size: Option<(u64, u64)>,
}

/// More than this is more than a reader on a slow line waits for: 3 MB.
const MOST_BYTES: u64 = 3_000_000;
/// More than this a phone cannot decode: 60 megapixels.
const MOST_PIXELS: u64 = 60_000_000;

/// Looks at the files; of a picture only its first bytes are read.
pub(super) fn look(folder: &Path, assets: BTreeSet<&AssetPath>) -> Result<Files, Error> {
    let mut files = Files::new();
    for asset in assets {
        let path = folder.join(asset.as_str());
        if let Some(facts) = fs::metadata(&path).ok().filter(fs::Metadata::is_file) {
            let size = imagesize::size(&path).ok();
            let size = size.map(|size| (size.width as u64, size.height as u64));
            let size = if size.is_none() && is_svg(&path)? { Some((0, 0)) } else { size };
            files.insert(asset.clone(), State { bytes: facts.len(), size });
        }
    }
    Ok(files)
}

fn is_svg(path: &Path) -> Result<bool, Error> {
    let mut start = Vec::new();
    File::open(path).and_then(|file| file.take(4096).read_to_end(&mut start)).map_err(Error::read(path))?;
    Ok(String::from_utf8_lossy(&start).contains("<svg"))
}

/// Checks a picture; the bytes count only for one in an article, as a page's is shown in parts.
pub(super) fn picture(
    id: EditionId,
    place: &str,
    file: &AssetPath,
    files: &Files,
    in_article: bool,
    findings: &mut Vec<Finding>,
) {
    let name = file.as_str();
    let Some(state) = files.get(file) else {
        let found = format!("no file {name}");
        findings.push(at(id, place, Code::PictureMissing, found, "the picture in the edition's folder"));
        return;
    };
    let Some((width, height)) = state.size else {
        let expected = "a picture such as JPEG, PNG, WebP, GIF or SVG";
        let found = format!("no picture in {name}");
        findings.push(at(id, place, Code::PictureUnreadable, found, expected));
        return;
    };
    if width.saturating_mul(height) > MOST_PIXELS {
        let found = format!("{name} with {width} × {height} pixels");
        findings.push(at(id, place, Code::PictureOversized, found, "at most 60 megapixels"));
    } else if in_article && state.bytes > MOST_BYTES {
        let found = format!("{name} with {} bytes", state.bytes);
        findings.push(at(id, place, Code::PictureOversized, found, "at most 3 MB in an article"));
    }
}

pub(super) fn pdf(id: EditionId, place: &str, file: &AssetPath, files: &Files, findings: &mut Vec<Finding>) {
    if !files.contains_key(file) {
        let found = format!("no file {}", file.as_str());
        findings.push(at(id, place, Code::PdfMissing, found, "the page's PDF in the edition's folder"));
    }
}
