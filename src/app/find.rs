//! Find in remarks, while one types.

use super::field::{Edit, Field};
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
}

impl Find {
    pub(super) fn edit(&mut self, edit: Edit, recall: &Recall) {
        let before = self.field.text();
        self.field.edit(edit);
        if self.field.text() != before {
            self.selected = 0;
            self.again(recall);
        }
    }

    /// There may be more to find than before.
    pub(super) fn again(&mut self, recall: &Recall) {
        self.hits = recall.find(&self.field.text());
    }

    pub(super) fn step(&mut self, by: Move, page: usize) {
        self.selected = stepped(self.selected, by, page, self.hits.len());
    }
}
