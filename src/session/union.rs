//! Journals of several tables, brought together.

use std::collections::HashMap;

use super::event::Entry;
use super::ids::EventId;

/// What `from` brings to `into`: entries that it does not have, and those that take the place of its own.
///
/// The union of journals by id: in any order, any number of times, the outcome is the same. Where two files have
/// different entries under one id, a purged one stays purged, and otherwise the earliest counts: the same file of
/// ballots, imported on two laptops, is there once.
pub fn union(into: &[Entry], from: impl IntoIterator<Item = Entry>) -> Vec<Entry> {
    let known: HashMap<EventId, &Entry> = into.iter().map(|entry| (entry.id, entry)).collect();
    let mut brought: HashMap<EventId, Entry> = HashMap::new();
    for entry in from {
        let there = brought.get(&entry.id).or_else(|| known.get(&entry.id).copied());
        if there.is_none_or(|there| goes_before(&entry, there)) {
            brought.insert(entry.id, entry);
        }
    }
    let mut brought: Vec<Entry> = brought.into_values().collect();
    brought.sort_by_key(|entry| (entry.at, entry.id));
    brought
}

/// Whether `one` counts and not `other`, where both have one id: a strict order, so that every merge agrees.
fn goes_before(one: &Entry, other: &Entry) -> bool {
    let rank = |entry: &Entry| (!entry.is_purged(), entry.at, entry.device, entry.seq);
    let said = |entry: &Entry| (entry.event.kind().to_owned(), entry.event.body());
    rank(one) < rank(other) || rank(one) == rank(other) && one != other && said(one) < said(other)
}
