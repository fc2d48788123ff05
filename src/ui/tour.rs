//! The hint of the tour, in rows of its own below everything else: it covers nothing.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::widgets::{lines, panel, paragraph};
use crate::app::{HINTS, Target, Tour};
use crate::keymap::Command;
use crate::msg;

/// The screen without the rows of the tour, and those.
pub(super) fn split(area: Rect, view: View) -> (Rect, Rect) {
    let (width, height) = view.app.canvas();
    let above = Rect { width: width.min(area.width), height: height.min(area.height), ..area };
    (above, Rect { y: area.y + above.height, height: area.height - above.height, ..area })
}

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, tour: &Tour) {
    let Some(says) = tour.says(view.app) else { return };
    let name = |command| view.app.key_name(command);
    let count = view.say(&msg!("tour-count", number = tour.place + 1, total = HINTS.len()));
    if area.height < 4 {
        let text = format!("{count}: {}", view.say(&says));
        lines(frame, area, paragraph(&text, area.width, view.look.accent()));
        return;
    }
    let title = Line::from(Span::styled(format!(" {count} "), view.look.accent()));
    let block = panel(view, title).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let next = (msg!("tour-key-next", key = name(Command::TourNext)), Command::TourNext);
    let end = (msg!("tour-key-end", key = name(Command::TourEnd)), Command::TourEnd);
    let mut right = area.right().saturating_sub(2);
    for (said, command) in [end, next] {
        let key = Span::styled(format!(" {} ", view.say(&said)), view.look.quiet());
        let width = u16::try_from(key.width()).unwrap_or_default();
        right = right.saturating_sub(width);
        let place = Rect { x: right, width, height: 1, ..area };
        view.aim(place, Target::Command(command));
        frame.render_widget(key, place);
    }
    lines(frame, inner, paragraph(&view.say(&says), inner.width, Style::new()));
}
