//! Room 6: see the results overview before it goes out.

use clap::ValueEnum;

use super::command::Move;
use super::page::{PageLine, page};
use super::themes::stepped;
use crate::blueprint::Blueprint;
use crate::export::{self, ExportFile, Format};
use crate::i18n::Lang;
use crate::overview::{self, Audience};
use crate::session::Session;

/// What the room shows.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The overview, line by line.
    pub lines: Vec<PageLine>,
    /// First line shown.
    pub scroll: usize,
}

impl Report {
    /// Coming in: the overview as it stands.
    pub(super) fn enter(&mut self, blueprint: &Blueprint, session: &Session, lang: Lang) {
        let overview = overview::build(blueprint, session, Audience::WorkingGroup);
        let files = export::files(&overview, Format::Markdown, lang);
        let text = files.first().map(|file| String::from_utf8_lossy(&file.bytes)).unwrap_or_default();
        self.lines = page(&text);
        self.scroll = self.scroll.min(self.lines.len().saturating_sub(1));
    }

    pub(super) fn step(&mut self, by: Move, page: usize) {
        // The last page stays full: scrolling stops there.
        self.scroll = stepped(self.scroll, by, page, self.lines.len().saturating_sub(page) + 1);
    }
}

/// Every file of the results overview, in every format.
pub(super) fn files(blueprint: &Blueprint, session: &Session, lang: Lang) -> Vec<ExportFile> {
    let overview = overview::build(blueprint, session, Audience::WorkingGroup);
    Format::value_variants().iter().flat_map(|format| export::files(&overview, *format, lang)).collect()
}
