//! Effects carried out on files.

use std::path::{Path, PathBuf};

use super::Clock;
use super::library::{create, is_in_own_folder, list_blueprints, list_sessions, make_example, make_folder};
use super::protect::{Protected, protect};
use super::purge::{purge, purge_session};
use super::settings::{load, save};
use super::together::{bring_in, to_back_up};
use crate::app::{Effect, Opened, Outcome};
use crate::config::{Config, Setting};
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::passphrase::Passphrase;
use crate::session::EventId;
use crate::store::{
    Cost, Folders, Problem, Store, StoreError, free_path, keep_backup, keep_contact, recover,
    recover_unlocked,
};

/// The files on the desk: the folders, and the session file that is open.
pub(super) struct Desk {
    /// The folders as they are used.
    folders: Folders,
    /// The default folder of sessions.
    usual: PathBuf,
    /// The folder of sessions from the settings, if any.
    set: Option<PathBuf>,
    store: Option<Store>,
    /// The session, as it was opened, that is still to be backed up.
    copy_due: Option<EventId>,
    clock: Clock,
}

impl Desk {
    /// `sessions` is the folder that is set for them, if any.
    pub(super) fn new(folders: Folders, sessions: Option<PathBuf>, clock: Clock) -> Self {
        let usual = folders.sessions.clone();
        let folders = folders.keeping(sessions.clone());
        Self { folders, usual, set: sessions, store: None, copy_due: None, clock }
    }

    pub(super) fn clock(&self) -> Clock {
        self.clock
    }

    /// Where exports go.
    pub(super) fn exports(&self) -> PathBuf {
        self.folders.exports.clone()
    }

    /// Keeps a copy of the session as it was opened, once. To be called when it is on the screen, and before anything
    /// is written: a large file takes a while.
    pub(super) fn back_up(&mut self) {
        if let (Some(session), Some(store)) = (self.copy_due.take(), &self.store) {
            // That the disk is full is said as soon as something is recorded; what is open stays open.
            let _ = keep_backup(store, session, &self.folders.backups);
        }
    }

    /// Carries out one effect and says what came of it.
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::ListHome => Some(Outcome::Home {
                sessions: list_sessions(&self.folders.sessions),
                blueprints: list_blueprints(&self.folders.blueprints),
                folder: self.folders.sessions.clone(),
            }),
            Effect::Open(path) => Some(self.opened(Ok(path), None)),
            Effect::Unlock(path, passphrase) => Some(self.opened(Ok(path), Some(&passphrase))),
            Effect::OpenExample => {
                let made = make_example(&self.folders, self.clock);
                Some(self.opened(made, None))
            }
            Effect::Create(new) => {
                let made = create(&self.folders, &new, self.clock);
                Some(self.opened(made, None))
            }
            Effect::BringIn { from, into } => {
                Some(self.bring_in(&from, &into).unwrap_or_else(Outcome::Failed))
            }
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
                let kept = contact_kept(self.store.as_ref()?, &columns, &row);
                Some(kept.map_or_else(Outcome::ContactRefused, Outcome::ContactKept))
            }
            Effect::Protect(passphrase) => {
                let store = self.store.as_mut()?;
                let done = protect(store, Some(&passphrase), Cost::default(), Some(&self.folders));
                Some(match done {
                    Ok(Protected::Wholly(said)) => Outcome::Protected(said),
                    Ok(Protected::InPart(said)) => Outcome::ProtectedInPart(said),
                    Err(why) => Outcome::Failed(why),
                })
            }
            Effect::Purge(entries) => {
                let purged = purged(self.store.as_mut()?, &entries, &self.folders);
                Some(purged.unwrap_or_else(|error| Outcome::Failed(error.message())))
            }
            Effect::PurgeSession => {
                let store = self.store.take()?;
                Some(match purge_session(store, Some(&self.folders)) {
                    Ok(gone) => Outcome::SessionPurged(gone.message()),
                    Err(error) => Outcome::SessionPurged(error.message()),
                })
            }
            Effect::SaveConfig { config, setting, lang } => {
                Some(self.save_config(&config, setting, lang).unwrap_or_else(|error| {
                    Outcome::ConfigRefused { sessions: self.set.clone(), why: error.message() }
                }))
            }
            Effect::Close => {
                self.store = None;
                None
            }
            // The loop's own.
            Effect::Firmness(_) | Effect::Page(_) | Effect::Export(_) | Effect::Quit => None,
        }
    }

    fn save_config(&mut self, config: &Config, setting: Setting, lang: Lang) -> Result<Outcome, StoreError> {
        if setting == Setting::Sessions {
            let folder = config.sessions.as_ref().unwrap_or(&self.usual);
            make_folder(folder)?;
            (self.folders.sessions, self.set) = (folder.clone(), config.sessions.clone());
        }
        let file = self.folders.config_file.clone();
        let kept = save(&file, config, setting, lang)?;
        let (_, problems) = load(&file);
        Ok(Outcome::ConfigSaved { file, kept, problems })
    }

    fn bring_in(&self, from: &Path, into: &Path) -> Result<Outcome, Message> {
        let opened = Store::open(into).and_then(|into| Ok((into, Store::open_read_only(from)?)));
        let (mut into, from) = opened.map_err(|error| error.message())?;
        bring_in(&mut into, &[from], Some(&self.folders)).map(|merged| Outcome::BroughtIn(merged.briefly()))
    }

    /// Opens a session file, if it could be made, and says what came of it.
    fn opened(&mut self, path: Result<PathBuf, StoreError>, passphrase: Option<&Passphrase>) -> Outcome {
        match path.and_then(|path| self.open(&path, passphrase)) {
            Ok(opened) => Outcome::Opened(Box::new(opened)),
            Err(StoreError { path, problem: Problem::Locked }) => Outcome::Locked { path, wrong: false },
            Err(StoreError { path, problem: Problem::WrongPassphrase }) => {
                Outcome::Locked { path, wrong: true }
            }
            Err(error) => Outcome::Failed(error.message()),
        }
    }

    /// Opens a session file; of a damaged one what can be read, in a new file.
    fn open(&mut self, path: &Path, passphrase: Option<&Passphrase>) -> Result<Opened, StoreError> {
        match self.open_sound(path, passphrase) {
            Err(StoreError { problem: Problem::Damaged { .. }, .. }) => self.open_recovered(path, passphrase),
            opened => opened,
        }
    }

    /// Opens a session file, for reading only where it cannot be written.
    fn open_sound(&mut self, path: &Path, passphrase: Option<&Passphrase>) -> Result<Opened, StoreError> {
        self.store = None;
        let (mut store, read_only) = match Store::open(path) {
            Ok(store) => (store, None),
            Err(error) if error.may_be_read() => (Store::open_read_only(path)?, Some(error.message())),
            Err(error) => return Err(error),
        };
        if let Some(passphrase) = passphrase {
            store.unlock(passphrase)?;
        }
        let entries = store.entries()?;
        self.copy_due = to_back_up(&entries).filter(|_| store.is_writer());
        let opened = Opened {
            path: path.to_owned(),
            in_own_folder: is_in_own_folder(&self.folders, path),
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
    fn open_recovered(&mut self, path: &Path, passphrase: Option<&Passphrase>) -> Result<Opened, StoreError> {
        let recover_in = |folder: &Path| {
            let (into, copies) = (recovered_path(path, folder), Some(self.folders.backups.as_path()));
            // Only with the key can it be told which sealed rows no longer open.
            let unlocked = |passphrase| {
                let mut store = Store::open_read_only(path)?;
                store.unlock(passphrase).map(|()| store)
            };
            match passphrase.map(unlocked) {
                Some(Ok(damaged)) => recover_unlocked(damaged, &into, copies),
                _ => recover(path, &into, copies),
            }
        };
        let report = match recover_in(path.parent().unwrap_or(Path::new(""))) {
            // A stick that is full or only lets itself be read.
            Err(StoreError { problem: Problem::ReadOnly | Problem::DiskFull, .. }) => {
                make_folder(&self.folders.sessions)?;
                recover_in(&self.folders.sessions)?
            }
            tried => tried?,
        };
        let opened = self.open_sound(&report.into, passphrase)?;
        Ok(Opened { recovered: Some(report.message()), ..opened })
    }
}

fn purged(store: &mut Store, entries: &[EventId], folders: &Folders) -> Result<Outcome, StoreError> {
    let said = purge(store, entries, Some(folders))?.message();
    Ok(Outcome::Purged { entries: store.entries()?, said })
}

/// Writes down somebody who wants to be called, and returns in which file. Anybody can read that file, so a session
/// with a passphrase has none.
fn contact_kept(store: &Store, columns: &[String], row: &[String]) -> Result<PathBuf, Message> {
    let told = |error: StoreError| error.message();
    if store.is_protected().map_err(told)? {
        return Err(msg!("contact-protected"));
    }
    keep_contact(store.path(), columns, row).map_err(told)
}

/// Where what can be read of a damaged file goes.
fn recovered_path(path: &Path, folder: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    free_path(folder, &format!("{stem}-hersteld.dialoog"))
}
