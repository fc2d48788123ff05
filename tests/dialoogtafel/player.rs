//! Somebody at the keyboard: drives the pure [`App`] with key strings, keeps in memory what the runtime
//! would keep on disk, and shows the screen as text.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use dialoogtafel::app::{
    Action, App, Edit, Effect, FirmnessJob, NewSession, Now, Overlay, PageJob, Pointing, SessionCard,
    SessionFacts, Sitting,
};
use dialoogtafel::blueprint;
use dialoogtafel::export::{ExportFile, Format};
use dialoogtafel::i18n::{Lang, Message};
use dialoogtafel::keymap::{Key, Move, Room};
use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::session::{DeviceId, Entry, Event, Session, Stamp};
use dialoogtafel::store::{Problem, StoreError};
use dialoogtafel::ui::{self, Look, Targets};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use time::macros::{date, datetime, offset};

#[path = "player/effects.rs"]
mod effects;

use super::picture::{pictured, rows, words};

/// What becomes of writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// They are kept.
    Works,
    /// They are refused, with a word.
    Refuses,
    /// Nothing comes of them: the program is killed before they are done.
    Dead,
}

/// Somebody at the keyboard.
#[derive(Clone)]
pub struct Player {
    pub app: App,
    pub disk: Disk,
    /// The journal on disk.
    pub entries: Vec<Entry>,
    /// The draft on disk.
    pub draft: Option<String>,
    /// The first screen's list.
    pub sessions: Vec<SessionCard>,
    /// Folder and files of each export.
    pub exported: Vec<(String, Vec<ExportFile>)>,
    /// Sessions that were made.
    pub created: Vec<NewSession>,
    /// Who wants to be called later.
    pub contacts: Vec<Vec<String>>,
    /// Session files that were brought together: what came, and where it went.
    pub together: Vec<[PathBuf; 2]>,
    /// Session files that were opened.
    pub opened: Vec<PathBuf>,
    /// Programs whose entries came from another file.
    pub brought_in: BTreeSet<DeviceId>,
    /// What the session on disk opens with.
    pub passphrase: Option<Passphrase>,
    /// The file of settings, once there is one.
    pub config: Option<String>,
    pub has_quit: bool,
    /// What takes long is kept waiting, until [`Player::work`].
    pub holds_back: bool,
    /// Pages are kept waiting.
    pub holds_pages: bool,
    /// Those that wait.
    pub pages: Vec<Arc<PageJob>>,
    /// The newest work that waits.
    pub waiting: Option<Arc<FirmnessJob>>,
    read_only: Option<Message>,
    look: Look,
    clock: i64,
    seed: u64,
}

impl Player {
    /// At the first screen, without any session.
    pub fn at_home(lang: Lang) -> Self {
        Self::at_home_with(lang, Vec::new())
    }

    /// At the first screen, with these sessions.
    pub fn at_home_with(lang: Lang, sessions: Vec<SessionCard>) -> Self {
        let clock = datetime!(2026-11-22 19:30 +1).unix_timestamp() * 1_000_000;
        let mut player = Self {
            app: App::new(lang, (80, 24), at(clock), 7),
            disk: Disk::Works,
            entries: Vec::new(),
            draft: None,
            sessions,
            exported: Vec::new(),
            created: Vec::new(),
            contacts: Vec::new(),
            together: Vec::new(),
            opened: Vec::new(),
            brought_in: BTreeSet::new(),
            passphrase: None,
            config: None,
            has_quit: false,
            holds_back: false,
            holds_pages: false,
            pages: Vec::new(),
            waiting: None,
            read_only: None,
            look: Look::with_color(true),
            clock,
            seed: 7,
        };
        player.app.settings.file = PathBuf::from("/thuis/config.toml");
        player.carry_out(vec![Effect::ListHome]);
        player
    }

    /// In a fresh session from a blueprint, after the notice is gone.
    pub fn in_session(lang: Lang, toml: &str) -> Self {
        Self::in_session_at(lang, toml, "Veldermeer")
    }

    /// In a fresh session somewhere else.
    pub fn in_session_at(lang: Lang, toml: &str, place: &str) -> Self {
        let mut player = Self::at_home(lang);
        player.create(toml, place, Some("2"));
        player.app.notice = None;
        player
    }

    /// In a fresh session of the bundled blueprint for a table.
    pub fn at_table(lang: Lang) -> Self {
        Self::in_session(lang, bundled("dialoogtafel"))
    }

    /// In the example.
    pub fn in_example(lang: Lang) -> Self {
        let mut player = Self::at_home(lang);
        player.open_example();
        player
    }

    /// Opens the example, after the notice is gone and without the tour.
    pub fn open_example(&mut self) -> &mut Self {
        self.carry_out(vec![Effect::OpenExample]);
        self.app.tour = None;
        self.app.notice = None;
        self
    }

    fn create(&mut self, toml: &str, place: &str, table: Option<&str>) {
        self.carry_out(vec![Effect::Create(NewSession {
            blueprint: toml.to_owned(),
            blueprint_id: "proef".to_owned(),
            place: place.to_owned(),
            date: date!(2026 - 11 - 22),
            table: table.map(str::to_owned),
        })]);
    }

    pub fn now(&self) -> Now {
        at(self.clock)
    }

    /// Presses keys, as in `De bus rijdt niet<enter><f2>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let keys = Key::parse_all(keys).unwrap_or_else(|| panic!("no such key in {keys}"));
        for key in keys {
            self.key(key);
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        let action = self.app.action_for(key);
        self.act(action);
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.act(Action::Edit(Edit::Paste(text.to_owned())));
        self
    }

    pub fn act(&mut self, action: Action) {
        let effects = self.app.update(action, self.now());
        self.carry_out(effects);
    }

    /// Time goes by, and the app is woken when it asked for that.
    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        self.clock += seconds * 1_000_000;
        self.act(Action::Tick);
        self
    }

    /// Somebody puts the clock on the wall forward, or back below 0.
    pub fn put_clock(&mut self, seconds: i64) -> &mut Self {
        self.clock += seconds * 1_000_000;
        self
    }

    /// The program is killed and started again on the same file.
    pub fn reopen(&mut self) -> &mut Self {
        self.seed += 1;
        let settings = self.app.settings.clone();
        self.app = App::new(self.app.lang, self.app.size, self.now(), self.seed);
        self.app.begin_with(settings);
        self.disk = Disk::Works;
        self.carry_out(vec![Effect::Open(PathBuf::from("/sessies/2026-11-22-veldermeer.dialoog"))]);
        self
    }

    /// What was held back is done.
    pub fn work(&mut self) -> &mut Self {
        if let Some(job) = self.waiting.take() {
            self.act(Action::Outcome(job.work_out()));
        }
        self
    }

    /// The same file opened by a second program: nothing may be written.
    pub fn reopen_read_only(&mut self) -> &mut Self {
        self.read_only = Some(trouble("2026-11-22-veldermeer.dialoog", Problem::InUse));
        self.reopen()
    }

    pub fn sitting(&self) -> &Sitting {
        self.app.sitting().unwrap_or_else(|| panic!("no session is open"))
    }

    pub fn session(&self) -> &Session {
        &self.sitting().session
    }

    pub fn room(&self) -> Room {
        self.sitting().room
    }

    /// What the journal says since the session began, by kind.
    pub fn kinds(&self) -> Vec<&str> {
        self.session().entries().iter().skip(1).map(|entry| entry.event.kind()).collect()
    }

    /// The last event.
    pub fn last(&self) -> &Event {
        &self.session().entries().last().unwrap().event
    }

    /// The remarks that stand: text and themes, as in `De bus rijdt niet #mobiliteit`.
    pub fn remarks(&self) -> Vec<String> {
        self.session()
            .contributions()
            .map(|remark| {
                let themes = remark.themes.iter().map(|theme| format!("#{theme}"));
                [remark.text.clone()].into_iter().chain(themes).collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The id of the sentence about what just happened.
    pub fn notice(&self) -> Option<&'static str> {
        self.app.notice.as_ref().map(|notice| notice.text.id)
    }

    /// The sentence about what just happened.
    pub fn said(&self) -> String {
        self.app.notice.as_ref().map(|notice| self.app.words(&notice.text)).unwrap_or_default()
    }

    pub fn input(&self) -> String {
        self.sitting().talk.input.text()
    }

    /// Asks for files in every format, in Overzicht.
    pub fn export_everything(&mut self) -> &mut Self {
        self.press("<ctrl-6>");
        let chosen = &self.sitting().report.formats;
        let off = (1..).zip(Format::value_variants()).filter(|(_, format)| !chosen.contains(format));
        let digits: String = off.map(|(number, _): (usize, _)| number.to_string()).collect();
        self.press(&digits).press("<ctrl-x>")
    }

    /// What lies over the screen, in one word.
    pub fn over(&self) -> &'static str {
        match &self.app.overlay {
            None => "",
            Some(Overlay::Help { .. }) => "help",
            Some(Overlay::Guide(_)) => "guide",
            Some(Overlay::Palette(_)) => "palette",
            Some(Overlay::Prompt(_)) => "prompt",
            Some(Overlay::Confirm(_)) => "confirm",
            Some(Overlay::Find(_)) => "find",
            Some(Overlay::Pick(_)) => "list",
            Some(Overlay::PickBlueprint { .. }) => "pick",
            Some(Overlay::PickSession { .. }) => "sessions",
            Some(Overlay::Age { .. }) => "age",
            Some(Overlay::Pasted(_)) => "pasted",
            Some(Overlay::Letter(_)) => "letter",
            Some(Overlay::Form(_)) => "form",
            Some(Overlay::Lock(_)) => "lock",
            Some(Overlay::Settings(_)) => "settings",
        }
    }

    /// Draws without colours from now on.
    pub fn without_color(&mut self) -> &mut Self {
        self.look = Look::with_color(false);
        self
    }

    /// Everything that can be seen or comes out of the program, except the clock: two equal ones mean that
    /// a key did nothing.
    pub fn everything(&mut self) -> String {
        let screen = self.screen(120, 40);
        format!(
            "{screen}{:?}{}{:?}{:?}",
            self.exported.len(),
            self.has_quit,
            self.app.overlay.is_some(),
            self.app.notice
        )
    }

    /// Points at these words on a screen of this size, where one can; `false` where one can nowhere.
    pub fn click(&mut self, words: &str, (width, height): (u16, u16)) -> bool {
        let (buffer, targets) = self.drawn(width, height);
        let mut found = 0;
        for y in 0..height {
            for x in 0..width {
                let rest: String = (x..width).map(|x| buffer[(x, y)].symbol()).collect();
                if !rest.starts_with(words) {
                    continue;
                }
                found += 1;
                if let Some(target) = targets.at(x, y) {
                    self.act(Action::Point(Pointing::At(target)));
                    return true;
                }
            }
        }
        assert!(found > 0, "{words} is not on the screen");
        false
    }

    /// Points at a cell, column and row from 0, on a screen of this size; nothing where there is nothing.
    pub fn point(&mut self, (x, y): (u16, u16), (width, height): (u16, u16)) -> &mut Self {
        if let Some(target) = self.drawn(width, height).1.at(x, y) {
            self.act(Action::Point(Pointing::At(target)));
        }
        self
    }

    pub fn wheel(&mut self, by: Move) -> &mut Self {
        self.act(Action::Point(Pointing::Wheel(by)));
        self
    }

    pub fn buffer(&mut self, width: u16, height: u16) -> Buffer {
        self.drawn(width, height).0
    }

    fn drawn(&mut self, width: u16, height: u16) -> (Buffer, Targets) {
        self.act(Action::Resized(width, height));
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let colours = self.app.settings.config.colours;
        let look = Look { contrast: self.app.contrast, ..self.look.as_set(colours) };
        let mut targets = Targets::default();
        terminal.draw(|frame| targets = ui::draw(frame, &self.app, look)).unwrap();
        (terminal.backend().buffer().clone(), targets)
    }

    /// The text on the screen, line by line.
    pub fn text(&mut self, width: u16, height: u16) -> Vec<String> {
        rows(&self.buffer(width, height)).iter().map(|row| words(row)).collect()
    }

    /// The screen as text and styles.
    pub fn screen(&mut self, width: u16, height: u16) -> String {
        pictured(&self.buffer(width, height))
    }
}

/// What the store says of a file.
pub fn trouble(file: &str, problem: Problem) -> Message {
    StoreError { path: PathBuf::from(file), problem }.message()
}

fn at(clock: i64) -> Now {
    Now { stamp: Stamp(clock), offset: offset!(+1) }
}

/// A bundled blueprint by its id.
pub fn bundled(id: &str) -> &'static str {
    blueprint::bundled().iter().find(|found| found.id == id).unwrap().text
}

/// A line of the first screen's list.
pub fn card(file: &str, facts: Result<SessionFacts, Message>) -> SessionCard {
    let left_at = facts.is_ok().then(|| Stamp(datetime!(2026-11-22 19:12 +1).unix_timestamp() * 1_000_000));
    SessionCard { path: Path::new("/sessies").join(file), facts, left_at, locked: false }
}

/// What such a line tells.
pub fn facts(title: &str, place: &str, day: Option<time::Date>, counts: (usize, usize)) -> SessionFacts {
    SessionFacts {
        title: title.to_owned(),
        place: place.to_owned(),
        date: day,
        tables: Vec::new(),
        example: false,
        contributions: counts.0,
        votes: counts.1,
        step: "Eigen verhaal".to_owned(),
    }
}

/// A key as it is written in these tests.
pub fn written(key: Key) -> String {
    format!("<{}>", key.written())
}
