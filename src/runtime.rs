//! The loop: wait for input, take all that waits, update, carry out effects, draw once.
//!
//! Only here do terminal, clock, files and the pure [`App`] meet.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use time::{OffsetDateTime, UtcOffset};

use crate::app::{
    Action, App, BlueprintCard, Edit, Effect, NewSession, Now, Opened, Outcome, SessionCard, SessionFacts,
    fold_journal,
};
use crate::blueprint;
use crate::example;
use crate::export::ExportFile;
use crate::i18n::{Lang, Message};
use crate::session::{DeviceId, Entry, Event, EventId, IdSource, Stamp};
use crate::store::{
    Folders, Problem, Store, StoreError, free_path, recover, safe_stem, session_file_name, write_file,
};
use crate::terminal::{Input, OwnTerminal, listen};
use crate::ui::{self, Look};

/// The clock on the wall. The offset is read once, before any thread starts: reading it later is not
/// safe on every system.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    offset: UtcOffset,
}

impl Clock {
    /// To be called before any thread is started.
    pub fn start() -> Self {
        Self { offset: UtcOffset::current_local_offset().unwrap_or(UtcOffset::UTC) }
    }

    /// The moment it is.
    pub fn now(self) -> Now {
        let micros = OffsetDateTime::now_utc().unix_timestamp_nanos() / 1000;
        Now { stamp: Stamp(i64::try_from(micros).unwrap_or_default()), offset: self.offset }
    }
}

/// A number that differs each time the program starts, for ids.
pub fn seed() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    // The standard library draws these keys from the system's source of randomness.
    std::collections::hash_map::RandomState::new().build_hasher().finish()
}

/// What the screen begins with.
#[derive(Debug, Clone)]
pub enum Start {
    /// The first screen.
    Home,
    /// A session file.
    Session(PathBuf),
    /// A fresh copy of the example.
    Example,
}

/// Runs the screen until the person leaves.
pub fn run(start: Start, lang: Lang, folders: Folders, clock: Clock) -> anyhow::Result<()> {
    let (sender, inputs) = mpsc::channel();
    let mut terminal = OwnTerminal::take()?;
    listen(&sender)?;
    let size = terminal.screen().size()?;
    let app = App::new(lang, (size.width, size.height), clock.now(), seed());
    let desk = Desk { folders, store: None, clock };
    let mut program = Program { app, desk, unwritten: None, done: false };
    program.begin(start);
    let look = Look { color: std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()) };
    loop {
        if let Err(error) = terminal.screen().draw(|frame| ui::draw(frame, &program.app, look)) {
            // The terminal is gone before anybody said so: what was typed still reaches the disk.
            program.take(Input::HangUp);
            program.write();
            return Err(error.into());
        }
        // A disk may be slow: the key is seen first, and 'saved' once it is.
        if program.write() {
            continue;
        }
        if program.done {
            return Ok(());
        }
        program.wait(&inputs);
    }
}

struct Program {
    app: App,
    desk: Desk,
    /// What still has to be committed; a later one holds all that an earlier one held.
    unwritten: Option<Effect>,
    done: bool,
}

impl Program {
    fn begin(&mut self, start: Start) {
        self.carry_out(match start {
            Start::Home => vec![Effect::ListHome],
            Start::Session(path) => vec![Effect::ListHome, Effect::Open(path)],
            Start::Example => vec![Effect::ListHome, Effect::OpenExample],
        });
    }

    /// Waits for something to happen, then takes everything that has happened.
    fn wait(&mut self, inputs: &Receiver<Input>) {
        let first = match self.app.wake_at() {
            None => inputs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => {
                let wait = at.0 - self.desk.clock.now().stamp.0;
                inputs.recv_timeout(Duration::from_micros(u64::try_from(wait).unwrap_or_default()))
            }
        };
        match first {
            Ok(input) => self.take(input),
            Err(RecvTimeoutError::Timeout) => self.update(Action::Tick),
            Err(RecvTimeoutError::Disconnected) => self.take(Input::HangUp),
        }
        while !self.done
            && let Ok(input) = inputs.try_recv()
        {
            self.take(input);
        }
    }

    fn take(&mut self, input: Input) {
        match input {
            Input::Key(key) => {
                let action = self.app.action_for(key);
                self.update(action);
            }
            Input::Paste(text) => self.update(Action::Edit(Edit::Paste(text))),
            Input::Resized(width, height) => self.update(Action::Resized(width, height)),
            Input::HangUp => {
                self.update(Action::HangUp);
                self.done = true;
            }
        }
    }

    fn update(&mut self, action: Action) {
        let effects = self.app.update(action, self.desk.clock.now());
        self.carry_out(effects);
    }

    /// Carries out effects, and those that follow from what came of them.
    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Append { entries, mut draft } => {
                    if let Some(Effect::Append { draft: earlier, .. }) = self.unwritten.take() {
                        draft = draft.or(earlier);
                    }
                    self.unwritten = Some(Effect::Append { entries, draft });
                }
                Effect::Quit => self.done = true,
                other => {
                    self.write();
                    self.carry_out_now(other);
                }
            }
        }
    }

    /// Commits what has to be committed; `false` when there is nothing.
    fn write(&mut self) -> bool {
        let unwritten = self.unwritten.take();
        let found = unwritten.is_some();
        if let Some(append) = unwritten {
            self.carry_out_now(append);
        }
        found
    }

    fn carry_out_now(&mut self, effect: Effect) {
        if let Some(outcome) = self.desk.carry_out(effect) {
            self.update(Action::Outcome(outcome));
        }
    }
}

/// The files on the desk: the folders, and the session file that is open.
struct Desk {
    folders: Folders,
    store: Option<Store>,
    clock: Clock,
}

impl Desk {
    fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        let failed = |error: StoreError| Outcome::Failed(error.message());
        match effect {
            Effect::ListHome => Some(Outcome::Home {
                sessions: list_sessions(&self.folders.sessions),
                blueprints: list_blueprints(&self.folders.blueprints),
            }),
            Effect::Open(path) => {
                Some(self.open(&path).map_or_else(failed, |opened| Outcome::Opened(Box::new(opened))))
            }
            Effect::OpenExample => {
                let made = make_example(&self.folders, self.clock);
                Some(
                    made.and_then(|path| self.open(&path))
                        .map_or_else(failed, |opened| Outcome::Opened(Box::new(opened))),
                )
            }
            Effect::Create(new) => {
                let made = create(&self.folders, &new, self.clock);
                Some(
                    made.and_then(|path| self.open(&path))
                        .map_or_else(failed, |opened| Outcome::Opened(Box::new(opened))),
                )
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
                Ok(()) => None,
                Err(error) => Some(Outcome::DraftNotSaved(error.message())),
            },
            Effect::Export { folder, files } => Some(
                write_files(&self.folders.exports, &folder, &files).map_or_else(failed, Outcome::Exported),
            ),
            Effect::Close => {
                self.store = None;
                None
            }
            Effect::Quit => None,
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
        let opened = Opened {
            path: path.to_owned(),
            entries: store.entries()?,
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

/// Makes the file of a new session and returns where it is.
pub fn create(folders: &Folders, new: &NewSession, clock: Clock) -> Result<PathBuf, StoreError> {
    make_folder(&folders.sessions)?;
    let name = session_file_name(new.date, &new.place, &new.blueprint_id);
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
fn make_example(folders: &Folders, clock: Clock) -> Result<PathBuf, StoreError> {
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

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, &error))
}

/// The session files in a folder.
fn session_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    found
        .filter_map(Result::ok)
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "dialoog"))
        .collect()
}

/// The sessions in a folder, the last one first.
fn list_sessions(folder: &Path) -> Vec<SessionCard> {
    let mut cards: Vec<SessionCard> =
        session_files(folder).into_iter().map(|path| SessionCard { facts: facts(&path), path }).collect();
    cards.sort_by_cached_key(|card| {
        let date = card.facts.as_ref().ok().and_then(|facts| facts.date);
        (std::cmp::Reverse(date), card.path.clone())
    });
    cards
}

/// What can be told of a session file without opening it for writing.
fn facts(path: &Path) -> Result<SessionFacts, Message> {
    let entries =
        Store::open_read_only(path).and_then(|store| store.entries()).map_err(|error| error.message())?;
    let (blueprint, session) = fold_journal(entries)?;
    Ok(SessionFacts {
        title: blueprint.title,
        place: session.place().to_owned(),
        date: session.date(),
        tables: session.tables().map(str::to_owned).collect(),
        example: session.is_example(),
        contributions: session.contributions().count(),
        ballots: (1..=blueprint.scoring.rounds).map(|round| session.ballots(round).count()).sum(),
    })
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

/// Writes files into a fresh folder; nothing that is there is touched.
fn write_files(exports: &Path, name: &str, files: &[ExportFile]) -> Result<Vec<PathBuf>, StoreError> {
    let folder = free_path(exports, &safe_stem(&[name]));
    make_folder(&folder)?;
    files
        .iter()
        .map(|file| {
            let path = folder.join(&file.name);
            write_file(&path, &file.bytes, false)?;
            Ok(path)
        })
        .collect()
}
