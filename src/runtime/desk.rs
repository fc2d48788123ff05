//! Effects carried out on files.

use std::path::{Path, PathBuf};

use super::Clock;
use super::library::{create, list_blueprints, list_sessions, make_example};
use super::purge::{purge, purge_session};
use super::together::{back_up, bring_in};
use crate::app::{Effect, Opened, Outcome};
use crate::session::EventId;
use crate::store::{Folders, Problem, Store, StoreError, free_path, keep_contact, recover};

/// The files on the desk: the folders, and the session file that is open.
pub(super) struct Desk {
    folders: Folders,
    store: Option<Store>,
    clock: Clock,
}

impl Desk {
    pub(super) fn new(folders: Folders, clock: Clock) -> Self {
        Self { folders, store: None, clock }
    }

    pub(super) fn clock(&self) -> Clock {
        self.clock
    }

    /// Where exports go.
    pub(super) fn exports(&self) -> PathBuf {
        self.folders.exports.clone()
    }

    /// Carries out one effect and says what came of it.
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::ListHome => Some(Outcome::Home {
                sessions: list_sessions(&self.folders.sessions),
                blueprints: list_blueprints(&self.folders.blueprints),
            }),
            Effect::Open(path) => Some(self.opened(Ok(path))),
            Effect::OpenExample => {
                let made = make_example(&self.folders, self.clock);
                Some(self.opened(made))
            }
            Effect::Create(new) => {
                let made = create(&self.folders, &new, self.clock);
                Some(self.opened(made))
            }
            Effect::BringIn { from, into } => Some(match bring_in(&into, &[from], Some(&self.folders)) {
                Ok(merged) => Outcome::BroughtIn(merged.briefly()),
                Err(why) => Outcome::Failed(why),
            }),
            Effect::Append { entries, draft } => {
                let last = entries.last()?.id;
                let store = self.store.as_mut()?;
                let written = match draft {
                    Some(draft) => store.append_with_draft(&entries, &draft),
                    None => store.append(&entries),
                };
                Some(match written {
                    Ok(()) => Outcome::Saved(last),
                    Err(error) => Outcome::NotSaved(error.message()),
                })
            }
            Effect::SaveDraft(draft) => match self.store.as_mut()?.save_draft(&draft) {
                Ok(()) => Some(Outcome::DraftSaved),
                Err(error) => Some(Outcome::NotSaved(error.message())),
            },
            Effect::KeepContact { columns, row } => {
                Some(match keep_contact(self.store.as_ref()?.path(), &columns, &row) {
                    Ok(path) => Outcome::ContactKept(path),
                    Err(error) => Outcome::ContactRefused(error.message()),
                })
            }
            Effect::Purge(entries) => Some(match self.purge(&entries) {
                Ok(outcome) => outcome,
                Err(error) => Outcome::Failed(error.message()),
            }),
            Effect::PurgeSession => {
                // Only when nobody has it open can it go.
                let path = self.store.take()?.path().to_owned();
                Some(match purge_session(&path, Some(&self.folders)) {
                    Ok(gone) => Outcome::SessionPurged(gone.message()),
                    Err(error) => Outcome::SessionPurged(error.message()),
                })
            }
            Effect::Close => {
                self.store = None;
                None
            }
            // The loop's own.
            Effect::Firmness(_) | Effect::Page(_) | Effect::Export(_) | Effect::Quit => None,
        }
    }

    fn purge(&mut self, entries: &[EventId]) -> Result<Outcome, StoreError> {
        let Some(store) = self.store.as_mut() else { return Ok(Outcome::DraftSaved) };
        let said = purge(store, entries, Some(&self.folders))?.message();
        Ok(Outcome::Purged { entries: store.entries()?, said })
    }

    /// Opens a session file, if it could be made, and says what came of it.
    fn opened(&mut self, path: Result<PathBuf, StoreError>) -> Outcome {
        match path.and_then(|path| self.open(&path)) {
            Ok(opened) => Outcome::Opened(Box::new(opened)),
            Err(error) => Outcome::Failed(error.message()),
        }
    }

    /// Opens a session file, for reading only where it cannot be written.
    fn open(&mut self, path: &Path) -> Result<Opened, StoreError> {
        self.store = None;
        let (store, read_only) = match Store::open(path) {
            Ok(store) => (store, None),
            Err(error) if error.may_be_read() => (Store::open_read_only(path)?, Some(error.message())),
            Err(StoreError { problem: Problem::Damaged { .. }, .. }) => return self.open_recovered(path),
            Err(error) => return Err(error),
        };
        let entries = store.entries()?;
        if store.is_writer() {
            // That the disk is full is said as soon as something is recorded; opening goes on.
            let _ = back_up(&store, &entries, &self.folders);
        }
        let opened = Opened {
            path: path.to_owned(),
            entries,
            brought_in: store.brought_in()?,
            draft: store.draft()?,
            read_only,
            recovered: None,
        };
        self.store = Some(store);
        Ok(opened)
    }

    /// Brings over what can be read of a damaged file, and opens that. The damaged file stays as it is.
    fn open_recovered(&mut self, path: &Path) -> Result<Opened, StoreError> {
        let report = recover(path, &recovered_path(path))?;
        let opened = self.open(&report.into)?;
        Ok(Opened { recovered: Some(report.message()), ..opened })
    }
}

/// Where what can be read of a damaged file goes: beside it, in the same folder.
fn recovered_path(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    free_path(path.parent().unwrap_or(Path::new("")), &format!("{stem}-hersteld.dialoog"))
}
