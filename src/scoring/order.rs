//! From what the groups said to one order of the themes.

use super::ballots::{Grid, Totals};
use super::composite::{Composite, Rule, Weights};
use super::fraction::Fraction;
use super::ranking::{Ranking, Standing, Top};
use super::tally::Total;
use super::voices::{Silent, Voices};

/// What is agreed beforehand, and can be said aloud in two sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// How three criteria become one figure.
    pub rule: Rule,
    /// Whether promising themes come before the others.
    pub promising_first: bool,
    /// A theme is promising when each criterion reaches this mean, 1 to 5.
    pub promising_from: f64,
    /// How heavily each criterion counts.
    pub weights: Weights,
    /// How heavily each group counts.
    pub voices: Voices,
    /// How many themes will be chosen.
    pub choose: usize,
}

impl Method {
    /// The default of this program: promising themes first, then by geometric mean, all criteria alike,
    /// promising from 3, three to choose.
    pub fn new(voices: Voices) -> Self {
        Self {
            rule: Rule::Geometric,
            promising_first: true,
            promising_from: 3.0,
            weights: Weights::EQUAL,
            voices,
            choose: 3,
        }
    }

    /// Three means together; `None` when one of them is undefined.
    fn composite(&self, means: [Option<f64>; 3]) -> Option<Composite> {
        let [Some(urgency), Some(potential), Some(energy)] = means else { return None };
        Composite::new([urgency, potential, energy], self.weights, self.promising_from)
    }

    fn standing(&self, composite: &Composite) -> Standing {
        Standing { score: composite.score(self.rule), promising: self.promising_first && composite.promising }
    }

    fn rank<'a>(&self, composites: impl Iterator<Item = Option<&'a Composite>>) -> Ranking {
        Ranking::new(&composites.map(|composite| composite.map(|c| self.standing(c))).collect::<Vec<_>>())
    }

    /// The composite of each theme, for when its exact means are not needed.
    pub(super) fn composites(&self, totals: &Totals) -> Vec<Option<Composite>> {
        let mean = |theme, criterion| self.voices.combine_f64(totals.of(theme, criterion));
        let composite = |theme| self.composite([0, 1, 2].map(|criterion| mean(theme, criterion)));
        (0..totals.themes).map(composite).collect()
    }

    pub(super) fn ranking(&self, composites: &[Option<Composite>]) -> Ranking {
        self.rank(composites.iter().map(Option::as_ref))
    }

    pub(super) fn top(&self, totals: &Totals) -> Top {
        self.ranking(&self.composites(totals)).top(self.choose)
    }
}

/// One theme in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The combined mean of each criterion, 1 to 5; `None` when a group that should be heard is not.
    pub means: [Option<Fraction>; 3],
    /// The three together; `None` when one mean is undefined: 'nog niet te vergelijken'.
    pub composite: Option<Composite>,
    /// Competition rank, from 1.
    pub rank: Option<usize>,
}

/// All themes in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// By theme.
    pub themes: Vec<Placed>,
    /// From first to last.
    pub ranking: Ranking,
    /// The themes to choose.
    pub top: Top,
}

impl Order {
    /// People first, then criteria: a mean per group, one mean of the groups, one figure of three means.
    pub fn new(grid: &Grid, method: &Method) -> Self {
        let totals = grid.totals();
        let mean = |theme, criterion| {
            let groups: Vec<Total> = totals.of(theme, criterion).collect();
            method.voices.combine(&groups, Silent::Undefined)
        };
        let placed = |theme| {
            let means = [0, 1, 2].map(|criterion| mean(theme, criterion));
            Placed {
                means,
                composite: method.composite(means.map(|mean| mean.map(Fraction::to_f64))),
                rank: None,
            }
        };
        let mut themes: Vec<Placed> = (0..totals.themes).map(placed).collect();
        let ranking = method.rank(themes.iter().map(|theme| theme.composite.as_ref()));
        for (theme, rank) in themes.iter_mut().zip(ranking.ranks()) {
            theme.rank = rank;
        }
        let top = ranking.top(method.choose);
        Self { themes, ranking, top }
    }

    /// The themes with a rank, by index.
    pub fn ranked(&self) -> Vec<usize> {
        (0..self.themes.len()).filter(|theme| self.themes[*theme].rank.is_some()).collect()
    }

    /// The promising themes, by index: there may be fewer than there are to choose.
    pub fn promising(&self) -> Vec<usize> {
        let promising = |theme: &Placed| theme.composite.as_ref().is_some_and(|c| c.promising);
        (0..self.themes.len()).filter(|theme| promising(&self.themes[*theme])).collect()
    }
}
