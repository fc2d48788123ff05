//! A session file with a passphrase: setting it, and opening what is sealed.

use std::borrow::Cow;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::error::{Problem, StoreError};
use super::schema;
use super::seal::{Cost, Lock, Seal};
use super::session_file::{Store, append, keep_draft};
use super::together::{keep_brought_in, rewritten};
use crate::passphrase::Passphrase;
use crate::session::Entry;

/// Where `meta` has the key under the passphrase.
const LOCK: &str = "lock";
/// Where `meta` says that the file was not packed since its entries were sealed.
const UNPACKED: &str = "unpacked";

impl Store {
    /// Whether the file has a passphrase.
    pub fn is_protected(&self) -> Result<bool, StoreError> {
        self.reads(schema::is_protected)
    }

    /// Whether what is in the file cannot be read until [`Store::unlock`].
    pub fn is_locked(&self) -> Result<bool, StoreError> {
        Ok(self.seal.is_none() && self.is_protected()?)
    }

    /// Opens what is sealed in the file. A wrong passphrase changes nothing.
    pub fn unlock(&mut self, passphrase: &Passphrase) -> Result<(), StoreError> {
        let Some(text) = self.lock()? else { return Ok(()) };
        let lock =
            Lock::read(&text).ok_or_else(|| self.trouble(Problem::Damaged { read: None, missing: 0 }))?;
        self.seal = Some(lock.open(passphrase).ok_or_else(|| self.trouble(Problem::WrongPassphrase))?);
        // On a full disk there is no room for it: whoever opens the file later tries again.
        let _ = self.pack_at_last();
        Ok(())
    }

    /// Opens what is sealed in the file with the key of another that is open, where it is the same one: that of a copy,
    /// or of the same file opened before.
    pub fn unlock_as(&mut self, other: &Self) -> Result<(), StoreError> {
        let lock = self.lock()?.and_then(|text| Lock::read(&text));
        self.seal = other.seal.clone().zip(lock).and_then(|(seal, lock)| seal.fits(&lock).then_some(seal));
        Ok(())
    }

    /// Gives the file a passphrase, another passphrase, or none any more. Everything in it is written anew, under a new
    /// key: who knew the passphrase before and has an old copy cannot read on. After an error the file is as it was; else
    /// [`Store::pack_at_last`] comes next.
    pub fn protect(&mut self, passphrase: Option<&Passphrase>, cost: Cost) -> Result<(), StoreError> {
        let (entries, draft) = (self.entries()?, self.draft()?.unwrap_or_default());
        let next = passphrase.map(|passphrase| {
            let seal = Seal::new()?;
            Ok((seal.locked(passphrase, cost)?, seal))
        });
        let (lock, seal) = self.random(next.transpose())?.unzip();
        let entries = self.random(close(seal.as_ref(), &entries))?;
        let draft = self.random(close_draft(seal.as_ref(), &draft))?;
        self.write(|transaction| {
            put(transaction, &entries)?;
            keep_draft(transaction, &draft)?;
            set_lock(transaction, lock.as_deref())
        })?;
        self.seal = seal;
        Ok(())
    }

    /// Brings what was found of a damaged file, of this session and of others that were brought in, sealed as it was,
    /// under the lock that was found.
    pub(super) fn recovered(
        &mut self,
        own: &[Entry],
        others: &[Entry],
        draft: Option<&str>,
        lock: Option<&str>,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            append(transaction, own)?;
            append(transaction, others)?;
            if !others.is_empty() {
                keep_brought_in(transaction, &others.iter().map(|entry| entry.device).collect())?;
            }
            keep_draft(transaction, draft.unwrap_or_default())?;
            if lock.is_some() { set_lock(transaction, lock) } else { Ok(()) }
        })
    }

    /// What opens and seals the entries of the file; `None` where they are not sealed.
    pub(super) fn key(&self) -> Result<Option<&Seal>, StoreError> {
        match (&self.seal, self.is_protected()?) {
            (_, false) => Ok(None),
            (Some(seal), true) => Ok(Some(seal)),
            (None, true) => Err(self.trouble(Problem::Locked)),
        }
    }

    /// Entries as they are written.
    pub(super) fn closed<'a>(&self, entries: &'a [Entry]) -> Result<Cow<'a, [Entry]>, StoreError> {
        self.random(close(self.key()?, entries))
    }

    /// A draft as it is written.
    pub(super) fn closed_draft<'a>(&self, draft: &'a str) -> Result<Cow<'a, str>, StoreError> {
        self.random(close_draft(self.key()?, draft))
    }

    /// What needed random numbers, which a system hardly ever lacks.
    fn random<T>(&self, made: Result<T, getrandom::Error>) -> Result<T, StoreError> {
        made.map_err(|error| self.trouble(Problem::Other(error.to_string())))
    }

    /// The key under the passphrase, as it lies in the file.
    pub(super) fn lock(&self) -> Result<Option<String>, StoreError> {
        self.meta(LOCK)
    }

    pub(super) fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.reads(|connection| {
            let value = "SELECT value FROM meta WHERE key = ?1";
            connection.query_row(value, [key], |row| row.get(0)).optional()
        })
    }

    /// Packs the file when that was not done since its entries were sealed: no page may hold what they were before.
    pub fn pack_at_last(&mut self) -> Result<(), StoreError> {
        if !self.is_writer() || self.meta(UNPACKED)?.is_none() {
            return Ok(());
        }
        self.pack()?;
        self.write(|transaction| transaction.execute("DELETE FROM meta WHERE key = ?1", [UNPACKED]).map(drop))
    }

    fn trouble(&self, problem: Problem) -> StoreError {
        StoreError::new(self.path(), problem)
    }
}

fn close<'a>(seal: Option<&Seal>, entries: &'a [Entry]) -> Result<Cow<'a, [Entry]>, getrandom::Error> {
    let Some(seal) = seal else { return Ok(entries.into()) };
    entries.iter().map(|entry| seal.close(entry)).collect::<Result<Vec<_>, _>>().map(Cow::Owned)
}

/// An empty draft is none.
fn close_draft<'a>(seal: Option<&Seal>, draft: &'a str) -> Result<Cow<'a, str>, getrandom::Error> {
    match seal.filter(|_| !draft.is_empty()) {
        Some(seal) => seal.close_draft(draft).map(Cow::Owned),
        None => Ok(draft.into()),
    }
}

/// Whether a session file opens with the same key as an open one; `None` where that cannot be seen.
pub(super) fn opens_alike(path: &Path, store: &Store) -> Option<bool> {
    let lock = Store::open_read_only(path).and_then(|copy| copy.lock()).ok()?;
    Some(lock == store.lock().ok()?)
}

/// Puts entries in the place of what has their ids.
pub(super) fn put(connection: &Connection, entries: &[Entry]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("UPDATE journal SET kind = ?2, body = ?3 WHERE id = ?1")?;
    for Entry { id, event, .. } in entries {
        statement.execute((id.to_string(), event.kind(), event.body()))?;
    }
    rewritten(connection)
}

/// The key lies in the file twice, on pages of their own: a page that is damaged does not take all along.
fn set_lock(connection: &Connection, lock: Option<&str>) -> rusqlite::Result<()> {
    schema::set_protected(connection, lock.is_some())?;
    connection.execute("DELETE FROM meta WHERE key = ?1", [LOCK])?;
    connection.execute_batch("DROP TABLE IF EXISTS spare_lock")?;
    connection.execute("INSERT OR IGNORE INTO meta VALUES (?1, '')", [UNPACKED])?;
    if let Some(lock) = lock {
        connection.execute("INSERT INTO meta VALUES (?1, ?2)", [LOCK, lock])?;
        connection.execute_batch(
            "CREATE TABLE spare_lock (slot INTEGER NOT NULL PRIMARY KEY, lock TEXT NOT NULL) STRICT",
        )?;
        connection.execute("INSERT INTO spare_lock VALUES (1, ?1)", [lock])?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Somebody who reads keeps a file from being packed, as a full disk would.
    #[test]
    fn what_cannot_be_packed_has_its_passphrase_opens_with_it_and_is_packed_later() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("avond.dialoog");
        let passphrase = Passphrase::new("fiets lamp kaas zondag");
        let mut store = Store::create(&path).unwrap();
        store.protect(Some(&passphrase), Cost { memory: 8, passes: 1 }).unwrap();
        let reader = Connection::open(&path).unwrap();
        reader.execute_batch("BEGIN; SELECT * FROM meta").unwrap();
        store.wait_at_most(std::time::Duration::ZERO).unwrap();
        assert_eq!(store.pack_at_last().unwrap_err().problem, Problem::InUse);
        drop(store);
        let mut store = Store::open(&path).unwrap();
        store.wait_at_most(std::time::Duration::ZERO).unwrap();
        store.unlock(&passphrase).unwrap();
        assert!(!store.is_locked().unwrap() && store.meta(UNPACKED).unwrap().is_some());
        drop(reader);
        store.unlock(&passphrase).unwrap();
        assert_eq!(store.meta(UNPACKED).unwrap(), None);
    }
}
