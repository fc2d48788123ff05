//! Bringing over what can be read of a damaged session file into a new one.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::backup::copies_of;
use super::error::{Problem, StoreError};
use super::lock::WriterLock;
use super::pages::{Pages, Value};
use super::rollback::{journal_of, names_another_file};
use super::row::{self, Number, Row};
use super::seal::{Lock, Seal};
use super::session_file::Store;
use super::together::{BROUGHT_IN, devices};
use super::unfinished::unfinished;
use crate::i18n::Message;
use crate::msg;
use crate::session::{DeviceId, Entry, Event, EventId};
use crate::text::file_name;

/// What [`recover`] brought over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryReport {
    /// The new file.
    pub into: PathBuf,
    /// How many entries are in it.
    pub entries: usize,
    /// How many of them could not be read and come from a copy that was kept.
    pub from_copies: usize,
    /// How many entries are known to be missing; what stood at the end of the journal and left no
    /// trace cannot be known.
    pub missing: usize,
    /// Whether the entry that began the session is among them. Without it there is no blueprint, and the new
    /// file cannot be opened.
    pub begins: bool,
}

impl RecoveryReport {
    /// What was brought over, what is missing, and what can be done where the beginning is.
    pub fn message(&self) -> Message {
        let into = file_name(&self.into);
        let Self { entries, from_copies: copied, missing, .. } = *self;
        if self.begins {
            msg!("file-recovered", into = into, entries = entries, copied = copied, missing = missing)
        } else {
            msg!("file-without-beginning", into = into, entries = entries)
        }
    }
}

/// Brings everything that can still be read of the session file at `path` into a new file. The
/// damaged file itself is only read. What cannot be read is taken from the copies of the same session that lie
/// under `copies`, if any.
///
/// What is sealed comes over as it is, under the same passphrase; copies of it cannot be read without that.
pub fn recover(path: &Path, into: &Path, copies: Option<&Path>) -> Result<RecoveryReport, StoreError> {
    brought_over(path, into, copies, None)
}

/// The same of a file that is open and unlocked: what is sealed and cannot be opened stays behind.
pub fn recover_unlocked(
    damaged: Store,
    into: &Path,
    copies: Option<&Path>,
) -> Result<RecoveryReport, StoreError> {
    let (path, seal) = (damaged.path().to_owned(), damaged.seal.clone());
    drop(damaged);
    brought_over(&path, into, copies, seal.as_ref())
}

fn brought_over(
    path: &Path,
    into: &Path,
    copies: Option<&Path>,
    seal: Option<&Seal>,
) -> Result<RecoveryReport, StoreError> {
    if into.symlink_metadata().is_ok() {
        return Err(StoreError::new(into, Problem::AlreadyExists));
    }
    // While another program writes, pages on disk do not fit together. Where there can be no lock,
    // there is no writer either.
    let _lock = match WriterLock::take(path) {
        Err(error) if !matches!(error.problem, Problem::ReadOnly | Problem::NoLocks) => return Err(error),
        lock => lock.ok(),
    };
    let mut found = Found::of(settled(path, into)?, seal);
    let refused = match found.version {
        Some(version) if super::schema::is_newer(version) => Some(Problem::Newer),
        None if found.entries.is_empty() => Some(Problem::NotASession),
        _ => None,
    };
    if let Some(problem) = refused {
        return Err(StoreError::new(path, problem));
    }
    let copies = copies.filter(|_| found.lock.is_none());
    let from_copies = copies.map_or(0, |copies| found.complete_from(copies));
    let missing = found.missing();
    if found.entries.is_empty() {
        return Err(StoreError::new(path, Problem::Damaged { read: Some(0), missing }));
    }
    let (others, own): (Vec<Entry>, Vec<Entry>) =
        found.entries.iter().cloned().partition(|entry| found.brought_in.contains(&entry.device));
    let written = Store::create(into)
        .and_then(|mut store| store.recovered(&own, &others, found.draft.as_deref(), found.lock.as_deref()));
    if let Err(error) = written {
        // Ours, made a moment ago; half of a session would be taken for all that there is.
        let _ = fs::remove_file(into);
        return Err(error);
    }
    let begins = found.lock.is_some()
        || found.entries.iter().any(|entry| matches!(entry.event, Event::SessionStarted { .. }));
    Ok(RecoveryReport { into: into.to_owned(), entries: found.entries.len(), from_copies, missing, begins })
}

/// Whether what lies at `path` was a session, though nothing but its rows may tell so.
pub(super) fn holds_entries(path: &Path) -> bool {
    read(path).is_ok_and(|bytes| !Found::of(bytes, None).entries.is_empty())
}

/// The bytes of what may be a session file.
fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let io = |error: std::io::Error| StoreError::io(path, &error);
    super::limits::check_file(path, &path.metadata().map_err(io)?)?;
    fs::read(path).map_err(io)
}

/// The bytes of the file, with a write that was cut off undone: in a copy beside `into`, since the
/// damaged file stays as it is.
fn settled(path: &Path, into: &Path) -> Result<Vec<u8>, StoreError> {
    let io = |error: std::io::Error| StoreError::io(path, &error);
    let journal = journal_of(path);
    if !journal.exists() || names_another_file(path) {
        return read(path);
    }
    super::limits::check_file(path, &path.metadata().map_err(io)?)?;
    let copy = unfinished(into);
    let copied_journal = journal_of(&copy);
    let settle = || {
        fs::copy(path, &copy)?;
        fs::copy(&journal, &copied_journal)?;
        // Reading anything makes SQLite play the journal back. Where that fails, the pages are
        // taken as they lie.
        if let Ok(connection) = Connection::open(&copy) {
            let _ = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
        }
        fs::read(&copy)
    };
    let bytes = settle().map_err(io);
    let _ = fs::remove_file(&copy);
    let _ = fs::remove_file(&copied_journal);
    bytes
}

/// What lies in the pages of a file.
struct Found {
    /// The version of the file, when its header still says that it is a session.
    version: Option<usize>,
    entries: Vec<Entry>,
    /// The ids of entries that were there, whether they can be read or not.
    ids: HashSet<EventId>,
    /// Their numbers.
    known: Vec<Number>,
    /// There cannot have been more entries than this.
    room: u64,
    /// The programs whose entries were brought in from another file.
    brought_in: BTreeSet<DeviceId>,
    draft: Option<String>,
    /// The key under its passphrase.
    lock: Option<String>,
}

impl Found {
    /// What lies in these bytes, by the size of pages that makes the most of them.
    fn of(bytes: Vec<u8>, seal: Option<&Seal>) -> Self {
        let pages = Pages::new(bytes);
        let found = Self::in_pages(&pages, seal);
        let Some(size) = pages.other_size() else { return found };
        let other = Self::in_pages(&pages.cut(size), seal);
        if other.entries.len() > found.entries.len() { other } else { found }
    }

    /// Goes through all pages, and not along the tree: one page that is lost then hides no others.
    fn in_pages(pages: &Pages, seal: Option<&Seal>) -> Self {
        let version = pages.session_version();
        let mut found = Self {
            version,
            entries: Vec::new(),
            ids: HashSet::new(),
            known: Vec::new(),
            room: 0,
            brought_in: BTreeSet::new(),
            draft: None,
            lock: None,
        };
        // A page can lie in the file twice, the second time as a leftover.
        let (mut ids, mut numbers) = (HashSet::new(), HashSet::new());
        for record in pages.records() {
            match record.as_slice() {
                [
                    Value::Text(id),
                    Value::Text(device),
                    Value::Number(seq),
                    Value::Number(at),
                    Value::Text(kind),
                    Value::Text(body),
                ] => {
                    let row = Row { id, device, seq: *seq, at: *at, kind, body };
                    found.sighted(id, row.number());
                    if row.is_whole()
                        && let Some(entry) = row.entry()
                        && seal.is_none_or(|seal| seal.open(&entry).is_some())
                        && ids.insert(entry.id)
                        && numbers.insert(row::number_of(&entry))
                    {
                        found.entries.push(entry);
                    }
                }
                // The indexes of the journal: they tell of entries whose own page is lost.
                [Value::Text(id), Value::Number(_)] => found.sighted(id, None),
                [Value::Text(device), Value::Number(seq), Value::Number(_)] => {
                    found.known.extend(row::number(device, *seq));
                }
                [Value::Text(key), Value::Text(value)] if key == BROUGHT_IN => {
                    found.brought_in = devices(value);
                }
                // In `meta`, and once more in a table of its own.
                [_, Value::Text(text)] if Lock::read(text).is_some() => found.lock = Some(text.clone()),
                [Value::Null, Value::Text(text)] => found.draft = Some(text.clone()),
                _ => {}
            }
        }
        if found.lock.is_none() {
            // Nothing opens these any more.
            found.entries.retain(|entry| !Seal::holds(entry));
        }
        found.room = pages.room();
        found.sort();
        found
    }

    fn sighted(&mut self, id: &str, number: Option<Number>) {
        self.ids.extend(Uuid::try_parse(id).map(EventId));
        self.known.extend(number);
    }

    /// How many entries are known to be missing. A number that was damaged itself tells nothing.
    fn missing(&self) -> usize {
        let can_be = |(_, seq): &Number| *seq <= self.room;
        let known: Vec<Number> = self.known.iter().copied().filter(can_be).collect();
        row::missing(self.entries.iter().map(row::number_of).filter(can_be), &known)
    }

    fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.at, entry.id));
    }

    /// Adds what the copies of this session under a folder hold beside it, and says how much that was.
    fn complete_from(&mut self, folder: &Path) -> usize {
        let before = self.entries.len();
        let mut ids: HashSet<EventId> = self.entries.iter().map(|entry| entry.id).collect();
        let mut numbers: HashSet<Number> = self.entries.iter().map(row::number_of).collect();
        for copy in copies_of(folder, |entries| entries.iter().any(|entry| self.ids.contains(&entry.id))) {
            for entry in copy {
                if !ids.contains(&entry.id) && numbers.insert(row::number_of(&entry)) {
                    ids.insert(entry.id);
                    self.entries.push(entry);
                }
            }
        }
        self.sort();
        self.entries.len() - before
    }
}
