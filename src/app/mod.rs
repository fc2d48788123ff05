//! The app: what is on the screen and what a key does to it. Pure: it knows no terminal, file or clock.
//!
//! [`App::action_for`] turns a key into an [`Action`], [`App::update`] carries it out and says which
//! [`Effect`]s the runtime has to do; what comes of those comes back as an [`Outcome`].

pub mod agenda;
mod counting;
mod draft;
mod effect;
mod entry;
mod field;
mod find;
mod firm;
mod form;
mod guide;
mod heard;
mod help;
mod home;
mod keys;
mod letter;
mod lock;
mod offer;
mod overlay;
mod page;
mod palette;
mod paste;
mod person;
mod pick;
mod privacy;
mod purge;
mod recall;
mod report;
mod review;
mod saving;
mod scores;
mod settings;
mod sheets;
mod sitting;
mod talk;
mod target;
mod theme_cursor;
mod themes;
mod tour;
mod undo;
mod update;

pub use counting::{Counting, Spot, answer, answers};
pub use effect::{
    BlueprintCard, Effect, ExportJob, NewSession, Now, Opened, Outcome, SessionCard, SessionFacts,
};
pub use entry::{Entry, Typed};
pub use field::{Edit, Field};
pub use find::Find;
pub use firm::FirmnessJob;
pub use form::{Form, FormField};
pub use guide::{GUIDE, Guide, GuideLine, GuidePage, Mark};
pub use heard::{Heard, Silence};
pub use help::{HelpLine, HelpPage, help_page, help_places, place_title};
pub use home::{Home, Line as HomeLine};
pub use letter::{Advice, Letter};
pub use lock::{Asked, Lock, Secret};
pub use overlay::{Confirm, Overlay, Prompt, Purpose};
pub use page::PageLine;
pub use palette::Palette;
pub use paste::{Arrival, Pasted, Piece, pieces};
pub use person::Day;
pub use pick::{Pick, PickLine, What};
pub use privacy::Watch;
pub use recall::Recall;
pub use report::{Account, Making, PageJob, REPORT_TOP, Report};
pub use review::{Compared, Other, Review, Trial};
pub use saving::Saving;
pub use scores::Scores;
pub use settings::{Settings, SettingsLine, SettingsPage, SettingsPart};
pub use sheets::Sheets;
pub use sitting::Sitting;
pub use talk::{Suggestion, Talk};
pub use target::{Pointing, Target};
pub use theme_cursor::ThemeCursor;
pub use themes::{Filter, Pane, Themes, Under};
pub use tour::{HINTS, Hint, Tour};

use time::UtcOffset;

pub use crate::export::Format;
use crate::i18n::{Lang, Message};
use crate::keymap::{Command, Key, Room};
use crate::session::{DeviceId, IdSource, Stamp};

/// In microseconds.
const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// The smallest terminal in which everything fits.
pub const SMALLEST: (u16, u16) = (60, 18);

/// Everything that is on the screen, and all that it needs.
#[derive(Debug, Clone)]
pub struct App {
    /// Language of the words on the screen.
    pub lang: Lang,
    /// Width and height of the terminal, in cells.
    pub size: (u16, u16),
    /// The clock, as of the last update.
    pub now: Now,
    /// What is shown.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// A sentence about what just happened.
    pub notice: Option<Notice>,
    /// In Gesprek the question stands in large letters, where it fits. Of this table, not of the session:
    /// never recorded.
    pub big_letters: bool,
    /// How much what is less important differs from the rest.
    pub contrast: Contrast,
    /// What is set, and where that is kept.
    pub settings: Settings,
    /// The tour of the example, while it goes on.
    pub tour: Option<Tour>,
    device: DeviceId,
    ids: IdSource,
    /// Where one goes as soon as everything is on disk.
    leaving: Option<Leave>,
    /// How often it was asked how firm an order is, in any session.
    jobs: u64,
    /// The kinds of files that were last chosen in Overzicht: the next session begins with them.
    chosen_formats: Option<Vec<Format>>,
    /// How far the clock on the wall was put back while a session was open, in microseconds.
    put_back: i64,
}

/// What one leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leave {
    /// The session, for the first screen.
    Session,
    /// The program.
    Program,
}

/// What is shown.
#[derive(Debug, Clone)]
pub enum Screen {
    /// Before a session is open.
    Home(Home),
    /// A session.
    Session(Box<Sitting>),
}

/// How much differs in weight and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contrast {
    /// Colours, and what is less important stands back.
    #[default]
    Usual,
    /// Nothing stands back: the terminal's own text colour, bold, reversed.
    High,
}

/// A sentence about what just happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The sentence.
    pub text: Message,
    /// It asks for attention.
    pub warning: bool,
}

/// Anything that changes the app.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A person asks for something.
    Command(Command),
    /// A person types in the field that has the cursor.
    Edit(Edit),
    /// The same with keys that came in at once.
    Edits(Vec<Edit>),
    /// A person turns weights or voices up or down, so many times at once.
    Turns(Vec<bool>),
    /// A person uses the mouse.
    Point(Pointing),
    /// A key that does nothing here.
    Unbound(Key),
    /// The key that a command is to have from now on.
    NewKey(Key),
    /// The terminal has another size.
    Resized(u16, u16),
    /// Time has passed.
    Tick,
    /// The program is about to be ended from outside: keep what is being typed.
    HangUp,
    /// Something the runtime did is done.
    Outcome(Outcome),
}

impl Action {
    fn edit(self) -> Option<Edit> {
        match self {
            Action::Edit(edit) => Some(edit),
            _ => None,
        }
    }

    /// Whether it turns weights or voices, and up.
    fn turn(&self) -> Option<bool> {
        match self {
            Action::Command(Command::TurnUp) => Some(true),
            Action::Command(Command::TurnDown) => Some(false),
            _ => None,
        }
    }
}

impl App {
    /// The first screen, before anything is listed.
    ///
    /// `seed` makes the ids; random in the program, fixed in tests.
    pub fn new(lang: Lang, size: (u16, u16), now: Now, seed: u64) -> Self {
        let mut ids = IdSource::new(seed);
        let device = DeviceId(ids.next(now.stamp));
        Self {
            lang,
            size,
            now,
            screen: Screen::Home(Home::default()),
            overlay: None,
            notice: None,
            big_letters: false,
            contrast: Contrast::default(),
            settings: Settings { automatic: lang, ..Settings::default() },
            tour: None,
            device,
            ids,
            leaving: None,
            jobs: 0,
            chosen_formats: None,
            put_back: 0,
        }
    }

    /// The open session.
    pub fn sitting(&self) -> Option<&Sitting> {
        match &self.screen {
            Screen::Session(sitting) => Some(sitting),
            Screen::Home(_) => None,
        }
    }

    /// Everything that was recorded or typed is on disk.
    pub fn is_saved(&self) -> bool {
        self.sitting().is_none_or(Sitting::is_saved)
    }

    /// Time as a session knows it: when the clock on the wall is put back, it goes on from where it was, so
    /// that what is typed is kept in time and every step has the minutes that it took.
    fn steady(&mut self, now: Now) -> Now {
        let Screen::Session(sitting) = &self.screen else {
            self.put_back = 0;
            return now;
        };
        // A stamp ahead of the clock means that the clock was put back since, unless it is more than a day ahead: then
        // it was simply wrong. Entries made in a burst get stamps up to a second ahead.
        let known = now.stamp.0.saturating_add(self.put_back);
        let last = sitting.session.last_stamp().0;
        let ahead = last.saturating_sub(known);
        let last = if (SECOND..DAY).contains(&ahead) { last } else { self.now.stamp.0 };
        self.put_back += last.max(self.now.stamp.0).saturating_sub(known).max(0);
        // The clock that is shown stays that on the wall.
        let seconds = i64::from(now.offset.whole_seconds()) - self.put_back / SECOND;
        let offset =
            i32::try_from(seconds).ok().and_then(|seconds| UtcOffset::from_whole_seconds(seconds).ok());
        Now { stamp: Stamp(now.stamp.0.saturating_add(self.put_back)), offset: offset.unwrap_or(now.offset) }
    }

    /// When the app wants a [`Action::Tick`], if nothing happens before.
    pub fn wake_at(&self) -> Option<Stamp> {
        let sitting = self.sitting()?;
        if !sitting.recall.is_complete() {
            return Some(self.now.stamp);
        }
        // The time of the step changes with the minute.
        let at = sitting.wake_at().into_iter().chain([self.now.next_minute()]).min()?;
        Some(Stamp(at.0.saturating_sub(self.put_back)))
    }

    /// Whether more remarks of a large session can be found from moment to moment, and nothing on the screen shows it. What
    /// Gesprek proposes is about the last one, which is read at the end.
    pub fn reads_unseen(&self) -> bool {
        let finds = matches!(self.overlay, Some(Overlay::Find(_)));
        let reads = |sitting: &Sitting| !sitting.recall.is_complete() && sitting.room != Room::Themes;
        !finds && self.sitting().is_some_and(reads)
    }

    /// Whether nothing can be shown in the window but how large it has to be.
    pub fn is_too_small(&self) -> bool {
        self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1
    }

    /// How many lines of a list are in sight, about.
    fn page(&self) -> usize {
        usize::from(self.canvas().1.saturating_sub(8).max(1))
    }
}
