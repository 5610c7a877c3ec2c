//! The page under glass in a real DOM: pointers, the wheel, and what they leave for others.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Event, MouseEvent, MouseEventInit, PointerEvent, PointerEventInit, WheelEvent, WheelEventInit,
};

use crate::events::press;
use crate::reader::{Reader, frame, place, the, until, until_at};

/// A pointer's event on an element of the stage, at a place from the stage's corner; answers whether the
/// reader has taken it.
fn point(name: &str, id: i32, pointer: &str, (x, y): (i32, i32)) -> bool {
    let corner = the(".stage").get_bounding_client_rect();
    #[allow(clippy::cast_possible_truncation, reason = "whole pixels are enough")]
    let (left, top) = (corner.left() as i32, corner.top() as i32);
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_pointer_id(id);
    init.set_pointer_type(pointer);
    init.set_is_primary(id == 1);
    init.set_client_x(x + left);
    init.set_client_y(y + top);
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    !the(".stage h2 a").dispatch_event(&event).unwrap()
}

fn drag(pointer: &str, from: (i32, i32), to: (i32, i32)) {
    point("pointerdown", 1, pointer, from);
    point("pointermove", 1, pointer, to);
    point("pointerup", 1, pointer, to);
}

/// Two fingers that go from 100 pixels apart to as many as are said.
fn pinch(apart: i32) {
    point("pointerdown", 1, "touch", (100, 100));
    point("pointerdown", 2, "touch", (200, 100));
    point("pointermove", 2, "touch", (100 + apart, 100));
    point("pointerup", 2, "touch", (100 + apart, 100));
    point("pointerup", 1, "touch", (100, 100));
}

fn wheel(across: f64, down: f64, with_control: bool) -> bool {
    let init = WheelEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_delta_x(across);
    init.set_delta_y(down);
    init.set_ctrl_key(with_control);
    let event = WheelEvent::new_with_event_init_dict("wheel", &init).unwrap();
    !the(".stage h2").dispatch_event(&event).unwrap()
}

fn transform() -> String {
    the(".stage-canvas").style().get_property_value("transform").unwrap()
}

fn state() -> String {
    the(".stage").get_attribute("data-stage").unwrap_or_default()
}

async fn until_state(wanted: &str) {
    until(&format!("the stage is {wanted:?}"), || state() == wanted).await;
}

#[wasm_bindgen_test]
async fn two_fingers_enlarge_the_page_and_make_it_as_it_was() {
    let _reader = Reader::at("2031-05-20/04").await;
    pinch(300);
    until_state("zoomed").await;
    assert!(transform().ends_with("scale(3)"), "{}", transform());
    assert!(the(".stage").style().get_property_value("block-size").unwrap().ends_with("px"));
    pinch(20);
    until_state("").await;
    assert_eq!(transform(), "");
    assert_eq!(the(".stage").style().get_property_value("block-size").unwrap(), "");
}

#[wasm_bindgen_test]
async fn a_gesture_writes_once_a_frame_and_renders_nothing() {
    let _reader = Reader::at("2031-05-20/04").await;
    point("pointerdown", 1, "touch", (100, 100));
    point("pointerdown", 2, "touch", (200, 100));
    point("pointermove", 2, "touch", (250, 100));
    assert_eq!(transform(), "", "the next frame shows it");
    frame().await;
    assert!(transform().ends_with("scale(1.5)"), "{}", transform());
    assert_eq!(state(), "moving");
    point("pointercancel", 1, "touch", (250, 100));
    until_state("zoomed").await;
}

#[wasm_bindgen_test]
async fn one_finger_drags_an_enlarged_page_and_turns_nothing() {
    let _reader = Reader::at("2031-05-20/04").await;
    drag("touch", (200, 100), (190, 60));
    frame().await;
    assert_eq!(transform(), "", "a page of its usual size is scrolled, not dragged");
    pinch(300);
    until_state("zoomed").await;
    let before = transform();
    drag("touch", (300, 200), (180, 205));
    until("the page has moved", || transform() != before).await;
    until_state("zoomed").await;
    assert_eq!(place().0, "2031-05-20/04");
}

#[wasm_bindgen_test]
async fn the_wheel_with_control_enlarges_and_without_it_pans_only_what_is_enlarged() {
    let _reader = Reader::at("2031-05-20/04").await;
    assert!(!wheel(0.0, 50.0, false), "the document scrolls");
    assert!(wheel(0.0, -20.0, true));
    until_state("zoomed").await;
    assert!(transform().ends_with("scale(1.2)"), "{}", transform());
    assert!(wheel(10.0, 0.0, false), "the page is panned");
    until_state("zoomed").await;
    assert!(wheel(0.0, 20.0, true));
    until_state("").await;
    assert!(wheel(0.0, 20.0, true), "the browser does not go on where the stage has ended");
}

#[wasm_bindgen_test]
async fn arrows_pan_an_enlarged_page_and_turn_one_that_is_not() {
    let _reader = Reader::at("2031-05-20/04").await;
    pinch(300);
    until_state("zoomed").await;
    let before = transform();
    assert!(press("ArrowRight"));
    until("the page has moved", || transform() != before).await;
    until_state("zoomed").await;
    assert_eq!(place().0, "2031-05-20/04");
    press("n");
    until_at("2031-05-20/B01", "第B01版：专刊").await;
    assert_eq!((transform(), state()), (String::new(), String::new()), "the next page has its usual size");
    press("ArrowLeft");
    until_at("2031-05-20/04", "第04版：副刊").await;
}

#[wasm_bindgen_test]
async fn a_finger_s_tap_on_a_link_waits_for_a_second_one_and_a_key_s_does_not() {
    let _reader = Reader::at("2031-05-20/04").await;
    let link = the(".stage h2 a");
    let click = |detail: i32| {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_composed(true);
        init.set_detail(detail);
        let event: Event =
            MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap().unchecked_into();
        link.dispatch_event(&event).unwrap();
    };
    let tap = || {
        point("pointerdown", 1, "touch", (50, 50));
        point("pointerup", 1, "touch", (50, 50));
        click(1);
    };
    tap();
    assert_eq!(place().0, "2031-05-20/04", "a second tap may follow");
    tap();
    until_state("zoomed").await;
    assert_eq!(place().0, "2031-05-20/04", "two taps have enlarged the page");
    tap();
    until_at("2031-05-20/04/1", "样山夜话").await;
    drop(_reader);
    let _reader = Reader::at("2031-05-20/04").await;
    let link = the(".stage h2 a");
    link.click();
    until_at("2031-05-20/04/1", "样山夜话").await;
}

#[wasm_bindgen_test]
async fn a_page_that_is_come_back_to_is_under_glass_again() {
    let _reader = Reader::at("2031-05-20/04").await;
    pinch(300);
    until_state("zoomed").await;
    the(".headline-list a").click();
    until_at("2031-05-20/04/1", "样山夜话").await;
    press("u");
    until_at("2031-05-20/04", "第04版：副刊").await;
    assert_eq!(transform(), "");
    pinch(200);
    until_state("zoomed").await;
    assert!(transform().ends_with("scale(2)"), "{}", transform());
}
