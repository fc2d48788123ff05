//! dialoogtafel: run a dialogue session from a blueprint and never lose a remark.
pub mod blueprint;
pub mod export;
pub mod i18n;
pub mod overview;
pub mod scoring;
pub mod session;
