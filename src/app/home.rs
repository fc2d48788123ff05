//! The first screen: go on with a session, begin a new one, look at the example.

use std::path::PathBuf;

use super::effect::{BlueprintCard, SessionCard};
use super::themes::stepped;
use crate::keymap::Move;

/// What the first screen shows.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// Sessions, the last one first. `None` until they are listed.
    pub sessions: Option<Vec<SessionCard>>,
    /// Blueprints to begin with.
    pub blueprints: Vec<BlueprintCard>,
    /// The folder where sessions are kept.
    pub folder: PathBuf,
    /// The line under the cursor.
    pub selected: usize,
}

/// A line of the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// Begin a new session.
    New,
    /// Look at the example.
    Example,
    /// Go on with this session.
    Session(&'a SessionCard),
}

impl Home {
    /// The line of the last session.
    pub const FIRST_SESSION: usize = 2;

    /// The lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let sessions = self.sessions.iter().flatten().map(Line::Session);
        [Line::New, Line::Example].into_iter().chain(sessions)
    }

    /// The line under the cursor.
    pub fn line(&self) -> Line<'_> {
        self.lines().nth(self.selected).unwrap_or(Line::New)
    }

    /// The session under the cursor, where it can be read: index in the list.
    pub(super) fn session(&self) -> Option<usize> {
        matches!(self.line(), Line::Session(card) if card.facts.is_ok())
            .then(|| self.selected - Self::FIRST_SESSION)
    }

    /// The sessions that can be brought into this one, with their index in the list.
    pub fn others(&self, into: usize) -> impl Iterator<Item = (usize, &SessionCard)> {
        let readable = move |(place, card): &(usize, &SessionCard)| *place != into && card.facts.is_ok();
        self.sessions.iter().flatten().enumerate().filter(readable)
    }

    /// The file of a session in the list.
    pub(super) fn file(&self, session: usize) -> Option<PathBuf> {
        self.sessions.as_ref()?.get(session).map(|card| card.path.clone())
    }

    pub(super) fn step(&mut self, by: Move, page: usize) {
        self.selected = stepped(self.selected, by, page, self.lines().count());
    }
}
