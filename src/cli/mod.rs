//! The command line: everything that can be done without a screen, and the ways to open one.
//!
//! Exit code 0: done. 1: failed, with a sentence on stderr. 2: wrong usage.

mod args;
mod blueprints;
mod export;
mod import;
mod log;
mod merge;
mod pages;
mod protect;
mod purge;
mod usage;

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Arguments, Task};
use protect::Given;

use crate::app::{GUIDE, NewSession, Settings};
use crate::blueprint::{Blueprint, fold_journal};
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::panics;
use crate::projector::Projector;
use crate::runtime::{self, Clock, Start};
use crate::session::{Entry, Session};
use crate::store::{Folders, Follower, Problem, Store, StoreError};
use crate::text::{LONGEST, clean, escape_steering};

/// No blueprint or table comes near, in bytes.
const LARGEST_INPUT: u64 = 64 * 1024 * 1024;

/// Why a command did not work, in words that are already said, one or more lines.
struct Failure(String);

type Done = Result<(), Failure>;

/// What every command has at hand.
struct Desk {
    lang: Lang,
    clock: Clock,
    given: Given,
    settings: Settings,
}

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    panics::hush();
    // Before any thread: see `Clock`.
    let clock = Clock::start();
    let args: Vec<_> = std::env::args_os().collect();
    let folders = Folders::find();
    let (config, problems) =
        folders.as_ref().map_or_else(Default::default, |folders| runtime::load(&folders.config_file));
    let variable = |name: &str| std::env::var(name).ok();
    let lang = args::language(&args, config.language, variable);
    let settings = Settings {
        automatic: args::language(&args, None, variable),
        file: folders.map_or_else(Default::default, |folders| folders.config_file),
        config,
        problems,
    };
    let arguments = match args::parse(args, lang) {
        Ok(arguments) => arguments,
        Err(error) => return usage::report(&error, lang),
    };
    let given = Given::new(arguments.passphrase_file.clone(), arguments.passphrase_stdin);
    let desk = Desk { lang, clock, given, settings };
    match desk.run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(text)) => {
            let _ = writeln!(io::stderr(), "{}", text.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn has_screen() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

impl Desk {
    fn run(&self, arguments: Arguments) -> Done {
        // Who sees the first screen reads it there; the others use no settings.
        if matches!(arguments.task, Some(Task::New(_) | Task::Export(_) | Task::Project { .. }))
            && let Some(trouble) = self.settings.trouble()
        {
            let _ = writeln!(io::stderr(), "{}", self.say(&trouble));
        }
        match arguments.task {
            None => self.open_screen(Start::Home),
            Some(Task::Demo) => self.open_screen(Start::Example),
            Some(Task::Open { file }) => self.open_file(file),
            Some(Task::Project { file }) => self.project(file),
            Some(Task::New(new)) => self.new_session(new),
            Some(Task::Import { file, csv, kind, round }) => self.import(&file, &csv, kind, round),
            Some(Task::Purge(purge)) => self.purge(&purge),
            Some(Task::Protect { file, remove }) => self.protect(&file, remove),
            Some(Task::Merge { into, from }) => self.merge(&into, &from),
            Some(Task::Export(export)) => self.export(&export),
            Some(Task::Score(score)) => self.score(&score),
            Some(Task::Check { blueprints }) => self.check(&blueprints),
            Some(Task::Blueprints { task }) => self.blueprints(task),
            Some(Task::Completions { shell }) => self.completions(shell),
            Some(Task::Man) => self.man(),
            Some(Task::Guide) => self.print(GUIDE),
            Some(Task::Log { file, json }) => self.log(&file, json),
        }
    }

    /// A sentence, harmless to a terminal: names and paths in it come from outside.
    fn say(&self, message: &Message) -> String {
        escape_steering(&self.lang.say(message))
    }

    fn fail<T>(&self, message: &Message) -> Result<T, Failure> {
        Err(Failure(self.say(message)))
    }

    fn store<T>(&self, done: Result<T, StoreError>) -> Result<T, Failure> {
        done.map_err(|error| Failure(self.say(&error.message())))
    }

    /// Writes to stdout; a reader that has seen enough is no failure.
    fn print(&self, text: &str) -> Done {
        self.print_bytes(text.as_bytes())
    }

    fn print_bytes(&self, bytes: &[u8]) -> Done {
        let mut out = io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                self.fail(&msg!("cli-cannot-write", cause = error.to_string()))
            }
            _ => Ok(()),
        }
    }

    fn print_line(&self, message: &Message) -> Done {
        let mut text = self.say(message);
        let _ = writeln!(text);
        self.print(&text)
    }

    fn folders(&self) -> Result<Folders, Failure> {
        let found = Folders::find().map_or_else(|| self.fail(&msg!("cli-no-home")), Ok)?;
        Ok(found.keeping(self.settings.config.sessions.clone()))
    }

    /// A blueprint or a table; of a file that is larger than any of those no more than it takes to know.
    fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(LARGEST_INPUT + 1).read_to_end(&mut bytes));
        let file = path.display().to_string();
        match read {
            Ok(length) if length as u64 <= LARGEST_INPUT => Ok(bytes),
            Ok(_) => self.fail(&msg!("cli-too-large", file = file, megabytes = LARGEST_INPUT / 1024 / 1024)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.fail(&msg!("cli-no-such-file", file = file))
            }
            Err(error) => self.fail(&msg!("cli-cannot-read", file = file, cause = error.to_string())),
        }
    }

    fn open_screen(&self, start: Start) -> Done {
        if !has_screen() {
            return self.fail(&msg!("cli-needs-terminal"));
        }
        let Some(folders) = Folders::find() else { return self.fail(&msg!("cli-no-home")) };
        match runtime::run(start, self.lang, self.settings.clone(), folders, self.clock) {
            Ok(true) => Ok(()),
            Ok(false) => self.fail(&msg!("cli-left-unsaved")),
            Err(error) => self.fail(&msg!("cli-terminal-failed", cause = error.to_string())),
        }
    }

    fn open_file(&self, file: PathBuf) -> Done {
        // What is the matter with a file is said here, where it can be read at leisure.
        let fits = match Store::open_read_only(&file) {
            // Where no passphrase that was given fits, the screen asks for it.
            Ok(mut store) => self.given()?.iter().find(|given| store.unlock(given).is_ok()),
            Err(StoreError { problem: Problem::Damaged { .. }, .. }) => None,
            Err(error) => return self.store(Err(error)),
        };
        self.open_screen(match fits {
            Some(passphrase) => Start::Unlocked(file, passphrase.clone()),
            None => Start::Session(file),
        })
    }

    /// Shows a session on the wall, reading along with the program that writes it.
    fn project(&self, file: Option<PathBuf>) -> Done {
        if !has_screen() {
            return self.fail(&msg!("cli-needs-terminal"));
        }
        let file = file.map_or_else(|| self.session_in_use(), Ok)?;
        let store = self.unlocked(Store::open_read_only(&file))?;
        let (follower, entries) = self.store(Follower::of(store))?;
        let (blueprint, session) = fold_journal(entries).or_else(|why| self.fail(&why))?;
        let mut projector = Projector::new(self.lang, blueprint, session);
        projector.keymap = self.settings.config.keymap.clone();
        runtime::project(follower, projector, self.settings.config.colours)
            .or_else(|error| self.fail(&msg!("cli-terminal-failed", cause = error.to_string())))
    }

    /// The one session that somebody is working in on this computer.
    fn session_in_use(&self) -> Result<PathBuf, Failure> {
        match runtime::sessions_in_use(&self.folders()?).as_slice() {
            [file] => Ok(file.clone()),
            [] => self.fail(&msg!("cli-project-none")),
            several => {
                let files: Vec<_> = several.iter().map(|file| format!("\n  {}", file.display())).collect();
                self.fail(&msg!("cli-project-several", count = several.len(), files = files.concat()))
            }
        }
    }

    fn new_session(&self, new: args::New) -> Done {
        let (plan, text) = self.blueprint(&new.blueprint)?;
        let usual = Some(self.settings.config.place.clone()).filter(|place| !place.is_empty());
        let unknown = || self.say(&msg!("cli-place-unknown"));
        let session = NewSession {
            blueprint: text,
            blueprint_id: plan.id,
            place: self.name(new.place.as_deref())?.or(usual).unwrap_or_else(unknown),
            date: new.date.unwrap_or_else(|| self.clock.now().today()),
            table: self.name(new.table.as_deref())?,
        };
        let path = match new.session {
            Some(path) => self.store(runtime::create_at(&path, &session, self.clock))?,
            None => self.store(runtime::create(&self.folders()?, &session, self.clock))?,
        };
        // Without a screen there is nothing to open it on.
        if new.no_open || !has_screen() {
            return self.print(&format!("{}\n", path.display()));
        }
        self.open_screen(Start::Session(path))
    }

    /// The journal of a session file, without writing to it.
    fn entries(&self, path: &Path) -> Result<Vec<Entry>, Failure> {
        let store = self.unlocked(Store::open_read_only(path))?;
        self.store(store.entries())
    }

    /// A name that was given on the command line, as it would be had it been typed on the screen.
    fn name(&self, given: Option<&str>) -> Result<Option<String>, Failure> {
        match given.map(clean) {
            Some(name) if name.chars().count() > LONGEST => self.fail(&msg!("too-long", limit = LONGEST)),
            name => Ok(name.map(|name| name.replace('\n', " "))),
        }
    }

    /// Reads a session file without writing to it.
    fn session(&self, path: &Path) -> Result<(Blueprint, Session), Failure> {
        let entries = self.entries(path)?;
        fold_journal(entries).or_else(|why| self.fail(&why))
    }
}
