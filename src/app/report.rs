//! Room 6: see the results overview before it goes out.

use std::sync::Arc;

use clap::ValueEnum;

use super::effect::{Effect, ExportJob, Outcome};
use super::page::{PageLine, page};
use super::settings::made;
use super::sitting::Sitting;
use super::themes::stepped;
use crate::blueprint::Blueprint;
use crate::config::Config;
use crate::export::Format;
use crate::export::document::document;
use crate::i18n::Lang;
use crate::keymap::Move;
use crate::overview::{self, Audience, Firmness, HandOut, Overview};
use crate::session::Session;

/// What the room shows.
#[derive(Debug, Clone)]
pub struct Report {
    /// For whom the files are.
    pub audience: Audience,
    /// Which files are wanted, for whoever has such files.
    pub formats: Vec<Format>,
    /// The overview, as lines that fit on the screen.
    pub lines: Vec<PageLine>,
    /// First line shown.
    pub scroll: usize,
    /// What goes out, and who hands it over.
    pub(super) hand_out: HandOut,
    /// For whom the last files were asked for.
    pub(super) asked_for: Audience,
    /// What becomes of the files that were asked for.
    pub making: Making,
    /// For whom the last files were made, and where they went.
    pub(super) written: Option<(Audience, String)>,
    /// The lines are to be made anew.
    due: bool,
    /// The job that makes them.
    asked: Option<u64>,
}

/// All that an overview is made of, as it stood at one moment. It owns its data, so that another thread can make the
/// overview: in a large session a key cannot wait for that.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    blueprint: Blueprint,
    session: Arc<Session>,
    audience: Audience,
    firmness: Option<Firmness>,
    hand_out: HandOut,
}

impl Account {
    /// The overview.
    pub fn overview(&self) -> Overview {
        let firmness = self.firmness.clone();
        overview::build_with(&self.blueprint, &self.session, self.audience, firmness)
            .handed_out(&self.hand_out)
    }
}

/// A page that is to be shown in Overzicht.
#[derive(Debug, Clone, PartialEq)]
pub struct PageJob {
    /// The number of the job: the outcome of an older one is dropped.
    pub revision: u64,
    account: Account,
    lang: Lang,
    width: u16,
}

impl PageJob {
    /// Makes the page.
    pub fn work_out(&self) -> Outcome {
        let page = page(&document(&self.account.overview(), self.lang));
        let lines = page.iter().flat_map(|line| line.fitted(self.width)).collect();
        Outcome::Page { revision: self.revision, lines }
    }
}

impl Default for Report {
    fn default() -> Self {
        Self {
            audience: Audience::default(),
            formats: made(&Config::default()),
            hand_out: HandOut::default(),
            asked_for: Audience::default(),
            lines: Vec::new(),
            scroll: 0,
            making: Making::default(),
            written: None,
            due: false,
            asked: None,
        }
    }
}

impl Report {
    /// Where the last files for this audience went.
    pub fn written(&self) -> Option<&str> {
        self.written.as_ref().filter(|(whom, _)| *whom == self.audience).map(|(_, folder)| folder.as_str())
    }
}

/// What becomes of the files that were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Making {
    /// Nothing was asked for, or all is done.
    #[default]
    Nothing,
    /// They wait until it is known how firm the order is.
    Waits,
    /// They are being made and written.
    Files {
        /// How many formats are done.
        done: usize,
        /// Of how many.
        of: usize,
    },
}

/// How many rows the choices over the page take.
pub const REPORT_TOP: u16 = 4;

/// Around the page: its border and air at the sides; above and below the frame of the session (5 rows),
/// the choices over the page and its border.
const AROUND: (u16, u16) = (4, 7 + REPORT_TOP);

/// Width and height of the inside of the page on a screen of this size.
fn inside(size: (u16, u16)) -> (u16, u16) {
    (size.0.saturating_sub(AROUND.0), size.1.saturating_sub(AROUND.1))
}

impl Report {
    /// Begins as it is set, with the files that were last chosen.
    pub(super) fn follow(&mut self, config: &Config, chosen: Option<&[Format]>) {
        self.audience = config.audience;
        self.formats = chosen.map_or_else(|| made(config), <[Format]>::to_vec);
        self.hand_out = config.hand_out.clone();
    }

    /// The page is not what it was, or has another width.
    pub(super) fn renew(&mut self) {
        self.due = true;
    }

    /// Whether the page is being made.
    pub fn is_being_made(&self) -> bool {
        self.asked.is_some()
    }

    /// Takes what came of a job; `false` when it is not the one that is waited for.
    pub(super) fn page_made(&mut self, revision: u64, lines: Vec<PageLine>, size: (u16, u16)) -> bool {
        let awaited = self.asked == Some(revision);
        if awaited {
            self.asked = None;
            self.lines = lines;
            let height = usize::from(inside(size).1);
            self.scroll = self.scroll.min(self.lines.len().saturating_sub(height));
        }
        awaited
    }

    pub(super) fn step(&mut self, by: Move, size: (u16, u16)) {
        let height = usize::from(inside(size).1);
        // The last page stays full: scrolling stops there.
        self.scroll = stepped(self.scroll, by, height, self.lines.len().saturating_sub(height) + 1);
    }

    /// It is for somebody else from now on; their page is read from its top.
    pub(super) fn turn_to(&mut self, audience: Audience) {
        (self.audience, self.scroll) = (audience, 0);
        // What stood there was not for them.
        self.lines.clear();
        self.renew();
    }

    /// Which files are made for whom they are now.
    pub(super) fn wanted(&self) -> Vec<Format> {
        self.formats.iter().copied().filter(|format| format.is_for(self.audience)).collect()
    }

    /// Switches the format with this number (from 1) on or off.
    ///
    /// # Errors
    /// The format, when it is not made for the present audience.
    pub(super) fn toggle(&mut self, number: usize) -> Result<(), Format> {
        let all = Format::value_variants();
        let Some(format) = number.checked_sub(1).and_then(|place| all.get(place)) else { return Ok(()) };
        if !format.is_for(self.audience) {
            return Err(*format);
        }
        let on = !self.formats.contains(format);
        self.formats = all
            .iter()
            .copied()
            .filter(|other| if other == format { on } else { self.formats.contains(other) })
            .collect();
        Ok(())
    }
}

impl Sitting {
    /// Asks for the page when it is not what it was. `jobs` counts what was ever asked.
    pub(super) fn page_due(&mut self, jobs: &mut u64, lang: Lang, size: (u16, u16)) -> Option<Effect> {
        if !std::mem::take(&mut self.report.due) {
            return None;
        }
        *jobs += 1;
        self.report.asked = Some(*jobs);
        let account = self.account(self.report.audience);
        Some(Effect::Page(Arc::new(PageJob { revision: *jobs, account, lang, width: inside(size).0 })))
    }

    /// As it stands; how firm the order is, is in it once that is worked out.
    pub(super) fn account(&self, audience: Audience) -> Account {
        Account {
            blueprint: self.blueprint.clone(),
            session: Arc::clone(&self.session),
            audience,
            firmness: self.firmness().cloned(),
            hand_out: self.report.hand_out.clone(),
        }
    }

    /// The results overview as it goes out.
    pub(super) fn export_job(&self, lang: Lang) -> ExportJob {
        let stem = self.path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let whom = lang.say(&overview::audience(self.report.audience));
        ExportJob {
            folder: [stem, whom],
            account: self.account(self.report.audience),
            formats: self.report.wanted(),
            lang,
        }
    }
}
