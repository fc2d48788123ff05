//! Room 6: see the results overview before it goes out.

use clap::ValueEnum;

use super::effect::ExportJob;
use super::page::{PageLine, page};
use super::sitting::Sitting;
use super::themes::stepped;
use crate::export::Format;
use crate::export::document::document;
use crate::i18n::Lang;
use crate::keymap::Move;
use crate::overview::{self, Audience, Overview};

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
    /// For whom the last files were asked for.
    pub(super) asked_for: Audience,
    /// What becomes of the files that were asked for.
    pub making: Making,
    /// Where the last files went.
    pub written: Option<String>,
    /// The same before it was made to fit.
    whole: Vec<PageLine>,
}

impl Default for Report {
    fn default() -> Self {
        let formats = Format::value_variants().iter().copied().filter(|format| format.is_for_reading());
        Self {
            audience: Audience::default(),
            formats: formats.collect(),
            asked_for: Audience::default(),
            lines: Vec::new(),
            scroll: 0,
            making: Making::default(),
            written: None,
            whole: Vec::new(),
        }
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
    fn show(&mut self, overview: &Overview, lang: Lang, size: (u16, u16)) {
        self.whole = page(&document(overview, lang));
        self.fit(size);
    }

    /// The screen has this size.
    pub(super) fn fit(&mut self, size: (u16, u16)) {
        let (width, height) = inside(size);
        self.lines = self.whole.iter().flat_map(|line| line.fitted(width)).collect();
        self.scroll = self.scroll.min(self.lines.len().saturating_sub(usize::from(height)));
    }

    pub(super) fn step(&mut self, by: Move, size: (u16, u16)) {
        let height = usize::from(inside(size).1);
        // The last page stays full: scrolling stops there.
        self.scroll = stepped(self.scroll, by, height, self.lines.len().saturating_sub(height) + 1);
    }

    /// It is for somebody else from now on; their page is read from its top.
    pub(super) fn turn_to(&mut self, audience: Audience) {
        (self.audience, self.scroll) = (audience, 0);
    }

    /// Which files are made for whom they are now.
    pub(super) fn wanted(&self) -> Vec<Format> {
        self.formats.iter().copied().filter(|format| format.is_for(self.audience)).collect()
    }

    /// Whether files of this kind are made, or no longer; the first is 1.
    ///
    /// # Errors
    /// The kind, when there are none for whom it is.
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
    /// The overview as it stands; how firm the order is, is in it once that is worked out.
    pub(super) fn show_report(&mut self, lang: Lang, size: (u16, u16)) {
        let overview = self.overview();
        self.report.show(&overview, lang, size);
    }

    pub(super) fn overview(&self) -> Overview {
        self.overview_for(self.report.audience)
    }

    pub(super) fn overview_for(&self, audience: Audience) -> Overview {
        let firmness = self.firmness().cloned();
        overview::build_with(&self.blueprint, &self.session, audience, firmness)
    }

    /// The results overview as it goes out.
    pub(super) fn export_job(&self, lang: Lang) -> ExportJob {
        let stem = self.path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let whom = lang.say(&overview::audience(self.report.audience));
        ExportJob {
            folder: [stem, whom],
            overview: self.overview(),
            formats: self.report.wanted(),
            lang,
        }
    }
}
