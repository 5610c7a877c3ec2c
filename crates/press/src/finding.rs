use std::fmt;

mod code;

pub use code::{Code, Severity};

/// What checking a source reports: where, what was found, and what was expected there.
///
/// How bad it is and how to mend it belong to the code and are the same for all its findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// Where it was found.
    pub place: Place,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

/// A place in a source: a line of a file, or the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1.
    pub line: Option<u32>,
}

impl Finding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What to do about it.
    pub fn mend(&self) -> &'static str {
        self.code.mend()
    }
}

impl fmt::Display for Finding {
    /// On one line, without how to mend it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, place, found, expected } = self;
        write!(f, "{}[{code}]: {place}: found {found}, expected {expected}", code.severity())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// The findings of one file, as they come.
pub(crate) struct Report<'a> {
    file: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(crate) fn on(file: &'a str) -> Self {
        Self { file, findings: Vec::new() }
    }

    pub(crate) fn add(
        &mut self,
        code: Code,
        line: impl Into<Option<u32>>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        let place = Place { file: self.file.to_owned(), line: line.into() };
        let finding = Finding { code, place, found: found.into(), expected: expected.into() };
        // Some lines say a thing twice, and what is wrong with it is then told once.
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// The findings from the top of the file down; those on the whole file come first.
    pub(crate) fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| finding.place.line);
        self.findings
    }
}
