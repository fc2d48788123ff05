//! dialoogtafel: run a dialogue session from a blueprint and never lose a remark.
pub mod blueprint;
pub mod i18n;
pub mod import;
pub mod session;
pub mod store;
