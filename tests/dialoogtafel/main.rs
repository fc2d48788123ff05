//! All integration tests, in one binary so that they link once.

mod blueprints;
mod blueprints_laws;
mod import;
mod scoring_vectors;
mod store;
