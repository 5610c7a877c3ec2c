use std::collections::BTreeSet;

use edition::{AssetPath, Folio};
use percent_encoding::percent_decode_str;

use crate::error::Error;
use crate::finding::{Code, Report};
use crate::picture::{self, svg_dangers};
use crate::source::asset::{Assets, Making};
use crate::source::{Sources, decode};

/// More pixels than this on a side, or more bytes, no newsroom means to publish.
const LONGEST_SIDE: u32 = 12_000;
const MOST_BYTES: usize = 20_000_000;

/// An edition's folder while it is read.
pub(in crate::source) struct Folder<'a> {
    pub(in crate::source) sources: &'a Sources,
    /// Where it lies among the sources; empty or ending in a slash.
    pub(in crate::source) root: &'a str,
    pub(in crate::source) assets: &'a mut Assets,
    /// The files that became part of the edition.
    pub(in crate::source) used: BTreeSet<String>,
}

/// A picture that an edition takes in.
pub(in crate::source) struct Taken {
    pub(in crate::source) file: AssetPath,
    pub(in crate::source) width: u32,
    pub(in crate::source) height: u32,
}

impl Folder<'_> {
    /// The text of a file, which is thereby used.
    pub(super) fn text(&mut self, path: &str, report: &mut Report<'_>) -> Result<String, Error> {
        self.used.insert(path.to_owned());
        let text = decode::decode(&self.sources.read(path)?, report);
        Ok(decode::without_control_characters(&text, report))
    }

    /// Takes in the picture that Markdown in a folder names; what is no picture is told of.
    pub(super) fn named_picture(
        &mut self,
        folder: &str,
        folio: &Folio,
        named: &str,
        line: u32,
        report: &mut Report<'_>,
    ) -> Result<Option<Taken>, Error> {
        let decoded = percent_decode_str(named).decode_utf8_lossy().replace('\\', "/");
        let path = [named, &decoded]
            .into_iter()
            .filter_map(|named| self.inside(folder, named))
            .find(|path| self.sources.has(path));
        let Some(path) = path else {
            let found = format!("no file {named}");
            report.add(Code::PictureMissing, line, found, format!("a file beside the article, in {folder}"));
            return Ok(None);
        };
        let name = path.rsplit('/').next().unwrap_or(&path);
        let unfit =
            |c: char| matches!(c, ':' | '?' | '#' | '%' | '\\') || c.is_whitespace() || c.is_control();
        let name = name.replace(unfit, "-");
        self.picture(&path, &format!("pictures/{folio}-{name}"), Some(line), report)
    }

    /// Takes a picture in under a path such as `pages/C01.jpg`; what is no picture is told of.
    pub(in crate::source) fn picture(
        &mut self,
        path: &str,
        wish: &str,
        line: Option<u32>,
        report: &mut Report<'_>,
    ) -> Result<Option<Taken>, Error> {
        self.used.insert(path.to_owned());
        let bytes = self.sources.read(path)?;
        let measured = picture::measure(&bytes).ok();
        // An SVG can be opened as a document of the site and would then do what it says.
        let is_svg = measured.is_some_and(|measured| measured.format == picture::Format::Svg);
        if let Some(danger) = is_svg.then(|| svg_dangers(&bytes)).flatten() {
            let found = format!("{path}, an SVG with {danger}");
            report.add(Code::PictureUnreadable, line, found, "a picture that does nothing but show");
            return Ok(None);
        }
        let size = measured.map(|measured| (measured.width, measured.height));
        let taken = size.zip(self.assets.take(wish, Making::File(path.to_owned())));
        let Some(((width, height), file)) = taken else {
            let expected = "a JPEG, PNG, WebP, GIF or SVG picture";
            report.add(Code::PictureUnreadable, line, format!("{path}, which is none"), expected);
            return Ok(None);
        };
        if width.max(height) > LONGEST_SIDE {
            let found = format!("{path} with {width} × {height} pixels");
            let expected = format!("at most {LONGEST_SIDE} pixels on a side");
            report.add(Code::PictureOversized, line, found, expected);
        }
        if bytes.len() > MOST_BYTES {
            let found = format!("{path} with {} bytes", bytes.len());
            report.add(Code::PictureOversized, line, found, format!("at most {MOST_BYTES} bytes"));
        }
        Ok(Some(Taken { file, width, height }))
    }

    /// The path that a name in a folder means, if it stays inside the edition's folder.
    fn inside(&self, folder: &str, named: &str) -> Option<String> {
        let mut steps: Vec<&str> = folder.strip_prefix(self.root)?.split('/').collect();
        for step in named.split('/') {
            match step {
                "." => {}
                ".." => drop(steps.pop()?),
                step => steps.push(step),
            }
        }
        Some(format!("{}{}", self.root, steps.join("/")))
    }
}
