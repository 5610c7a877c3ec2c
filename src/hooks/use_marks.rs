use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::browser;
use crate::route::Address;
use crate::state::Language;

/// The hits that are marked in the open article, and the ways between them.
pub struct MarksHandle {
    /// What they are in.
    pub face: NodeRef,
    /// Which one the reader has been shown last, from 1 on; 0 before the first.
    pub current: usize,
    /// Shows the next one, or the previous one; the focus stays.
    pub on_step: Callback<bool>,
    /// The same, and the focus goes there.
    pub on_hit: Callback<bool>,
    /// Shows the first one, if the reader has just picked the article among what was found.
    pub on_arrival: Callback<()>,
}

/// Each hit once, however many elements it spans.
const HITS: &str = "mark[tabindex]";

/// The hits of the open article, `count` of them, shown one after the other and then from the beginning.
#[hook]
pub fn use_marks(
    address: &Address,
    is_alone: bool,
    count: usize,
    has_picked: Rc<Cell<bool>>,
    say: Callback<String>,
    language: Language,
) -> MarksHandle {
    let face = use_node_ref();
    let current = use_state_eq(|| 0_usize);
    let show = use_callback((count, say, language), {
        let (face, current) = (face.clone(), current.setter());
        move |(number, to_focus): (usize, bool), (count, say, language)| {
            if let Some(face) = face.cast::<Element>().filter(|_| *count > 0) {
                browser::show_one_of(&face, HITS, number, to_focus);
                current.set(number);
                say.emit(language.hit(number, *count));
            }
        }
    });
    let step =
        use_callback((*current, count, show.clone()), |(onwards, to_focus), (current, count, show)| {
            let number = match onwards {
                _ if *count == 0 => return,
                true => current % count + 1,
                false => current.checked_sub(1).filter(|before| *before > 0).unwrap_or(*count),
            };
            show.emit((number, to_focus));
        });
    // An address that is opened cold with a query begins at its first hit; not so in somebody else's
    // document, which is not the reader's to scroll.
    let first = use_mut_ref(|| is_alone.then(|| address.clone()));
    use_effect_with((address.clone(), count > 0), {
        let (show, current) = (show.clone(), current.setter());
        move |(address, has_hits)| {
            let is_first = first.borrow().as_ref() == Some(address);
            if !is_first || *has_hits {
                first.replace(None);
            }
            if is_first && *has_hits {
                show.emit((1, true));
            } else {
                current.set(0);
            }
        }
    });
    let on_arrival = use_callback(show, move |(), show| {
        if has_picked.take() {
            show.emit((1, true));
        }
    });
    MarksHandle {
        face,
        current: *current,
        on_step: step.reform(|onwards| (onwards, false)),
        on_hit: step.reform(|onwards| (onwards, true)),
        on_arrival,
    }
}
