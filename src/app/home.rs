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
    /// The session that was closed last.
    came_from: Option<PathBuf>,
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

    /// The sessions that can be brought into this one, with their index in the list: those with the same plan.
    pub fn others(&self, into: usize) -> impl Iterator<Item = (usize, &SessionCard)> {
        let plan = |card: &SessionCard| card.facts.as_ref().ok().map(|facts| facts.title.clone());
        let wanted = self.sessions.iter().flatten().nth(into).and_then(plan);
        let fits = move |(place, card): &(usize, &SessionCard)| *place != into && plan(card) == wanted;
        self.sessions.iter().flatten().enumerate().filter(fits).filter(|(_, card)| card.facts.is_ok())
    }

    /// The first screen after a session was closed: the cursor goes to that session once they are listed.
    pub(super) fn after(session: PathBuf) -> Self {
        Self { came_from: Some(session), ..Self::default() }
    }

    /// Where the cursor stands first: at the session that was closed, or at the last one.
    pub(super) fn first_selected(&self, sessions: &[SessionCard]) -> usize {
        let came_from = self.came_from.as_ref();
        let closed = sessions.iter().position(|card| Some(&card.path) == came_from);
        if sessions.is_empty() { 0 } else { Self::FIRST_SESSION + closed.unwrap_or_default() }
    }

    /// The file of a session in the list.
    pub(super) fn file(&self, session: usize) -> Option<PathBuf> {
        self.sessions.as_ref()?.get(session).map(|card| card.path.clone())
    }

    pub(super) fn step(&mut self, by: Move, page: usize) {
        self.selected = stepped(self.selected, by, page, self.lines().count());
    }
}
