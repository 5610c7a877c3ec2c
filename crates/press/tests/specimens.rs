//! Archives of fictional editions, made straight from the model, for tests of publishing.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use edition::{
    Article, ArticleHead, ArticleNumber, Block, Date, Edition, EditionId, EditionParts, Newspaper, Page,
    PageState, PageText, WholeEdition,
};

/// The edition of a day counted from 2021-01-01, in months of 28 days.
pub(crate) fn id(day: usize) -> EditionId {
    let (year, month, day) = (2021 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    EditionId::first_of(
        Date::new(i16::try_from(year).unwrap(), i8::try_from(month).unwrap(), i8::try_from(day).unwrap())
            .unwrap(),
    )
}

/// Writes an edition of 云岭样报 into an archive: its second page always says the same, all others
/// say `text`.
pub(crate) fn write(archive: &Path, id: EditionId, pages: usize, text: &str) {
    let mut outline = Vec::new();
    let mut texts = Vec::new();
    for number in 1..=pages {
        let folio: edition::Folio = format!("{number:02}").parse().unwrap();
        let head = ArticleHead::new(ArticleNumber::FIRST, "样报的标题".parse().unwrap());
        let text = if number == 2 { "样报的正文。" } else { text };
        let body = vec![Block::paragraph(text)];
        let mut page = Page::without_text(folio.clone(), None);
        page.state = PageState::Complete;
        page.articles = vec![head.clone()];
        outline.push(page);
        texts.push(PageText { folio, articles: vec![Article { head, body }] });
    }
    let newspaper = Newspaper { name: "云岭样报".parse().unwrap() };
    let edition = Edition::assemble(EditionParts { newspaper, id, serial: None, pages: outline }).unwrap();
    let whole = WholeEdition::assemble(edition, texts).unwrap();
    let folder = archive.join(id.to_string());
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("edition.json"), whole.to_json().unwrap()).unwrap();
}

/// The command that publishes an archive.
pub(crate) fn publishing(archive: &Path, to: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.arg("publish").arg("--archive").arg(archive).arg("--to").arg(to);
    command
}

/// Publishes and expects it to succeed; gives what was printed.
pub(crate) fn publish(archive: &Path, to: &Path) -> String {
    printed(&publishing(archive, to).output().unwrap())
}

pub(crate) fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
