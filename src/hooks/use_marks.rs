use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::{ScrollMemory, use_watch};
use crate::browser;
use crate::route::Address;
use crate::state::Language;

/// Each hit once, however many elements it spans.
const HITS: &str = "mark[tabindex]";

/// Shows the hits of the open article one after the other, and then from the beginning: onwards or not,
/// and whether the focus goes there too. `heading` is the article's; `is_covered` says that a panel lies
/// over it.
///
/// Which one is shown stands in the document alone, like a sentence that is said: it is over as soon as
/// the address changes.
#[hook]
pub fn use_marks(
    address: &Address,
    has_hits: bool,
    is_covered: bool,
    heading: NodeRef,
    memory: Rc<RefCell<ScrollMemory>>,
    language: Language,
) -> Callback<(bool, bool)> {
    let step = Callback::from({
        let heading = heading.clone();
        move |(onwards, to_focus): (bool, bool)| {
            let (face, hits, current) = hits_of(&heading);
            let last = hits.len().wrapping_sub(1);
            let next = match current {
                Some(place) if onwards && place < last => place + 1,
                Some(place) if !onwards && place > 0 => place - 1,
                _ if onwards => 0,
                _ => last,
            };
            tell(face, &hits, Some(next), language);
            if let Some(hit) = hits.get(next) {
                hit.scroll_into_view();
                if to_focus {
                    browser::focus(hit);
                }
            }
        }
    });
    use_watch((address.clone(), has_hits, is_covered, language), {
        let step = step.clone();
        move |(address, has_hits, is_covered, language)| {
            let Ok(mut memory) = memory.try_borrow_mut() else { return };
            let (face, hits, current) = hits_of(&heading);
            if memory.tells(address) || current.is_none() {
                tell(face, &hits, None, *language);
            }
            if *has_hits && !is_covered && memory.take_pick() {
                step.emit((true, true));
            }
        }
    });
    step
}

/// The face around a heading, its hits, and the place of the one that is shown.
fn hits_of(heading: &NodeRef) -> (Option<Element>, Vec<Element>, Option<usize>) {
    let face = heading.cast::<Element>().and_then(|heading| heading.closest("main").ok()?);
    let hits = face.as_ref().map(|face| browser::all(face, HITS)).unwrap_or_default();
    let current = hits.iter().position(|hit| hit.has_attribute("aria-current"));
    (face, hits, current)
}

/// Tells one hit apart from the others, or none, and says which it is.
fn tell(face: Option<Element>, hits: &[Element], current: Option<usize>, language: Language) {
    for (place, hit) in hits.iter().enumerate() {
        let _ = match current {
            Some(current) if current == place => hit.set_attribute("aria-current", "true"),
            _ => hit.remove_attribute("aria-current"),
        };
    }
    let told = face.and_then(|face| face.query_selector(".search-bar-hit").ok()?);
    if let Some(told) = told {
        let number = current.map_or(0, |place| place + 1);
        browser::say(&told, &language.hit(number, hits.len()));
    }
}
