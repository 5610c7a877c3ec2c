use edition::{Block, Folio, Label, Picture};

use crate::error::Error;
use crate::finding::{Code, Report};
use crate::source::newsroom::folder::Folder;

/// An image as Markdown names it: `![alt](file "cutline｜摄影：who")`.
pub(super) struct Named {
    file: String,
    pub(super) alt: String,
    cutline: Option<Label>,
    credit: Option<Label>,
}

impl Named {
    pub(super) fn new(file: &str, title: &str) -> Self {
        let (cutline, credit) = title.rsplit_once(['｜', '|']).unwrap_or((title, ""));
        Self {
            file: file.to_owned(),
            alt: String::new(),
            cutline: cutline.parse().ok(),
            credit: credited(credit).parse().ok(),
        }
    }

    /// The block that it becomes, if it is a picture that can be taken in.
    pub(super) fn block(
        self,
        folder: &mut Folder<'_>,
        page: &str,
        folio: &Folio,
        line: u32,
        report: &mut Report<'_>,
    ) -> Result<Option<Block>, Error> {
        let Self { file, alt, cutline, credit } = self;
        let alt: Option<Label> = alt.parse().ok();
        if file.is_empty() {
            let words = cutline.or(alt);
            let found = words.as_ref().map_or_else(|| "no words".to_owned(), |words| format!("\"{words}\""));
            let found = format!("{found} and no file");
            report.add(Code::CutlineWithoutPicture, line, found, "![…](picture.jpg \"cutline\")");
            return Ok(words.map(|words| Block::paragraph(words.as_str())));
        }
        let taken = folder.named_picture(page, folio, &file, line, report)?;
        Ok(taken.map(|taken| {
            Block::Picture(Picture {
                file: taken.file,
                width: taken.width,
                height: taken.height,
                scaled: Vec::new(),
                alt,
                cutline,
                credit,
            })
        }))
    }
}

/// Whom a credit names; that it is one, the reader says itself.
fn credited(text: &str) -> &str {
    let text = text.trim();
    let Some(rest) = text.strip_prefix("摄影").or_else(|| text.strip_prefix('摄')) else { return text };
    match rest.strip_prefix(['：', ':', '/', '／']) {
        Some(name) => name,
        None if rest.starts_with(char::is_whitespace) => rest,
        None => text,
    }
}
