//! All integration tests, in one binary so that they link once.
mod crash;
mod import;
mod store;
mod store_files;
