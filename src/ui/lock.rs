//! Where a passphrase is typed: a dot for each letter.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::widgets::{lines, paragraph};
use crate::app::{Lock, Secret};

const WIDTH: u16 = 70;
/// Rows kept for what is wrong.
const TROUBLE: u16 = 3;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, lock: &Lock) {
    let width = WIDTH - 4;
    let mut rows = paragraph(&view.say(&lock.about()), width, Style::new());
    rows.push(Line::default());
    for (place, (label, secret)) in lock.labels().iter().zip(&lock.lines).enumerate() {
        let focused = place == lock.focus;
        let style = if focused { view.look.accent() } else { view.look.quiet() };
        rows.push(Line::from(Span::styled(view.say(label), style)));
        rows.push(dots(secret, focused, style, width));
        rows.push(Line::default());
    }
    let height = u16::try_from(rows.len()).unwrap_or_default() + TROUBLE + 2;
    if let Some(trouble) = &lock.trouble {
        rows.extend(paragraph(&view.label(trouble), width, view.look.warning()));
    }
    let inner = window(frame, area, view, format!(" {} ", view.say(&lock.title())), WIDTH, height);
    lines(frame, inner, rows);
}

/// Of a long one the end is in sight, where the cursor is.
fn dots(secret: &Secret, focused: bool, style: Style, width: u16) -> Line<'static> {
    let cursor = if focused { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
    Line::from(vec![
        Span::styled("▏ ", style),
        Span::raw("•".repeat(secret.count().min(usize::from(width.saturating_sub(4))))),
        Span::styled(" ", cursor),
    ])
}
