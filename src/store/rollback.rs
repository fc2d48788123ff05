//! The rollback journal of `SQLite` beside a session file: what undoes a write that was cut off.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The last bytes of a journal that belongs to a transaction over several databases, and so names another file.
const NAMES_ANOTHER: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Where it lies.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// Whether the journal beside a file names another one. `SQLite` deletes that when it plays the journal back, so a
/// stranger could have any file of ours deleted; no transaction of ours is over several databases.
pub(super) fn names_another_file(path: &Path) -> bool {
    let mut end = [0; 8];
    let read = File::open(journal_of(path)).and_then(|mut journal| {
        journal.seek(SeekFrom::End(-8))?;
        journal.read_exact(&mut end)
    });
    read.is_ok() && end == NAMES_ANOTHER
}
