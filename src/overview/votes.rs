//! What was voted in a round, and what it adds up to.

use crate::scoring::{self, Ballots, Cell, Grid, Share, Tally as Scores};
use crate::session::{
    self, Answer, Ballot, Counted, Criterion, Group, GroupId, Score, Session, Tally, Theme,
};

use super::model::{self, TallyRow};

/// The ballots and tallies of one round.
#[derive(Debug, Clone, Default)]
pub struct Votes<'a> {
    ballots: Vec<&'a Ballot>,
    tallies: Vec<&'a Tally>,
}

impl<'a> Votes<'a> {
    /// Of whatever round these are.
    pub fn new(
        ballots: impl IntoIterator<Item = &'a Ballot>,
        tallies: impl IntoIterator<Item = &'a Tally>,
    ) -> Self {
        Self { ballots: ballots.into_iter().collect(), tallies: tallies.into_iter().collect() }
    }

    /// What may be seen of a round that was revealed; of what came later not everything. Nothing before the
    /// reveal.
    pub fn shown(session: &'a Session, round: u8) -> Self {
        Self::new(session.shown_ballots(round), session.shown_tallies(round))
    }

    /// Everything that was cast in a round: who took part, never what they said.
    pub fn cast(session: &'a Session, round: u8) -> Self {
        Self::new(session.ballots(round), session.tallies(round))
    }

    /// The ballots.
    pub fn ballots(&self) -> &[&'a Ballot] {
        &self.ballots
    }

    /// Whether nothing was voted at all.
    pub fn is_empty(&self) -> bool {
        self.ballots.is_empty() && self.tallies.is_empty()
    }

    /// How many people of a group voted.
    pub fn voters(&self, group: &GroupId) -> usize {
        let ballots = self.ballots.iter().filter(|ballot| ballot.group == *group).count();
        let tallies = self.tallies.iter().filter(|tally| tally.group == *group);
        ballots + tallies.map(|tally| tally.counts.people() as usize).sum::<usize>()
    }

    /// Some votes were counted together.
    pub fn are_counted_together(&self) -> bool {
        !self.tallies.is_empty()
    }

    /// Hands or stickers were counted: then the cells are shares. Scores that are there as well do not count:
    /// never two ways in one cell.
    pub(super) fn are_shares(&self) -> bool {
        self.tallies.iter().any(|tally| matches!(tally.counts, Counted::Votes { .. }))
    }

    /// Added up per group, theme and criterion. A theme that is not on a ballot was left blank there; votes of
    /// unknown groups do not count.
    pub(super) fn grid(&self, groups: &[Group], themes: &[Theme]) -> Grid {
        if self.are_shares() {
            return Grid::from_fn(groups.len(), themes.len(), |group, theme, criterion| {
                Cell::Votes(self.share(&groups[group], &themes[theme], criterion))
            });
        }
        let ballots = Ballots::new(groups.len(), themes.len(), self.ballots_in(groups, themes));
        let ballots = ballots.map(|ballots| ballots.grid());
        Grid::from_fn(groups.len(), themes.len(), |group, theme, criterion| {
            let cells = ballots.as_ref().and_then(|grid| grid.cells(group, theme));
            let scores = cells.and_then(|cells| cells[criterion].scores()).copied().unwrap_or_default();
            Cell::Scores(self.fingers(&groups[group], &themes[theme], criterion, scores))
        })
    }

    /// `scores` with the fingers of a group added to them.
    fn fingers(&self, group: &Group, theme: &Theme, criterion: usize, mut scores: Scores) -> Scores {
        for tally in self.tallies.iter().filter(|tally| tally.group == group.id) {
            if let Counted::Fingers(counts) = &tally.counts
                && let Some(cells) = counts.get(&theme.id)
            {
                scores += shown_fingers(cells[criterion]);
            }
        }
        scores
    }

    fn share(&self, group: &Group, theme: &Theme, criterion: usize) -> Share {
        let counted = self.tallies.iter().filter(|tally| tally.group == group.id).filter_map(|tally| {
            let Counted::Votes { people, each, votes } = &tally.counts else { return None };
            let votes = votes.get(&theme.id).and_then(|votes| votes[criterion])?;
            Share::dots(votes, *people, *each).ok()
        });
        counted.sum()
    }

    /// What was counted together, row by row; what was not counted has no row.
    pub(super) fn tally_rows(&self, groups: &[Group], themes: &[&Theme]) -> Vec<TallyRow> {
        let counted = Self { ballots: Vec::new(), tallies: self.tallies.clone() };
        let themes: Vec<Theme> = themes.iter().copied().cloned().collect();
        let grid = counted.grid(groups, &themes);
        let mut rows = Vec::new();
        for (place, group) in groups.iter().enumerate() {
            for (at, theme) in themes.iter().enumerate() {
                for (criterion, cell) in
                    Criterion::ALL.into_iter().zip(grid.cells(place, at).into_iter().flatten())
                {
                    rows.extend(counts(cell).into_iter().filter(|(_, count)| *count > 0).map(
                        |(answer, count)| TallyRow {
                            group: group.name.clone(),
                            theme: theme.name.clone(),
                            criterion,
                            answer,
                            count,
                        },
                    ));
                }
            }
        }
        rows
    }

    /// The ballots by themselves, when nothing else was counted: what single people decide can only be said then.
    pub(super) fn by_person(&self, groups: &[Group], themes: &[Theme]) -> Option<Ballots> {
        if self.are_counted_together() {
            return None;
        }
        Ballots::new(groups.len(), themes.len(), self.ballots_in(groups, themes))
    }

    fn ballots_in(&self, groups: &[Group], themes: &[Theme]) -> Vec<scoring::Ballot> {
        let cast = |ballot: &&Ballot| {
            let answers =
                |theme: &Theme| ballot.scores.get(&theme.id).copied().unwrap_or_default().map(counted_as);
            Some(scoring::Ballot {
                group: groups.iter().position(|group| group.id == ballot.group)?,
                answers: themes.iter().map(answers).collect(),
            })
        };
        self.ballots.iter().filter_map(cast).collect()
    }
}

/// Each number of a cell, with what it is of.
fn counts(cell: &Cell) -> Vec<(model::Counted, u64)> {
    match cell {
        Cell::Scores(scores) => {
            let known = (1..).zip(scores.counts).filter_map(|(score, count)| {
                Some((model::Counted::Answer(Answer::Score(Score::new(score)?)), u64::from(count)))
            });
            known.chain([(model::Counted::Answer(Answer::DontKnow), u64::from(scores.dont_know))]).collect()
        }
        Cell::Votes(share) => vec![
            (model::Counted::Yes, share.votes()),
            (model::Counted::No, share.possible().saturating_sub(share.votes())),
        ],
    }
}

fn shown_fingers([one, two, three, four, five, dont_know]: session::Fingers) -> Scores {
    Scores { counts: [one, two, three, four, five], dont_know, blank: 0 }
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
