//! How far may the weight of one criterion move before the top k changes?

use super::composite::Weights;
use super::contender::{Contender, Model};
use super::ranking::{Ranking, Standing};

/// The weights of one criterion for which the top k stays the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// At least this; 0 or more.
    pub from: f64,
    /// At most this; up to 1.
    pub to: f64,
}

/// The interval of each criterion: its weight becomes t and the other two share the rest in the same
/// proportion as before (evenly when they had nothing).
///
/// Along the way each figure is a straight line in t, so the ends are exact: where a theme inside the top
/// k meets one outside it of the same class. `None` when themes tie for the last places of the top k. A
/// theme that is `None` takes no part.
pub fn weight_intervals(
    themes: &[Option<Contender>],
    model: Model,
    weights: Weights,
    k: usize,
) -> Option<[Interval; 3]> {
    let standing = |contender: &Contender| Standing {
        score: model.rule().score(contender.s, weights),
        promising: contender.promising,
    };
    let standings: Vec<Option<Standing>> = themes.iter().map(|theme| theme.as_ref().map(standing)).collect();
    let top = Ranking::new(&standings).top(k);
    if !top.contested.is_empty() {
        return None;
    }
    let contenders =
        || themes.iter().enumerate().filter_map(|(theme, contender)| Some((theme, contender.as_ref()?)));
    let (inside, outside): (Vec<_>, Vec<_>) =
        contenders().partition(|(theme, _)| top.certain.contains(theme));
    let rivals = || {
        let pairs = inside.iter().flat_map(|(_, a)| outside.iter().map(move |(_, b)| (*a, *b)));
        pairs.filter(|(a, b)| a.promising == b.promising)
    };
    Some([0, 1, 2].map(|criterion| {
        let path = Path::new(weights, criterion);
        let whole = Interval { from: 0.0, to: 1.0 };
        rivals().fold(whole, |interval, (a, b)| path.narrow(interval, model.slopes(a), model.slopes(b)))
    }))
}

/// The weights along which one criterion goes from 0 to 1.
struct Path {
    criterion: usize,
    /// Where it stands now.
    now: f64,
    /// What the other two have of the rest; 0 for the criterion itself.
    others: [f64; 3],
}

impl Path {
    fn new(weights: Weights, criterion: usize) -> Self {
        let now = weights.get()[criterion];
        let mut others = weights.get();
        others[criterion] = 0.0;
        let rest: f64 = others.iter().sum();
        let mut others = if rest > 0.0 { others.map(|weight| weight / rest) } else { [0.5; 3] };
        others[criterion] = 0.0;
        Self { criterion, now, others }
    }

    /// A figure at t = 0 and at t = 1; minus infinity where it is the logarithm of 0.
    fn ends(&self, slopes: [f64; 3]) -> (f64, f64) {
        let counting = self.others.iter().zip(slopes).filter(|(weight, _)| **weight > 0.0);
        (counting.map(|(weight, slope)| weight * slope).sum(), slopes[self.criterion])
    }

    /// The part of the interval in which `a`, which is ahead of `b` now, stays ahead.
    fn narrow(&self, interval: Interval, a: [f64; 3], b: [f64; 3]) -> Interval {
        let ((a_start, a_end), (b_start, b_end)) = (self.ends(a), self.ends(b));
        let drops_out = |start: f64, end: f64| start.min(end) == f64::NEG_INFINITY;
        if drops_out(b_start, b_end) && !drops_out(a_start, a_end) {
            return interval;
        }
        if drops_out(a_start, a_end) {
            // Ahead only because the criterion at 0 does not count now.
            return Interval { from: self.now, to: self.now };
        }
        let (start, end) = (a_start - b_start, a_end - b_end);
        let level = start / (start - end);
        Interval {
            from: if start < 0.0 { interval.from.max(level) } else { interval.from },
            to: if end < 0.0 { interval.to.min(level) } else { interval.to },
        }
    }
}
