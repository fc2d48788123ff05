//! From answers to an order, and how firm that order is. Pure: no clock, no file, no chance but a seed.
//!
//! Sums are whole numbers and means are exact [`Fraction`]s. What is undefined is `None`, never 0 or NaN.
//! Themes, groups and criteria are indices here (from 0); the three criteria keep one order everywhere.

mod composite;
mod fraction;
mod ranking;
mod tally;
mod voices;

pub use composite::{Composite, Rule, SLACK, Weights, unit};
pub use fraction::Fraction;
pub use ranking::{Ranking, Standing, Top};
pub use tally::{Answer, Bounds, Score, Tally, Total};
pub use voices::{Silent, Voices, pooled_mean};
