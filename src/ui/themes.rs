//! Room 2, Thema's: remarks beside themes.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{first_shown, group_name, lines, padded, panel, remark_line, remark_tail, wrapped};
use crate::app::{Pane, Sitting, Target};
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    // As wide as the names, but the remarks keep most of the room.
    let longest = sitting.session.themes().iter().map(|theme| theme.name.width()).max().unwrap_or_default();
    let themes_width =
        u16::try_from(longest + 13).unwrap_or(u16::MAX).clamp(22, (area.width * 2 / 5).min(52));
    let [left, right] =
        Layout::horizontal([Constraint::Min(0), Constraint::Length(themes_width)]).areas(area);
    remarks(frame, left, view, sitting);
    themes(frame, right, view, sitting);
}

fn border(view: View, sitting: &Sitting, pane: Pane) -> Style {
    if sitting.themes.pane == pane { view.look.accent() } else { view.look.quiet() }
}

fn remarks(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let title = match sitting.themes.only.as_ref().and_then(|theme| sitting.session.theme(theme)) {
        Some(theme) => {
            msg!("themes-remarks-of", theme = theme.name.clone(), count = sitting.themes.order.len())
        }
        None => {
            msg!(
                "themes-remarks",
                count = sitting.themes.order.len(),
                untagged = sitting.session.counts().untagged()
            )
        }
    };
    let block =
        panel(view, format!(" {} ", view.say(&title))).border_style(border(view, sitting, Pane::Remarks));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if sitting.themes.order.is_empty() {
        let empty = wrapped(&view.say(&msg!("themes-no-remarks")), inner.width);
        lines(frame, inner, empty.into_iter().map(Line::from).collect());
        return;
    }
    // The remark under the cursor stands in full below the list.
    let [list, full] =
        Layout::vertical([Constraint::Min(0), Constraint::Length((inner.height / 3).clamp(3, 8))])
            .areas(inner);
    let first = first_shown(sitting.themes.remark, sitting.themes.order.len(), list.height);
    view.aim_lines(list, first, sitting.themes.order.len(), |line| Target::Pane(Pane::Remarks, line));
    let rows = sitting
        .themes
        .order
        .iter()
        .enumerate()
        .skip(first)
        .take(usize::from(list.height))
        .filter_map(|(place, id)| {
            let here = place == sitting.themes.remark;
            let style = if here { view.look.selected() } else { Style::new() };
            Some(remark_line(view, sitting, sitting.session.contribution(*id)?, list.width, style))
        })
        .collect();
    lines(frame, list, rows);
    self::full(frame, full, view, sitting);
}

fn full(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let Some(remark) = sitting.themes.selected().and_then(|id| sitting.session.contribution(id)) else {
        return;
    };
    let mut head = match sitting.session.group(&remark.group) {
        Some(group) => vec![Span::raw("─ "), group_name(view, group)],
        None => vec![Span::raw("─ ")],
    };
    head.extend(remark_tail(view, sitting, remark, area.width, area.width.saturating_sub(20)));
    let mut head = Line::from(head);
    let rule = usize::from(area.width).saturating_sub(head.width() + 1);
    head.push_span(format!(" {}", "─".repeat(rule)));
    let mut rows = vec![head];
    rows.extend(wrapped(&remark.text, area.width).into_iter().map(Line::from));
    lines(frame, area, rows);
}

fn themes(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let block = panel(view, format!(" {} ", view.say(&msg!("themes-list")))).border_style(border(
        view,
        sitting,
        Pane::Themes,
    ));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let tagged = sitting.themes.selected().and_then(|id| sitting.session.contribution(id));
    let count = sitting.session.themes().len();
    let first = first_shown(sitting.themes.theme, count, inner.height);
    view.aim_lines(inner, first, count, |line| Target::Pane(Pane::Themes, line));
    let rows = sitting
        .session
        .themes()
        .iter()
        .enumerate()
        .skip(first)
        .take(usize::from(inner.height))
        .map(|(place, theme)| {
            let on = tagged.is_some_and(|remark| remark.themes.contains(&theme.id));
            let number = if place < 9 { (place + 1).to_string() } else { " ".into() };
            let named = sitting.session.counts().of_theme(&theme.id);
            let name = padded(&theme.name, inner.width.saturating_sub(8));
            let style = if sitting.themes.pane == Pane::Themes && place == sitting.themes.theme {
                view.look.selected()
            } else if on {
                view.look.strong()
            } else {
                Style::new()
            };
            Line::from(vec![
                Span::styled(format!("{number} "), view.look.accent()),
                Span::raw(if on { "✓ " } else { "  " }),
                Span::raw(name),
                Span::styled(format!("{named:>4}"), view.look.quiet()),
            ])
            .style(style)
        })
        .collect();
    lines(frame, inner, rows);
}
