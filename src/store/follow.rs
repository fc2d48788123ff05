//! Reading along: what another program writes in a session file, as it is written.

use std::path::Path;
use std::time::Duration;

use super::error::{Problem, StoreError};
use super::session_file::Store;
use crate::session::Entry;

/// How long to wait for a commit that is under way. Short: who reads along looks again soon.
const PATIENCE: Duration = Duration::from_millis(50);

/// Reads a session file that another program writes. It takes no lock of a writer and never writes.
#[derive(Debug)]
pub struct Follower {
    store: Store,
    seen: Mark,
}

/// What a look at the file brought.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Nothing was recorded since the last look.
    Nothing,
    /// These entries came after those that were read before.
    More(Vec<Entry>),
    /// This is the whole journal now: something was purged, or another file lies in its place.
    Anew(Vec<Entry>),
}

/// By what a journal is known to have changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Mark {
    /// Differs after every commit of another program.
    version: i64,
    /// Differs after the file was packed anew, when the numbers of its rows may have changed.
    schema: i64,
    /// Differs after entries took the place of others.
    rewritten: Option<String>,
    /// How many rows the journal has.
    count: i64,
    /// The number of its last row.
    last: i64,
}

impl Follower {
    /// Begins to read along, and returns the journal as it is.
    pub fn open(path: &Path) -> Result<(Self, Vec<Entry>), StoreError> {
        Self::of(Store::open_read_only(path)?)
    }

    /// The same with a file that is open to read, and unlocked where it has to be.
    pub fn of(store: Store) -> Result<(Self, Vec<Entry>), StoreError> {
        store.wait_at_most(PATIENCE)?;
        let mut follower = Self { store, seen: Mark::default() };
        let entries = follower.all()?;
        Ok((follower, entries))
    }

    /// What is the matter with the file although it can be read: a newer program wrote it.
    pub fn remark(&self) -> Option<StoreError> {
        let found = self.store.is_newer().ok()?;
        found.then(|| StoreError::new(self.store.path(), Problem::Newer))
    }

    /// What was recorded since the last look. Costs next to nothing while nothing changes.
    ///
    /// An error is no end: what was read stays true, and a later look may go well again.
    pub fn news(&mut self) -> Result<News, StoreError> {
        if !self.store.is_in_place()? {
            let mut store = Store::open_read_only(self.store.path())?;
            store.unlock_as(&self.store)?;
            let (follower, entries) = Self::of(store)?;
            *self = follower;
            return Ok(News::Anew(entries));
        }
        match self.look() {
            // A commit is under way: the next look will see it whole.
            Err(StoreError { problem: Problem::InUse, .. }) => Ok(News::Nothing),
            found => found,
        }
    }

    fn look(&mut self) -> Result<News, StoreError> {
        if self.store.pragma("data_version")? == self.seen.version {
            return Ok(News::Nothing);
        }
        let before = &self.seen;
        let (now, entries) = self.store.at_once(|store| {
            let now = Mark::of(store)?;
            let entries = if now.last > before.last { store.entries_after(before.last)? } else { Vec::new() };
            Ok((now, entries))
        })?;
        let added = i64::try_from(entries.len()).unwrap_or(i64::MAX);
        let same_rows = now.schema == before.schema && now.rewritten == before.rewritten;
        if !same_rows || now.count != before.count.saturating_add(added) {
            return Ok(News::Anew(self.all()?));
        }
        self.seen = now;
        // A draft was kept: nothing that is for others.
        Ok(if entries.is_empty() { News::Nothing } else { News::More(entries) })
    }

    /// The whole journal, and where it stands now.
    fn all(&mut self) -> Result<Vec<Entry>, StoreError> {
        let (seen, entries) = self.store.at_once(|store| Ok((Mark::of(store)?, store.entries()?)))?;
        self.seen = seen;
        Ok(entries)
    }
}

impl Mark {
    fn of(store: &Store) -> Result<Self, StoreError> {
        let (count, last) = store.extent()?;
        Ok(Self {
            version: store.pragma("data_version")?,
            schema: store.pragma("schema_version")?,
            rewritten: store.times_rewritten()?,
            count,
            last,
        })
    }
}
