//! Ballots, and what they add up to per group, theme and criterion.

use super::fraction::Fraction;
use super::share::Share;
use super::tally::{Answer, Tally, Total};
use super::voices::Voices;

/// What one person filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The group this person speaks in.
    pub group: usize,
    /// Per theme the three criteria.
    pub answers: Vec<[Answer; 3]>,
}

/// The ballots of one round, each with an answer for each theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    groups: usize,
    themes: usize,
    cast: Vec<Ballot>,
}

impl Ballots {
    /// `None` when a ballot names a group that is not there or does not have one row per theme.
    pub fn new(groups: usize, themes: usize, ballots: Vec<Ballot>) -> Option<Self> {
        let fits = |ballot: &Ballot| ballot.group < groups && ballot.answers.len() == themes;
        ballots.iter().all(fits).then_some(Self { groups, themes, cast: ballots })
    }

    /// How many groups.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// How many themes.
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// The ballots, in the order in which they were given.
    pub fn as_slice(&self) -> &[Ballot] {
        &self.cast
    }

    /// How many ballots a group cast.
    pub fn cast_by(&self, group: usize) -> usize {
        self.cast.iter().filter(|ballot| ballot.group == group).count()
    }

    /// The same ballots on some of the themes, in that order; themes that are not there are left out.
    #[must_use]
    pub fn on_themes(&self, themes: &[usize]) -> Self {
        let themes: Vec<usize> = themes.iter().copied().filter(|theme| *theme < self.themes).collect();
        let keep = |ballot: &Ballot| Ballot {
            group: ballot.group,
            answers: themes.iter().map(|theme| ballot.answers[*theme]).collect(),
        };
        Self { groups: self.groups, themes: themes.len(), cast: self.cast.iter().map(keep).collect() }
    }

    /// Counted per cell.
    pub fn grid(&self) -> Grid {
        let mut grid = Grid::from_fn(self.groups, self.themes, |_, _, _| Cell::Scores(Tally::default()));
        for ballot in &self.cast {
            for (cell, answer) in grid.cells[ballot.group].iter_mut().zip(ballot.answers.as_flattened()) {
                if let Cell::Scores(tally) = cell {
                    tally.add(*answer);
                }
            }
        }
        grid
    }
}

/// What one group said about one criterion of one theme: scores, or a share of votes, never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// From ballots or fingers.
    Scores(Tally),
    /// From hands or dots.
    Votes(Share),
}

impl Cell {
    /// How many valid scores, or how many votes there could be.
    pub fn n(&self) -> u64 {
        match self {
            Self::Scores(tally) => tally.n(),
            Self::Votes(share) => share.possible(),
        }
    }

    /// From 1 to 5, as it counts in the order; `None` without answers.
    pub fn mean(&self) -> Option<Fraction> {
        self.total().mean()
    }

    /// The mean as it is shown beside the others, from 1 to 5: of votes the share itself, without what smooths it
    /// inside an order. `None` without answers.
    pub fn shown_mean(&self) -> Option<Fraction> {
        match self {
            Self::Scores(tally) => tally.mean(),
            Self::Votes(share) => share.scale5(),
        }
    }

    /// The scores, where it holds scores.
    pub fn scores(&self) -> Option<&Tally> {
        match self {
            Self::Scores(tally) => Some(tally),
            Self::Votes(_) => None,
        }
    }

    /// What its mean is made of; a share counts smoothed.
    pub fn total(&self) -> Total {
        match self {
            Self::Scores(tally) => tally.total(),
            Self::Votes(share) => share.total(),
        }
    }
}

/// A cell for each group, theme and criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    themes: usize,
    /// Per group, by theme and then criterion.
    cells: Vec<Vec<Cell>>,
}

impl Grid {
    /// Asks for the cell of each (group, theme, criterion).
    pub fn from_fn(groups: usize, themes: usize, cell: impl Fn(usize, usize, usize) -> Cell) -> Self {
        let of_group = |group| (0..3 * themes).map(|at| cell(group, at / 3, at % 3)).collect();
        Self { themes, cells: (0..groups).map(of_group).collect() }
    }

    /// How many groups.
    pub fn groups(&self) -> usize {
        self.cells.len()
    }

    /// How many themes.
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// The three cells of a theme in a group, in the order of the criteria; `None` outside the grid.
    pub fn cells(&self, group: usize, theme: usize) -> Option<&[Cell; 3]> {
        self.cells.get(group)?.as_chunks().0.get(theme)
    }

    pub(super) fn totals(&self) -> Totals {
        let sum = |cells: &Vec<Cell>| cells.iter().map(Cell::total).collect();
        Totals { themes: self.themes, groups: self.cells.iter().map(sum).collect() }
    }
}

/// The sums of a [`Grid`]: all that an order needs, and quick to change by a ballot.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    pub(super) themes: usize,
    /// Per group, by theme and then criterion.
    groups: Vec<Vec<Total>>,
}

impl Totals {
    pub(super) fn empty(groups: usize, themes: usize) -> Self {
        Self { themes, groups: vec![vec![Total::default(); 3 * themes]; groups] }
    }

    pub(super) fn clear(&mut self) {
        self.groups.iter_mut().for_each(|cells| cells.fill(Total::default()));
    }

    pub(super) fn add(&mut self, group: usize, ballot: &[Total]) {
        self.groups[group].iter_mut().zip(ballot).for_each(|(all, one)| *all += *one);
    }

    pub(super) fn remove(&mut self, group: usize, ballot: &[Total]) {
        self.groups[group].iter_mut().zip(ballot).for_each(|(all, one)| *all -= *one);
    }

    /// The total of each group for one criterion of one theme.
    pub(super) fn of(&self, theme: usize, criterion: usize) -> impl Iterator<Item = Total> {
        self.groups.iter().map(move |cells| cells[3 * theme + criterion])
    }

    /// Whether each group with a voice has a valid score for every criterion of every theme.
    pub(super) fn is_complete(&self, voices: &Voices) -> bool {
        let is_full = |cells: &Vec<Total>| cells.iter().all(|total| total.n > 0);
        voices.heard().all(|group| self.groups.get(group).is_some_and(is_full))
    }
}

impl Ballot {
    /// As sums of one person, in the order of [`Totals`].
    pub(super) fn totals(&self) -> Vec<Total> {
        self.answers.as_flattened().iter().copied().map(Total::of).collect()
    }
}
