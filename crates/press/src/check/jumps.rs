use edition::{Block, Folio, Jump, JumpDirection, PageState, PageText, WholeEdition};

use super::{at, below};
use crate::finding::{Code, Finding};

pub(super) fn check(whole: &WholeEdition, text: &PageText, findings: &mut Vec<Finding>) {
    let id = whole.edition().id();
    for article in &text.articles {
        for jump in jumps(&article.body) {
            let mut add = |code, expected: String| {
                let place = below(&text.folio, Some(article.head.number));
                findings.push(at(id, &place, code, in_words(jump.direction, &jump.folio), expected));
            };
            let other = whole.edition().pages().iter().find(|page| page.folio == jump.folio);
            let Some(other) = other else {
                add(Code::JumpTargetMissing, "a page of the edition".to_owned());
                continue;
            };
            // Of a page without text nobody knows what jumps it has.
            if other.state == PageState::Complete && !answers(whole, jump, &text.folio) {
                let answer = in_words(opposite(jump.direction), &text.folio);
                add(Code::JumpOneSided, format!("{answer} on page {}", jump.folio));
            }
        }
    }
}

fn answers(whole: &WholeEdition, jump: &Jump, from: &Folio) -> bool {
    let there = whole.texts().iter().filter(|text| text.folio == jump.folio);
    let mut all = there.flat_map(|text| &text.articles).flat_map(|article| jumps(&article.body));
    all.any(|other| other.folio == *from && other.direction == opposite(jump.direction))
}

fn jumps(body: &[Block]) -> impl Iterator<Item = &Jump> {
    body.iter().filter_map(|block| match block {
        Block::Jump(jump) => Some(jump),
        _ => None,
    })
}

fn opposite(direction: JumpDirection) -> JumpDirection {
    match direction {
        JumpDirection::To => JumpDirection::From,
        JumpDirection::From => JumpDirection::To,
    }
}

/// As Chinese newspapers print it.
fn in_words(direction: JumpDirection, folio: &Folio) -> String {
    match direction {
        JumpDirection::To => format!("下转第{folio}版"),
        JumpDirection::From => format!("上接第{folio}版"),
    }
}
