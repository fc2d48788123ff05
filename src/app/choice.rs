//! Rooms 4 and 5: the theme under the cursor in the order.

use crate::keymap::Move;

/// Which theme one looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// Index in the order.
    pub selected: usize,
}

impl Choice {
    pub(super) fn step(&mut self, by: Move, count: usize) {
        self.selected = super::themes::stepped(self.selected, by, 5, count);
    }
}
