//! Words taken away for good: from a session file, and from the copies of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::i18n::Message;
use crate::msg;
use crate::session::{Entry, EventId, Session, Setup, begun};
use crate::store::{
    Folders, Store, StoreError, backups, clear_left_over, clear_unfinished, destroy_copy, forget_contacts,
};

/// What was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// How many entries.
    pub entries: usize,
    /// Copies in which they were erased too, or that were deleted because they could not be read.
    pub copies: usize,
    /// Other entries in which the same words still stand.
    pub elsewhere: usize,
}

impl Purged {
    /// What is gone, and what is left to do.
    pub fn message(&self) -> Message {
        msg!("purged", entries = self.entries, copies = self.copies, elsewhere = self.elsewhere)
    }
}

/// Empties entries of an open session for good, in the copies that were kept of it as well.
pub fn purge(
    store: &mut Store,
    entries: &[EventId],
    folders: Option<&Folders>,
) -> Result<Purged, StoreError> {
    // Nothing that a blueprint says matters to where words stand.
    let session = Session::fold(Setup::default(), store.entries()?);
    let words = session.words_in(entries);
    let elsewhere = session.elsewhere(&words, entries);
    // The copies go first: when one of them fails, the words are still in the session to purge again.
    let copies = purge_copies(store, session.entries(), entries, &words, folders)?;
    store.purge(entries, &words)?;
    Ok(Purged { entries: entries.len(), copies, elsewhere })
}

fn purge_copies(
    session: &Store,
    journal: &[Entry],
    entries: &[EventId],
    words: &[String],
    folders: Option<&Folders>,
) -> Result<usize, StoreError> {
    clear_unfinished_copies(journal, folders);
    let (mut count, gone) = (0, entries.iter().collect::<BTreeSet<_>>());
    for copy in folders.map_or_else(Vec::new, |folders| backups(&folders.backups)) {
        let read = Store::open(&copy).and_then(|mut copy| {
            copy.unlock_as(session)?;
            Ok((copy.entries()?, copy))
        });
        match read {
            Ok((held, mut store)) => {
                let holds = |entry: &Entry| gone.contains(&entry.id) && !entry.is_purged();
                if held.iter().any(holds) {
                    store.purge(entries, words)?;
                    count += 1;
                }
            }
            // What cannot be read cannot be purged.
            Err(_) if is_of(&copy, journal) => {
                fs::remove_file(&copy).map_err(|error| StoreError::io(&copy, &error))?;
                count += 1;
            }
            Err(_) => {}
        }
    }
    Ok(count)
}

/// Whether a copy lies in the folder of one of the sessions that a journal holds.
fn is_of(copy: &Path, journal: &[Entry]) -> bool {
    let folder = copy.parent().and_then(Path::file_name);
    begun(journal).any(|began| folder == Some(began.id.to_string().as_ref()))
}

/// Takes copies away that a program which was killed did not finish. Who copies a session has it open to write, and that
/// is us.
fn clear_unfinished_copies(journal: &[Entry], folders: Option<&Folders>) {
    if let Some(folders) = folders {
        begun(journal).for_each(|began| clear_unfinished(&folders.backups.join(began.id.to_string())));
    }
}

/// What went with a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// How many copies.
    pub copies: usize,
    /// How many people who wanted to be called.
    pub contacts: usize,
}

impl Gone {
    /// What is gone, and where to look further.
    pub fn message(&self) -> Message {
        msg!("purged-session", copies = self.copies, contacts = self.contacts)
    }
}

/// Takes a whole session away for good: the file, its copies, and who wanted to be called after it.
pub fn purge_session(store: Store, folders: Option<&Folders>) -> Result<Gone, StoreError> {
    let journal = store.entries()?;
    clear_unfinished_copies(&journal, folders);
    for folder in store.path().parent().into_iter().chain(folders.map(|folders| folders.exports.as_path())) {
        clear_left_over(folder);
    }
    let copies = folders.map_or_else(Vec::new, |folders| backups(&folders.backups));
    let copies: Vec<_> = copies.into_iter().filter(|copy| is_of(copy, &journal)).collect();
    copies.iter().try_for_each(|copy| destroy_copy(copy))?;
    let contacts = match begun(&journal).next() {
        Some(began) => forget_contacts(store.path(), &began.date.to_string(), began.place)?,
        None => 0,
    };
    store.destroy()?;
    Ok(Gone { copies: copies.len(), contacts })
}
