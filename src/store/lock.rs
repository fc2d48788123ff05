//! One writer per session file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{Problem, StoreError};
use super::write::private;

/// Held as long as a session file is open for writing. The system lets go of it when the program
/// ends in any way, so a lock file that is left behind stops nobody.
#[derive(Debug)]
pub(super) struct WriterLock {
    file: File,
}

impl WriterLock {
    /// Takes the lock of the session file at `path`.
    ///
    /// The lock is on a file beside it and not on the database itself: `SQLite` uses POSIX locks
    /// there, and closing any other handle on the same file would silently drop those
    /// (<https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_>).
    /// On Windows a lock on the database would keep readers out as well.
    pub fn take(path: &Path) -> Result<Self, StoreError> {
        let beside = lock_path(path).map_err(|error| StoreError::io(path, &error))?;
        let file = private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(beside)
            .map_err(|error| StoreError::io(path, &error))?;
        file.try_lock().map_err(|refused| not_locked(path, &refused))?;
        Ok(Self { file })
    }
}

fn not_locked(path: &Path, refused: &TryLockError) -> StoreError {
    match refused {
        TryLockError::WouldBlock => StoreError::new(path, Problem::InUse),
        TryLockError::Error(error) if error.kind() == ErrorKind::Unsupported => {
            StoreError::new(path, Problem::NoLocks)
        }
        TryLockError::Error(error) => StoreError::io(path, error),
    }
}

impl Drop for WriterLock {
    /// Closing alone would not do at once: a process that is being started just now still holds a copy
    /// of the handle.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// `.NAME.dialoog.lock` beside the file itself, also when `path` is a link to it.
pub(super) fn lock_path(path: &Path) -> std::io::Result<PathBuf> {
    let path = path.canonicalize()?;
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    Ok(path.with_file_name(name))
}

/// Whether a program has the session file at `path` open to write.
pub fn is_being_written(path: &Path) -> bool {
    let Ok(lock) = lock_path(path).and_then(File::open) else { return false };
    let refused = matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock));
    // At once, as where a writer lets go of it.
    let _ = lock.unlock();
    refused
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No disk without locks can be had for a test; what it says can.
    #[test]
    fn only_a_lock_that_a_disk_does_not_know_says_that_it_has_no_locks() {
        let (path, unsupported) =
            (Path::new("avond.dialoog"), || std::io::Error::from(ErrorKind::Unsupported));
        let locked = not_locked(path, &TryLockError::Error(unsupported()));
        assert_eq!(locked.problem, Problem::NoLocks);
        let written = StoreError::io(path, &unsupported());
        assert_eq!(written.problem, Problem::Other(unsupported().to_string()));
    }
}
