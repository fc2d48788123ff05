//! All integration tests, in one binary so that they link once.

mod blueprints;
mod blueprints_laws;
mod cli;
mod crash;
mod export;
mod firmness;
mod import;
mod overview;
mod overview_fixture;
mod player;
mod pty_endings;
mod pty_screen;
mod pty_session;
mod readme;
mod scenes;
mod scoring_laws;
mod scoring_random;
mod scoring_scenarios;
mod scoring_sections;
mod scoring_slow;
mod scoring_slow_orders;
mod scoring_vectors;
mod screens;
mod store;
mod store_files;
mod terminal;
