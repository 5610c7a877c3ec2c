//! Press as a whole: what it makes of files, and how it behaves as a program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod amend;
mod archive;
mod check;
mod import;
mod incremental;
mod killed;
mod legacy;
mod newsroom;
mod noticed;
mod picture;
mod published;
mod sample;
mod schema;
mod specimen;
mod specimens;
mod support;
mod traps;
mod turns;
