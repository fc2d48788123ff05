//! One ballot as a grid: themes down, criteria across.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::widgets::{cut, first_shown, padded, panel, rows_apart, turn_of};
use super::done_line;
use crate::app::Sitting;
use crate::msg;
use crate::overview;
use crate::session::{Answer, Criterion, Theme};

/// Cells of one answer.
const ANSWER: u16 = 11;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let number = match sitting.scores.correcting {
        Some(id) => sitting.session.ballots(sitting.round()).position(|ballot| ballot.id == id),
        None => None,
    };
    let title = match number {
        Some(number) => msg!("scores-correcting", number = number + 1),
        None => msg!("scores-new", number = sitting.session.ballots(sitting.round()).count() + 1),
    };
    let mut spans = vec![Span::styled(format!(" {} ", view.say(&title)), view.look.strong())];
    if let Some(group) = sitting.scores.voice(&sitting.session) {
        spans.extend(turn_of(view, group, sitting.session.groups().len() > 1));
    }
    let block = panel(view, Line::from(spans)).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let name_width = inner.width.saturating_sub(ANSWER * 3).min(60);
    let mut rows = vec![header(view, sitting, name_width)];
    let themes = sitting.session.themes();
    let height = inner.height.saturating_sub(2);
    let first = first_shown(sitting.scores.row, themes.len(), height);
    rows.extend(
        themes
            .iter()
            .enumerate()
            .skip(first)
            .take(usize::from(height))
            .map(|(row, theme)| line(view, sitting, row, theme, name_width)),
    );
    let done = sitting.scores.is_full(&sitting.session);
    let style = if done { view.look.selected() } else { view.look.quiet() };
    let below = themes.len().saturating_sub(first + usize::from(height));
    if !themes.is_empty() {
        rows.push(Line::from(Span::styled(done_line(view, below), style)));
    }
    let spots = rows_apart(inner, rows.len());
    rows.into_iter().zip(spots).for_each(|(row, spot)| frame.render_widget(row, spot));
}

fn header<'a>(view: View, sitting: &Sitting, name_width: u16) -> Line<'a> {
    let mut spans = vec![Span::raw(padded("", name_width))];
    for criterion in Criterion::ALL {
        let style =
            if criterion.index() == sitting.scores.column { view.look.strong() } else { view.look.quiet() };
        spans.push(Span::styled(padded(&view.label(&overview::criterion(criterion)), ANSWER), style));
    }
    Line::from(spans)
}

fn line<'a>(view: View, sitting: &Sitting, row: usize, theme: &Theme, name_width: u16) -> Line<'a> {
    let on = sitting.session.is_on_ballot(&theme.id);
    let here = row == sitting.scores.row;
    let name_style = match (on, here) {
        (false, _) => view.look.quiet(),
        (true, true) => view.look.strong(),
        (true, false) => Style::new(),
    };
    let mut spans = vec![Span::styled(padded(&theme.name, name_width.saturating_sub(1)) + " ", name_style)];
    if !on {
        let style = if here { view.look.selected() } else { view.look.quiet() };
        spans.push(Span::styled(cut(&view.say(&msg!("scores-off-ballot")), ANSWER * 3), style));
        return Line::from(spans);
    }
    for criterion in Criterion::ALL {
        let shown = match sitting.scores.answer(&theme.id, criterion) {
            Answer::Score(score) => score.value().to_string(),
            Answer::DontKnow => "?".into(),
            Answer::Blank => "·".into(),
        };
        let style = if here && criterion.index() == sitting.scores.column {
            view.look.selected()
        } else {
            Style::new()
        };
        spans.push(Span::raw("  "));
        spans.push(Span::styled(format!(" {shown} "), style));
        spans.push(Span::raw(padded("", ANSWER - 5)));
    }
    Line::from(spans)
}
