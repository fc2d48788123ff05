//! Copies of a session as it was when it was opened, for when something went wrong that undo does not know.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Seek};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::protect::opens_alike;
use super::purge::destroy_copy;
use super::session_file::Store;
use super::unfinished::clear_left_over;
use super::write::copy_file;
use crate::session::{Entry, EventId};

/// So many are kept of each session.
pub const BACKUPS_KEPT: usize = 5;
/// So many bytes of two files are compared at once.
const AT_ONCE: usize = 256 * 1024;

/// Keeps a copy of an open session file under `folder`, in a folder of the session's own, where it is not as the last
/// copy. The oldest of more than [`BACKUPS_KEPT`] goes, and every one that opens otherwise than the session itself.
/// Returns where the copy is, if one was made.
pub fn keep_backup(store: &Store, session: EventId, folder: &Path) -> Result<Option<PathBuf>, StoreError> {
    let io = |error: io::Error| StoreError::io(store.path(), &error);
    drop_strange_copies(store, session, folder)?;
    let folder = folder.join(session.to_string());
    clear_left_over(&folder);
    let mut copies = numbered(&folder);
    // Nothing is being written: this is the one program that may, and it does so in one go.
    let mut now = File::open(store.path()).map_err(io)?;
    let last = copies.last();
    if last.is_some_and(|(_, last)| File::open(last).is_ok_and(|last| is_same(&now, &last).unwrap_or(false)))
    {
        return Ok(None);
    }
    now.rewind().map_err(io)?;
    let number = last.map_or(1, |(number, _)| number + 1);
    let stem = store.path().file_stem().unwrap_or_default().to_string_lossy();
    let path = folder.join(format!("{stem}-{number}.dialoog"));
    copy_file(now, &path)?;
    copies.push((number, path.clone()));
    let old = copies.len().saturating_sub(BACKUPS_KEPT);
    for (_, path) in copies.drain(..old) {
        fs::remove_file(&path).map_err(|error| StoreError::io(&path, &error))?;
    }
    Ok(Some(path))
}

/// Whether two files hold the same from where they stand.
fn is_same(one: &File, other: &File) -> io::Result<bool> {
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let [mut one, mut other] = [one, other].map(|file| BufReader::with_capacity(AT_ONCE, file));
    loop {
        let (here, there) = (one.fill_buf()?, other.fill_buf()?);
        let count = here.len().min(there.len());
        if count == 0 || here[..count] != there[..count] {
            return Ok(here.len() == there.len() && count == 0);
        }
        one.consume(count);
        other.consume(count);
    }
}

/// Deletes the copies of a session that are not sealed with the session's present key or, where it has none, that are
/// sealed at all. Returns how many.
pub fn drop_strange_copies(store: &Store, session: EventId, folder: &Path) -> Result<usize, StoreError> {
    // Of a copy that cannot be read nobody knows what is in it: beside a protected session it goes.
    let usual = !store.is_protected()?;
    let copies = session_files(&folder.join(session.to_string())).into_iter();
    let strange: Vec<_> = copies.filter(|copy| !opens_alike(copy, store).unwrap_or(usual)).collect();
    strange.iter().try_for_each(|copy| destroy_copy(copy))?;
    Ok(strange.len())
}

/// The copies in the folder of one session, the oldest first.
fn numbered(folder: &Path) -> Vec<(u64, PathBuf)> {
    let number = |path: &Path| path.file_stem()?.to_str()?.rsplit('-').next()?.parse().ok();
    let mut found: Vec<_> =
        session_files(folder).into_iter().filter_map(|path| Some((number(&path)?, path))).collect();
    found.sort();
    found
}

/// The entries of each copy of one session, the newest first: of the sessions with a copy that is `the_one`, the one
/// that began first. A file into which another session was brought has that one's entries as well.
pub(super) fn copies_of(folder: &Path, the_one: impl Fn(&[Entry]) -> bool) -> Vec<Vec<Entry>> {
    let entries = |path: &PathBuf| Store::open_read_only(path).and_then(|store| store.entries()).ok();
    let mut sessions: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|session| session.path()).collect();
    // Their names are UUIDs of version 7: in order of time.
    sessions.sort();
    let mut of_each = sessions.into_iter().map(|session| {
        numbered(&session).iter().rev().filter_map(|(_, path)| entries(path)).collect::<Vec<_>>()
    });
    of_each.find(|copies| copies.iter().any(|copy| the_one(copy))).unwrap_or_default()
}

/// Every copy under a folder of copies, of whatever session.
pub fn backups(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    let mut copies: Vec<_> = found.flatten().flat_map(|session| session_files(&session.path())).collect();
    copies.sort();
    copies
}

/// The session files in a folder.
pub fn session_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    let files = found.flatten().map(|file| file.path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "dialoog")).collect()
}
