//! What may be seen of a round.
//!
//! A reveal shows the votes of the tables whose votes lay in that file, as they stood. A session of several files
//! (see [`union`](super::union)) therefore shows what each table has revealed, and nothing else: what a table has not
//! revealed yet waits, however many ballots that are and whenever the others revealed theirs. It is counted in
//! [`Waiting`], and seen as soon as that table's own reveal comes along, or when the round is revealed once more in
//! the file that holds them all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use uuid::Uuid;

use super::ids::{BallotId, GroupId, Table, TallyId};
use super::voting::{Ballot, Tally};

/// After the reveal, what is shown of a group at a table changes with this many of its ballots at once: the change
/// that one ballot makes would tell what is on it.
pub const BATCH: usize = 5;

/// How much was cast, corrected or removed since what is shown of a round was last brought up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Ballots: always fewer than [`BATCH`] per group and table, except at tables that have not revealed the round.
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

/// What is shown of a round that was revealed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Revealed {
    ballots: Vec<Ballot>,
    tallies: Vec<Tally>,
    /// The tables that revealed it.
    open: BTreeSet<Table>,
    later: Later,
}

/// What is not shown yet, or not as it is now.
#[derive(Debug, Clone, PartialEq, Default)]
struct Later {
    /// By group: together they are shown from [`BATCH`] on.
    ballots: BTreeMap<GroupId, BTreeSet<BallotId>>,
    /// One more pair of hands would tell whose these are: tallies wait until the round is revealed again.
    tallies: BTreeSet<TallyId>,
}

/// At which table each vote was given.
type Tables = HashMap<Uuid, Table>;

impl Revealed {
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    pub fn waiting(&self) -> Waiting {
        Waiting {
            ballots: self.later.ballots.values().map(BTreeSet::len).sum(),
            tallies: self.later.tallies.len(),
        }
    }

    /// The votes of these tables may be seen as they are in `ballots` and `tallies`, those of the round.
    pub fn open(&mut self, tables: &BTreeSet<Table>, ballots: &[&Ballot], tallies: &[&Tally], of: &Tables) {
        let opens = |vote: Uuid| of.get(&vote).is_some_and(|table| tables.contains(table));
        self.open.extend(tables);
        self.ballots.retain(|ballot| !opens(ballot.id.0));
        self.ballots.extend(ballots.iter().filter(|ballot| opens(ballot.id.0)).copied().cloned());
        self.tallies.retain(|tally| !opens(tally.id.0));
        self.tallies.extend(tallies.iter().filter(|tally| opens(tally.id.0)).copied().cloned());
        for waiting in self.later.ballots.values_mut() {
            waiting.retain(|ballot| !opens(ballot.0));
        }
        self.later.tallies.retain(|tally| !opens(tally.0));
        // What lay there before the round was revealed at all, at tables that did not reveal it.
        let closed = |vote: Uuid| of.get(&vote).is_none_or(|table| !self.open.contains(table));
        for ballot in ballots.iter().filter(|ballot| closed(ballot.id.0)) {
            self.later.ballots.entry(ballot.group.clone()).or_default().insert(ballot.id);
        }
        self.later.tallies.extend(tallies.iter().map(|tally| tally.id).filter(|id| closed(id.0)));
        self.later.ballots.retain(|_, waiting| !waiting.is_empty());
    }

    /// A ballot of this group is not as it was in `ballots`, those of the round: what is shown of the group follows
    /// when enough of them are.
    pub fn ballot_changed(&mut self, ballot: BallotId, group: &GroupId, ballots: &[&Ballot], of: &Tables) {
        let of_group = |other: &&Ballot| other.group == *group;
        let now = ballots.iter().copied().filter(of_group).find(|other| other.id == ballot);
        let before = self.ballots.iter().filter(of_group).find(|other| other.id == ballot);
        let waiting = self.later.ballots.entry(group.clone()).or_default();
        if now == before {
            // Taken away again, or put back: nothing is new.
            waiting.remove(&ballot);
        } else {
            waiting.insert(ballot);
        }
        // Each table by itself: a merge shows all that any of them showed, and no more.
        let here = of.get(&ballot.0);
        let beside = |vote: BallotId| of.get(&vote.0) == here;
        let open = here.is_some_and(|table| self.open.contains(table));
        if open && waiting.iter().filter(|id| beside(**id)).count() >= BATCH {
            waiting.retain(|id| !beside(*id));
            self.ballots.retain(|other| other.group != *group || !beside(other.id));
            let now = ballots.iter().copied().filter(of_group).filter(|other| beside(other.id));
            self.ballots.extend(now.cloned());
        }
        self.later.ballots.retain(|_, waiting| !waiting.is_empty());
    }

    /// A tally of the round is as it is `now`.
    pub fn tally_changed(&mut self, tally: TallyId, now: Option<&Tally>) {
        if now == self.tallies.iter().find(|other| other.id == tally) {
            self.later.tallies.remove(&tally);
        } else {
            self.later.tallies.insert(tally);
        }
    }
}
