//! From ballots to figures per theme and their order: what the screens show live, and every report.

use std::array;

use crate::blueprint::{OrderRule, Scoring};
use crate::scoring::{self, Composite, Fraction, Rule, Silent, Standing, Tally, Top, Voices, Weights};
use crate::session::{Answer, Ballot, Criterion, Group, Perspective, Theme};

use super::model::CriterionResult;

/// The figures of all themes, and their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// One per theme, in the order in which the themes were given.
    pub themes: Vec<ThemeFigures>,
    /// The first places, by place in [`themes`](Self::themes).
    pub top: Top,
}

/// The figures of one theme.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFigures {
    /// Urgency, potential, energy.
    pub criteria: [CriterionResult; 3],
    /// 0 to 100; `None` while a mean is missing.
    pub score: Option<f64>,
    /// Competition rank from 1; `None` while a mean is missing.
    pub rank: Option<usize>,
    /// Whether urgency, potential and energy each reach `promising_from`; `None` while a mean is missing.
    pub promising: Option<bool>,
    /// The criteria with the lowest combined mean.
    pub weakest: Vec<Criterion>,
}

/// Counts the ballots of one round and puts the themes in order.
///
/// A theme that is not on a ballot was left blank there. Ballots of unknown groups do not count.
pub fn ranking<'a>(
    scoring: &Scoring,
    groups: &[Group],
    themes: &[Theme],
    ballots: impl IntoIterator<Item = &'a Ballot>,
) -> Ranking {
    let voices = group_voices(scoring, groups);
    let weights = Weights::new(scoring.weights.to_array());
    let rule = rule(scoring.order);
    let mut themes: Vec<ThemeFigures> = count(groups, themes, ballots)
        .into_iter()
        .map(|tallies| {
            let criteria = tallies.map(|groups_tallies| result(groups, voices.as_ref(), groups_tallies));
            let composite = weights.and_then(|weights| {
                let [Some(urgency), Some(potential), Some(energy)] = array::from_fn(|i| criteria[i].mean)
                else {
                    return None;
                };
                let means = [urgency, potential, energy].map(Fraction::to_f64);
                Composite::new(means, weights, scoring.promising_from)
            });
            ThemeFigures {
                score: composite.as_ref().map(|composite| 100.0 * composite.score(rule)),
                promising: composite.as_ref().map(|composite| composite.promising),
                weakest: composite
                    .iter()
                    .flat_map(|composite| &composite.weakest)
                    .map(|&weakest| Criterion::ALL[weakest])
                    .collect(),
                criteria,
                rank: None,
            }
        })
        .collect();
    let standings: Vec<_> = themes
        .iter()
        .map(|theme| Some(Standing { score: theme.score?, promising: theme.promising? }))
        .collect();
    let order = scoring::Ranking::new(&standings);
    for (theme, rank) in themes.iter_mut().zip(order.ranks()) {
        theme.rank = rank;
    }
    Ranking { themes, top: order.top(scoring.choose) }
}

/// Share of every perspective that has a group, in the order of [`Perspective::ALL`]; together 1.
pub(super) fn voices(scoring: &Scoring, groups: &[Group]) -> Vec<(Perspective, f64)> {
    let present =
        Perspective::ALL.into_iter().filter(|side| groups.iter().any(|group| group.perspective == *side));
    let voices: Vec<_> = present.map(|side| (side, scoring.voices.of(side))).collect();
    let sum: f64 = voices.iter().map(|(_, voice)| voice).sum();
    voices.into_iter().map(|(side, voice)| (side, share(voice, sum))).collect()
}

/// A part of a whole; nothing where there is no whole.
pub(super) fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Per group: the voice of its perspective, shared equally by the groups of that perspective.
fn group_voices(scoring: &Scoring, groups: &[Group]) -> Option<Voices> {
    let voice = |group: &Group| {
        let sharing = groups.iter().filter(|other| other.perspective == group.perspective).count();
        Fraction::nearest(scoring.voices.of(group.perspective))?
            .over(Fraction::whole(u32::try_from(sharing).ok()?))
    };
    Voices::from_fractions(&groups.iter().map(voice).collect::<Option<Vec<_>>>()?)
}

/// Per theme and criterion the tallies of the groups.
fn count<'a>(
    groups: &[Group],
    themes: &[Theme],
    ballots: impl IntoIterator<Item = &'a Ballot>,
) -> Vec<[Vec<Tally>; 3]> {
    let empty: [Vec<Tally>; 3] = array::from_fn(|_| vec![Tally::default(); groups.len()]);
    let mut counted = vec![empty; themes.len()];
    for ballot in ballots {
        let Some(group) = groups.iter().position(|group| group.id == ballot.group) else { continue };
        for (tallies, theme) in counted.iter_mut().zip(themes) {
            let answers = ballot.scores.get(&theme.id).copied().unwrap_or_default();
            for (tally, answer) in tallies.iter_mut().zip(answers) {
                tally[group].add(counted_as(answer));
            }
        }
    }
    counted
}

fn result(groups: &[Group], voices: Option<&Voices>, tallies: Vec<Tally>) -> CriterionResult {
    let totals: Vec<_> = tallies.iter().map(Tally::total).collect();
    let sides = Perspective::ALL.map(|side| {
        // Equal voices for the groups of this side, none for the other.
        let shares: Vec<_> =
            groups.iter().map(|group| Fraction::whole(u32::from(group.perspective == side))).collect();
        Voices::from_fractions(&shares)?.combine(&totals, Silent::Undefined)
    });
    let [residents, professionals] = sides;
    CriterionResult {
        mean: voices.and_then(|voices| voices.combine(&totals, Silent::Undefined)),
        sides,
        gap: residents.zip(professionals).and_then(|(one, other)| one.minus(other)),
        groups: tallies,
    }
}

impl CriterionResult {
    /// Whether residents and professionals are a whole point or more apart, exactly.
    pub fn is_gap_flagged(&self) -> bool {
        self.gap.is_some_and(|gap| gap.abs() >= Fraction::ONE)
    }
}

fn rule(order: OrderRule) -> Rule {
    match order {
        OrderRule::Geometric => Rule::Geometric,
        OrderRule::Owa321 => Rule::Owa321,
        OrderRule::Arithmetic => Rule::Arithmetic,
    }
}

fn counted_as(answer: Answer) -> scoring::Answer {
    match answer {
        Answer::Score(score) => {
            scoring::Score::new(score.value()).map_or(scoring::Answer::Blank, scoring::Answer::Score)
        }
        Answer::DontKnow => scoring::Answer::DontKnow,
        Answer::Blank => scoring::Answer::Blank,
    }
}
