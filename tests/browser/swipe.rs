//! Fingers on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::events::{SWEEP, Sweep, sweep};
use crate::reader::{Reader, place, until_at};

#[wasm_bindgen_test]
async fn a_finger_turns_pages_both_ways() {
    let _reader = Reader::at("2031-05-20/04").await;
    sweep(&SWEEP);
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    sweep(&Sweep { from: SWEEP.to, to: SWEEP.from, ..SWEEP });
    until_at("2031-05-20/04", "第04版：副刊").await;
}

#[wasm_bindgen_test]
async fn in_an_article_a_finger_changes_articles() {
    let _reader = Reader::at("2031-05-20/04/1").await;
    sweep(&SWEEP);
    until_at("2031-05-20/B02/1", "样溪治水记").await;
}

#[wasm_bindgen_test]
async fn mouse_pen_second_finger_scrolling_and_a_slanted_way_turn_nothing() {
    let _reader = Reader::at("2031-05-20/04").await;
    for other in [
        Sweep { pointer: "mouse", ..SWEEP },
        Sweep { pointer: "pen", ..SWEEP },
        Sweep { is_primary: false, ..SWEEP },
        Sweep { is_cancelled: true, ..SWEEP },
        Sweep { to: (120, 400), ..SWEEP },
        Sweep { to: (290, 200), ..SWEEP },
    ] {
        sweep(&other);
        // The address bar changes with the gesture itself, before anything is shown.
        assert_eq!(place().0, "2031-05-20/04", "{} to {:?}", other.pointer, other.to);
    }
    sweep(&SWEEP);
    assert_eq!(place().0, "2031-05-20/B01");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
}
