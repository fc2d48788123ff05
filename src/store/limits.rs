//! How large a session file may be: far more than any evening makes, and no more than a laptop can hold.

use std::fs::Metadata;
use std::path::Path;

use super::error::{Problem, StoreError};

/// Bytes of a whole file: a million remarks.
pub const LARGEST_FILE: u64 = 512 * 1024 * 1024;
/// Entries in one journal.
pub const MOST_ENTRIES: usize = 1_000_000;
/// Bytes of one entry. A blueprint has at most one of these sixteen mebibytes.
pub const LARGEST_ENTRY: usize = 16 * 1024 * 1024;

/// Whether this is a file at all, and one that is not too large to be looked at.
pub(super) fn check_file(path: &Path, found: &Metadata) -> Result<(), StoreError> {
    // SQLite takes an empty file for an empty database, and would clear away a rollback journal
    // that lies beside it.
    if !found.is_file() || found.len() == 0 {
        return Err(StoreError::new(path, Problem::NotASession));
    }
    if found.len() > LARGEST_FILE {
        return Err(StoreError::new(path, Problem::TooLarge));
    }
    Ok(())
}

/// Whether one more entry of this length may be read.
pub(super) fn check_entry(path: &Path, entries: usize, length: usize) -> Result<(), StoreError> {
    if entries >= MOST_ENTRIES || length > LARGEST_ENTRY {
        return Err(StoreError::new(path, Problem::TooLarge));
    }
    Ok(())
}
