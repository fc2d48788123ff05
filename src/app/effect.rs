//! What the app asks of the world, and what comes of it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use time::{Date, OffsetDateTime, UtcOffset};

use super::firm::FirmnessJob;
use super::page::PageLine;
use super::report::{Account, PageJob};
use crate::config::{Config, Problem, Setting};
use crate::export::Format;
use crate::i18n::{Lang, Message};
use crate::overview::Firmness;
use crate::passphrase::Passphrase;
use crate::session::{DeviceId, Entry, EventId, Stamp};

/// The moment of an update, as the clock on the wall has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// UTC.
    pub stamp: Stamp,
    /// How far the wall clock is from UTC.
    pub offset: UtcOffset,
}

impl Now {
    fn wall(self, stamp: Stamp) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(stamp.0) * 1000)
            .ok()
            .and_then(|moment| moment.checked_to_offset(self.offset))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// The time of a moment: `14:02`.
    pub fn clock(self, stamp: Stamp) -> String {
        let wall = self.wall(stamp);
        format!("{:02}:{:02}", wall.hour(), wall.minute())
    }

    /// The day of a moment.
    pub fn date(self, stamp: Stamp) -> Date {
        self.wall(stamp).date()
    }

    /// Today.
    pub fn today(self) -> Date {
        self.date(self.stamp)
    }

    /// When the clock shows the next minute.
    pub fn next_minute(self) -> Stamp {
        const MINUTE: i64 = 60_000_000;
        Stamp((self.stamp.0 / MINUTE + 1) * MINUTE)
    }
}

/// Something the runtime has to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// List sessions and blueprints for the first screen.
    ListHome,
    /// Open a session file.
    Open(PathBuf),
    /// Open a session file that has a passphrase.
    Unlock(PathBuf, Passphrase),
    /// Give the open session file a passphrase, or another one.
    Protect(Passphrase),
    /// Open a fresh copy of the example session.
    OpenExample,
    /// Make a session file.
    Create(NewSession),
    /// Bring one session file into another.
    BringIn {
        /// What comes; it is only read.
        from: PathBuf,
        /// Where it goes.
        into: PathBuf,
    },
    /// Commit entries to the open session file, and the draft as it is then, in one stroke.
    Append {
        /// Some may already be there.
        entries: Vec<Entry>,
        /// What is still being typed; `None` where that did not change.
        draft: Option<String>,
    },
    /// Keep what is being typed.
    SaveDraft(String),
    /// Make the files of the results overview and write them, while keys go on.
    Export(Box<ExportJob>),
    /// Work out how firm the order is, while keys go on; only the newest job matters.
    Firmness(Arc<FirmnessJob>),
    /// Make the page of Overzicht, while keys go on; only the newest job matters.
    Page(Arc<PageJob>),
    /// Keep who wants to be called later: beside the session file, never in it.
    KeepContact {
        /// What the columns are called, for a file that is new.
        columns: Vec<String>,
        /// What is filled in.
        row: Vec<String>,
    },
    /// Take entries of the open session file away for good, from its copies as well.
    Purge(Vec<EventId>),
    /// Take the open session file away for good, with its copies.
    PurgeSession,
    /// Keep one of the settings in their file, and use all of them.
    SaveConfig {
        /// The settings.
        config: Box<Config>,
        /// Which one changed.
        setting: Setting,
        /// For the comments in a new file.
        lang: Lang,
    },
    /// Let go of the open session file.
    Close,
    /// End the program.
    Quit,
}

/// A results overview that is to become files.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportJob {
    /// Name for the folder: of the session, and for whom it is.
    pub folder: [String; 2],
    /// What is to be told.
    pub account: Account,
    /// In which formats.
    pub formats: Vec<Format>,
    /// In which language.
    pub lang: Lang,
}

/// A session that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// The blueprint's TOML text.
    pub blueprint: String,
    /// Its id, for the name of the file.
    pub blueprint_id: String,
    /// Village, neighbourhood, supermarket.
    pub place: String,
    /// The day.
    pub date: Date,
    /// Which table, where there are several.
    pub table: Option<String>,
}

/// What came of an [`Effect`].
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The lists of the first screen.
    Home {
        /// Sessions, the last one first.
        sessions: Vec<SessionCard>,
        /// Blueprints, bundled ones first.
        blueprints: Vec<BlueprintCard>,
        /// The folder where sessions are kept.
        folder: PathBuf,
    },
    /// A session file is open.
    Opened(Box<Opened>),
    /// A session file has a passphrase, which is not known.
    Locked {
        /// The file.
        path: PathBuf,
        /// Another one was given.
        wrong: bool,
    },
    /// The open session has a passphrase from now on.
    Protected(Message),
    /// The same, but what is around it could not all be brought along.
    ProtectedInPart(Message),
    /// Entries of the open session were taken away for good.
    Purged {
        /// Its journal as it is now.
        entries: Vec<Entry>,
        /// What is gone.
        said: Message,
    },
    /// The open session was taken away for good.
    SessionPurged(Message),
    /// One session was brought into another: what came.
    BroughtIn(Message),
    /// Entries up to and including this one are on disk.
    Saved(EventId),
    /// What is being typed is on disk.
    DraftSaved,
    /// Entries or the draft could not be written; they will be offered again.
    NotSaved(Message),
    /// Who wants to be called later is on disk, in this file.
    ContactKept(PathBuf),
    /// It could not be written.
    ContactRefused(Message),
    /// So many of the formats of the results overview are written.
    Exporting {
        /// How many are done.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// All of them are, in these files.
    Exported(Vec<PathBuf>),
    /// They could not be written; nothing is left of them.
    NotExported(Message),
    /// How firm the order is.
    Firmness {
        /// Of which job.
        revision: u64,
        /// `None` where no theme has a rank.
        firmness: Option<Box<Firmness>>,
    },
    /// The page of Overzicht.
    Page {
        /// Of which job.
        revision: u64,
        /// Lines that fit on the screen.
        lines: Vec<PageLine>,
    },
    /// A mistake in the program broke off a job that was to bring one of the above.
    BrokeOff {
        /// Which job.
        revision: u64,
        /// Where in the program.
        place: String,
    },
    /// The settings are in this file.
    ConfigSaved {
        /// The file.
        file: PathBuf,
        /// Where the old one was kept, when it could not be read.
        kept: Option<PathBuf>,
        /// What in it still does not count.
        problems: Vec<Problem>,
    },
    /// They could not be written, or not be used.
    ConfigRefused {
        /// The folder of sessions that is used, where one is set.
        sessions: Option<PathBuf>,
        /// Why.
        why: Message,
    },
    /// Something did not work; nothing changed.
    Failed(Message),
}

/// A session in the list of the first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCard {
    /// Its file.
    pub path: PathBuf,
    /// What can be told of it, or why it cannot be read.
    pub facts: Result<SessionFacts, Message>,
    /// When something was last recorded in it, where that can be seen.
    pub left_at: Option<Stamp>,
    /// It has a passphrase.
    pub locked: bool,
}

/// What the list tells of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFacts {
    /// Title of its blueprint.
    pub title: String,
    /// Village, neighbourhood, supermarket.
    pub place: String,
    /// The day.
    pub date: Option<Date>,
    /// Which tables.
    pub tables: Vec<String>,
    /// Invented, to show the program with.
    pub example: bool,
    /// Remarks that stand.
    pub contributions: usize,
    /// Votes that stand, on ballots or counted together, all rounds.
    pub votes: usize,
    /// The step where the agenda stands.
    pub step: String,
}

/// A blueprint in the list of the first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlueprintCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// How long it is meant to take.
    pub minutes: u32,
    /// Its TOML text.
    pub text: String,
}

/// An open session file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// It lies where the wall finds it by itself.
    pub in_own_folder: bool,
    /// Its journal.
    pub entries: Vec<Entry>,
    /// The programs whose entries were brought in from another file.
    pub brought_in: BTreeSet<DeviceId>,
    /// What was being typed when it was last open.
    pub draft: Option<String>,
    /// Why nothing can be written to it, if so.
    pub read_only: Option<Message>,
    /// What was brought over from a damaged file, if this one was made of it.
    pub recovered: Option<Message>,
}
