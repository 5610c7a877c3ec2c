//! The reader without a browser: pure functions and reducers, and whole screens rendered to HTML.
//!
//! One program, so that it links once; a file for each thing that is tested. tests/README.md says
//! where a new test goes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod answer;
mod calendar;
mod commands;
mod faces;
mod fixtures;
mod host;
mod index_filter;
mod library;
mod markup;
mod meta;
mod needs;
mod place;
mod preferences;
mod rendering;
mod route;
mod sample;
mod screens;
mod search;
mod searched;
mod spread;
mod stage;
mod swipe;
mod turning;
mod typesetting;
mod ways_out;
mod wording;
