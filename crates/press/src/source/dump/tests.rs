//! No line is lost: every line of every dump is in the draft, is a button or a date, or has a finding.

use std::fs;
use std::path::{Path, PathBuf};

use edition::{Article, Block, JumpDirection};
use proptest::prelude::*;

use super::line::{Kind, Line};
use super::role::{Role, roles};
use crate::finding::Code;
use crate::source::{decode, import_text};

/// What of a source is neither in its draft nor in its findings, a line each.
fn lost_in(bytes: &[u8]) -> Vec<String> {
    let (draft, findings) = import_text("a.txt", bytes);
    let told = |codes: &[Code], line: u32| {
        findings.iter().any(|finding| codes.contains(&finding.code) && finding.place.line == Some(line))
    };
    let Some(draft) = draft else {
        let refused = matches!(findings[..], [ref only] if only.place.line.is_none());
        return if refused { vec![] } else { vec!["a refused file without a finding".to_owned()] };
    };
    if findings.iter().any(|finding| finding.code == Code::PageUnknown) {
        return vec![];
    }

    let mut report = crate::finding::Report::on("");
    let text = decode::without_control_characters(&decode::decode(bytes, &mut report), &mut report);
    let lines = Line::all(&text);
    let page = draft.page.as_ref().unwrap();
    let article = page.articles.first().map(|draft| &draft.article);
    let kept = |line: &Line<'_>, role: Role| match role {
        Role::Blank => line.text.is_empty(),
        Role::Control => matches!(line.kind, Kind::Control),
        Role::Date => matches!(line.kind, Kind::Date(_)),
        Role::Metadata => matches!(line.kind, Kind::Metadata(_)),
        Role::Label => page.entry.line == line.number,
        Role::Index => {
            draft.index.iter().any(|entry| entry.line == line.number)
                || told(&[Code::FolioTwice], line.number)
        }
        Role::Headline => {
            page.headlines.iter().any(|(number, label)| *number == line.number && label.as_str() == line.text)
        }
        Role::LeftOver => told(&[Code::TextLeftOver], line.number),
        // The text as a whole is compared below.
        Role::Title | Role::Body => article.is_some(),
    };
    let roles = roles(&lines);
    assert_eq!(roles.len(), lines.len());
    let mut lost: Vec<String> = lines
        .iter()
        .zip(&roles)
        .filter(|(line, role)| !kept(line, **role))
        .map(|(line, role)| format!("{}: {role:?} {}", line.number, line.text))
        .collect();

    let of_article = lines.iter().zip(&roles).filter(|(_, role)| matches!(role, Role::Title | Role::Body));
    let mut printed: Vec<String> = of_article.map(|(line, _)| line.text.to_owned()).collect();
    let mut set = article.map(lines_of).unwrap_or_default();
    if findings.iter().any(|finding| finding.code == Code::HeadlineMissing) {
        set.remove(0);
    }
    // The title block may be set in another order than it was printed in; the body may not.
    let body = article.map_or(0, |article| article.body.len());
    let title = |lines: &Vec<String>| lines.len() - body;
    let (title_printed, title_set) = (title(&printed), title(&set));
    printed[..title_printed].sort();
    set[..title_set].sort();
    if printed != set {
        lost.push(format!("printed {printed:?}, set {set:?}"));
    }
    lost
}

/// An article's lines: headline first, then the rest of its head, then the body.
fn lines_of(article: &Article) -> Vec<String> {
    let head = &article.head;
    let labels = [Some(&head.headline), head.kicker.as_ref(), head.deck.as_ref(), head.byline.as_ref()];
    let head = labels.into_iter().flatten().flat_map(|label| label.lines().map(str::to_owned));
    head.chain(article.body.iter().map(line_of)).collect()
}

fn line_of(block: &Block) -> String {
    let Block::Jump(jump) = block else { return block.plain() };
    // The fixtures and the strategy below print their jumps in one of these ways.
    let headline = jump.headline.as_ref().map(|headline| format!("《{headline}》")).unwrap_or_default();
    match jump.direction {
        JumpDirection::To if headline.is_empty() && jump.folio.letters().is_empty() => {
            format!("（下转第{}版）", jump.folio)
        }
        JumpDirection::To => format!("（下转{}版）", jump.folio),
        JumpDirection::From => format!("(上接{}版{headline})", jump.folio),
    }
}

fn text_files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() => files.extend(text_files_below(&path)),
            Some(extension) if extension == "txt" && path.parent().unwrap().ends_with("source") => {
                files.push(path)
            }
            _ => {}
        }
    }
    files
}

#[test]
fn no_line_of_a_fixture_or_of_the_sample_is_lost() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = text_files_below(&root.join("tests/fixtures/import"));
    files.extend(text_files_below(&root.join("assets/sample/archive")));
    assert!(files.len() > 50, "{}", files.len());
    for path in files {
        assert_eq!(lost_in(&fs::read(&path).unwrap()), Vec::<String>::new(), "{}", path.display());
    }
}

/// Lines as dumps have them, and others.
fn any_line() -> impl Strategy<Value = String> {
    let printed = [
        "",
        "\u{a0} ",
        "C01:两会特刊",
        "第01版：要闻",
        "  第02版:综合",
        "3上一期   下一期4",
        "3 上一篇   下一篇 4",
        "放大 缩小 默认",
        "标题导航",
        "2024年03月05日 星期二 出版",
        "2023年2月29日",
        "春耕的队伍上了山",
        "作者：样一",
        "  抓住好天气",
        "  清晨的云岭样县，雾还没有散，第一支春耕的队伍已经上了山。",
        "（下转第3版）",
        "  3",
        "　　4月的山路。",
        "云岭样报要闻01春耕的队伍上了山 2024-03-05 2 2024年03月05日 星期二",
        "云岭样报两会特刊C01春耕的队伍上了山 2024-02-30 2 2024年03月05日 星期二",
    ];
    prop_oneof![4 => proptest::sample::select(printed.to_vec()).prop_map(str::to_owned), 1 => "[ 　]{0,2}\\PC{0,40}"]
}

proptest! {
    #[test]
    fn no_line_of_any_text_is_lost(lines in prop::collection::vec(any_line(), 0..40)) {
        prop_assert_eq!(lost_in(lines.join("\n").as_bytes()), Vec::<String>::new());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), lines in prop::collection::vec(any_line(), 0..20)) {
        let mut sources = crate::Sources::default();
        sources.insert("a.txt", crate::Origin::Memory([bytes.clone(), lines.join("\n").into_bytes(), bytes].concat()));
        let assembled = crate::assemble(&sources, "2024-03-05".parse().unwrap()).unwrap();
        prop_assert!(assembled.edition.is_some() || !assembled.findings.is_empty());
    }
}
