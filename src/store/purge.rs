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
}

/// Takes a session file away for good: its bytes are written over before it goes. Nobody may have it open.
pub fn destroy(path: &Path) -> Result<(), StoreError> {
    // Whoever writes in it is told, and nothing happens.
    let store = Store::open(path)?;
    let path = store.path().to_owned();
    overwrite(&path).map_err(|error| StoreError::io(&path, &error))?;
    let lock = lock_path(&path);
    fs::remove_file(&path).map_err(|error| StoreError::io(&path, &error))?;
    drop(store);
    // Empty, and of no use without the file.
    let _ = lock.map(fs::remove_file);
    Ok(())
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
