//! Room 3: fill in ballots, from paper or aloud.

use serde::{Deserialize, Serialize};

use crate::blueprint::Scoring;
use crate::keymap::Move;
use crate::overview::Progress;
use crate::session::{Answer, Ballot, BallotId, Criterion, Event, Group, Session, Theme, ThemeId};

/// The ballot that is being filled in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Scores {
    /// The cast ballot that is being corrected; `None` for a new one.
    pub correcting: Option<BallotId>,
    /// Whose voice it is: index in the session's groups.
    pub group: usize,
    /// The answers so far.
    pub answers: crate::session::Scores,
    /// The theme under the cursor: index in the session's themes; past the last one the ballot is full.
    pub row: usize,
    /// The criterion under the cursor.
    pub column: usize,
    /// Something was filled in since it was begun or opened.
    pub touched: bool,
    /// The person was asked whether the empty answers are to stay empty.
    #[serde(skip)]
    pub asked: bool,
    /// The group of the ballots that are being filled in, while an earlier one of another group is open.
    #[serde(default)]
    resume: Option<usize>,
}

impl Scores {
    /// As it was kept, in the session as it is now.
    pub(super) fn restored(mut self, session: &Session) -> Self {
        self.keep_to(session);
        self
    }

    /// Nothing is being filled in.
    pub fn is_empty(&self) -> bool {
        !self.touched
    }

    /// The first row from `row` on that is on the ballot; past the last one when there is none.
    fn next_row(row: usize, session: &Session) -> usize {
        let on = |theme: &Theme| session.is_on_ballot(&theme.id);
        session.themes().iter().skip(row).position(on).map_or(session.themes().len(), |steps| row + steps)
    }

    /// Whose voice it is.
    pub fn voice<'a>(&self, session: &'a Session) -> Option<&'a Group> {
        session.groups().get(self.group)
    }

    /// The theme under the cursor.
    pub fn theme(&self, session: &Session) -> Option<ThemeId> {
        session.themes().get(self.row).map(|theme| theme.id.clone())
    }

    /// What is filled in.
    pub fn answer(&self, theme: &ThemeId, criterion: Criterion) -> Answer {
        self.answers.get(theme).map_or(Answer::Blank, |answers| answers[criterion.index()])
    }

    /// The cursor is past the last cell: the ballot is full.
    pub fn is_full(&self, session: &Session) -> bool {
        self.row >= session.themes().len()
    }

    pub(super) fn next_group(&mut self, session: &Session) {
        self.group = session.group_after(self.group);
        let was = self.correcting.and_then(|id| session.ballots(session.round()).find(|one| one.id == id));
        if let Some(was) = was {
            // Back at its own group a ballot is as it was.
            let same = session.place_of_group(&was.group) == Some(self.group) && was.scores == self.answers;
            self.touched = !same;
        }
    }

    /// Fills in the cell under the cursor and moves on; `false` where the theme is not on the ballot. A new ballot
    /// begins at its first theme, also when the cursor was left at one that was just taken off.
    pub(super) fn fill(&mut self, answer: Answer, session: &Session) -> bool {
        let off = self.theme(session).is_some_and(|theme| !session.is_on_ballot(&theme));
        if off && !self.touched {
            (self.row, self.column) = (Self::next_row(0, session), 0);
        }
        let Some(theme) = self.theme(session).filter(|theme| session.is_on_ballot(theme)) else {
            return false;
        };
        self.answers.entry(theme).or_default()[self.column] = answer;
        (self.touched, self.asked) = (true, false);
        self.column += 1;
        if self.column == Criterion::ALL.len() {
            self.column = 0;
            self.row = Self::next_row(self.row + 1, session);
        }
        true
    }

    /// Clears the cell before the cursor and goes there, as Backspace does in a text.
    pub(super) fn erase(&mut self, session: &Session) {
        if self.column > 0 {
            self.column -= 1;
        } else if let Some(row) = (0..self.row).rev().find(|row| Self::next_row(*row, session) == *row) {
            self.row = row;
            self.column = Criterion::ALL.len() - 1;
        }
        if let Some(theme) = self.theme(session)
            && let Some(answers) = self.answers.get_mut(&theme)
        {
            answers[self.column] = Answer::Blank;
            self.touched = true;
        }
    }

    pub(super) fn step(&mut self, by: Move, session: &Session) {
        match by {
            Move::Left => self.column = self.column.saturating_sub(1),
            Move::Right => self.column = (self.column + 1).min(Criterion::ALL.len() - 1),
            other => self.row = super::themes::stepped(self.row, other, 10, session.themes().len() + 1),
        }
    }

    /// The event that casts this ballot, after which a new one is begun for the same group. `None` when
    /// nothing is filled in.
    pub(super) fn cast(&mut self, round: u8, fresh: BallotId, session: &Session) -> Option<Event> {
        let group = self.voice(session)?.id.clone();
        // What was filled in before a theme was taken off the ballot does not count.
        let mut scores = self.answers.clone();
        scores.retain(|theme, _| session.is_on_ballot(theme));
        if scores.values().flatten().all(|answer| *answer == Answer::Blank) {
            return None;
        }
        let ballot = self.correcting.unwrap_or(fresh);
        self.begin(session);
        Some(Event::BallotCast { ballot, group, round, scores })
    }

    /// Begins a new ballot for the same group.
    pub(super) fn begin(&mut self, session: &Session) {
        let group = self.resume.unwrap_or(self.group);
        *self = Self { group, row: Self::next_row(0, session), ..Self::default() };
    }

    /// How many answers are still empty; 0 once the cursor is past the last one.
    pub(super) fn left_open(&self, session: &Session) -> usize {
        if self.is_full(session) {
            return 0;
        }
        let on = session.themes().iter().filter(|theme| session.is_on_ballot(&theme.id));
        let blank = |theme: &Theme| {
            Criterion::ALL.into_iter().filter(|of| self.answer(&theme.id, *of) == Answer::Blank).count()
        };
        on.map(blank).sum()
    }

    /// When all ballots of this group are in, goes to the first group that has some to come. `true` when there is
    /// one.
    pub(super) fn on_to_next_group(&mut self, scoring: &Scoring, round: u8, session: &Session) -> bool {
        let is_done = |group: &Group| Progress::of_group(scoring, session, round, &group.id).is_complete();
        let next = session.groups().iter().position(|group| !is_done(group));
        match (self.voice(session), next) {
            (Some(group), Some(next)) if is_done(group) => {
                self.group = next;
                true
            }
            _ => false,
        }
    }

    /// Opens the ballot before (`-1`) or after (`1`) this one; past the last one is a new one.
    pub(super) fn open_beside(&mut self, by: isize, round: u8, session: &Session) {
        let ballots: Vec<&Ballot> = session.ballots(round).collect();
        let here = self
            .correcting
            .and_then(|id| ballots.iter().position(|ballot| ballot.id == id))
            .unwrap_or(ballots.len());
        match here.checked_add_signed(by).map(|place| ballots.get(place)) {
            Some(Some(ballot)) => {
                let group = session.place_of_group(&ballot.group);
                let resume = self.resume.or(Some(self.group));
                *self = Self {
                    resume,
                    correcting: Some(ballot.id),
                    group: group.unwrap_or_default(),
                    answers: ballot.scores.clone(),
                    row: Self::next_row(0, session),
                    ..Self::default()
                };
            }
            Some(None) => self.begin(session),
            None => {}
        }
    }

    pub(super) fn keep_to(&mut self, session: &Session) {
        self.group = self.group.min(session.groups().len().saturating_sub(1));
        self.answers.retain(|theme, _| session.theme(theme).is_some());
        // A ballot that is only looked at shows what it is now, also after undo.
        if let Some(id) = self.correcting.filter(|_| !self.touched) {
            match session.ballots(session.round()).find(|ballot| ballot.id == id) {
                Some(ballot) => self.answers.clone_from(&ballot.scores),
                None => self.begin(session),
            }
        }
        self.column = self.column.min(Criterion::ALL.len() - 1);
        self.row = self.row.min(session.themes().len());
    }
}
