//! The tables of a session: each began one of its own, and all were brought together.
//!
//! Several tables of one evening each make their own file. In the session that they are together the first to begin
//! gives its id, place and day; the tables are the set of their names; the agenda stands, and people vote, where
//! somebody last went. What is counted per table, votes and how many people there are, knows its table by the device
//! that wrote it ([`DeviceId::at_table_of`](super::DeviceId::at_table_of)).

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Entry, Event};
use super::ids::{DeviceId, EventId, Stamp, Table};

/// Each table by the entry with which it began.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Tables {
    begun: BTreeMap<(Stamp, EventId), Table>,
    /// The one that is gone on with, where that is not the first.
    here: Option<Table>,
}

impl Tables {
    /// Finds them in a journal.
    pub fn find(&mut self, entries: &[Entry]) {
        let begins = |entry: &&Entry| matches!(entry.event, Event::SessionStarted { .. });
        let begun = entries.iter().filter(begins);
        self.begun = begun.map(|entry| ((entry.at, entry.id), entry.device.table())).collect();
    }

    /// From now on the table where this program writes is gone on with.
    pub fn go_to(&mut self, device: DeviceId) {
        self.here = Some(self.at(device));
    }

    /// The entry with which each began.
    pub fn begun(&self) -> impl ExactSizeIterator<Item = EventId> {
        self.begun.keys().map(|(_, id)| *id)
    }

    /// Where a program wrote. One that is not known wrote at the first: there is only one, or it wrote when all were
    /// together already.
    pub fn at(&self, device: DeviceId) -> Table {
        let own = device.table();
        if self.begun.values().any(|table| *table == own) { own } else { self.first() }
    }

    /// The one that is gone on with.
    pub fn here(&self) -> Table {
        self.here.unwrap_or_else(|| self.first())
    }

    fn first(&self) -> Table {
        self.begun.values().next().copied().unwrap_or_default()
    }

    /// Where a program wrote, and the tables that began with these entries.
    pub fn with(&self, device: DeviceId, others: &[EventId]) -> BTreeSet<Table> {
        let others = self.begun.iter().filter(|((_, id), _)| others.contains(id)).map(|(_, table)| *table);
        others.chain([self.at(device)]).collect()
    }
}
