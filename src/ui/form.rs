//! The fields of one row of a worksheet, over the room.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::personal;
use super::widgets::{cut, lines, paragraph};
use crate::app::{Entry, Form, FormField};
use crate::msg;
use crate::worksheet;

/// The field that has the cursor is open, the others are one line each; with the cursor always in sight.
pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, form: &Form) {
    let Some(sitting) = view.app.sitting() else { return };
    let title = view.label(&worksheet::title(form.sheet, &sitting.blueprint));
    let about = form.name.as_ref().map(|name| format!(" · {}", view.label(name))).unwrap_or_default();
    let open: u16 = form.asked().map_or(1, height);
    let height = u16::try_from(form.asks.len()).unwrap_or(u16::MAX).saturating_add(open + 5);
    let title = cut(&format!(" {title}{about} "), area.width.saturating_sub(8));
    let inner = window(frame, area, view, title, 90, height);
    // Two rows below the fields are for what there is to say.
    let [fields, hint] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Min(0),
        ratatui::layout::Constraint::Length(2),
    ])
    .areas(inner);
    let before = u16::try_from(form.focus).unwrap_or(u16::MAX);
    let scrolled = (before + open + 1).saturating_sub(fields.height).min(before);
    let mut y = fields.y;
    for (place, asked) in form.asks.iter().enumerate().skip(usize::from(scrolled)) {
        if y >= fields.bottom() {
            break;
        }
        let row = Rect { y, height: 1, ..fields };
        if place == form.focus {
            let cell = Rect { y: y + 1, height: open.min(fields.bottom().saturating_sub(y + 1)), ..fields };
            lines(frame, row, vec![Line::from(Span::styled(view.label(&asked.label), view.look.accent()))]);
            entry(frame, cell, view, asked);
            y += open + 1;
        } else {
            lines(frame, row, vec![closed(view, asked, row.width)]);
            y += 1;
        }
    }
    let warning = view.app.notice.as_ref().filter(|notice| notice.warning).map(|notice| notice.text.clone());
    let said = warning.or_else(|| match &form.asked()?.entry {
        Entry::Typed { watch: Some(watch), .. } if watch.hint().is_some() => watch.hint(),
        Entry::One(..) => Some(msg!("form-pick-one")),
        Entry::Many(..) => Some(msg!("form-pick-some")),
        Entry::Typed { .. } => None,
    });
    if let Some(said) = said {
        lines(frame, hint, paragraph(&view.label(&said), hint.width, view.look.warning()));
    }
}

/// Rows of an entry that has the cursor.
fn height(asked: &FormField) -> u16 {
    match &asked.entry {
        Entry::Typed { .. } => 2,
        Entry::One(choices, _) | Entry::Many(choices, _) => u16::try_from(choices.len()).unwrap_or(9).max(1),
    }
}

/// A field without the cursor: what is asked, and what stands there.
fn closed<'a>(view: View, asked: &FormField, width: u16) -> Line<'a> {
    let label = view.label(&asked.label);
    let space = width.saturating_sub(u16::try_from(label.chars().count()).unwrap_or(width) + 1);
    Line::from(vec![
        Span::styled(format!("{label} "), view.look.quiet()),
        Span::raw(cut(&asked.entry.said(view.app.lang), space)),
    ])
}

fn entry(frame: &mut Frame, area: Rect, view: View, asked: &FormField) {
    let choices = |choices: &[worksheet::Choice], on: &dyn Fn(usize) -> bool| -> Vec<Line> {
        let rows =
            choices.iter().zip(worksheet::digits(choices)).enumerate().map(|(place, (choice, digit))| {
                let style = if on(place) { view.look.strong() } else { Style::new() };
                let mark = if on(place) { "●" } else { " " };
                Line::from(vec![
                    Span::styled(format!(" {digit} "), view.look.accent()),
                    Span::styled(format!("{mark} {}", view.label(&choice.name)), style),
                ])
            });
        rows.collect()
    };
    match &asked.entry {
        Entry::Typed { text, watch, .. } => {
            let bar = Line::from(Span::styled("▏", view.look.accent()));
            lines(frame, area, vec![bar; usize::from(area.height)]);
            let cell = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
            match watch {
                Some(watch) => personal::field(frame, cell, view, text, watch),
                None => frame.render_widget(text.area(), cell),
            }
        }
        Entry::One(all, picked) => lines(frame, area, choices(all, &|place| *picked == Some(place))),
        Entry::Many(all, picked) => lines(frame, area, choices(all, &|place| picked.contains(&place))),
    }
}
