//! The page under glass: what is under the finger stays there, and no gap opens.

mod gestures;

use kanbao::select::{Bounds, Spot, Stage, StageCommand};
use proptest::prelude::*;

pub(super) fn at(x: f64, y: f64) -> Spot {
    Spot { x, y }
}

/// A phone: the page is lower than the window.
pub(super) fn phone() -> Stage {
    Stage::at_rest(360.0, 510.0, 780.0)
}

/// A wide window: the page is higher than it.
pub(super) fn desk() -> Stage {
    Stage::at_rest(900.0, 1286.0, 900.0)
}

pub(super) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.001
}

/// Whether the page covers the stage where it is larger, and is inside it where it is not.
fn leaves_no_gap(stage: &Stage) -> bool {
    let (right, bottom) = (stage.x + stage.width * stage.scale, stage.y + stage.page_height * stage.scale);
    let is_held = |from: f64, to: f64, length: f64| {
        (from <= 0.001 && to >= length - 0.001) || (from >= -0.001 && to <= length + 0.001)
    };
    is_held(stage.x, right, stage.width) && is_held(stage.y, bottom, stage.height)
}

fn stages() -> impl Strategy<Value = Stage> {
    (100.0..2000.0, 100.0..3000.0, 200.0..2000.0, 0.05..9.0, 0.0..1.0, 0.0..1.0).prop_map(
        |(width, page, view, scale, x, y)| {
            Stage::at_rest(width, page, view).zoomed(scale, at(width * x, page * y))
        },
    )
}

proptest! {
    #[test]
    fn a_place_on_the_page_and_a_place_on_the_stage_are_each_others_inverse(
        stage in stages(), x in 0.0..2000.0, y in 0.0..2000.0,
    ) {
        let back = stage.spot(stage.point(at(x, y)));
        prop_assert!(near(back.x, x) && near(back.y, y));
    }

    #[test]
    fn nothing_that_happens_to_a_page_leaves_a_gap(
        stage in stages(), scale in 0.01..20.0, x in 0.0..1.0, y in 0.0..1.0,
        across in -5000.0..5000.0, down in -5000.0..5000.0, top in -3000.0..3000.0,
    ) {
        let about = at(stage.width * x, stage.height * y);
        let to = [about, at(about.x + across, about.y + down)];
        let story = Bounds { from: at(x * 5000.0, y * 5000.0), to: at(x * 5000.0 + 3000.0, 9000.0) };
        let zoomed = stage.zoomed(scale, about);
        for after in [
            zoomed,
            stage.panned(across, down).0,
            stage.pinched([about, at(about.x + 50.0, about.y)], to),
            stage.toggled(about, Some(story)),
            stage.towards(zoomed, x),
            stage.released(about),
            stage.settled(top).0,
            zoomed.settled(top).0,
            stage.resized(stage.width * (x + 0.2), stage.page_height * (y + 0.2), stage.view_height),
        ] {
            prop_assert!(leaves_no_gap(&after), "{after:?}");
            prop_assert!(after.scale <= 8.0 && after.scale >= after.least());
        }
    }

    #[test]
    fn what_is_under_the_finger_stays_there_while_the_page_covers_the_stage(
        from in 1.5..4.0, to in 4.0..8.0, x in 0.3..0.7, y in 0.3..0.7,
    ) {
        let about = at(360.0 * x, 510.0 * y);
        let stage = phone().zoomed(from, about);
        let point = stage.point(about);
        let after = stage.zoomed(to, about).spot(point);
        prop_assert!(near(after.x, about.x) && near(after.y, about.y));
    }

    #[test]
    fn zooming_in_and_out_again_about_a_place_changes_nothing(
        stage in stages(), by in 1.0..3.0, x in 0.0..1.0, y in 0.0..1.0,
    ) {
        prop_assume!(stage.scale * by <= 8.0 && stage.scale >= 1.0);
        let about = at(stage.width * x, stage.height * y);
        let back = stage.zoomed(stage.scale * by, about).zoomed(stage.scale, about);
        prop_assert!(near(back.x, stage.x) && near(back.y, stage.y) && near(back.scale, stage.scale));
    }

    #[test]
    fn a_pinch_keeps_what_is_between_the_fingers_between_them(
        x in 100.0..200.0, y in 100.0..200.0, apart in 40.0..80.0, by in 1.2..2.0,
        across in -20.0..20.0, down in -20.0..20.0,
    ) {
        let stage = phone().zoomed(3.0, at(180.0, 255.0));
        let fingers = |x: f64, y: f64, apart: f64| [at(x - apart, y - apart), at(x + apart, y + apart)];
        let after = stage.pinched(fingers(x, y, apart), fingers(x + across, y + down, apart * by));
        prop_assert!(near(after.scale, 3.0 * by));
        let middle = after.spot(stage.point(at(x, y)));
        prop_assert!(near(middle.x, x + across) && near(middle.y, y + down));
    }

    #[test]
    fn a_stage_that_takes_another_height_leaves_what_is_seen_where_it_is(
        stage in stages(), top in -3000.0..3000.0,
    ) {
        // A drag or a pinch has ended somewhere on the stage that the gesture began on.
        let (settled, new_top) = stage.settled(top);
        prop_assert!(near(new_top + settled.y, top + stage.y));
        prop_assert!(near(settled.x, stage.x));
    }
}

#[test]
fn a_page_is_at_most_eight_times_as_wide_as_the_stage_and_at_least_seen_whole() {
    assert!(near(desk().zoomed(20.0, at(0.0, 0.0)).scale, 8.0));
    assert!(near(desk().zoomed(0.1, at(0.0, 0.0)).scale, 900.0 / 1286.0));
    assert!(near(phone().zoomed(0.1, at(0.0, 0.0)).scale, 1.0), "the whole page is seen already");
}

#[test]
fn what_could_not_be_panned_is_left_for_the_document() {
    let stage = phone().zoomed(2.0, at(0.0, 0.0));
    assert_eq!(stage.panned(0.0, 30.0).1, 30.0);
    assert_eq!(stage.panned(0.0, -510.0).1, 0.0);
    assert_eq!(stage.panned(0.0, -540.0).1, -30.0);
    assert_eq!(phone().panned(0.0, -40.0).1, -40.0, "a page that is no larger than the stage is not panned");
}

#[test]
fn the_buttons_go_by_steps_to_both_ends() {
    let walk = |command| {
        let mut stage = desk();
        let mut percents = Vec::new();
        for _ in 0..11 {
            stage = stage.after(command, at(450.0, 450.0));
            percents.push(stage.percent());
        }
        percents
    };
    assert_eq!(walk(StageCommand::Larger), [125, 150, 200, 250, 300, 400, 500, 600, 800, 800, 800]);
    assert_eq!(walk(StageCommand::Smaller), [70; 11]);
    assert!(desk().after(StageCommand::FitPage, at(0.0, 0.0)).settled(0.0).0.height <= 900.0);
    assert_eq!(phone().after(StageCommand::FitPage, at(0.0, 0.0)).percent(), 100);
    let between = desk().zoomed(1.3, at(0.0, 0.0));
    assert_eq!(between.after(StageCommand::Larger, at(0.0, 0.0)).percent(), 150);
    assert_eq!(between.after(StageCommand::Smaller, at(0.0, 0.0)).percent(), 125);
    assert_eq!(between.after(StageCommand::FitWidth, at(0.0, 0.0)), desk());
}

#[test]
fn a_page_that_fits_stands_in_the_middle() {
    let stage = desk().after(StageCommand::FitPage, at(0.0, 0.0));
    assert!(near(stage.x, (900.0 - 630.0) / 2.0) || (stage.x - 135.0).abs() < 0.5);
    assert_eq!(stage.y, 0.0);
}

#[test]
fn double_tapping_fills_the_width_with_the_story_under_the_finger_and_then_shows_the_page() {
    let story = Bounds { from: at(5000.0, 2000.0), to: at(7500.0, 6000.0) };
    let stage = phone().toggled(at(200.0, 120.0), Some(story));
    assert!(near(stage.scale, 4.0 * 0.96));
    let (left, right) = (stage.spot(story.from), stage.spot(story.to));
    assert!(near(left.x, 360.0 - right.x) && left.x > 0.0, "the same margin at both sides");
    assert_eq!(stage.toggled(at(10.0, 10.0), Some(story)).percent(), 100);
}

#[test]
fn a_story_at_the_pages_edge_keeps_the_page_to_its_edge() {
    let story = Bounds { from: at(0.0, 0.0), to: at(2500.0, 3000.0) };
    assert_eq!(phone().toggled(at(20.0, 20.0), Some(story)).x, 0.0);
}

#[test]
fn double_tapping_no_story_or_one_across_the_page_zooms_to_two_and_a_half_times() {
    let across = Bounds { from: at(0.0, 0.0), to: at(9500.0, 3000.0) };
    for story in [None, Some(across)] {
        let stage = phone().toggled(at(100.0, 100.0), story);
        assert_eq!(stage.percent(), 250);
        let point = stage.point(at(100.0, 100.0));
        assert!(near(point.x, 100.0 / 360.0 * 10_000.0));
    }
}

#[test]
fn a_pinch_that_ends_near_the_stages_width_meant_it() {
    assert_eq!(phone().zoomed(1.03, at(0.0, 0.0)).released(at(0.0, 0.0)), phone());
    assert_eq!(phone().zoomed(1.05, at(0.0, 0.0)).released(at(0.0, 0.0)).percent(), 105);
}

#[test]
fn a_zoomed_page_has_a_stage_as_high_as_the_window_and_a_page_at_rest_its_own() {
    let zoomed = desk().zoomed(2.0, at(450.0, 300.0));
    let (settled, top) = zoomed.settled(-100.0);
    assert_eq!((settled.height, top), (900.0, 0.0));
    let (back, top) = settled.zoomed(1.0, at(450.0, 200.0)).settled(0.0);
    assert_eq!(back.height, 1286.0);
    assert!(near(top, back.y + top) && top <= 0.0);
    assert_eq!(phone().zoomed(1.2, at(0.0, 0.0)).settled(60.0).0.height, 612.0);
}

#[test]
fn a_window_that_is_turned_keeps_the_zoom() {
    let stage = phone().zoomed(2.0, at(360.0, 510.0)).settled(0.0).0;
    let turned = stage.resized(780.0, 1105.0, 360.0);
    assert_eq!(turned.percent(), 200);
    assert_eq!(turned.height, 360.0);
    assert_eq!(Stage::default().resized(360.0, 510.0, 780.0), phone());
}

#[test]
fn a_stage_that_is_not_laid_out_yet_does_no_harm() {
    let nothing = Stage::default();
    let _ = nothing.zoomed(2.0, at(1.0, 1.0)).toggled(at(0.0, 0.0), None).settled(0.0);
    let _ = nothing.pinched([at(0.0, 0.0); 2], [at(0.0, 0.0); 2]).transform();
    let _ = nothing.point(at(3.0, 3.0));
}

#[test]
fn the_transform_is_written_in_whole_numbers() {
    let stage = Stage { x: -12.345, y: 6.0, scale: 2.5, ..phone() };
    assert_eq!(stage.transform(), "translate3d(-1234e-2px,600e-2px,0)scale(25000e-4)");
}
