//! Which entries of a journal hold words that somebody wants erased for good.

use std::collections::BTreeSet;

use super::conversations::Conversations;
use super::event::{Entry, Event};
use super::fold::Session;
use super::ids::EventId;
use super::tables::Tables;
use super::worksheet::{Filled, Value};

impl Entry {
    /// Its words were taken away for good; see [`Event::Purged`].
    pub fn is_purged(&self) -> bool {
        self.event == Event::Purged {}
    }
}

/// What one can ask before something is purged; see [`Event::Purged`].
impl Session {
    /// Every entry that recorded a remark, also of those that were taken away or undone, in order.
    pub fn every_remark(&self) -> impl DoubleEndedIterator<Item = (&Entry, &str)> {
        self.entries().iter().filter_map(|entry| match &entry.event {
            Event::ContributionRecorded { text, .. } => Some((entry, text.as_str())),
            _ => None,
        })
    }

    /// The entries that hold the words of these remarks: also where they were corrected or taken away.
    pub fn traces(&self, remarks: &BTreeSet<EventId>) -> Vec<EventId> {
        let holds = |entry: &&Entry| match &entry.event {
            Event::ContributionRecorded { .. } => remarks.contains(&entry.id),
            Event::ContributionEdited { contribution, .. }
            | Event::ContributionRemoved { contribution, .. } => remarks.contains(contribution),
            _ => false,
        };
        self.entries().iter().filter(holds).map(|entry| entry.id).collect()
    }

    /// The entries of one person's conversation: what was said and voted in it, and that it was held.
    pub fn traces_of_conversation(&self, id: EventId) -> Vec<EventId> {
        let said = self.every_remark().filter(|(entry, _)| {
            matches!(&entry.event, Event::ContributionRecorded { conversation, .. } if *conversation == Some(id))
        });
        let mut traces = self.traces(&said.map(|(entry, _)| entry.id).collect());
        let all = self.with_every_vote();
        let voted = |vote| all.conversation_of(vote) == Some(id);
        let of_it = |entry: &&Entry| match &entry.event {
            Event::ConversationBegun {} => entry.id == id,
            Event::AgeGiven { conversation, .. } => *conversation == id,
            Event::BallotCast { ballot, .. } => voted(ballot.0),
            Event::TallyCounted { tally, .. } => voted(tally.0),
            _ => false,
        };
        traces.extend(self.entries().iter().filter(of_it).map(|entry| entry.id));
        traces
    }

    /// The conversations, with the votes that were taken away or undone in them as well: those stand in the journal too.
    fn with_every_vote(&self) -> Conversations {
        let mut tables = Tables::default();
        tables.find(self.entries());
        let standing: BTreeSet<EventId> = self.standing_entries().map(|entry| entry.id).collect();
        let mut all = Conversations::default();
        for entry in self.entries() {
            let (at, stands) = (tables.at(entry.device), standing.contains(&entry.id));
            match &entry.event {
                Event::ConversationBegun {} if stands => all.begin(entry.id, entry.at, at),
                Event::AgeGiven { conversation, age } if stands => all.give_age(*conversation, *age),
                Event::BallotCast { ballot, .. } => all.voted(ballot.0, at),
                Event::TallyCounted { tally, .. } => all.voted(tally.0, at),
                _ => {}
            }
        }
        all
    }

    /// The entries with words of worksheets that stand nowhere any more: of rows that were taken away, and of fields
    /// that were all filled in anew.
    pub fn traces_of_rows(&self) -> Vec<EventId> {
        let standing: BTreeSet<EventId> = self.standing_entries().map(|entry| entry.id).collect();
        let (mut later, mut traces) = (BTreeSet::new(), Vec::new());
        for entry in self.entries().iter().rev() {
            let Event::RowFilled { sheet, row, filled } = &entry.event else { continue };
            let mut places = filled.keys().map(|field| (*sheet, row, *field));
            let stands = standing.contains(&entry.id) && !self.is_row_removed(*sheet, row);
            if !stands || places.all(|place| later.contains(&place)) {
                traces.push(entry.id);
            } else {
                later.extend(filled.keys().map(|field| (*sheet, row, *field)));
            }
        }
        traces.reverse();
        traces
    }

    /// The words that these entries hold.
    pub fn words_in(&self, entries: &[EventId]) -> Vec<String> {
        let there: BTreeSet<&EventId> = entries.iter().collect();
        let held = self.entries().iter().filter(|entry| there.contains(&entry.id));
        let words = held.flat_map(|entry| match &entry.event {
            Event::ContributionRecorded { text, .. } => vec![text.clone()],
            Event::ContributionEdited { text, reason, .. } => vec![text.clone(), reason.clone()],
            Event::ContributionRemoved { reason, .. } => vec![reason.clone()],
            Event::RowFilled { filled, .. } => texts(filled).map(str::to_owned).collect(),
            _ => Vec::new(),
        });
        words.filter(|words| !words.trim().is_empty()).collect()
    }

    /// In how many other entries one of these texts stands in full: the letter, or a remark that says the same.
    pub fn elsewhere(&self, words: &[String], entries: &[EventId]) -> usize {
        let holds = |text: &str| words.iter().any(|words| text.contains(words.as_str()));
        let held = |entry: &&Entry| {
            !entries.contains(&entry.id)
                && match &entry.event {
                    Event::ContributionRecorded { text, .. }
                    | Event::ContributionEdited { text, .. }
                    | Event::LetterWritten { text } => holds(text),
                    Event::RowFilled { filled, .. } => texts(filled).any(holds),
                    _ => false,
                }
        };
        self.entries().iter().filter(held).count()
    }
}

/// Own words in the fields of a row.
fn texts(filled: &Filled) -> impl Iterator<Item = &str> {
    filled.values().flatten().filter_map(Value::own_words)
}
