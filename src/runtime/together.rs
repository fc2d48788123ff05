//! Session files brought together, and the copies that are kept before something is changed.

use super::purge::purge;
use crate::i18n::Message;
use crate::merge::{Merged, Source, merge};
use crate::session::{Entry, EventId, begun};
use crate::store::{Folders, Store, StoreError, keep_backup};
use crate::text::file_name;

/// Brings session files into another, all of them or none. They are only read; of the one that changes a copy is
/// kept first, where there is a folder for it. What has a passphrase is unlocked. What was purged at another table is
/// purged here, in the copies as well; that stays so when the disk refuses the rest.
pub fn bring_in(store: &mut Store, from: &[Store], folders: Option<&Folders>) -> Result<Merged, Message> {
    let told = |error: StoreError| error.message();
    let target = source(store).map_err(told)?;
    let sources: Vec<Source> = from.iter().map(source).collect::<Result<_, _>>().map_err(told)?;
    let merged = merge(&target, &sources).map_err(|why| why.message())?;
    if !merged.purged.is_empty() {
        // First, so that the copy that is kept does not hold those words either.
        purge(store, &merged.purged, folders).map_err(told)?;
    }
    if !merged.entries.is_empty() {
        back_up(store, &target.entries, folders).map_err(told)?;
        store.bring_in(&merged.entries).map_err(told)?;
    }
    Ok(merged)
}

fn source(store: &Store) -> Result<Source, StoreError> {
    Ok(Source { name: file_name(store.path()), entries: store.entries()? })
}

/// Keeps a copy of an open session with these entries as it is now, where there is a folder for it; none of the
/// example, which is invented.
pub fn back_up(store: &Store, entries: &[Entry], folders: Option<&Folders>) -> Result<(), StoreError> {
    match to_back_up(entries).zip(folders) {
        Some((session, folders)) => keep_backup(store, session, &folders.backups).map(drop),
        None => Ok(()),
    }
}

/// The id of a session of which copies are kept.
pub(super) fn to_back_up(entries: &[Entry]) -> Option<EventId> {
    begun(entries).find(|began| !began.example).map(|began| began.id)
}
