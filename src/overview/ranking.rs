//! From votes to figures per theme and their order: what the screens show live, and every report.

use std::array;

use crate::blueprint::{OrderRule, Scoring};
use crate::scoring::{self, Cell, Dominance, Fraction, Order, Rule, Silent, Tally, Top, Voices, Weights};
use crate::session::{Criterion, Group, Perspective, Theme};

use super::model::CriterionResult;
use super::shown::ShownCell;
use super::votes::Votes;

/// The figures of all themes, and their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// One per theme, in the order in which the themes were given.
    pub themes: Vec<ThemeFigures>,
    /// The first places, by place in [`themes`](Self::themes).
    pub top: Top,
}

/// The figures of one theme: all there are, or with [`ShownCell`]s as many as may be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFigures<C = Cell> {
    /// Urgency, potential, energy.
    pub criteria: [CriterionResult<C>; 3],
    /// 0 to 100; `None` while a mean is missing.
    pub score: Option<f64>,
    /// Competition rank from 1; `None` while a mean is missing.
    pub rank: Option<usize>,
    /// Whether urgency, potential and energy each reach `promising_from`; `None` while a mean is missing.
    pub promising: Option<bool>,
    /// The criteria with the lowest combined mean.
    pub weakest: Vec<Criterion>,
}

/// The figures of one theme as a report or the wall holds them.
pub type ShownFigures = ThemeFigures<ShownCell>;

impl<C> Default for ThemeFigures<C> {
    fn default() -> Self {
        let criteria = array::from_fn(|_| CriterionResult::default());
        Self { criteria, score: None, rank: None, promising: None, weakest: Vec::new() }
    }
}

/// Adds up the votes of one round and puts the themes in order: fast enough for every keystroke, and
/// therefore without [`firmness`](super::firmness()).
pub fn ranking(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes) -> Ranking {
    let grid = votes.grid(groups, themes);
    let order = method(scoring, groups).map(|method| Order::new(&grid, &method));
    let figures = |place: usize| {
        let placed = order.as_ref().map(|order| &order.themes[place]);
        let composite = placed.and_then(|placed| placed.composite.as_ref());
        let weakest = composite.into_iter().flat_map(|composite| &composite.weakest);
        let mut criteria = array::from_fn(|criterion| {
            let of_group = |group| grid.cells(group, place).map(|cells| cells[criterion]);
            sides(groups, (0..groups.len()).filter_map(of_group).collect())
        });
        for (criterion, mean) in criteria.iter_mut().zip(placed.map_or([None; 3], |placed| placed.means)) {
            criterion.mean = mean;
        }
        ThemeFigures {
            criteria,
            score: composite.map(|composite| 100.0 * composite.score(rule(scoring.order))),
            rank: placed.and_then(|placed| placed.rank),
            promising: composite.map(|composite| composite.promising),
            weakest: weakest.map(|&criterion| Criterion::ALL[criterion]).collect(),
        }
    };
    let top = order.as_ref().map(|order| order.top.clone()).unwrap_or_default();
    Ranking { themes: (0..themes.len()).map(figures).collect(), top }
}

/// What the blueprint says about the order; `None` when nobody or nothing counts.
///
/// Promising themes come first whatever the rule: the gate holds for `owa321` and `arithmetic` too.
pub(super) fn method(scoring: &Scoring, groups: &[Group]) -> Option<scoring::Method> {
    Some(scoring::Method {
        rule: rule(scoring.order),
        promising_from: scoring.promising_from,
        weights: Weights::new(scoring.weights.to_array())?,
        choose: scoring.choose,
        ..scoring::Method::new(group_voices(scoring, groups)?)
    })
}

/// Share of every perspective that has a group, in the order of [`Perspective::ALL`]; together 1.
pub fn voices(scoring: &Scoring, groups: &[Group]) -> Vec<(Perspective, f64)> {
    let present =
        Perspective::ALL.into_iter().filter(|side| groups.iter().any(|group| group.perspective == *side));
    let voices: Vec<_> = present.map(|side| (side, scoring.voices.of(side))).collect();
    let sum: f64 = voices.iter().map(|(_, voice)| voice).sum();
    voices.into_iter().map(|(side, voice)| (side, share(voice, sum))).collect()
}

/// The weights of urgency, potential and energy; together 1, unless nothing counts.
pub fn weights(scoring: &Scoring) -> [f64; 3] {
    let weights = scoring.weights.to_array();
    let sum: f64 = weights.iter().sum();
    weights.map(|weight| share(weight, sum))
}

/// A part of a whole; nothing where there is no whole.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn group_voices(scoring: &Scoring, groups: &[Group]) -> Option<Voices> {
    let voices = groups.iter().map(|group| group_voice(scoring, groups, group));
    Voices::from_fractions(&voices.collect::<Option<Vec<_>>>()?)
}

/// The voice of the perspective of a group, shared equally by the groups of that perspective.
pub(super) fn group_voice(scoring: &Scoring, groups: &[Group], group: &Group) -> Option<Fraction> {
    let sharing = groups.iter().filter(|other| other.perspective == group.perspective).count();
    Fraction::nearest(scoring.voices.of(group.perspective))?
        .over(Fraction::whole(u32::try_from(sharing).ok()?))
}

/// The figures that need no agreement on voices: what each group and each side said.
fn sides(groups: &[Group], cells: Vec<Cell>) -> CriterionResult {
    let totals: Vec<_> = cells.iter().map(Cell::total).collect();
    let sides = Perspective::ALL.map(|side| {
        // Equal voices for the groups of this side, none for the other.
        let voice = |group: &Group| Fraction::whole(u32::from(group.perspective == side));
        let voices = Voices::from_fractions(&groups.iter().map(voice).collect::<Vec<_>>())?;
        voices.combine(&totals, Silent::Undefined)
    });
    let [residents, professionals] = sides;
    let gap = residents.zip(professionals).and_then(|(one, other)| one.minus(other));
    let answers = Perspective::ALL.map(|side| {
        let of_side = groups.iter().zip(&cells).filter(|(group, _)| group.perspective == side);
        together(of_side.filter_map(|(_, cell)| cell.scores()))
    });
    CriterionResult { mean: None, sides, gap, answers, groups: cells }
}

/// The valid scores of several groups, each person as one: for pairs of people, never for a mean.
fn together<'a>(tallies: impl Iterator<Item = &'a Tally>) -> Tally {
    tallies.fold(Tally::default(), |mut all, tally| {
        all += Tally { counts: tally.counts, ..Tally::default() };
        all
    })
}

impl<C> CriterionResult<C> {
    /// Whether residents and professionals are a whole point or more apart, exactly.
    pub fn is_gap_flagged(&self) -> bool {
        self.gap.is_some_and(|gap| gap.abs() >= Fraction::ONE)
    }

    /// Who gives the higher score when a resident and a professional are picked; its `delta` is Cliff's.
    /// `None` until both sides have answered.
    pub fn dominance(&self) -> Option<Dominance> {
        let [residents, professionals] = &self.answers;
        Dominance::between(residents, professionals)
    }
}

fn rule(order: OrderRule) -> Rule {
    match order {
        OrderRule::Geometric => Rule::Geometric,
        OrderRule::Owa321 => Rule::Owa321,
        OrderRule::Arithmetic => Rule::Arithmetic,
    }
}
