//! Taking words away for good: from the journal, the draft and the pages of the file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::error::StoreError;
use super::lock::lock_path;
use super::protect::put;
use super::session_file::Store;
use crate::session::{Entry, Event, EventId};

impl Store {
    /// Empties entries for good: only their ids and stamps are left, so that no merge brings them back. What is being
    /// typed goes too when it holds one of `words`. The file is packed anew after that, so that not a byte of it is
    /// left on a page that is no longer used.
    pub fn purge(&mut self, entries: &[EventId], words: &[String]) -> Result<(), StoreError> {
        let draft = self.draft()?.unwrap_or_default();
        let quoted = |word: &String| serde_json::to_string(word).unwrap_or_default();
        // As the words stand within a text.
        let holds = |word: &String| draft.contains(quoted(word).trim_matches('"'));
        let drops_draft = words.iter().any(holds) || entries.iter().any(|id| draft.contains(&id.to_string()));
        let journal = self.entries()?.into_iter().filter(|entry| entries.contains(&entry.id));
        let emptied: Vec<Entry> = journal.map(|entry| Entry { event: Event::Purged {}, ..entry }).collect();
        let emptied = self.closed(&emptied)?;
        self.write(|transaction| {
            put(transaction, &emptied)?;
            if drops_draft { transaction.execute("DELETE FROM draft", []).map(drop) } else { Ok(()) }
        })?;
        self.pack()
    }

    /// Takes the session file away for good: its bytes are written over before it goes.
    pub fn destroy(self) -> Result<(), StoreError> {
        let path = self.path().to_owned();
        // Windows removes no file that is open, not even by ourselves.
        let lock = self.close()?;
        let beside = lock_path(&path);
        let gone = overwrite(&path).and_then(|()| fs::remove_file(&path));
        gone.map_err(|error| StoreError::io(&path, &error))?;
        drop(lock);
        // Empty, and of no use without the file.
        let _ = beside.map(fs::remove_file);
        Ok(())
    }
}

/// Takes a copy of a session away for good; one that is damaged goes as it is.
pub fn destroy_copy(copy: &Path) -> Result<(), StoreError> {
    let destroyed = Store::open(copy).and_then(Store::destroy);
    destroyed.or_else(|_| fs::remove_file(copy).map_err(|error| StoreError::io(copy, &error)))
}

fn overwrite(path: &Path) -> io::Result<()> {
    const PIECE: [u8; 4096] = [0; 4096];
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    while left > 0 {
        let piece = left.min(PIECE.len() as u64);
        file.write_all(&PIECE[..piece as usize])?;
        left -= piece;
    }
    file.sync_all()
}

#[cfg(all(test, target_os = "linux"))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::error::Problem;
    use super::*;

    /// What this process has open by this name.
    fn open_files(path: &Path) -> usize {
        let open = fs::read_dir("/proc/self/fd").unwrap().flatten();
        open.filter(|file| fs::read_link(file.path()).is_ok_and(|found| found == path)).count()
    }

    /// Windows removes no file that is open; here it can only be seen that nothing of ours has it open.
    #[test]
    fn when_a_file_is_to_go_we_have_it_open_no_more_and_nobody_else_may_write_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap().join("avond.dialoog");
        let store = Store::create(&path).unwrap();
        assert_eq!(open_files(&path), 1);
        let lock = store.close().unwrap();
        assert_eq!(open_files(&path), 0);
        assert_eq!(Store::open(&path).unwrap_err().problem, Problem::InUse);
        drop(lock);
        assert_eq!(Store::open_read_only(&path).unwrap().destroy().unwrap_err().problem, Problem::ReadOnly);
        Store::open(&path).unwrap().destroy().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
