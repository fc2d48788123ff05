//! How a session votes: ballots and tallies by round, who takes part, what may be seen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ids::{BallotId, GroupId, TallyId, ThemeId};
use super::plain::{Criterion, Scores};

/// After the reveal, what is shown of a group changes with this many of its ballots at once: the change that one
/// ballot makes would tell what is on it (SCORING.md, 'Blind first').
pub const BATCH: usize = 5;

/// More people than this are not in one room.
pub const MOST_PEOPLE: u32 = 9_999;

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

/// A sheet on which a group is counted, before it is done: per theme and criterion the counts as [`Fingers`] has
/// them; of hands and stickers only the first.
pub type Sheet = BTreeMap<ThemeId, [[Option<u32>; 6]; 3]>;

impl Counted {
    /// Fingers as they stand on a sheet; what is empty was not shown by anybody, and a theme without any number
    /// was not asked.
    pub fn fingers(sheet: &Sheet) -> Self {
        let cell = |cell: &[Option<u32>; 6]| -> Fingers { cell.map(Option::unwrap_or_default) };
        let asked = sheet.iter().filter(|(_, cells)| cells.as_flattened().iter().any(Option::is_some));
        Counted::Fingers(asked.map(|(theme, cells)| (theme.clone(), cells.each_ref().map(cell))).collect())
    }

    /// The same back on a sheet, to be corrected.
    pub fn sheet(&self) -> Sheet {
        let fingers = |cell: Fingers| if cell == [0; 6] { [None; 6] } else { cell.map(Some) };
        let only = |count: Option<u32>| [count, None, None, None, None, None];
        match self {
            Counted::Fingers(counts) => {
                counts.iter().map(|(theme, cells)| (theme.clone(), cells.map(fingers))).collect()
            }
            Counted::Votes { votes, .. } => {
                votes.iter().map(|(theme, counts)| (theme.clone(), counts.map(only))).collect()
            }
        }
    }

    /// Hands or stickers as they stand on a sheet; what is empty was not asked.
    pub fn votes(people: u32, each: u32, sheet: &Sheet) -> Self {
        let votes = |cells: &[[Option<u32>; 6]; 3]| cells.map(|cell| cell[0]);
        let votes = sheet.iter().map(|(theme, cells)| (theme.clone(), votes(cells))).collect();
        Counted::Votes { people, each, votes }
    }

    /// Nothing was counted.
    pub fn is_empty(&self) -> bool {
        match self {
            Counted::Fingers(counts) => counts.values().flatten().flatten().all(|count| *count == 0),
            Counted::Votes { votes, .. } => votes.values().flatten().all(Option::is_none),
        }
    }

    /// How many people voted: of fingers as many as were counted at once.
    pub fn people(&self) -> u32 {
        match self {
            Counted::Fingers(counts) => counts.values().flatten().map(at_once).max().unwrap_or_default(),
            Counted::Votes { people, .. } => *people,
        }
    }

    /// The first criterion on which more fingers were counted than there are people.
    pub fn crowded(&self, people: u32) -> Option<(&ThemeId, Criterion, u32)> {
        let Counted::Fingers(counts) = self else { return None };
        counts.iter().find_map(|(theme, cells)| {
            let mut cells = Criterion::ALL.into_iter().zip(cells.each_ref().map(at_once));
            cells.find(|(_, count)| *count > people).map(|(of, count)| (theme, of, count))
        })
    }

    /// The first count that cannot be: more people than fit in a room, or more votes than these could give.
    pub fn impossible(&self) -> Option<(&ThemeId, Criterion, u32)> {
        let first = |theme, counts: [Option<u32>; 3], most: u64| {
            let counts = Criterion::ALL.into_iter().zip(counts);
            let mut counts = counts.filter_map(|(of, count)| Some((theme, of, count?)));
            counts.find(|(.., count)| u64::from(*count) > most)
        };
        match self {
            Counted::Fingers(counts) => counts.iter().find_map(|(theme, cells)| {
                let largest = cells.map(|fingers| fingers.into_iter().max());
                first(theme, largest, MOST_PEOPLE.into())
            }),
            Counted::Votes { people, each, votes } => {
                let possible = u64::from(*people.min(&MOST_PEOPLE)) * u64::from(*each);
                votes.iter().find_map(|(theme, counts)| first(theme, *counts, possible))
            }
        }
    }
}

/// How many fingers, and how many who did not know, were counted at once.
fn at_once(fingers: &Fingers) -> u32 {
    fingers.iter().fold(0, |all, count| all.saturating_add(*count))
}

/// How much was cast, corrected or removed since what is shown of a round was last brought up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Ballots; of one group always fewer than [`BATCH`].
    pub ballots: usize,
    /// Tallies.
    pub tallies: usize,
}

impl Waiting {
    /// There is something that is not shown yet.
    pub fn is_any(self) -> bool {
        self.ballots + self.tallies > 0
    }
}

/// All voting of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Voting {
    pub ballots: Vec<Ballot>,
    pub tallies: Vec<Tally>,
    /// The round that is voted in, once one was begun.
    pub round: Option<u8>,
    /// How many people of a group take part: per table, or at all of them together.
    present: BTreeMap<(GroupId, Option<String>), u32>,
    revealed: BTreeMap<u8, Revealed>,
}

/// What is shown of a round that was revealed.
#[derive(Debug, Clone, PartialEq, Default)]
struct Revealed {
    ballots: Vec<Ballot>,
    tallies: Vec<Tally>,
    later: Later,
}

/// What was cast, corrected or removed after the reveal and is not shown yet.
#[derive(Debug, Clone, PartialEq, Default)]
struct Later {
    /// By group: together they are shown from [`BATCH`] on.
    ballots: BTreeMap<GroupId, BTreeSet<BallotId>>,
    /// One more pair of hands would tell whose these are: tallies wait until the round is revealed again.
    tallies: BTreeSet<TallyId>,
}

impl Voting {
    pub fn cast(&mut self, ballot: Ballot) {
        let (id, round, group) = (ballot.id, ballot.round, ballot.group.clone());
        match self.ballots.iter_mut().find(|other| other.id == id) {
            Some(earlier) => {
                let before = std::mem::replace(earlier, ballot);
                if (before.round, &before.group) != (round, &group) {
                    self.ballot_changed(id, before.round, &before.group);
                }
            }
            None => self.ballots.push(ballot),
        }
        self.ballot_changed(id, round, &group);
    }

    pub fn remove(&mut self, ballot: BallotId) {
        if let Some(place) = self.ballots.iter().position(|other| other.id == ballot) {
            let removed = self.ballots.remove(place);
            self.ballot_changed(ballot, removed.round, &removed.group);
        }
    }

    /// A ballot is not as it was: what is shown of its group follows when enough of them are.
    fn ballot_changed(&mut self, ballot: BallotId, round: u8, group: &GroupId) {
        let Some(shown) = self.revealed.get_mut(&round) else { return };
        let of_group = |other: &&Ballot| other.round == round && other.group == *group;
        let now = self.ballots.iter().filter(of_group).find(|other| other.id == ballot);
        let before = shown.ballots.iter().filter(of_group).find(|other| other.id == ballot);
        let waiting = shown.later.ballots.entry(group.clone()).or_default();
        if now == before {
            // Taken away again, or put back: nothing is new.
            waiting.remove(&ballot);
        } else {
            waiting.insert(ballot);
        }
        if waiting.is_empty() {
            shown.later.ballots.remove(group);
        } else if waiting.len() >= BATCH {
            shown.later.ballots.remove(group);
            shown.ballots.retain(|other| other.group != *group);
            shown.ballots.extend(self.ballots.iter().filter(of_group).cloned());
        }
    }

    pub fn count(&mut self, tally: Tally) {
        let (id, round) = (tally.id, tally.round);
        match self.tallies.iter_mut().find(|other| other.id == id) {
            Some(earlier) => {
                let before = std::mem::replace(earlier, tally);
                self.tally_changed(id, before.round);
            }
            None => self.tallies.push(tally),
        }
        self.tally_changed(id, round);
    }

    pub fn remove_tally(&mut self, tally: TallyId) {
        if let Some(place) = self.tallies.iter().position(|other| other.id == tally) {
            let round = self.tallies.remove(place).round;
            self.tally_changed(tally, round);
        }
    }

    fn tally_changed(&mut self, tally: TallyId, round: u8) {
        let Some(shown) = self.revealed.get_mut(&round) else { return };
        let now = self.tallies.iter().find(|other| other.id == tally && other.round == round);
        if now == shown.tallies.iter().find(|other| other.id == tally) {
            shown.later.tallies.remove(&tally);
        } else {
            shown.later.tallies.insert(tally);
        }
    }

    /// Everything of a round may be seen as it stands now.
    pub fn reveal(&mut self, round: u8) {
        let ballots = self.ballots.iter().filter(|ballot| ballot.round == round).cloned().collect();
        let tallies = self.tallies.iter().filter(|tally| tally.round == round).cloned().collect();
        self.revealed.insert(round, Revealed { ballots, tallies, later: Later::default() });
    }

    /// The last of the rounds up to `most` that may be seen.
    pub fn last_revealed(&self, most: u8) -> Option<u8> {
        self.revealed.range(..=most).next_back().map(|(round, _)| *round)
    }

    pub fn is_revealed(&self, round: u8) -> bool {
        self.revealed.contains_key(&round)
    }

    pub fn shown(&self, round: u8) -> (&[Ballot], &[Tally]) {
        self.revealed.get(&round).map_or((&[], &[]), |shown| (&shown.ballots, &shown.tallies))
    }

    pub fn waiting(&self, round: u8) -> Waiting {
        self.revealed.get(&round).map_or(Waiting::default(), |shown| Waiting {
            ballots: shown.later.ballots.values().map(BTreeSet::len).sum(),
            tallies: shown.later.tallies.len(),
        })
    }

    pub fn set_present(&mut self, group: GroupId, table: Option<String>, people: u32) {
        self.present.insert((group, table), people);
    }

    /// As was said for all tables at once, or else at each table; `None` where nobody said.
    pub fn present(&self, group: &GroupId) -> Option<u32> {
        let all = self.present.get(&(group.clone(), None)).copied();
        let at_tables = || self.present.iter().filter(|((of, _), _)| of == group).map(|(_, people)| *people);
        all.or_else(|| at_tables().reduce(u32::saturating_add))
    }
}
