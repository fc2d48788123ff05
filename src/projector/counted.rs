//! Which ballots the figures on the wall are made of.

use crate::session::{Ballot, Entry, Event, EventId, Session, Setup};

/// So many changes to the ballots of a revealed round are shown at once. One by one, everybody in the room could work
/// out from the figures before and after it what a single late ballot says.
const BATCH: usize = 5;

/// The ballots of a revealed round as the wall counts them: those at the reveal, and what changed later five at a time.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    /// How much of the journal this is: of how many entries, up to which one.
    extent: (usize, Option<EventId>),
    round: u8,
    /// The ballots.
    pub ballots: Vec<Ballot>,
    /// How many changes since then still wait.
    pub later: usize,
}

impl Counted {
    /// What counts now of a round that is revealed; `before` where that is still so.
    pub fn of(session: &Session, setup: Setup, round: u8, before: Option<Self>) -> Self {
        let entries = session.entries();
        let revealed = session
            .standing_entries()
            .find(|entry| matches!(entry.event, Event::Revealed { round: found } if found == round));
        let from = revealed.and_then(|revealed| entries.iter().rposition(|entry| entry.id == revealed.id));
        // Entries of a merge may be in any order; without the reveal nothing is left out.
        let from = from.unwrap_or(entries.len());
        let changes: Vec<usize> =
            (from..entries.len()).filter(|place| changes_ballots(*place, entries, round)).collect();
        let later = changes.len() % BATCH;
        let whole = changes.len() - later;
        let last = if whole == 0 { from } else { changes[whole - 1] };
        let counted = &entries[..entries.len().min(last + 1)];
        let extent = (counted.len(), counted.last().map(|entry| entry.id));
        match before {
            Some(before) if (before.extent, before.round) == (extent, round) => Self { later, ..before },
            _ if later == 0 => {
                Self { extent, round, ballots: session.ballots(round).cloned().collect(), later }
            }
            _ => {
                let then = Session::fold(setup, counted.to_vec());
                Self { extent, round, ballots: then.ballots(round).cloned().collect(), later }
            }
        }
    }
}

/// Whether the entry at a place changes the ballots of a round. Of a ballot that was taken away the round is not known
/// any more.
fn changes_ballots(place: usize, entries: &[Entry], round: u8) -> bool {
    match &entries[place].event {
        Event::BallotCast { round: found, .. } => *found == round,
        Event::BallotRemoved { .. } => true,
        Event::Retracted { entry } => {
            // Always an earlier one, or a file could send this round and round.
            let target = entries[..place].iter().rposition(|other| other.id == *entry);
            target.is_some_and(|target| changes_ballots(target, entries, round))
        }
        _ => false,
    }
}
