//! A passphrase on a session file, and on what lies around it.

use crate::i18n::Message;
use crate::msg;
use crate::passphrase::Passphrase;
use crate::session::{Entry, begun};
use crate::store::{Cost, Folders, Store, StoreError, contacts_of, drop_strange_copies};

use super::together::{back_up, to_back_up};

/// A session has another passphrase than it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Protected {
    /// And so has all that is around it.
    Wholly(Message),
    /// But what is around it could not all be brought along.
    InPart(Message),
}

/// Gives an open session a passphrase, another one, or none any more; after an error it is as it was. Copies that open
/// otherwise go; one that opens as the session does takes their place.
pub fn protect(
    store: &mut Store,
    passphrase: Option<&Passphrase>,
    cost: Cost,
    folders: Option<&Folders>,
) -> Result<Protected, Message> {
    let told = |error: StoreError| error.message();
    let entries = store.entries().map_err(told)?;
    let contacts = match begun(&entries).next() {
        // Anybody can read that file.
        Some(began) => contacts_of(store.path(), &began.date.to_string(), began.place).map_err(told)?,
        None => 0,
    };
    if passphrase.is_some() && contacts > 0 {
        return Err(msg!("protect-contacts", count = contacts));
    }
    store.protect(passphrase, cost).map_err(told)?;
    Ok(match (follow(store, &entries, folders), passphrase) {
        (Ok(copies), Some(_)) => Protected::Wholly(msg!("protected", copies = copies)),
        (Ok(copies), None) => Protected::Wholly(msg!("unprotected", copies = copies)),
        (Err(error), Some(_)) => Protected::InPart(msg!("protected-in-part", why = error.message())),
        (Err(error), None) => Protected::InPart(msg!("unprotected-in-part", why = error.message())),
    })
}

/// Brings along what still is as it was before: the copies, and pages of the file that are no longer used. Returns how
/// many copies went.
fn follow(store: &mut Store, entries: &[Entry], folders: Option<&Folders>) -> Result<usize, StoreError> {
    let copies = match to_back_up(entries).zip(folders) {
        Some((session, folders)) => drop_strange_copies(store, session, &folders.backups),
        None => Ok(0),
    };
    // Each of them whatever became of the other.
    store.pack_at_last()?;
    let copies = copies?;
    back_up(store, entries, folders)?;
    Ok(copies)
}
