//! Bringing over what can be read of a damaged session file into a new one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::{Problem, StoreError, shown_name};
use super::lock::WriterLock;
use super::pages::{Pages, Value};
use super::row::{self, Row};
use super::seal::{Lock, Seal};
use super::session_file::Store;
use crate::i18n::Message;
use crate::msg;
use crate::session::Entry;

/// What [`recover`] brought over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryReport {
    /// The new file.
    pub into: PathBuf,
    /// How many entries are in it.
    pub entries: usize,
    /// How many entries are known to be missing; what stood at the end of the journal and left no
    /// trace cannot be known.
    pub missing: usize,
}

impl RecoveryReport {
    /// What was brought over and what is missing.
    pub fn message(&self) -> Message {
        let into = shown_name(&self.into);
        msg!("file-recovered", into = into, entries = self.entries, missing = self.missing)
    }
}

/// Brings everything that can still be read of the session file at `path` into a new file. The
/// damaged file itself is only read.
///
/// What is sealed comes over as it is, under the same passphrase.
pub fn recover(path: &Path, into: &Path) -> Result<RecoveryReport, StoreError> {
    brought_over(path, into, None)
}

/// The same of a file that is open and unlocked: what is sealed and cannot be opened stays behind.
pub fn recover_unlocked(damaged: Store, into: &Path) -> Result<RecoveryReport, StoreError> {
    let (path, seal) = (damaged.path().to_owned(), damaged.seal.clone());
    drop(damaged);
    brought_over(&path, into, seal.as_ref())
}

fn brought_over(path: &Path, into: &Path, seal: Option<&Seal>) -> Result<RecoveryReport, StoreError> {
    if into.symlink_metadata().is_ok() {
        return Err(StoreError::new(into, Problem::AlreadyExists));
    }
    // While another program writes, pages on disk do not fit together. Where there can be no lock,
    // there is no writer either.
    let _lock = match WriterLock::take(path) {
        Err(error) if !matches!(error.problem, Problem::ReadOnly | Problem::NoLocks) => return Err(error),
        lock => lock.ok(),
    };
    let found = Found::in_pages(&Pages::new(settled(path, into)?), seal);
    let problem = match found.version {
        Some(version) if super::schema::is_newer(version) => Problem::Newer,
        None if found.entries.is_empty() => Problem::NotASession,
        _ if found.entries.is_empty() => Problem::Damaged { read: Some(0), missing: found.missing },
        _ => {
            let mut store = Store::create(into)?;
            store.recovered(&found.entries, found.draft.as_deref(), found.lock.as_deref())?;
            let (entries, missing) = (found.entries.len(), found.missing);
            return Ok(RecoveryReport { into: into.to_owned(), entries, missing });
        }
    };
    Err(StoreError::new(path, problem))
}

/// The bytes of the file, with a write that was cut off undone: in a copy beside `into`, since the
/// damaged file stays as it is.
fn settled(path: &Path, into: &Path) -> Result<Vec<u8>, StoreError> {
    let io = |error: std::io::Error| StoreError::io(path, &error);
    let journal = with_suffix(path, "-journal");
    if !journal.exists() {
        return fs::read(path).map_err(io);
    }
    let copy = with_suffix(into, ".part");
    let copied_journal = with_suffix(&copy, "-journal");
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

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// What lies in the pages of a file.
struct Found {
    /// The version of the file, when its header still says that it is a session.
    version: Option<usize>,
    entries: Vec<Entry>,
    missing: usize,
    draft: Option<String>,
    /// The key under its passphrase.
    lock: Option<String>,
}

impl Found {
    /// Goes through all pages, and not along the tree: one page that is lost then hides no others.
    fn in_pages(pages: &Pages, seal: Option<&Seal>) -> Self {
        let (mut entries, mut unreadable, mut draft, mut lock) = (Vec::new(), Vec::new(), None, None);
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
                    match row.entry().filter(|entry| seal.is_none_or(|seal| seal.open(entry).is_some())) {
                        Some(entry) => {
                            if ids.insert(entry.id) && numbers.insert((entry.device, entry.seq)) {
                                entries.push(entry);
                            }
                        }
                        None => unreadable.extend(row.number()),
                    }
                }
                // In `meta`, and once more in a table of its own.
                [_, Value::Text(text)] if Lock::read(text).is_some() => lock = Some(text.clone()),
                [Value::Null, Value::Text(text)] => draft = Some(text.clone()),
                _ => {}
            }
        }
        if lock.is_none() {
            // Nothing opens these any more.
            let shut = entries.extract_if(.., |entry| Seal::holds(entry));
            unreadable.extend(shut.map(|entry| (entry.device, entry.seq)));
        }
        entries.sort_by_key(|entry: &Entry| (entry.at, entry.id));
        let missing = row::missing(&entries, &unreadable);
        Self { version: pages.session_version(), entries, missing, draft, lock }
    }
}
