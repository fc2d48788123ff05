//! All integration tests, in one binary so that they link once.

mod blueprints;
mod blueprints_laws;
mod crash;
mod export;
mod firmness;
mod import;
mod overview;
mod overview_fixture;
mod scoring_laws;
mod scoring_random;
mod scoring_scenarios;
mod scoring_sections;
mod scoring_slow;
mod scoring_slow_orders;
mod scoring_vectors;
mod store;
mod store_files;
