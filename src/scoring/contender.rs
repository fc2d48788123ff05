//! A theme as the weights see it: its figure is a straight line over the weights.

use super::composite::{Composite, Rule, SLACK};

/// The rules that weights can change, each linear in the weights after a change of scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Model {
    /// `sum of w s`.
    Arithmetic,
    /// `product of s^w`: linear in `ln s`. A criterion at 0 makes it 0 for every weight above 0.
    Geometric,
}

impl Model {
    /// `None` for a rule that knows no weights.
    pub fn of(rule: Rule) -> Option<Self> {
        match rule {
            Rule::Arithmetic => Some(Self::Arithmetic),
            Rule::Geometric => Some(Self::Geometric),
            Rule::Owa321 | Rule::Minimum => None,
        }
    }

    /// The rule itself.
    pub fn rule(self) -> Rule {
        match self {
            Self::Arithmetic => Rule::Arithmetic,
            Self::Geometric => Rule::Geometric,
        }
    }

    /// What the weights are multiplied with; minus infinity for the logarithm of 0.
    pub(super) fn slopes(self, contender: &Contender) -> [f64; 3] {
        match self {
            Self::Arithmetic => contender.s,
            Self::Geometric => contender.s.map(f64::ln),
        }
    }
}

/// The three criteria of a theme, and the class it is ordered in: weights do not change that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contender {
    pub(super) s: [f64; 3],
    pub(super) promising: bool,
}

impl Contender {
    /// `None` when a value is NaN or outside 0 to 1. Promising themes come before the others; pass
    /// `false` for all when the method has no such classes.
    pub fn new(s: [f64; 3], promising: bool) -> Option<Self> {
        let valid = s.iter().all(|s| (-SLACK..=1.0 + SLACK).contains(s));
        valid.then(|| Self { s: s.map(|s| s.clamp(0.0, 1.0)), promising })
    }

    /// A theme of an order.
    pub fn of(composite: &Composite, promising_first: bool) -> Self {
        Self { s: composite.s, promising: promising_first && composite.promising }
    }
}
