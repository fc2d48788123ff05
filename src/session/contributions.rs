//! What people said, with an index and counts that are kept up with every change.

use std::collections::HashMap;

use super::counts::Counts;
use super::ids::{EventId, GroupId, Stamp, ThemeId};
use super::plain::Position;
use super::themes::Themes;

/// Something somebody said.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The id of the entry that recorded it.
    pub id: EventId,
    /// When it was recorded.
    pub at: Stamp,
    /// Who spoke.
    pub group: GroupId,
    /// At which question.
    pub position: Position,
    /// What was said, as last corrected.
    pub text: String,
    /// The themes it stands under now, in the order in which they were given.
    pub themes: Vec<ThemeId>,
    /// The themes as they were given, also those that were merged into another or dropped since.
    pub(super) given: Vec<ThemeId>,
    /// May be quoted word for word.
    pub quotable: bool,
    /// In which conversation, where people are heard one after another.
    pub conversation: Option<EventId>,
    /// The text was corrected after it was recorded.
    pub edited: bool,
    /// Taken away: kept in the journal, shown nowhere.
    pub removed: bool,
}

/// Every contribution, in the order in which it was recorded.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Contributions {
    all: Vec<Contribution>,
    by_id: HashMap<EventId, usize>,
    counts: Counts,
}

impl Contributions {
    pub fn add(&mut self, contribution: Contribution) {
        self.by_id.insert(contribution.id, self.all.len());
        self.counts.add(&contribution);
        self.all.push(contribution);
    }

    /// Changes a contribution, if it is there, and the counts with it.
    pub fn change(&mut self, id: EventId, change: impl FnOnce(&mut Contribution)) {
        if let Some(found) = self.by_id.get(&id).and_then(|place| self.all.get_mut(*place)) {
            self.counts.subtract(found);
            change(found);
            self.counts.add(found);
        }
    }

    /// Updates the themes of every remark after themes were merged, split, dropped or taken back.
    pub fn settle(&mut self, themes: &Themes) {
        for contribution in &mut self.all {
            let seen = themes.all_seen(&contribution.given);
            if seen != contribution.themes {
                self.counts.subtract(contribution);
                contribution.themes = seen;
                self.counts.add(contribution);
            }
        }
    }

    /// Those that were not taken away.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Contribution> {
        self.all.iter().filter(|contribution| !contribution.removed)
    }

    /// One that was not taken away.
    pub fn get(&self, id: EventId) -> Option<&Contribution> {
        let contribution = &self.all[*self.by_id.get(&id)?];
        (!contribution.removed).then_some(contribution)
    }

    pub fn counts(&self) -> &Counts {
        &self.counts
    }
}
