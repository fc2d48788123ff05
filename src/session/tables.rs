//! The tables of a session, where several have been merged into one.
//!
//! At an evening with several tables each has its own session file. When these are merged, the table that began first
//! gives the session its id, place and date, and the agenda and the round of voting stand where somebody last moved
//! them. Votes and numbers of people are counted per table; an entry's table follows from the device that wrote it
//! ([`DeviceId::at_table_of`](super::DeviceId::at_table_of)).

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Entry, Event};
use super::ids::{DeviceId, EventId, Stamp, Table};

/// Each table by the entry with which it began.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Tables {
    begun: BTreeMap<(Stamp, EventId), Table>,
    /// The table where the session continues, where that is not the first.
    here: Option<Table>,
}

impl Tables {
    /// Finds them in a journal.
    pub fn find(&mut self, entries: &[Entry]) {
        let begins = |entry: &&Entry| matches!(entry.event, Event::SessionStarted { .. });
        let begun = entries.iter().filter(begins);
        self.begun = begun.map(|entry| ((entry.at, entry.id), entry.device.table())).collect();
    }

    /// Continue at the table of this device.
    pub fn go_to(&mut self, device: DeviceId) {
        self.here = Some(self.at(device));
    }

    /// The entry with which each began.
    pub fn begun(&self) -> impl ExactSizeIterator<Item = EventId> {
        self.begun.keys().map(|(_, id)| *id)
    }

    /// The table at which a device wrote. An unknown device counts as the first table: there is only one, or it wrote
    /// after all were merged.
    pub fn at(&self, device: DeviceId) -> Table {
        let own = device.table();
        if self.begun.values().any(|table| *table == own) { own } else { self.first() }
    }

    /// The table where the session continues.
    pub fn here(&self) -> Table {
        self.here.unwrap_or_else(|| self.first())
    }

    fn first(&self) -> Table {
        self.begun.values().next().copied().unwrap_or_default()
    }

    /// The table at which a device wrote, and the tables that began with these entries.
    pub fn with(&self, device: DeviceId, others: &[EventId]) -> BTreeSet<Table> {
        let others = self.begun.iter().filter(|((_, id), _)| others.contains(id)).map(|(_, table)| *table);
        others.chain([self.at(device)]).collect()
    }
}
