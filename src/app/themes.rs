//! Room 2: put remarks under themes.

use std::collections::HashSet;

use crate::keymap::Move;
use crate::session::{Contribution, EventId, Session, ThemeId};

/// Which of the two lists has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The remarks.
    #[default]
    Remarks,
    /// The themes.
    Themes,
}

/// What the room shows.
#[derive(Debug, Clone, Default)]
pub struct Themes {
    /// The list with the cursor.
    pub pane: Pane,
    /// Only the remarks of this theme.
    pub only: Option<ThemeId>,
    /// The remarks, untagged first; the order stays while one is in the room, so that nothing jumps away
    /// from under the cursor.
    pub order: Vec<EventId>,
    /// The remark under the cursor: index in `order`.
    pub remark: usize,
    /// The theme under the cursor: index in the session's themes.
    pub theme: usize,
}

impl Themes {
    /// Coming in: all remarks, or those of one theme.
    pub(super) fn enter(&mut self, session: &Session, only: Option<ThemeId>) {
        let kept = |contribution: &&Contribution| {
            only.as_ref().is_none_or(|theme| contribution.themes.contains(theme))
        };
        let (untagged, tagged): (Vec<_>, Vec<_>) =
            session.contributions().filter(kept).partition(|contribution| contribution.themes.is_empty());
        self.order = untagged.into_iter().chain(tagged).map(|contribution| contribution.id).collect();
        if let Some(theme) = &only {
            self.theme = session.themes().iter().position(|other| other.id == *theme).unwrap_or_default();
        }
        self.only = only;
        self.pane = Pane::Remarks;
        self.remark = 0;
    }

    /// Remarks that came back go into the list again, with the cursor on the first of them.
    pub(super) fn bring_back(&mut self, session: &Session) {
        let earlier = std::mem::take(&mut self.order);
        let known: HashSet<EventId> = earlier.iter().copied().collect();
        let (pane, theme, remark) = (self.pane, self.theme, self.remark);
        self.enter(session, self.only.clone());
        if let Some(place) = self.order.iter().position(|id| !known.contains(id)) {
            self.remark = place;
        } else {
            // Nothing did: all stays where it was.
            (self.order, self.pane, self.theme, self.remark) = (earlier, pane, theme, remark);
        }
    }

    /// The remark under the cursor.
    pub fn selected(&self) -> Option<EventId> {
        self.order.get(self.remark).copied()
    }

    /// The line under the cursor in the list that has it, and how many lines that has.
    pub(super) fn cursor(&mut self, themes: usize) -> (&mut usize, usize) {
        match self.pane {
            Pane::Remarks => (&mut self.remark, self.order.len()),
            Pane::Themes => (&mut self.theme, themes),
        }
    }

    pub(super) fn step(&mut self, by: Move, page: usize, themes: usize) {
        let (line, count) = self.cursor(themes);
        *line = stepped(*line, by, page, count);
    }

    pub(super) fn keep_to(&mut self, session: &Session) {
        self.order.retain(|id| session.contribution(*id).is_some());
        self.remark = self.remark.min(self.order.len().saturating_sub(1));
        self.theme = self.theme.min(session.themes().len().saturating_sub(1));
    }
}

/// Where a cursor comes that moves through `count` lines, `page` of which are in sight.
pub(super) fn stepped(here: usize, by: Move, page: usize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    match by {
        Move::Up => here.saturating_sub(1),
        Move::Down => (here + 1).min(last),
        Move::PageUp => here.saturating_sub(page.max(1)),
        Move::PageDown => (here + page.max(1)).min(last),
        Move::First => 0,
        Move::Last => last,
        Move::Left | Move::Right => here,
    }
}
