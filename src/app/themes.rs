//! Room 2: put remarks under themes.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::recall::Recall;
use crate::keymap::Move;
use crate::session::{Contribution, EventId, GroupId, Position, Session, ThemeId};

/// Which of the two lists has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The remarks.
    #[default]
    Remarks,
    /// The themes.
    Themes,
}

/// Which remarks are shown: all that hold for every part that is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Said by this group.
    pub group: Option<GroupId>,
    /// Said at this question.
    pub position: Option<Position>,
    /// Under this theme, or none.
    pub under: Option<Under>,
    /// Only what may be quoted.
    pub quotable: bool,
}

/// Where a remark stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Under {
    /// Without a theme.
    Nothing,
    /// Under this one.
    Theme(ThemeId),
}

impl Filter {
    /// Only the remarks of one theme.
    pub fn of_theme(theme: ThemeId) -> Self {
        Self { under: Some(Under::Theme(theme)), ..Self::default() }
    }

    /// All remarks are shown.
    pub fn is_off(&self) -> bool {
        *self == Self::default()
    }

    fn shows(&self, remark: &Contribution) -> bool {
        self.group.as_ref().is_none_or(|group| remark.group == *group)
            && self.position.is_none_or(|position| remark.position == position)
            && (remark.quotable || !self.quotable)
            && match &self.under {
                None => true,
                Some(Under::Nothing) => remark.themes.is_empty(),
                Some(Under::Theme(theme)) => remark.themes.contains(theme),
            }
    }
}

/// What the room shows.
#[derive(Debug, Clone, Default)]
pub struct Themes {
    /// The list with the cursor.
    pub pane: Pane,
    /// Which remarks.
    pub filter: Filter,
    /// The remarks, untagged first, those that say nearly the same together; the order stays while one is in
    /// the room, so that nothing jumps away from under the cursor.
    pub order: Vec<EventId>,
    /// The remark under the cursor: index in `order`.
    pub remark: usize,
    /// The theme under the cursor: index in the session's themes.
    pub theme: usize,
}

impl Themes {
    /// Called on entering the room, and when other remarks are to be shown.
    pub(super) fn enter(&mut self, session: &Session, recall: &Recall, filter: Filter) {
        let shown = session.contributions().filter(|remark| filter.shows(remark));
        let (untagged, tagged): (Vec<_>, Vec<_>) = shown.partition(|remark| remark.themes.is_empty());
        let order = untagged.into_iter().chain(tagged).map(|remark| remark.id);
        self.order = together(order, recall);
        if let Some(Under::Theme(theme)) = &filter.under {
            self.theme = session.place_of(theme).unwrap_or_default();
        }
        self.filter = filter;
        self.pane = Pane::Remarks;
        self.remark = 0;
    }

    /// Puts the cursor on a remark, if it is in the list.
    pub(super) fn go_to(&mut self, id: EventId) {
        self.remark = self.order.iter().position(|other| *other == id).unwrap_or_default();
    }

    /// Remarks that came back go into the list again, with the cursor on the first of them.
    pub(super) fn bring_back(&mut self, session: &Session, recall: &Recall) {
        let earlier = std::mem::take(&mut self.order);
        let known: HashSet<EventId> = earlier.iter().copied().collect();
        let (pane, theme, remark) = (self.pane, self.theme, self.remark);
        self.enter(session, recall, self.filter.clone());
        if let Some(place) = self.order.iter().position(|id| !known.contains(id)) {
            self.remark = place;
        } else {
            // None came back: everything stays where it was.
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

    /// Drops remarks and themes that are no longer in the session.
    pub(super) fn keep_to(&mut self, session: &Session) {
        if let Some(Under::Theme(theme)) = &self.filter.under
            && session.theme(theme).is_none()
        {
            self.filter.under = None;
        }
        self.order.retain(|id| session.contribution(*id).is_some());
        self.remark = self.remark.min(self.order.len().saturating_sub(1));
        self.theme = self.theme.min(session.themes().len().saturating_sub(1));
    }
}

/// The same remarks in the same order, but those that say nearly the same stand behind the first of them.
fn together(order: impl Iterator<Item = EventId>, recall: &Recall) -> Vec<EventId> {
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut blocks: Vec<(EventId, Vec<EventId>)> = Vec::new();
    for id in order {
        match recall.alike(id).map(|(kin, _)| places.entry(kin)) {
            Some(Entry::Occupied(place)) => blocks[*place.get()].1.push(id),
            found => {
                if let Some(Entry::Vacant(place)) = found {
                    place.insert(blocks.len());
                }
                blocks.push((id, Vec::new()));
            }
        }
    }
    blocks.into_iter().flat_map(|(first, others)| std::iter::once(first).chain(others)).collect()
}

/// Where the cursor goes in a list of `count` lines, `page` of which are in sight.
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
