//! The drafts of an edition's files become the edition.

use edition::{
    Date, Edition, EditionId, EditionParts, Flaw, Label, Newspaper, PageState, PageText, WholeEdition,
};

use crate::draft::Draft;
use crate::finding::{Code, Finding, Place};
use crate::source::{Imported, Source};

mod articles;
mod outline;

/// What the files of an edition's source folder make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// The edition; nothing if the files do not make one, and then a finding says why.
    pub edition: Option<WholeEdition>,
    /// What was found in the files, then what was found between them.
    pub findings: Vec<Finding>,
}

/// Makes an edition of the files in its source folder, taken in order of their names, and of what
/// the newsroom says the newspaper is called.
///
/// The edition is a pure function of these. Its day is that of the first file that has one.
pub fn assemble(sources: &[Source], newspaper: Option<&Label>) -> Assembled {
    let mut sources: Vec<&Source> = sources.iter().collect();
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    let mut findings = Vec::new();
    let mut drafts = Vec::new();
    for source in sources {
        let Imported { draft, findings: found } = source.import();
        findings.extend(found);
        drafts.extend(draft);
    }
    let Some(day) = drafts.iter().find_map(|draft| draft.date) else {
        return Assembled { edition: None, findings };
    };
    drafts.retain(|draft| is_of(day, draft, &mut findings));
    let name = name(&drafts, newspaper, &mut findings);
    let edition = name.and_then(|name| match join(name, day, &drafts, &mut findings) {
        Ok(edition) => Some(edition),
        Err(flaw) => {
            let place = Place { file: day.to_string(), line: None };
            let found = format!("{} with a flaw", flaw.place);
            add(&mut findings, Code::EditionFlawed, place, found, format!("a rule to hold: {}", flaw.rule));
            None
        }
    });
    Assembled { edition, findings }
}

fn join(name: Label, day: Date, drafts: &[Draft], findings: &mut Vec<Finding>) -> Result<WholeEdition, Flaw> {
    let mut pages = outline::pages(drafts, findings);
    let texts = articles::texts(drafts, &pages, findings);
    for page in &mut pages {
        if let Some(text) = texts.iter().find(|text: &&PageText| text.folio == page.folio) {
            page.state = PageState::Complete;
            page.articles = text.articles.iter().map(|article| article.head.clone()).collect();
        }
    }
    let parts =
        EditionParts { newspaper: Newspaper { name }, id: EditionId::first_of(day), serial: None, pages };
    WholeEdition::assemble(Edition::assemble(parts)?, texts)
}

fn is_of(day: Date, draft: &Draft, findings: &mut Vec<Finding>) -> bool {
    // A draft without a date has its own finding already.
    if let Some(other) = draft.date.filter(|&date| date != day) {
        let place = Place { file: draft.file.clone(), line: None };
        add(
            findings,
            Code::EditionDiffers,
            place,
            other.to_string(),
            format!("{day}, as in the edition's first file"),
        );
    }
    draft.date == Some(day)
}

/// The newspaper's name: as the newsroom says; without that, as the first file does that names it.
fn name(drafts: &[Draft], said: Option<&Label>, findings: &mut Vec<Finding>) -> Option<Label> {
    let mut named = drafts.iter().filter_map(|draft| Some((draft, draft.newspaper.as_ref()?)));
    let name = said.or_else(|| named.clone().next().map(|(_, name)| name));
    let place = |draft: &Draft| Place { file: draft.file.clone(), line: None };
    match name {
        Some(name) => {
            for (draft, other) in named.by_ref().filter(|(_, other)| *other != name) {
                let expected = format!("\"{name}\" (believed)");
                add(
                    findings,
                    Code::NewspaperDiffers,
                    place(draft),
                    format!("newspaper \"{other}\""),
                    expected,
                );
            }
        }
        None => {
            if let Some(draft) = drafts.first() {
                let expected = "the newspaper's name at the start of the last line";
                add(findings, Code::NewspaperUnknown, place(draft), "no newspaper's name", expected);
            }
        }
    }
    name.cloned()
}

fn add(
    findings: &mut Vec<Finding>,
    code: Code,
    place: Place,
    found: impl Into<String>,
    expected: impl Into<String>,
) {
    findings.push(Finding { code, place, found: found.into(), expected: expected.into() });
}
