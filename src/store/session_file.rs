//! One session on disk: create, open, read, append.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, SyncSender};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, TransactionBehavior};

use super::error::{Problem, StoreError};
use super::lock::WriterLock;
use super::rollback::names_another_file;
use super::row::{self, Batch, Opened, Row};
use super::seal::Seal;
use super::write::private;
use super::{limits, recover, schema};
use crate::session::{Entry, Stamp};

/// An open session file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    identity: Identity,
    /// `None`: opened for reading only.
    lock: Option<WriterLock>,
    /// What opens a file with a passphrase, once that was given.
    pub(super) seal: Option<Seal>,
}

impl Store {
    /// Makes a new, empty session file and opens it for writing. Only the user may read it. Never
    /// replaces a file that is there.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        private(OpenOptions::new().write(true).create_new(true))
            .open(path)
            .map_err(|error| StoreError::io(path, &error))?;
        let created = Self::connect(path, true).and_then(|mut store| {
            schema::migrate(&mut store.connection).map_err(|error| store.failed(&error))?;
            Ok(store)
        });
        if created.is_err() {
            // Ours, made a moment ago, and empty: the first transaction did not come through.
            let _ = std::fs::remove_file(path);
        }
        created
    }

    /// Opens a session file for writing.
    ///
    /// Where [`StoreError::may_be_read`] says so, [`Store::open_read_only`] still works.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut store = Self::inspected(path, true)?;
        // Better now than at the first remark of the evening.
        if !schema::is_sound(&store.connection).map_err(|error| store.failed(&error))? {
            return Err(StoreError::new(path, Problem::Damaged { read: None, missing: 0 }));
        }
        schema::migrate(&mut store.connection).map_err(|error| store.failed(&error))?;
        Ok(store)
    }

    /// Opens a session file to read along, also while another program writes in it.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        Self::inspected(path, false)
    }

    fn inspected(path: &Path, writer: bool) -> Result<Self, StoreError> {
        let found = path.metadata().map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => StoreError::new(path, Problem::NotAllowed),
            _ => StoreError::io(path, &error),
        })?;
        limits::check_file(path, &found)?;
        if names_another_file(path) {
            return Err(StoreError::new(path, Problem::Damaged { read: None, missing: 0 }));
        }
        let inspected = Self::connect(path, writer).and_then(|store| {
            match schema::inspect(&store.connection).map_err(|error| store.failed(&error))? {
                None => Ok(store),
                Some(Problem::Newer) if !writer => Ok(store),
                Some(problem) => Err(StoreError::new(path, problem)),
            }
        });
        match inspected {
            // Its beginning is damaged: what makes it a session lies behind that.
            Err(StoreError { problem: Problem::NotASession, .. }) if recover::holds_entries(path) => {
                Err(StoreError::new(path, Problem::Damaged { read: None, missing: 0 }))
            }
            inspected => inspected,
        }
    }

    fn connect(path: &Path, writer: bool) -> Result<Self, StoreError> {
        let lock = writer.then(|| WriterLock::take(path)).transpose()?;
        // A reader opens for writing too where it can: only then does SQLite undo what a program
        // that was killed left half written. `query_only` keeps it from writing anything else.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let sqlite = |error: rusqlite::Error| StoreError::sqlite(path, &error);
        let connection = Connection::open_with_flags(path, flags).map_err(|error| {
            // The file is there: it was looked at before.
            match error.sqlite_error_code() {
                Some(ErrorCode::CannotOpen) => StoreError::new(path, Problem::NotAllowed),
                _ => sqlite(error),
            }
        })?;
        if writer && connection.is_readonly("main").map_err(sqlite)? {
            return Err(StoreError::new(path, Problem::ReadOnly));
        }
        schema::configure(&connection).map_err(sqlite)?;
        if writer {
            schema::configure_writer(&connection).map_err(sqlite)?;
        } else {
            connection.pragma_update(None, "query_only", true).map_err(sqlite)?;
        }
        let io = |error: io::Error| StoreError::io(path, &error);
        let identity = Identity::of(path).map_err(io)?;
        Ok(Self { connection, path: std::path::absolute(path).map_err(io)?, identity, lock, seal: None })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this is the one program that may write in the file.
    pub fn is_writer(&self) -> bool {
        self.lock.is_some()
    }

    /// Lets go of the file; that nobody else writes in it holds for as long as what is returned. An error where that does
    /// not hold now.
    pub(super) fn close(self) -> Result<WriterLock, StoreError> {
        let Self { connection, path, lock, .. } = self;
        drop(connection);
        lock.ok_or_else(|| StoreError::new(&path, Problem::ReadOnly))
    }

    /// Every entry, in order of time. An entry that cannot be read is an error, never left out.
    pub fn entries(&self) -> Result<Vec<Entry>, StoreError> {
        self.entries_after(i64::MIN)
    }

    /// Every entry that lies behind a row of the journal, in order of time.
    pub(super) fn entries_after(&self, row: i64) -> Result<Vec<Entry>, StoreError> {
        let Opened { mut entries, unreadable } = self.read(row, self.key()?)?;
        if !unreadable.is_empty() {
            let numbers: Vec<_> = unreadable.iter().copied().flatten().collect();
            let missing = row::missing(entries.iter().map(row::number_of), &numbers).max(unreadable.len());
            let problem = Problem::Damaged { read: Some(entries.len()), missing };
            return Err(StoreError::new(&self.path, problem));
        }
        // In the order in which they were written, so nearly sorted already.
        entries.sort_by_key(|entry| (entry.at, entry.id));
        Ok(entries)
    }

    /// The entries as they lie in the file after a row of the journal, and the numbers of rows that are none.
    ///
    /// Opening what a row holds takes as long as reading it, so that a second thread does it meanwhile.
    fn read(&self, after: i64, seal: Option<&Seal>) -> Result<Opened, StoreError> {
        let (sender, receiver) = mpsc::sync_channel::<Batch>(2);
        thread::scope(|scope| {
            let opener = thread::Builder::new()
                .name("entries".into())
                .spawn_scoped(scope, move || Opened::of(receiver, seal))
                .map_err(|error| StoreError::io(&self.path, &error))?;
            self.send_rows(after, &sender)?;
            drop(sender);
            opener.join().map_err(|panic| std::panic::resume_unwind(panic))
        })
    }

    /// Sends the rows after a row of the journal as they lie in the file.
    fn send_rows(&self, after: i64, sender: &SyncSender<Batch>) -> Result<(), StoreError> {
        let failed = |error: rusqlite::Error| self.failed(&error);
        let query = "SELECT id, device, seq, at, kind, body FROM journal WHERE rowid > ?1 ORDER BY rowid";
        let mut statement = self.connection.prepare_cached(query).map_err(failed)?;
        let mut rows = statement.query([after]).map_err(failed)?;
        let (mut batch, mut count) = (Batch::default(), 0);
        while let Some(row) = rows.next().map_err(failed)? {
            let row = as_row(row);
            limits::check_entry(&self.path, count, row.as_ref().map_or(0, |row| row.body.len()))?;
            batch.push(row.as_ref());
            count += 1;
            if batch.is_full() {
                // Whoever receives it only ends after us, or with a panic that is passed on there.
                let _ = sender.send(std::mem::take(&mut batch));
            }
        }
        let _ = sender.send(batch);
        Ok(())
    }

    /// Writes entries to the end of the journal, all or none. When this returns `Ok` they are on disk.
    ///
    /// An entry that is there already stays as it is, so that trying again is always safe.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let entries = self.closed(entries)?;
        self.write(|transaction| append(transaction, &entries))
    }

    /// As [`Store::append`], and keeps `draft` in place of the one before, in the same stroke: what was
    /// typed is either recorded or still the draft, never both and never neither.
    pub fn append_with_draft(&mut self, entries: &[Entry], draft: &str) -> Result<(), StoreError> {
        let (entries, draft) = (self.closed(entries)?, self.closed_draft(draft)?);
        self.write(|transaction| {
            append(transaction, &entries)?;
            keep_draft(transaction, &draft)
        })
    }

    /// Keeps what is being typed, in place of the draft that was kept before; empty is none.
    pub fn save_draft(&mut self, draft: &str) -> Result<(), StoreError> {
        let draft = self.closed_draft(draft)?;
        self.write(|transaction| keep_draft(transaction, &draft))
    }

    /// What was being typed when the draft was last kept.
    pub fn draft(&self) -> Result<Option<String>, StoreError> {
        let found: Option<String> = self.reads(|connection| {
            connection.query_row("SELECT body FROM draft", [], |row| row.get(0)).optional()
        })?;
        Ok(match self.key()? {
            // One that was written in by hand is no draft of ours.
            Some(seal) => found.and_then(|found| seal.open_draft(&found)),
            None => found,
        })
    }

    /// When something was last recorded, as far as the rows tell: also of a file that is locked.
    pub fn last_stamp(&self) -> Result<Stamp, StoreError> {
        let last = |row: &rusqlite::Row| row.get(0).map(Stamp);
        self.reads(|connection| connection.query_row("SELECT coalesce(max(at), 0) FROM journal", [], last))
    }

    /// Reads something that is not an entry.
    pub(super) fn reads<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        read(&self.connection).map_err(|error| self.failed(&error))
    }

    /// Writes the whole file anew, without what lies on pages that are no longer used.
    pub(super) fn pack(&self) -> Result<(), StoreError> {
        self.connection.execute_batch("VACUUM").map_err(|error| self.failed(&error))
    }

    pub(super) fn write(
        &mut self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        if !self.is_writer() {
            return Err(StoreError::new(&self.path, Problem::ReadOnly));
        }
        let written = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(
            |transaction| {
                work(&transaction)?;
                transaction.commit()
            },
        );
        written.map_err(|error| self.failed(&error))?;
        // SQLite looks whether the file is still in its place when a transaction begins; what was
        // written to a file that was deleted after that is not kept.
        match Identity::of(&self.path) {
            Ok(found) if found == self.identity => Ok(()),
            _ => Err(StoreError::new(&self.path, Problem::Gone)),
        }
    }

    /// How long to wait for another program before giving up.
    pub(super) fn wait_at_most(&self, patience: Duration) -> Result<(), StoreError> {
        self.connection.busy_timeout(patience).map_err(|error| self.failed(&error))
    }

    /// Whether a newer program wrote the file.
    pub(super) fn is_newer(&self) -> Result<bool, StoreError> {
        let found = schema::inspect(&self.connection).map_err(|error| self.failed(&error))?;
        Ok(found == Some(Problem::Newer))
    }

    /// Whether the file still lies where it was opened; an error when nothing lies there.
    pub(super) fn is_in_place(&self) -> Result<bool, StoreError> {
        let found = Identity::of(&self.path).map_err(|_| StoreError::new(&self.path, Problem::Gone))?;
        Ok(found == self.identity)
    }

    /// A number that the database keeps of itself.
    pub(super) fn pragma(&self, name: &str) -> Result<i64, StoreError> {
        self.connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|error| self.failed(&error))
    }

    /// How many rows the journal has, and the number of the last one.
    pub(super) fn extent(&self) -> Result<(i64, i64), StoreError> {
        let both = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
        self.connection
            .query_row("SELECT count(*), coalesce(max(rowid), 0) FROM journal", [], both)
            .map_err(|error| self.failed(&error))
    }

    /// Reads several things of one moment: no commit of another program comes in between.
    pub(super) fn at_once<T>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // Only reads: that it is rolled back at the end changes nothing.
        let _moment = self.connection.unchecked_transaction().map_err(|error| self.failed(&error))?;
        read(self)
    }

    fn failed(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(&self.path, error)
    }
}

/// An empty draft is none.
pub(super) fn keep_draft(transaction: &Connection, draft: &str) -> rusqlite::Result<()> {
    if draft.is_empty() {
        transaction.execute("DELETE FROM draft", []).map(drop)
    } else {
        transaction.execute("INSERT OR REPLACE INTO draft VALUES (1, ?1)", [draft]).map(drop)
    }
}

/// An entry that is there already stays as it is.
pub(super) fn append(connection: &Connection, entries: &[Entry]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO journal (id, device, seq, at, kind, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO NOTHING",
    )?;
    for Entry { id, device, seq, at, event } in entries {
        let seq = seq.cast_signed();
        statement.execute((id.to_string(), device.to_string(), seq, at.0, event.kind(), event.body()))?;
    }
    Ok(())
}

/// `None` when a text is not UTF-8.
fn as_row<'a>(row: &'a rusqlite::Row<'_>) -> Option<Row<'a>> {
    let text = |column: usize| row.get_ref(column).ok()?.as_str().ok();
    let number = |column: usize| row.get_ref(column).ok()?.as_i64().ok();
    let (id, device, seq, at) = (text(0)?, text(1)?, number(2)?, number(3)?);
    Some(Row { id, device, seq, at, kind: text(4)?, body: text(5)? })
}

/// By what a file is known to be the same one, whatever now carries its name.
#[derive(Debug, PartialEq)]
struct Identity(#[cfg(unix)] (u64, u64));

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        path.metadata().map(|found| Self((found.dev(), found.ino())))
    }

    /// Windows does not let go of a file that is open: it is enough that there is one.
    #[cfg(not(unix))]
    fn of(path: &Path) -> io::Result<Self> {
        path.metadata().map(|_| Self())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::session::{DeviceId, Event, EventId};
    use uuid::Uuid;

    #[cfg(unix)]
    #[test]
    fn a_file_that_goes_away_during_a_commit_acknowledges_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("avond.dialoog");
        let mut store = Store::create(&path).unwrap();
        let written = store.write(|connection| {
            connection.execute("INSERT INTO draft VALUES (1, 'x')", [])?;
            std::fs::remove_file(&path).unwrap();
            Ok(())
        });
        assert_eq!(written.unwrap_err().problem, Problem::Gone);
    }

    /// Where no test can have a small disk, a small database stands in for it.
    #[test]
    fn without_room_nothing_is_half_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vol.dialoog");
        let mut store = Store::create(&path).unwrap();
        let entry = |seq: u64, length: usize| Entry {
            id: EventId(Uuid::from_u128(seq.into())),
            device: DeviceId(Uuid::nil()),
            seq,
            at: Stamp(seq.cast_signed()),
            event: Event::Unknown { kind: "x".into(), body: "x".repeat(length) },
        };
        store.append(&[entry(1, 10)]).unwrap();
        store.connection.pragma_update(None, "max_page_count", 12).unwrap();
        let error = store.append(&[entry(2, 10), entry(3, 100_000)]).unwrap_err();
        assert_eq!(error.problem, Problem::DiskFull);
        assert_eq!(store.entries().unwrap(), [entry(1, 10)]);
        store.append(&[entry(2, 10)]).unwrap();
        store.connection.pragma_update(None, "max_page_count", 1000).unwrap();
        store.append(&[entry(3, 100_000)]).unwrap();
        drop(store);
        let entries = Store::open(&path).unwrap().entries().unwrap();
        assert_eq!(entries, [entry(1, 10), entry(2, 10), entry(3, 100_000)]);
    }
}
