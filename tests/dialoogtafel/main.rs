//! All integration tests, in one binary so that they link once.

mod blueprints;
mod blueprints_laws;
mod crash;
mod example;
mod export;
mod import;
mod keys;
mod overview;
mod overview_fixture;
mod player;
mod scenes;
mod scoring_laws;
mod scoring_random;
mod scoring_scenarios;
mod scoring_sections;
mod scoring_slow;
mod scoring_slow_orders;
mod scoring_vectors;
mod screens;
mod session;
mod sources;
mod store;
mod store_files;
mod structure;
mod words;
