//! Fingers on the stage: taps, drags, pinches, and the page that goes on when one lifts.

use kanbao::select::{Gesture, Glide, Hand, Stage, Trail};
use proptest::prelude::*;

use super::{at, near, phone};

fn zoomed() -> Stage {
    phone().zoomed(4.0, at(180.0, 255.0))
}

/// A tap of 50 ms that begins at a time.
fn tap(hand: &mut Hand, x: f64, time: f64) -> Gesture {
    hand.down(1, at(x, 100.0), time, phone(), at(0.0, 0.0));
    hand.up(1, time + 50.0, phone())
}

#[test]
fn two_taps_at_one_place_are_a_double_tap_and_a_third_begins_anew() {
    let mut hand = Hand::default();
    assert_eq!(tap(&mut hand, 100.0, 0.0), Gesture::Tap);
    assert_eq!(tap(&mut hand, 130.0, 200.0), Gesture::DoubleTap);
    assert_eq!(tap(&mut hand, 130.0, 400.0), Gesture::Tap);
}

#[test]
fn taps_that_are_far_apart_or_slow_are_two_taps() {
    let mut hand = Hand::default();
    tap(&mut hand, 100.0, 0.0);
    assert_eq!(tap(&mut hand, 200.0, 100.0), Gesture::Tap, "far apart");
    assert_eq!(tap(&mut hand, 200.0, 500.0), Gesture::Tap, "late");
    hand.down(1, at(200.0, 100.0), 600.0, phone(), at(0.0, 0.0));
    assert_eq!(hand.up(1, 950.0, phone()), Gesture::Drop(None), "a long press");
    assert_eq!(tap(&mut hand, 200.0, 1000.0), Gesture::Tap, "after a long press");
}

#[test]
fn a_finger_that_trembles_taps_and_one_that_goes_on_drags_from_where_it_came_down() {
    let mut hand = Hand::default();
    hand.down(1, at(100.0, 100.0), 0.0, zoomed(), at(0.0, 0.0));
    assert_eq!(hand.moves(1, at(106.0, 97.0), 10.0, true), Gesture::Nothing);
    assert!(!hand.has_moved());
    assert_eq!(hand.moves(1, at(110.0, 97.0), 20.0, true), Gesture::Drag(10.0, -3.0));
    assert_eq!(hand.moves(1, at(115.0, 99.0), 30.0, true), Gesture::Drag(5.0, 2.0));
    assert!(hand.has_moved());
}

#[test]
fn a_finger_on_a_page_that_is_not_zoomed_drags_nothing() {
    let mut hand = Hand::default();
    hand.down(1, at(100.0, 100.0), 0.0, phone(), at(0.0, 0.0));
    assert_eq!(hand.moves(1, at(200.0, 100.0), 20.0, false), Gesture::Nothing);
}

#[test]
fn two_fingers_pinch_and_the_one_that_stays_drags_on() {
    let mut hand = Hand::default();
    hand.down(1, at(100.0, 200.0), 0.0, phone(), at(0.0, 0.0));
    hand.down(2, at(200.0, 200.0), 10.0, phone(), at(0.0, 0.0));
    assert!(hand.is_pinching());
    let Gesture::Pinch(pinched) = hand.moves(2, at(300.0, 200.0), 20.0, true) else { panic!() };
    assert!(near(pinched.scale, 2.0));
    assert_eq!(hand.up(1, 30.0, pinched), Gesture::Nothing);
    assert_eq!(hand.moves(2, at(310.0, 205.0), 40.0, true), Gesture::Drag(10.0, 5.0));
    assert!(matches!(hand.up(2, 50.0, pinched), Gesture::Drop(_)));
    assert!(hand.is_empty());
}

#[test]
fn a_third_finger_and_one_that_never_came_down_are_left_alone() {
    let mut hand = Hand::default();
    assert_eq!(hand.moves(9, at(0.0, 0.0), 0.0, true), Gesture::Nothing);
    assert_eq!(hand.up(9, 0.0, phone()), Gesture::Nothing);
    for id in 1..=3 {
        hand.down(id, at(100.0 * f64::from(id), 0.0), 0.0, phone(), at(0.0, 0.0));
    }
    assert_eq!(hand.moves(3, at(0.0, 0.0), 10.0, true), Gesture::Nothing);
    assert_eq!(hand.up(3, 20.0, phone()), Gesture::Nothing);
    hand.clear();
    assert!(hand.is_empty());
}

#[test]
fn a_pinch_is_no_tap() {
    let mut hand = Hand::default();
    hand.down(1, at(100.0, 200.0), 0.0, phone(), at(0.0, 0.0));
    hand.down(2, at(200.0, 200.0), 10.0, phone(), at(0.0, 0.0));
    hand.up(1, 20.0, phone());
    assert_eq!(hand.up(2, 30.0, phone()), Gesture::Drop(None));
    assert_eq!(tap(&mut hand, 200.0, 60.0), Gesture::Tap);
}

#[test]
fn the_speed_is_that_of_the_last_tenth_of_a_second() {
    let mut trail = Trail::begin(0.0, at(0.0, 0.0));
    for time in [500.0, 530.0, 560.0, 590.0] {
        trail.note(time, at(time - 500.0, 200.0));
    }
    assert_eq!(trail.glide(590.0), Some(Glide { across: 1.0, down: 0.0 }));
    trail.note(620.0, at(120.0, 200.0));
    assert_eq!(trail.glide(620.0), Some(Glide { across: 1.0, down: 0.0 }));
    assert_eq!(trail.glide(721.0), None, "it has rested");
}

#[test]
fn a_glide_falls_off_and_comes_to_rest() {
    let (mut stage, mut glide) = (zoomed(), Some(Glide { across: 1.0, down: 0.0 }));
    let (start, mut frames) = (stage.x, 0);
    while let Some(going) = glide {
        let before = stage.x;
        (stage, glide) = going.on(stage, 16);
        assert!(stage.x > before);
        frames += 1;
    }
    assert!((40..80).contains(&frames), "about a second: {frames} frames");
    assert!(stage.x - start > 200.0 && stage.x - start < 250.0);
}

#[test]
fn a_glide_stops_at_an_edge_and_goes_on_along_it() {
    let mut stage = zoomed();
    stage = stage.panned(10_000.0, 0.0).0;
    let (after, glide) = Glide { across: 2.0, down: -2.0 }.on(stage, 16);
    assert_eq!(after.x, 0.0);
    let glide = glide.unwrap();
    assert_eq!(glide.across, 0.0);
    assert!(glide.down < 0.0);
}

proptest! {
    #[test]
    fn a_glide_goes_equally_far_in_long_frames_and_in_short_ones(across in -3.0..3.0, down in -3.0..3.0) {
        let far = |frame: i32| {
            let (mut stage, mut glide) = (zoomed(), Some(Glide { across, down }));
            let mut time = 0;
            while let (Some(going), true) = (glide, time < 480) {
                (stage, glide) = going.on(stage, frame);
                time += frame;
            }
            stage
        };
        let (short, long) = (far(8), far(48));
        prop_assert!((short.x - long.x).abs() < 8.0 && (short.y - long.y).abs() < 8.0);
    }
}

#[test]
fn a_pinch_is_about_the_places_on_the_stage_wherever_in_the_window_that_is() {
    let pinch = |corner: (f64, f64)| {
        let mut hand = Hand::default();
        let corner = at(corner.0, corner.1);
        let there = |x: f64, y: f64| at(x + corner.x, y + corner.y);
        hand.down(1, there(100.0, 200.0), 0.0, phone(), corner);
        hand.down(2, there(200.0, 200.0), 10.0, phone(), corner);
        hand.moves(2, there(320.0, 240.0), 20.0, true)
    };
    assert_eq!(pinch((0.0, 0.0)), pinch((30.0, -400.0)));
}
