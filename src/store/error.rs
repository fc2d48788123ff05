//! What can go wrong with a file, in words for the person at the keyboard.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::text::file_name;

/// A file could not be opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", Lang::En.say(&self.message()))]
pub struct StoreError {
    /// Which file.
    pub path: PathBuf,
    /// What is the matter with it.
    pub problem: Problem,
}

/// What is the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such file.
    NotFound,
    /// There is a file of that name already, and it stays as it is.
    AlreadyExists,
    /// The file is something else.
    NotASession,
    /// Larger than any session is; see [`limits`](super::limits).
    TooLarge,
    /// The user may not read it.
    NotAllowed,
    /// Written by a newer version of this program. May be read.
    Newer,
    /// Part of it cannot be read.
    Damaged {
        /// How many entries can be read; `None` when that was not tried.
        read: Option<usize>,
        /// How many entries are known to be missing; there may be more at the end.
        missing: usize,
    },
    /// It has a passphrase, which was not given yet.
    Locked,
    /// It has another passphrase.
    WrongPassphrase,
    /// Another program is writing in it. May be read.
    InUse,
    /// The file or its folder does not let us write. May be read.
    ReadOnly,
    /// The disk has no locks, as some network folders: two writers would not notice each other. May
    /// be read.
    NoLocks,
    /// A write was cut off, and undoing it needs a folder that can be written in.
    CutOff,
    /// No room on the disk.
    DiskFull,
    /// The file disappeared while it was open.
    Gone,
    /// Anything else, in the words of the system.
    Other(String),
}

impl StoreError {
    pub(super) fn new(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), problem }
    }

    /// What went wrong with a file or folder, from what the system said.
    pub fn io(path: &Path, error: &io::Error) -> Self {
        let problem = match error.kind() {
            ErrorKind::NotFound => Problem::NotFound,
            ErrorKind::AlreadyExists => Problem::AlreadyExists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::DiskFull,
            _ => Problem::Other(error.to_string()),
        };
        Self::new(path, problem)
    }

    /// `path` was there when it was opened: when it is not there now, that is what went wrong.
    pub(super) fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        let problem = match (error.sqlite_error_code(), error.sqlite_error().map(|found| found.extended_code))
        {
            (_, Some(ffi::SQLITE_READONLY_DBMOVED)) => Problem::Gone,
            (_, Some(ffi::SQLITE_READONLY_ROLLBACK)) => Problem::CutOff,
            (Some(ErrorCode::DiskFull), _) => Problem::DiskFull,
            (Some(ErrorCode::DatabaseCorrupt), _) => Problem::Damaged { read: None, missing: 0 },
            (Some(ErrorCode::NotADatabase), _) => Problem::NotASession,
            (Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _) => Problem::InUse,
            _ if !path.exists() => Problem::Gone,
            // The rollback journal cannot be made beside the file.
            (Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied), _) => {
                Problem::ReadOnly
            }
            // A column with another name, a text where a number should be: its tables are not ours any more.
            (None | Some(ErrorCode::Unknown | ErrorCode::TypeMismatch), _) => {
                Problem::Damaged { read: None, missing: 0 }
            }
            _ => Problem::Other(error.to_string()),
        };
        Self::new(path, problem)
    }

    /// Whether the file may still be opened with [`Store::open_read_only`](super::Store::open_read_only).
    pub fn may_be_read(&self) -> bool {
        matches!(self.problem, Problem::Newer | Problem::InUse | Problem::ReadOnly | Problem::NoLocks)
    }

    /// Which file, what was found, what to do, and that nothing was lost.
    pub fn message(&self) -> Message {
        let file = file_name(&self.path);
        match &self.problem {
            Problem::NotFound => msg!("file-not-found", file = file),
            Problem::AlreadyExists => msg!("file-already-exists", file = file),
            Problem::NotASession => msg!("file-not-a-session", file = file),
            Problem::TooLarge => msg!("file-too-large", file = file),
            Problem::NotAllowed => msg!("file-not-allowed", file = file),
            Problem::Newer => msg!("file-newer", file = file),
            Problem::Damaged { read: None, .. } => msg!("file-damaged", file = file),
            Problem::Damaged { read: Some(0), .. } => msg!("file-damaged-wholly", file = file),
            Problem::Damaged { read: Some(read), missing } => {
                msg!("file-damaged-partly", file = file, read = *read, missing = *missing)
            }
            Problem::Locked => msg!("file-locked", file = file),
            Problem::WrongPassphrase => msg!("file-wrong-passphrase", file = file),
            Problem::InUse => msg!("file-in-use", file = file),
            Problem::ReadOnly => msg!("file-read-only", file = file),
            Problem::NoLocks => msg!("file-no-locks", file = file),
            Problem::CutOff => msg!("file-cut-off", file = file),
            Problem::DiskFull => msg!("file-disk-full", file = file),
            Problem::Gone => msg!("file-gone", file = file),
            Problem::Other(cause) => msg!("file-other", file = file, cause = cause),
        }
    }
}
