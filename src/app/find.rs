//! Find in remarks, while one types.

use super::field::Field;
use super::recall::Recall;
use super::themes::stepped;
use crate::keymap::Move;
use crate::session::EventId;

/// What is looked for, and what was found.
#[derive(Debug, Clone, Default)]
pub struct Find {
    /// What is typed.
    pub field: Field,
    /// The remarks that were found, the last one first.
    pub hits: Vec<EventId>,
    /// The one under the cursor: index in `hits`.
    pub selected: usize,
    /// What was looked for last.
    sought: String,
}

impl Find {
    /// Looks for what is typed now, when that is something else.
    pub(super) fn look(&mut self, recall: &Recall) {
        if self.field.text() != self.sought {
            self.selected = 0;
            self.again(recall);
        }
    }

    /// Searches again: more remarks may have been indexed.
    pub(super) fn again(&mut self, recall: &Recall) {
        self.sought = self.field.text();
        self.hits = recall.find(&self.sought);
    }

    pub(super) fn step(&mut self, by: Move, page: usize) {
        self.selected = stepped(self.selected, by, page, self.hits.len());
    }
}
