//! A finger's way: far, quick and level is a swipe, anything else is not.

use kanbao::select::{Swipe, swipe};

#[test]
fn a_sweep_to_the_left_goes_onwards_and_one_to_the_right_back() {
    assert_eq!(swipe(-120, 0, 200), Some(Swipe::Onwards));
    assert_eq!(swipe(120, 0, 200), Some(Swipe::Back));
}

#[test]
fn a_short_way_is_a_tap() {
    assert_eq!(swipe(-47, 0, 100), None);
    assert_eq!(swipe(-48, 0, 100), Some(Swipe::Onwards));
    assert_eq!(swipe(0, 0, 0), None);
}

#[test]
fn a_long_time_is_a_drag() {
    assert_eq!(swipe(120, 0, 800), Some(Swipe::Back));
    assert_eq!(swipe(120, 0, 801), None);
}

#[test]
fn a_steep_way_is_scrolling() {
    for down in [60, -60] {
        assert_eq!(swipe(120, down, 200), Some(Swipe::Back));
    }
    for down in [61, -61, 500] {
        assert_eq!(swipe(120, down, 200), None);
    }
}

#[test]
fn numbers_that_no_screen_has_do_no_harm() {
    assert_eq!(swipe(1_500_000_000, i32::MIN, 0), None);
    assert_eq!(swipe(i32::MIN, 0, i32::MIN), Some(Swipe::Onwards));
}
