//! Where the agenda stands, how long each step took, and what was added to it.

use std::collections::BTreeMap;

use super::ids::Stamp;
use super::plain::Position;

/// Where the agenda stands, and how it got there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    position: Position,
    since: Stamp,
    /// Microseconds in each step, up to the last time it was left.
    spent: BTreeMap<usize, i64>,
    first_left: Option<Stamp>,
    extended: BTreeMap<usize, i32>,
}

impl Agenda {
    /// Where it stands.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Since when it stands at the present step.
    pub fn since(&self) -> Stamp {
        self.since
    }

    /// When the step that the session began with was left for the first time.
    pub fn first_left(&self) -> Option<Stamp> {
        self.first_left
    }

    /// Microseconds in a step, up to the last time it was left.
    pub fn time_in(&self, step: usize) -> i64 {
        self.spent.get(&step).copied().unwrap_or_default()
    }

    /// Whole minutes in a step, up to the last time it was left; `None` where it was never left.
    pub fn minutes_in(&self, step: usize) -> Option<u32> {
        self.spent.get(&step).map(|spent| Stamp(*spent).minutes_since(Stamp(0)))
    }

    /// How many minutes were added to a step, or taken off below 0.
    pub fn extended(&self, step: usize) -> i32 {
        self.extended.get(&step).copied().unwrap_or_default()
    }

    pub(super) fn begin(&mut self, at: Stamp) {
        self.since = at;
    }

    pub(super) fn go_to(&mut self, position: Position, at: Stamp) {
        if position.step != self.position.step {
            let spent = self.spent.entry(self.position.step).or_default();
            *spent = spent.saturating_add(at.0.saturating_sub(self.since.0).max(0));
            self.first_left.get_or_insert(at);
            self.since = at;
        }
        self.position = position;
    }

    pub(super) fn extend(&mut self, step: usize, minutes: i16) {
        let extended = self.extended.entry(step).or_default();
        *extended = extended.saturating_add(minutes.into());
    }
}
