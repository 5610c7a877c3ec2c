//! Source files and the importers that read them.

use crate::draft::Draft;
use crate::finding::{Code, Finding, Report};

mod decode;
mod dump;

/// A file as the newsroom gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, without folders.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What importing one file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What it brings to an edition; nothing if the file is of no kind that is known.
    pub draft: Option<Draft>,
    /// What checking it reports, from the top of the file down.
    pub findings: Vec<Finding>,
}

impl Source {
    /// Reads the file as what it is. Content never makes it fail.
    ///
    /// # Examples
    ///
    /// ```
    /// use press::{Code, Source};
    ///
    /// let imported = Source { name: "a.txt".to_owned(), bytes: Vec::new() }.import();
    /// assert_eq!(imported.findings[0].code, Code::FileEmpty);
    /// ```
    pub fn import(&self) -> Imported {
        let mut report = Report::on(&self.name);
        let text = decode::decode(&self.bytes, &mut report);
        let refused = |code, found| {
            let mut report = Report::on(&self.name);
            report.add(code, None, found, "the text of an article page");
            Imported { draft: None, findings: report.into_findings() }
        };
        if text.trim().is_empty() {
            return refused(Code::FileEmpty, "nothing but white space");
        }
        let is_binary = text.contains('\0');
        let text = decode::without_control_characters(&text, &mut report);
        match dump::import(&self.name, &text, &mut report) {
            Some(draft) if !is_binary => Imported { draft: Some(draft), findings: report.into_findings() },
            _ => refused(Code::NotADump, "no page label, button, date or index"),
        }
    }
}
