//! How a session votes: ballots and tallies by round, who takes part, what may be seen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ids::{BallotId, GroupId, TallyId, ThemeId};
use super::plain::Scores;

/// After the reveal, what is shown changes with this many ballots at once: the change that one ballot makes
/// would tell what is on it (SCORING.md, 'Blind first').
pub const BATCH: usize = 5;

/// What one person (or paper form) scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    /// Casting under the same id corrects it.
    pub id: BallotId,
    /// Whose voice it is.
    pub group: GroupId,
    /// 1 for the first round.
    pub round: u8,
    /// The answers.
    pub scores: Scores,
}

/// The votes of one group, counted together: nothing is known of single people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Counting under the same id corrects it.
    pub id: TallyId,
    /// Whose voices these are.
    pub group: GroupId,
    /// 1 for the first round.
    pub round: u8,
    /// What was counted.
    pub counts: Counted,
}

/// What was counted: fingers or votes, never both in one tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// One to five fingers.
    Fingers(BTreeMap<ThemeId, [Fingers; 3]>),
    /// Hands up, or stickers.
    Votes {
        /// How many people could vote.
        people: u32,
        /// How many votes each of them may give to one criterion of one theme; 1 for hands.
        each: u32,
        /// Per theme the votes on urgency, potential and energy; `None` where nothing was asked.
        votes: BTreeMap<ThemeId, [Option<u32>; 3]>,
    },
}

/// How many people showed 1, 2, 3, 4 and 5 fingers, and how many said 'weet ik niet'.
pub type Fingers = [u32; 6];

impl Counted {
    /// Nothing was counted.
    pub fn is_empty(&self) -> bool {
        match self {
            Counted::Fingers(counts) => counts.values().flatten().flatten().all(|count| *count == 0),
            Counted::Votes { votes, .. } => votes.values().flatten().all(Option::is_none),
        }
    }

    /// How many people voted: of fingers as many as were counted at once.
    pub fn people(&self) -> u32 {
        let at_once = |fingers: &Fingers| fingers.iter().fold(0_u32, |all, count| all.saturating_add(*count));
        match self {
            Counted::Fingers(counts) => counts.values().flatten().map(at_once).max().unwrap_or_default(),
            Counted::Votes { people, .. } => *people,
        }
    }

    /// No more votes anywhere than the people who are there could give.
    pub fn is_possible(&self) -> bool {
        match self {
            Counted::Fingers(_) => true,
            Counted::Votes { people, each, votes } => {
                let possible = u64::from(*people) * u64::from(*each);
                votes.values().flatten().flatten().all(|votes| u64::from(*votes) <= possible)
            }
        }
    }
}

/// All voting of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Voting {
    pub ballots: Vec<Ballot>,
    pub tallies: Vec<Tally>,
    /// The round that is voted in, once one was begun.
    pub round: Option<u8>,
    /// How many people of a group take part, per table.
    present: BTreeMap<(GroupId, Option<String>), u32>,
    revealed: BTreeMap<u8, Revealed>,
}

/// What is shown of a round that was revealed.
#[derive(Debug, Clone, PartialEq, Default)]
struct Revealed {
    ballots: Vec<Ballot>,
    /// Ballots that were cast, corrected or removed since.
    waiting: BTreeSet<BallotId>,
}

impl Voting {
    pub fn cast(&mut self, ballot: Ballot) {
        let (id, round) = (ballot.id, ballot.round);
        match self.ballots.iter_mut().find(|other| other.id == id) {
            Some(earlier) => {
                let before = std::mem::replace(earlier, ballot);
                if before.round != round {
                    self.changed(id, before.round);
                }
            }
            None => self.ballots.push(ballot),
        }
        self.changed(id, round);
    }

    pub fn remove(&mut self, ballot: BallotId) {
        if let Some(place) = self.ballots.iter().position(|other| other.id == ballot) {
            let round = self.ballots.remove(place).round;
            self.changed(ballot, round);
        }
    }

    /// A ballot is not as it was: what is shown follows when enough of them are.
    fn changed(&mut self, ballot: BallotId, round: u8) {
        let Some(shown) = self.revealed.get_mut(&round) else { return };
        shown.waiting.insert(ballot);
        if shown.waiting.len() >= BATCH {
            self.reveal(round);
        }
    }

    pub fn count(&mut self, tally: Tally) {
        match self.tallies.iter_mut().find(|other| other.id == tally.id) {
            Some(earlier) => *earlier = tally,
            None => self.tallies.push(tally),
        }
    }

    /// Everything of a round may be seen as it stands now.
    pub fn reveal(&mut self, round: u8) {
        let ballots = self.ballots.iter().filter(|ballot| ballot.round == round).cloned().collect();
        self.revealed.insert(round, Revealed { ballots, waiting: BTreeSet::new() });
    }

    pub fn is_revealed(&self, round: u8) -> bool {
        self.revealed.contains_key(&round)
    }

    pub fn shown(&self, round: u8) -> &[Ballot] {
        self.revealed.get(&round).map_or(&[], |shown| &shown.ballots)
    }

    pub fn waiting(&self, round: u8) -> usize {
        self.revealed.get(&round).map_or(0, |shown| shown.waiting.len())
    }

    pub fn set_present(&mut self, group: GroupId, table: Option<String>, people: u32) {
        self.present.insert((group, table), people);
    }

    /// At all tables together; `None` where nobody said.
    pub fn present(&self, group: &GroupId) -> Option<u32> {
        let at_tables = self.present.iter().filter(|((of, _), _)| of == group);
        at_tables.map(|(_, people)| *people).reduce(u32::saturating_add)
    }
}
