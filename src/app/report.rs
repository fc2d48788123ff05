//! Room 6: see the results overview before it goes out.

use clap::ValueEnum;

use super::page::{PageLine, page};
use super::sitting::Sitting;
use super::themes::stepped;
use crate::export::document::report;
use crate::export::{self, ExportFile, Format};
use crate::i18n::Lang;
use crate::keymap::Move;
use crate::overview::{self, Audience, Overview};

/// What the room shows.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The overview, as lines that fit on the screen.
    pub lines: Vec<PageLine>,
    /// First line shown.
    pub scroll: usize,
    /// The same before it was made to fit.
    whole: Vec<PageLine>,
}

/// Around the page: its border and air at the sides; above and below the frame of the session (5 rows),
/// the lines over the page (3) and its border.
const AROUND: (u16, u16) = (4, 10);

/// Width and height of the inside of the page on a screen of this size.
fn inside(size: (u16, u16)) -> (u16, u16) {
    (size.0.saturating_sub(AROUND.0), size.1.saturating_sub(AROUND.1))
}

impl Report {
    fn show(&mut self, overview: &Overview, lang: Lang, size: (u16, u16)) {
        self.whole = page(&report(overview, lang));
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
}

impl Sitting {
    /// The overview as it stands; how firm the order is, is in it once that is worked out.
    pub(super) fn show_report(&mut self, lang: Lang, size: (u16, u16)) {
        let overview = self.overview();
        self.report.show(&overview, lang, size);
    }

    fn overview(&self) -> Overview {
        let firmness = self.firmness().cloned();
        overview::build_with(&self.blueprint, &self.session, Audience::WorkingGroup, firmness)
    }

    /// Every file of the results overview, in every format.
    pub(super) fn report_files(&self, lang: Lang) -> Vec<ExportFile> {
        let overview = self.overview();
        Format::value_variants().iter().flat_map(|format| export::files(&overview, *format, lang)).collect()
    }
}
