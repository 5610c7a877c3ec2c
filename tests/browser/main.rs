//! The reader in a real DOM: what only a browser can answer. tests/README.md says what belongs here.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod announcer;
mod calendar;
mod early;
mod events;
mod fetch;
#[path = "../suite/fixtures.rs"]
#[allow(dead_code, reason = "tests/suite uses the rest")]
mod fixtures;
mod focus;
mod history;
mod keyboard;
mod network;
mod panels;
mod reader;
mod search;
mod stage;
mod storage;
mod swipe;
mod view;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
