//! How sessions began.

use time::Date;

use super::event::{Entry, Event};
use super::ids::EventId;

/// What is known of a session from the entry with which it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun<'a> {
    /// The id of that entry, and so of the session.
    pub id: EventId,
    /// The blueprint's TOML text, whole.
    pub blueprint: &'a str,
    /// Village, neighbourhood, supermarket.
    pub place: &'a str,
    /// The day.
    pub date: Date,
    /// Invented people and remarks.
    pub example: bool,
}

/// The sessions that began in a journal, in its order: one, or one per table where several were merged.
pub fn begun(entries: &[Entry]) -> impl Iterator<Item = Begun<'_>> {
    entries.iter().filter_map(|entry| match &entry.event {
        Event::SessionStarted { blueprint, place, date, example, .. } => {
            Some(Begun { id: entry.id, blueprint, place, date: *date, example: *example })
        }
        _ => None,
    })
}
