//! What may be seen of a cell: a group's answers on one criterion of one theme.

use crate::scoring::{Cell, Distribution, Fraction, Opinions, Picture, Share, ShownGroup, Tally, agreement};

/// A cell as a report holds it. What is `None` may not be seen, and neither may anything that follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownCell {
    /// How many valid scores, or possible votes; `None` shows as `*`.
    pub n: Option<u64>,
    /// From 1 to 5; of votes the share itself.
    pub mean: Option<Fraction>,
    /// The share of 4 and 5; `None` for votes.
    pub share_high: Option<Fraction>,
    /// How many gave each score.
    pub distribution: Distribution,
    /// Hands or stickers.
    pub votes: Option<Share>,
    /// How many said 'weet ik niet'.
    pub dont_know: Option<u32>,
    /// How many left it open.
    pub blank: Option<u32>,
}

/// A cell about which something can be said in words.
pub trait Said {
    /// What may be said about the agreement of a group.
    fn picture(&self) -> Picture;
    /// Whether somebody answered.
    fn was_answered(&self) -> bool;
}

impl ShownCell {
    /// Everything there is.
    pub(super) fn whole(cell: &Cell) -> Self {
        let scores = cell.scores();
        Self {
            n: Some(cell.n()),
            mean: cell.shown_mean(),
            share_high: scores.and_then(Tally::share_high),
            distribution: scores.map_or(Distribution::Hidden, |scores| Distribution::Five(scores.counts)),
            votes: match cell {
                Cell::Votes(share) => Some(*share),
                Cell::Scores(_) => None,
            },
            dont_know: scores.map(|scores| scores.dont_know),
            blank: scores.map(|scores| scores.blank),
        }
    }

    /// As much of a cell with scores as `line` shows.
    pub(super) fn of_scores(line: &ShownGroup) -> Self {
        let ShownGroup { n, mean, share_high, distribution } = *line;
        Self { n, mean, share_high, distribution, votes: None, dont_know: None, blank: None }
    }

    /// Nothing but a number of answers, if even that.
    pub(super) fn hidden(n: Option<u64>) -> Self {
        let distribution = Distribution::Hidden;
        Self { n, mean: None, share_high: None, distribution, votes: None, dont_know: None, blank: None }
    }

    /// There are answers, and they may not be seen.
    pub fn is_hidden(&self) -> bool {
        self.n != Some(0) && self.mean.is_none()
    }

    /// How many gave each score, where that may be seen.
    pub fn counts(&self) -> Option<[u32; 5]> {
        match self.distribution {
            Distribution::Five(counts) => Some(counts),
            Distribution::Three(_) | Distribution::Hidden => None,
        }
    }

    /// Van der Eijk's agreement, where each count may be seen.
    pub fn agreement(&self) -> Option<Fraction> {
        agreement(&self.counts()?)
    }
}

impl Said for ShownCell {
    fn picture(&self) -> Picture {
        let tally = |counts| Tally { counts, ..Tally::default() };
        self.counts().map_or(Picture::Nothing, |counts| Picture::of(&tally(counts)))
    }

    fn was_answered(&self) -> bool {
        self.n != Some(0) || self.dont_know.is_some_and(|count| count > 0)
    }
}

impl Said for Cell {
    fn picture(&self) -> Picture {
        self.scores().map_or(Picture::Nothing, Picture::of)
    }

    fn was_answered(&self) -> bool {
        self.n() > 0 || self.scores().is_some_and(|scores| scores.dont_know > 0)
    }
}

/// The agreement of a group in words, where it may be said.
pub fn opinions(cell: &impl Said) -> Option<Opinions> {
    match cell.picture() {
        Picture::Words(opinions) => Some(opinions),
        Picture::Bars | Picture::Nothing => None,
    }
}
