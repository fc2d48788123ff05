//! How a session votes: ballots and tallies by round, who takes part.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fold::Session;
use super::ids::{BallotId, GroupId, Table, TallyId, ThemeId};
use super::plain::{Criterion, Scores};
use super::reveal::{Revealed, Waiting};

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

/// All voting of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Voting {
    pub ballots: Vec<Ballot>,
    pub tallies: Vec<Tally>,
    /// At which table each vote was given first, also those that were taken away.
    tables: HashMap<Uuid, Table>,
    /// The round that is voted in, once one was begun.
    pub round: Option<u8>,
    /// How many people of a group take part, by where it was said; `None` for all tables together.
    present: BTreeMap<(GroupId, Option<(Table, String)>), u32>,
    revealed: BTreeMap<u8, Revealed>,
}

impl Voting {
    pub fn cast(&mut self, ballot: Ballot, at: Table) {
        let (id, round, group) = (ballot.id, ballot.round, ballot.group.clone());
        self.tables.entry(id.0).or_insert(at);
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

    fn ballot_changed(&mut self, ballot: BallotId, round: u8, group: &GroupId) {
        if let Some(shown) = self.revealed.get_mut(&round) {
            shown.ballot_changed(ballot, group, &of_round(&self.ballots, round), &self.tables);
        }
    }

    pub fn count(&mut self, tally: Tally, at: Table) {
        let (id, round) = (tally.id, tally.round);
        self.tables.entry(id.0).or_insert(at);
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
        if let Some(shown) = self.revealed.get_mut(&round) {
            let now = self.tallies.iter().find(|other| other.id == tally && other.round == round);
            shown.tally_changed(tally, now);
        }
    }

    /// The votes of these tables in a round may be seen as they stand now.
    pub fn reveal(&mut self, round: u8, tables: &BTreeSet<Table>) {
        let ballots = of_round(&self.ballots, round);
        let tallies: Vec<&Tally> = self.tallies.iter().filter(|tally| tally.round == round).collect();
        self.revealed.entry(round).or_default().open(tables, &ballots, &tallies, &self.tables);
    }

    /// So many people of a group take part at this table, or at `None`: at all of them together.
    pub fn set_present(&mut self, group: GroupId, table: Option<(Table, String)>, people: u32) {
        self.present.insert((group, table), people);
    }

    /// The number given for all tables at once, or else the sum of those given per table; `None` where none was given.
    fn present(&self, group: &GroupId) -> Option<u32> {
        let all = self.present.get(&(group.clone(), None)).copied();
        let at_tables = || self.present.iter().filter(|((of, _), _)| of == group).map(|(_, people)| *people);
        all.or_else(|| at_tables().reduce(u32::saturating_add))
    }
}

fn of_round(ballots: &[Ballot], round: u8) -> Vec<&Ballot> {
    ballots.iter().filter(|ballot| ballot.round == round).collect()
}

/// What one can ask of votes.
impl Session {
    /// The ballots of a round, in the order in which they were first cast.
    pub fn ballots(&self, round: u8) -> impl Iterator<Item = &Ballot> {
        self.ballots_of_all_rounds().filter(move |ballot| ballot.round == round)
    }

    /// The ballots of all rounds, in the order in which they were first cast.
    pub fn ballots_of_all_rounds(&self) -> impl Iterator<Item = &Ballot> {
        self.voting().ballots.iter()
    }

    /// The ballots of a round that may be seen: those of the reveal, and later ones in batches.
    pub fn shown_ballots(&self, round: u8) -> &[Ballot] {
        self.voting().revealed.get(&round).map_or(&[], Revealed::ballots)
    }

    /// The tallies of a round that may be seen: those of the reveal.
    pub fn shown_tallies(&self, round: u8) -> &[Tally] {
        self.voting().revealed.get(&round).map_or(&[], Revealed::tallies)
    }

    /// What came or changed since what is shown of the round was last brought up to date.
    pub fn waiting(&self, round: u8) -> Waiting {
        self.voting().revealed.get(&round).map_or_else(Waiting::default, Revealed::waiting)
    }

    /// The round whose figures are looked at: the last one that was revealed.
    pub fn shown_round(&self) -> Option<u8> {
        self.last_revealed(u8::MAX)
    }

    /// The last round whose scores may be seen, of those up to `most`.
    pub fn last_revealed(&self, most: u8) -> Option<u8> {
        self.voting().revealed.range(..=most).next_back().map(|(round, _)| *round)
    }

    /// The tallies of a round, in the order in which they were first counted.
    pub fn tallies(&self, round: u8) -> impl Iterator<Item = &Tally> {
        self.tallies_of_all_rounds().filter(move |tally| tally.round == round)
    }

    /// The tallies of all rounds, in the order in which they were first counted.
    pub fn tallies_of_all_rounds(&self) -> impl Iterator<Item = &Tally> {
        self.voting().tallies.iter()
    }

    /// The round that people vote in, from 1.
    pub fn round(&self) -> u8 {
        self.voting().round.unwrap_or(1)
    }

    /// How many people of a group take part in the voting; `None` while nobody said.
    pub fn present(&self, group: &GroupId) -> Option<u32> {
        self.voting().present(group)
    }

    /// Whether the scores of a round may be seen.
    pub fn is_revealed(&self, round: u8) -> bool {
        self.voting().revealed.contains_key(&round)
    }
}
