//! The loop: wait for input, take all that waits, update, carry out effects, draw once.
//!
//! Only here do terminal, clock, files and the pure [`App`] meet.

mod desk;
mod exports;
mod library;
mod protect;
mod purge;
mod settings;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
mod together;
mod wall;
mod worker;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use time::{OffsetDateTime, UtcOffset};

use crate::app::{Action, App, Arrival, Contrast, Edit, Effect, Now, Outcome, Pointing, Settings, pieces};
use crate::config::Colours;
use crate::i18n::Lang;
use crate::passphrase::Passphrase;
use crate::session::Stamp;
use crate::store::Folders;
use crate::terminal::{Input, OwnTerminal, listen};
use crate::ui::{self, Background, Look, Targets};
use desk::Desk;
use exports::Export;
pub use library::{create, create_at, list_blueprints, sessions_in_use};
pub use protect::{Protected, protect};
pub use purge::{purge, purge_session};
pub use settings::load;
pub use together::{back_up, bring_in};
pub use wall::project;
use worker::Workers;

/// The clock on the wall. The offset is read once, before any thread starts: reading it later is not
/// safe on every system.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    offset: UtcOffset,
    /// Microseconds since 1970.
    read: fn() -> i64,
}

fn system_micros() -> i64 {
    i64::try_from(OffsetDateTime::now_utc().unix_timestamp_nanos() / 1000).unwrap_or_default()
}

impl Clock {
    /// To be called before any thread is started.
    pub fn start() -> Self {
        let offset = UtcOffset::current_local_offset().unwrap_or(UtcOffset::UTC);
        Self { offset, read: system_micros }
    }

    /// The moment it is.
    pub fn now(self) -> Now {
        Now { stamp: Stamp((self.read)()), offset: self.offset }
    }
}

/// How things look in this terminal, to begin with.
fn look(colours: Colours) -> Look {
    use std::env::{var, var_os};
    let usual = Look::with_color(var_os("NO_COLOR").is_none_or(|set| set.is_empty()));
    let told = var("COLORFGBG").map_or(usual.background, |colors| Background::told(&colors));
    let set = Look { background: told, ..usual }.as_set(colours);
    match var_os("DIALOOGTAFEL_CONTRAST").filter(|wanted| !wanted.is_empty()) {
        Some(wanted) if wanted == "high" => Look { contrast: Contrast::High, ..set },
        Some(_) => Look { contrast: Contrast::Usual, ..set },
        None => set,
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
    /// A session file that has a passphrase.
    Unlocked(PathBuf, Passphrase),
    /// A fresh copy of the example.
    Example,
}

/// What the loop waits for.
enum Incoming {
    /// From the terminal or the system.
    Input(Input),
    /// Work that was done elsewhere.
    Outcome(Box<Outcome>),
}

impl From<Input> for Incoming {
    fn from(input: Input) -> Self {
        Incoming::Input(input)
    }
}

/// Runs the screen until the person leaves.
///
/// `false` when the program was ended from outside while the disk refused what was recorded.
pub fn run(start: Start, lang: Lang, settings: Settings, folders: Folders, clock: Clock) -> io::Result<bool> {
    let (sender, inputs) = mpsc::channel::<Incoming>();
    let mut terminal = OwnTerminal::take()?;
    listen(&sender)?;
    terminal.take_mouse();
    let workers = Workers::start(&sender)?;
    let size = terminal.screen().size()?;
    let terminal_look = look(Colours::Auto);
    let mut app = App::new(lang, (size.width, size.height), clock.now(), seed());
    app.contrast = look(settings.config.colours).contrast;
    app.begin_with(settings);
    let desk = Desk::new(folders, app.settings.config.sessions.clone(), clock);
    let mut program = Program::new(app, desk, workers, sender);
    let mut start = Some(start);
    loop {
        if program.done {
            // Nobody looks any more: the terminal may be gone, or given back.
            while program.write() {}
            return Ok(program.app.is_saved());
        }
        // A key may have changed it.
        let colours = program.app.settings.config.colours;
        let look = Look { contrast: program.app.contrast, ..terminal_look.as_set(colours) };
        let mut targets = Targets::default();
        let drawn = terminal.screen().draw(|frame| targets = ui::draw(frame, &program.app, look));
        program.targets = targets;
        if let Err(error) = drawn {
            // The terminal is gone before anybody said so: what was typed still reaches the disk.
            program.take(Input::HangUp.into());
            program.write();
            return Err(error);
        }
        // The first screen is there before any file is read.
        if let Some(start) = start.take() {
            program.begin(start);
            continue;
        }
        // A disk may be slow: the key is seen first, and 'saved' once it is.
        if program.write() {
            continue;
        }
        program.wait(&inputs);
    }
}

struct Program {
    app: App,
    desk: Desk,
    workers: Workers,
    /// The overview that was last asked for.
    export: Option<Export>,
    /// Hears what comes of work that is done elsewhere.
    results: Sender<Incoming>,
    /// What one can point at in the picture that is on the screen.
    targets: Targets,
    /// What still has to be committed; a later append holds all entries of an earlier one.
    unwritten: Option<Effect>,
    /// The clock on the wall when it was last looked at.
    seen: Stamp,
    done: bool,
}

impl Program {
    fn new(app: App, desk: Desk, workers: Workers, results: Sender<Incoming>) -> Self {
        let seen = desk.clock().now().stamp;
        let targets = Targets::default();
        Self { app, desk, workers, export: None, results, targets, unwritten: None, seen, done: false }
    }

    fn begin(&mut self, start: Start) {
        self.carry_out(match start {
            Start::Home => vec![Effect::ListHome],
            Start::Session(path) => vec![Effect::Open(path)],
            Start::Unlocked(path, passphrase) => vec![Effect::Unlock(path, passphrase)],
            Start::Example => vec![Effect::OpenExample],
        });
    }

    /// Waits for something to happen, then takes everything that has happened.
    fn wait(&mut self, inputs: &Receiver<Incoming>) {
        // After the clock was put back, waiting for what is due would take that much longer: tell the app first.
        if self.desk.clock().now().stamp < self.seen {
            self.update(Action::Tick);
        }
        let mut first = self.next(inputs);
        // A large session is read to its end between keys; a picture of that would be the same each time.
        while matches!(first, Err(RecvTimeoutError::Timeout)) && self.app.reads_unseen() {
            self.update(Action::Tick);
            first = self.next(inputs);
        }
        match first {
            Ok(input) => self.take(input),
            Err(RecvTimeoutError::Timeout) => self.update(Action::Tick),
            Err(RecvTimeoutError::Disconnected) => self.take(Input::HangUp.into()),
        }
        while !self.done
            && let Ok(input) = inputs.try_recv()
        {
            self.take(input);
        }
    }

    /// What happens next, or that something is due.
    fn next(&self, inputs: &Receiver<Incoming>) -> Result<Incoming, RecvTimeoutError> {
        match self.app.wake_at() {
            None => inputs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => {
                let wait = at.0 - self.desk.clock().now().stamp.0;
                inputs.recv_timeout(Duration::from_micros(u64::try_from(wait).unwrap_or_default()))
            }
        }
    }

    fn take(&mut self, incoming: Incoming) {
        let input = match incoming {
            Incoming::Input(input) => input,
            Incoming::Outcome(outcome) => return self.update(Action::Outcome(*outcome)),
        };
        match input {
            Input::Keys(keys) => {
                for piece in pieces(&keys) {
                    match self.app.arrival(piece) {
                        Arrival::Text(text) => self.update(Action::Edit(Edit::Paste(text))),
                        // What a key does may depend on the one before it.
                        Arrival::Keys(keys) => {
                            let mut rest = keys.as_slice();
                            while let Some((action, behind)) = self.app.next_action(rest) {
                                self.update(action);
                                rest = behind;
                            }
                        }
                    }
                }
            }
            Input::Paste(text) => self.update(Action::Edit(Edit::Paste(text))),
            Input::Click(x, y) => {
                // One picture, one click: the next picture may have something else in that place.
                if let Some(target) = std::mem::take(&mut self.targets).at(x, y) {
                    self.update(Action::Point(Pointing::At(target)));
                }
            }
            Input::Wheel(by) => self.update(Action::Point(Pointing::Wheel(by))),
            Input::Resized(width, height) => self.update(Action::Resized(width, height)),
            Input::HangUp => {
                self.update(Action::HangUp);
                self.done = true;
            }
        }
    }

    fn update(&mut self, action: Action) {
        let now = self.desk.clock().now();
        self.seen = now.stamp;
        let effects = self.app.update(action, now);
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
                Effect::Firmness(job) => {
                    if let Some(outcome) = self.workers.firmness.ask(job) {
                        self.update(Action::Outcome(outcome));
                    }
                }
                Effect::Page(job) => {
                    if let Some(outcome) = self.workers.pages.ask(job) {
                        self.update(Action::Outcome(outcome));
                    }
                }
                Effect::Export(job) => {
                    // One at a time: of a session that was left, or is done.
                    self.export = None;
                    self.export = Some(Export::start(&self.desk.exports(), *job, self.results.clone()));
                }
                Effect::Quit => self.done = true,
                other => {
                    if other == Effect::PurgeSession {
                        // What is being made of it goes too.
                        self.export = None;
                    }
                    self.write();
                    self.carry_out_now(other);
                }
            }
        }
    }

    /// Commits what has to be committed, behind a copy of what was there before; `false` when there is nothing.
    fn write(&mut self) -> bool {
        self.desk.back_up();
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
