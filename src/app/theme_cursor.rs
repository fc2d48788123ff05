//! Rooms 4 and 5: the cursor in the order of the themes.

use crate::keymap::Move;

/// The cursor in the list of themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ThemeCursor {
    /// Index in the order.
    pub selected: usize,
}

impl ThemeCursor {
    pub(super) fn step(&mut self, by: Move, count: usize) {
        self.selected = super::themes::stepped(self.selected, by, 5, count);
    }
}
