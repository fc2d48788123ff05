//! A passphrase on a session file, and on what lies around it.

use crate::i18n::Message;
use crate::msg;
use crate::passphrase::Passphrase;
use crate::session::{Entry, Event};
use crate::store::{Cost, Folders, Store, StoreError, contacts_of, drop_strange_copies};

use super::together::back_up;

/// Gives an open session a passphrase, another one, or none any more. Copies that open otherwise go; one that opens as
/// the session does takes their place.
pub fn protect(
    store: &mut Store,
    passphrase: Option<&Passphrase>,
    cost: Cost,
    folders: Option<&Folders>,
) -> Result<Message, Message> {
    let told = |error: StoreError| error.message();
    let entries = store.entries().map_err(told)?;
    let began = entries.iter().find(|entry| matches!(entry.event, Event::SessionStarted { .. }));
    let contacts = began.map_or(Ok(0), |began| contacts(store, began)).map_err(told)?;
    if passphrase.is_some() && contacts > 0 {
        return Err(msg!("protect-contacts", count = contacts));
    }
    store.protect(passphrase, cost).map_err(told)?;
    let mut copies = 0;
    if let Some((folders, began)) = folders.zip(began) {
        copies = drop_strange_copies(store, began.id, &folders.backups).map_err(told)?;
        back_up(store, &entries, Some(folders)).map_err(told)?;
    }
    Ok(match passphrase {
        Some(_) => msg!("protected", copies = copies),
        None => msg!("unprotected", copies = copies),
    })
}

/// How many people of this session stand in the file of who wants to be called, which everybody can read.
fn contacts(store: &Store, began: &Entry) -> Result<usize, StoreError> {
    match &began.event {
        Event::SessionStarted { place, date, .. } => contacts_of(store.path(), &date.to_string(), place),
        _ => Ok(0),
    }
}
