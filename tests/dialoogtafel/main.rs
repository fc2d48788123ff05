//! All integration tests, in one binary so that they link once.

mod import;
mod scoring_vectors;
mod store;
