//! From answers to an order, and how firm that order is. Pure: no clock, no file, no chance but a seed.
//!
//! ```text
//! Ballots -> Grid of Cells -> means per group -> one mean (Voices) -> one figure (Composite) -> Ranking
//!                 |                                                      |
//!         agreement, Dominance                              Firmness: weights, people, voices
//! ```
//!
//! Sums are whole numbers and means are exact [`Fraction`]s. What is undefined is `None`, never 0 or NaN.
//! Themes, groups and criteria are indices here (from 0); the three criteria keep one order everywhere.
//!
//! ```
//! use dialoogtafel::scoring::*;
//!
//! let fives = Tally { counts: [0, 0, 1, 2, 6], ..Tally::default() };
//! let threes = Tally { counts: [0, 1, 6, 2, 0], ..Tally::default() };
//! // Two groups, two themes, and the same answers on all three criteria.
//! let grid = Grid::from_fn(2, 2, |_, theme, _| Cell::Scores([threes, fives][theme]));
//! let voices = Voices::new(&[0.5, 0.5]).ok_or("nobody has a voice")?;
//! let order = Order::new(&grid, &Method::new(voices));
//! assert_eq!(order.ranking.ranks(), [Some(2), Some(1)]);
//! assert_eq!(order.themes[1].means[0].map(|mean| mean.half_up(1)), Some("4.6".into()));
//! # Ok::<(), &str>(())
//! ```

mod agreement;
mod ballots;
mod bootstrap;
mod composite;
mod contender;
mod difference;
mod firmness;
mod fraction;
mod leave_one_out;
mod leeway;
mod order;
mod rank_votes;
mod ranking;
mod share;
mod smaa;
mod stability;
mod suppression;
mod tally;
mod triangle;
mod two_orders;
mod voice_steps;
mod voices;

pub use agreement::{Opinions, Picture, agreement, consensus};
pub use ballots::{Ballot, Ballots, Cell, Grid};
pub use bootstrap::{Bootstrap, LEAST_TO_RESAMPLE, RESAMPLES, Resampled, bootstrap, may_resample};
pub use composite::{Composite, Rule, SLACK, Weights, unit};
pub use contender::{Contender, Model};
pub use difference::{Dominance, Magnitude, gap, is_to_discuss};
pub use firmness::{Firmness, Grip};
pub use fraction::Fraction;
pub use leave_one_out::{LeaveOneOut, leave_one_out};
pub use leeway::Crowd;
pub use order::{Method, Order, Placed};
pub use rank_votes::{borda, copeland};
pub use ranking::{Ranking, Standing, Top};
pub use share::{Share, TooManyVotes};
pub use smaa::{ALL_COUNT, Acceptability, Accepted, TopSet, Winner, acceptability, winners};
pub use stability::{Interval, weight_intervals};
pub use suppression::{Answers, Audience, Distribution, Lines, Shown, ShownGroup};
pub use tally::{Answer, Bounds, Score, Tally, Total};
pub use triangle::{Point, Polygon};
pub use two_orders::TwoOrders;
pub use voice_steps::{VoiceStep, voice_steps};
pub use voices::{Side, Silent, Voices, pooled_mean};
