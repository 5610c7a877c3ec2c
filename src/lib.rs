//! Kanbao 看报: the reader that county newspapers put their digital editions (数字报) in.
//!
//! In reading order: a [`route`] says what the address asks for; [`state`] holds what the reader
//! knows; [`select`] answers questions from both; [`wording`] puts the answers into Chinese or
//! English; [`components`] and [`screens`] show them; [`hooks`] and [`browser`] touch the world;
//! [`app`] joins it all.

pub mod route;

pub mod state;

pub mod select;

pub mod wording;

pub mod components;

pub mod screens;

pub mod hooks;

pub mod browser;

pub mod app;
