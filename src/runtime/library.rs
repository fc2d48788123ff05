//! The folders of sessions and blueprints: what is in them, and new sessions.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Clock, seed};
use crate::app::{BlueprintCard, NewSession, Now, SessionCard, SessionFacts};
use crate::blueprint::{self, fold_journal};
use crate::example;
use crate::i18n::Message;
use crate::overview::Votes;
use crate::session::{DeviceId, Entry, Event, EventId, IdSource, Session};
use crate::store::{
    Folders, Problem, Store, StoreError, clear_left_over, free_path, is_being_written, session_file_name,
    session_files,
};

/// Makes the file of a new session and returns where it is.
pub fn create(folders: &Folders, new: &NewSession, clock: Clock) -> Result<PathBuf, StoreError> {
    make_folder(&folders.sessions)?;
    let name = session_file_name(new.date, &new.place, new.table.as_deref(), &new.blueprint_id);
    create_at(&free_path(&folders.sessions, &name), new, clock)
}

/// Makes the file of a new session in a given place.
pub fn create_at(path: &Path, new: &NewSession, clock: Clock) -> Result<PathBuf, StoreError> {
    let started = Event::SessionStarted {
        blueprint: new.blueprint.clone(),
        place: new.place.clone(),
        date: new.date,
        table: new.table.clone(),
        example: false,
    };
    write_session(path, &[first_entry(started, clock.now())])
}

fn first_entry(event: Event, now: Now) -> Entry {
    let mut ids = IdSource::new(seed());
    let device = DeviceId(ids.next(now.stamp));
    Entry { id: EventId(ids.next(now.stamp)), device, seq: 1, at: now.stamp, event }
}

fn write_session(path: &Path, entries: &[Entry]) -> Result<PathBuf, StoreError> {
    let mut store = Store::create(path)?;
    store.append(entries)?;
    Ok(store.path().to_owned())
}

/// Makes a fresh copy of the example, outside the folder of real sessions. Copies of earlier times that
/// no program has open are cleared away: the people in them are invented.
pub(super) fn make_example(folders: &Folders, clock: Clock) -> Result<PathBuf, StoreError> {
    let folder = &folders.example;
    make_folder(folder)?;
    for old in session_files(folder) {
        if Store::open(&old).is_ok() {
            let _ = fs::remove_file(&old);
        }
    }
    let path = free_path(folder, "voorbeeld.dialoog");
    write_session(&path, &example::entries(clock.now()))
}

pub(super) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, &error))
}

/// The session files that a program is writing now, in the folders of sessions and of the example.
pub fn sessions_in_use(folders: &Folders) -> Vec<PathBuf> {
    let files = own_folders(folders).into_iter().flat_map(session_files);
    files.filter(|file| is_being_written(file)).collect()
}

/// Whether [`sessions_in_use`] finds this file while it is written.
pub(super) fn is_in_own_folder(folders: &Folders, file: &Path) -> bool {
    let folder = file.canonicalize().ok().and_then(|file| Some(file.parent()?.to_owned()));
    folder.is_some() && own_folders(folders).iter().any(|own| own.canonicalize().ok() == folder)
}

fn own_folders(folders: &Folders) -> [&Path; 2] {
    [&folders.sessions, &folders.example]
}

/// The sessions in a folder, the last one first. What a program that was killed left among them goes.
pub(super) fn list_sessions(folder: &Path) -> Vec<SessionCard> {
    clear_left_over(folder);
    let mut cards: Vec<SessionCard> = session_files(folder).into_iter().map(card).collect();
    cards.sort_by_cached_key(|card| (std::cmp::Reverse(card.left_at), card.path.clone()));
    cards
}

/// What can be told of a session file without opening it for writing. Of one with a passphrase that is its name, and
/// when somebody last worked in it.
fn card(path: PathBuf) -> SessionCard {
    let store = Store::open_read_only(&path);
    let left_at = store.as_ref().ok().and_then(|store| store.last_stamp().ok());
    let entries = store.and_then(|store| store.entries());
    let locked = entries.as_ref().is_err_and(|error| error.problem == Problem::Locked);
    let facts = entries.map_err(|error| error.message()).and_then(facts);
    SessionCard { path, facts, left_at, locked }
}

fn facts(entries: Vec<Entry>) -> Result<SessionFacts, Message> {
    let (blueprint, session) = fold_journal(entries)?;
    let step = blueprint.steps.get(session.position().step);
    Ok(SessionFacts {
        step: step.map_or_else(String::new, |step| step.title.clone()),
        title: blueprint.title,
        place: session.place().to_owned(),
        date: session.date(),
        tables: session.tables().map(str::to_owned).collect(),
        example: session.is_example(),
        contributions: session.contributions().count(),
        votes: (1..=blueprint.scoring.rounds).map(|round| votes(&session, round)).sum(),
    })
}

/// How many people voted in a round.
fn votes(session: &Session, round: u8) -> usize {
    let votes = Votes::cast(session, round);
    session.groups().iter().map(|group| votes.voters(&group.id)).sum()
}

/// The blueprints: bundled ones, then the user's own. One that is not right is left out; `check` says why.
pub fn list_blueprints(folder: &Path) -> Vec<BlueprintCard> {
    let bundled = blueprint::bundled().iter().map(|bundled| bundled.text.to_owned());
    let mut own: Vec<PathBuf> = fs::read_dir(folder)
        .map(|found| found.filter_map(Result::ok).map(|file| file.path()).collect())
        .unwrap_or_default();
    own.sort();
    let own = own
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|path| fs::read_to_string(path).ok());
    bundled
        .chain(own)
        .filter_map(|text| {
            let plan = blueprint::read(&text).ok()?;
            let minutes = plan.minutes();
            Some(BlueprintCard { id: plan.id, title: plan.title, purpose: plan.purpose, minutes, text })
        })
        .collect()
}
