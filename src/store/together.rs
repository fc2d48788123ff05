//! What other tables bring to a session file.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::error::StoreError;
use super::session_file::{Store, append};
use crate::session::{DeviceId, Entry};

/// Where `meta` counts how often entries took the place of others.
const REWRITTEN: &str = "rewritten";

/// Where `meta` names the programs whose entries came from another file, as JSON.
pub(super) const BROUGHT_IN: &str = "brought_in";

impl Store {
    /// Writes what [`union`](crate::session::union) says that another journal brings, all or nothing, and remembers
    /// who wrote it: what others did is not undone here.
    pub fn bring_in(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let mut others = self.brought_in()?;
        others.extend(entries.iter().map(|entry| entry.device));
        let entries = self.closed(entries)?;
        self.write(|transaction| {
            let (mut gone, mut replaced) =
                (0, transaction.prepare_cached("DELETE FROM journal WHERE id = ?1")?);
            for entry in &*entries {
                gone += replaced.execute([entry.id.to_string()])?;
            }
            append(transaction, &entries)?;
            if gone > 0 {
                rewritten(transaction)?;
            }
            keep_brought_in(transaction, &others)
        })
    }

    /// How often entries took the place of others, in which case the rows of the journal need not tell that anything
    /// changed.
    pub(super) fn times_rewritten(&self) -> Result<Option<String>, StoreError> {
        self.meta(REWRITTEN)
    }

    /// The programs whose entries were brought in from another file.
    pub fn brought_in(&self) -> Result<BTreeSet<DeviceId>, StoreError> {
        let found = self.meta(BROUGHT_IN)?;
        // If the value cannot be parsed, all entries count as our own.
        Ok(found.map(|found| devices(&found)).unwrap_or_default())
    }
}

/// Entries took the place of others: by this, who reads along knows.
pub(super) fn rewritten(transaction: &Connection) -> rusqlite::Result<()> {
    transaction
        .execute(
            "INSERT INTO meta VALUES (?1, '1') ON CONFLICT (key) DO UPDATE SET value = value + 1",
            [REWRITTEN],
        )
        .map(drop)
}

/// What stands in `meta` under [`BROUGHT_IN`].
pub(super) fn devices(value: &str) -> BTreeSet<DeviceId> {
    serde_json::from_str(value).unwrap_or_default()
}

/// Writes down the programs whose entries were brought in from another file.
pub(super) fn keep_brought_in(transaction: &Connection, others: &BTreeSet<DeviceId>) -> rusqlite::Result<()> {
    let others = serde_json::to_string(others).unwrap_or_default();
    transaction
        .execute(
            "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (BROUGHT_IN, others),
        )
        .map(drop)
}
