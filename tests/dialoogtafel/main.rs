//! All integration tests, in one binary so that they link once.

mod export;
mod overview;
mod overview_fixture;
mod scoring_vectors;
