//! All that is said about how firm an order is.

use super::ballots::{Ballots, Grid};
use super::bootstrap::{RESAMPLES, Resampled, bootstrap, may_resample};
use super::contender::{Contender, Model};
use super::leave_one_out::{LeaveOneOut, leave_one_out};
use super::order::{Method, Order};
use super::smaa::{ALL_COUNT, Acceptability, acceptability};
use super::stability::{Interval, weight_intervals};
use super::voice_steps::{VoiceStep, voice_steps};
use super::voices::Side;

/// How firm an order is, looked at from each side.
#[derive(Debug, Clone, PartialEq)]
pub struct Firmness {
    /// Over the weights that let all three criteria count; `None` for a rule that knows no weights.
    pub weights: Option<Acceptability>,
    /// Over all weights, as a stress test.
    pub any_weights: Option<Acceptability>,
    /// How far each weight may move; `None` also when the top k is contested.
    pub intervals: Option<[Interval; 3]>,
    /// By theme, over ballots drawn again; `None` for a theme without rank, and altogether without
    /// ballots or where [`may_resample`] forbids it.
    pub people: Option<Vec<Option<Resampled>>>,
    /// What single ballots decide; `None` without ballots.
    pub ballots: Option<LeaveOneOut>,
    /// Over the share of the residents' voice.
    pub voices: Vec<VoiceStep>,
}

impl Firmness {
    /// Everything about the order that [`Order::new`] makes of the same grid; off the draw path, since it
    /// takes tens of milliseconds. `ballots` are what the grid was counted from, if it was; `sides` names
    /// the side of each group.
    pub fn new(grid: &Grid, ballots: Option<&Ballots>, method: &Method, sides: &[Side], seed: u64) -> Self {
        let order = Order::new(grid, method);
        let contenders = order.contenders(method);
        let model = Model::of(method.rule);
        let over = |w_min| acceptability(&contenders, model?, w_min, method.choose);
        Self {
            weights: over(ALL_COUNT),
            any_weights: over(0.0),
            intervals: model
                .and_then(|model| weight_intervals(&contenders, model, method.weights, method.choose)),
            people: ballots.and_then(|ballots| resampled(ballots, method, &order.ranked(), seed)),
            ballots: ballots.map(|ballots| leave_one_out(ballots, method)),
            voices: voice_steps(grid, method, sides),
        }
    }
}

impl Order {
    /// The themes as [`acceptability`] and [`weight_intervals`] compare them; `None` without a rank.
    pub fn contenders(&self, method: &Method) -> Vec<Option<Contender>> {
        let contender = |composite| Contender::of(composite, method.promising_first);
        self.themes.iter().map(|theme| theme.composite.as_ref().map(contender)).collect()
    }
}

/// The bootstrap of the ranked themes: one that is undefined now would make every draw invalid.
fn resampled(
    ballots: &Ballots,
    method: &Method,
    ranked: &[usize],
    seed: u64,
) -> Option<Vec<Option<Resampled>>> {
    if !may_resample(ballots, &method.voices) {
        return None;
    }
    let found = bootstrap(&ballots.on_themes(ranked), method, RESAMPLES, seed).themes?;
    let mut themes = vec![None; ballots.themes()];
    for (theme, resampled) in ranked.iter().zip(found) {
        themes[*theme] = Some(resampled);
    }
    Some(themes)
}

/// A probability in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grip {
    /// Under 60%: wankel.
    Shaky,
    /// From 60%: redelijk.
    Fair,
    /// From 90%: stevig.
    Firm,
}

impl Grip {
    /// The word for a probability from 0 to 1.
    pub fn of(p: f64) -> Self {
        if p >= 0.9 {
            Self::Firm
        } else if p >= 0.6 {
            Self::Fair
        } else {
            Self::Shaky
        }
    }
}
