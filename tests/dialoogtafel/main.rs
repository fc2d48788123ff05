//! All integration tests, in one binary so that they link once.

mod export;
mod overview;
mod overview_fixture;
mod scoring_laws;
mod scoring_random;
mod scoring_scenarios;
mod scoring_sections;
mod scoring_slow;
mod scoring_slow_orders;
mod scoring_vectors;
