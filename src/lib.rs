//! dialoogtafel: run a dialogue session from a blueprint and never lose a remark.

pub mod app;
pub mod blueprint;
pub mod cli;
pub mod example;
pub mod export;
pub mod i18n;
pub mod import;
pub mod keymap;
pub mod overview;
pub mod runtime;
pub mod scoring;
pub mod session;
pub mod store;
pub mod terminal;
pub mod text;
pub mod ui;
