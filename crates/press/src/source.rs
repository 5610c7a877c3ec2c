//! Source files and the importers that read them, one for each kind; a file's kind is seen from its
//! content.

use std::collections::BTreeMap;

use edition::EditionId;

use crate::draft::Draft;
use crate::error::Error;
use crate::finding::{Code, Finding, Report};

mod asset;
mod decode;
mod dump;
mod files;
mod gathered;
mod kind;
mod legacy;
mod newsroom;

use asset::Assets;
pub use asset::{Asset, Making};
pub use files::{Origin, Sources};
pub use gathered::Gathered;

use kind::{Kind, NEWSPAPER, kinds};

/// What importing the files of one edition brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What they bring to the edition, in order of their paths.
    pub drafts: Vec<Draft>,
    /// The files that the drafts name.
    pub assets: Vec<Asset>,
    /// What checking them reports, file by file, each from its top down.
    pub findings: Vec<Finding>,
}

/// Files parted by the editions they belong to.
#[derive(Clone, Debug, Default)]
pub struct Divided {
    /// The editions' files, oldest edition first.
    pub editions: BTreeMap<EditionId, Sources>,
    /// The files that belong to no edition, and why.
    pub refused: Vec<(String, Vec<Finding>)>,
}

/// Imports the files of one edition, each as what it is. Content never makes it fail.
///
/// # Errors
///
/// When a file cannot be read.
///
/// # Examples
///
/// ```
/// use press::{Code, Origin, Sources, import};
///
/// let mut sources = Sources::default();
/// sources.insert("a.txt", Origin::Memory(Vec::new()));
/// assert_eq!(import(&sources)?.findings[0].code, Code::FileEmpty);
/// # Ok::<(), press::Error>(())
/// ```
pub fn import(sources: &Sources) -> Result<Imported, Error> {
    let mut imported = Imported::default();
    let mut assets = Assets::default();
    for root in newsroom::roots(sources) {
        newsroom::import(sources, root, &mut assets, &mut imported)?;
    }
    legacy::import(sources, &mut assets, &mut imported)?;
    for (path, kind) in kinds(sources)? {
        if kind == Kind::Text {
            let (draft, findings) = import_text(path, &sources.read(path)?);
            imported.drafts.extend(draft);
            imported.findings.extend(findings);
        }
    }
    imported.assets = assets.into_vec();
    Ok(imported)
}

/// Parts files by the editions they belong to. A file with an error belongs to none.
///
/// # Errors
///
/// When a file cannot be read, and when two newsroom's folders have the same file of one edition.
pub fn divide(sources: &Sources) -> Result<Divided, Error> {
    let mut divided = Divided::default();
    for root in newsroom::roots(sources) {
        let files = sources.below(root);
        match newsroom::edition(sources, root)? {
            Ok(id) => {
                let others = divided.editions.get(&id);
                if let Some(name) = files.paths().find(|path| others.is_some_and(|others| others.has(path))) {
                    return Err(Error::SameName { path: root.into(), name: name.to_owned() });
                }
                divided.add(id, files);
            }
            Err(findings) => divided.refused.push((format!("{root}{}", newsroom::EDITION), findings)),
        }
    }
    legacy::divide(sources, &mut divided)?;
    for (path, kind) in kinds(sources)? {
        if kind == Kind::Text {
            let (draft, findings) = import_text(path, &sources.read(path)?);
            let is_sound = findings.iter().all(|finding| finding.severity() < crate::Severity::Error);
            match draft.and_then(|draft| draft.date).filter(|_| is_sound) {
                Some(date) => divided.add(EditionId::first_of(date), sources.only([path])),
                None => divided.refused.push((path.to_owned(), findings)),
            }
        }
    }
    Ok(divided)
}

impl Divided {
    fn add(&mut self, id: EditionId, files: Sources) {
        let all = self.editions.remove(&id).unwrap_or_default().joined_by(files);
        self.editions.insert(id, all);
    }
}

/// In words, for each saved page of an old site, what it was taken for and where its parts were found.
///
/// # Errors
///
/// When a file cannot be read.
pub(crate) fn explain(sources: &Sources) -> Result<Vec<String>, Error> {
    legacy::explain(sources)
}

/// What the newsroom says the newspaper is called; kept beside the sources.
pub(crate) fn newspaper_of(sources: &Sources) -> Result<Option<edition::Label>, Error> {
    Ok(String::from_utf8_lossy(&sources.read(NEWSPAPER)?).parse().ok())
}

/// Says what the newspaper is called, beside the sources.
pub(crate) fn name_newspaper(sources: &mut Sources, name: &edition::Label) {
    sources.insert(NEWSPAPER, Origin::Memory(format!("{name}\n").into_bytes()));
}

fn import_text(path: &str, bytes: &[u8]) -> (Option<Draft>, Vec<Finding>) {
    let mut report = Report::on(path);
    let text = decode::decode(bytes, &mut report);
    let refused = |code, found| {
        let mut report = Report::on(path);
        report.add(code, None, found, "the text of an article page, or a saved HTML page");
        (None, report.into_findings())
    };
    if text.trim().is_empty() {
        return refused(Code::FileEmpty, "nothing but white space");
    }
    let is_binary = text.contains('\0');
    let text = decode::without_control_characters(&text, &mut report);
    match dump::import(path, &text, &mut report) {
        Some(draft) if !is_binary => (Some(draft), report.into_findings()),
        _ => refused(Code::NotADump, "no page label, button, date or index"),
    }
}
