//! What lies where on the screen, noted while it is drawn: so that what one sees is what one points at.

use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::View;
use crate::app::Target;

/// What one can point at in one picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Targets {
    /// What was drawn later lies on top; `None` covers what is below it.
    areas: Vec<(Rect, Option<Target>)>,
}

impl Targets {
    /// What lies in a cell: column and row, from 0.
    pub fn at(&self, x: u16, y: u16) -> Option<Target> {
        let (_, target) = self.areas.iter().rev().find(|(area, _)| area.contains(Position { x, y }))?;
        *target
    }
}

impl View<'_> {
    /// In this area is what one can point at.
    pub(super) fn aim(&self, area: Rect, target: Target) {
        self.targets.borrow_mut().areas.push((area, Some(target)));
    }

    /// What lies below cannot be pointed at any more.
    pub(super) fn cover(&self, area: Rect) {
        self.targets.borrow_mut().areas.push((area, None));
    }

    /// A word that begins where this area does; the column behind it.
    pub(super) fn aim_span(&self, from: Rect, span: &Span, target: Target) -> u16 {
        let width = u16::try_from(span.width()).unwrap_or(u16::MAX).min(from.width);
        self.aim(Rect { width, ..from }, target);
        from.x.saturating_add(width)
    }

    /// A line for each row of a list from its `first` to the one before `count`, as far as these are in sight.
    pub(super) fn aim_lines(&self, list: Rect, first: usize, count: usize, line: impl Fn(usize) -> Target) {
        for (y, place) in (list.y..list.bottom()).zip(first..count) {
            self.aim(Rect { y, height: 1, ..list }, line(place));
        }
    }
}
