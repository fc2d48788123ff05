//! How far a round of voting is, without a word about what was voted.

use crate::blueprint::{Scoring, Vote};
use crate::i18n::Message;
use crate::msg;
use crate::session::{GroupId, Session};

use super::votes::Votes;

/// How many are ready, and of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Ballots that were cast, or groups whose votes were counted.
    pub ready: usize,
    /// How many there will be; `None` while nobody said how many people take part.
    pub of: Option<usize>,
    /// Groups are counted, not ballots.
    groups: bool,
}

impl Progress {
    /// Of a whole round.
    pub fn of(scoring: &Scoring, session: &Session, round: u8) -> Self {
        let votes = Votes::cast(session, round);
        let groups = session.groups().iter();
        let parts: Vec<Self> =
            groups.map(|group| Self::counted(scoring, session, &votes, &group.id)).collect();
        let of: Option<usize> = parts.iter().map(|part| part.of).sum();
        let ready = parts.iter().map(|part| part.ready).sum();
        Self { ready, of, groups: scoring.vote != Vote::Ballots }.sensible()
    }

    /// Of one group.
    pub fn of_group(scoring: &Scoring, session: &Session, round: u8, group: &GroupId) -> Self {
        Self::counted(scoring, session, &Votes::cast(session, round), group)
    }

    fn counted(scoring: &Scoring, session: &Session, votes: &Votes, group: &GroupId) -> Self {
        // What was counted together counts as well: a file may hold both.
        let voters = votes.voters(group);
        if scoring.vote == Vote::Ballots {
            let of = session.present(group).map(|people| people as usize);
            Self { ready: voters, of, groups: false }.sensible()
        } else {
            Self { ready: usize::from(voters > 0), of: Some(1), groups: true }
        }
    }

    /// More ballots than people: then the number of people says nothing.
    fn sensible(self) -> Self {
        Self { of: self.of.filter(|of| self.ready <= *of), ..self }
    }

    /// Everybody who takes part is ready.
    pub fn is_complete(&self) -> bool {
        self.of == Some(self.ready) && self.ready > 0
    }

    /// `5 van 9 klaar`, or `5 stembriefjes klaar`.
    pub fn said(&self) -> Message {
        if self.of.is_none() { msg!("progress", ready = self.ready) } else { self.briefly() }
    }

    /// In as few words as there are: `5 van 9 klaar`, or `5 klaar`.
    pub fn briefly(&self) -> Message {
        match (self.groups, self.of) {
            (true, of) => msg!("progress-groups", ready = self.ready, of = of.unwrap_or(self.ready)),
            (false, Some(of)) => msg!("progress-of", ready = self.ready, of = of),
            (false, None) => msg!("progress-briefly", ready = self.ready),
        }
    }
}
