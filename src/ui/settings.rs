//! The settings: one line for each, and what the one under the cursor does.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use super::View;
use super::overlay::window;
use super::widgets::{cut_path, first_shown, lines, padded, paragraph, wrapped};
use crate::app::{SettingsPage, SettingsPart, Target};
use crate::config::Problem;
use crate::msg;

/// Cells of the window.
const WIDTH: u16 = 78;

/// Rows below the list: air, what the line does, and the file.
const BELOW: u16 = 4;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, page: &SettingsPage) {
    let settings = &view.app.settings;
    let rows = page.lines(settings, view.app.lang);
    let title = match page.part {
        SettingsPart::All => view.label(&msg!("settings-title")),
        SettingsPart::Formats | SettingsPart::Keys => view.label(&page.setting().title()),
    };
    let trouble = if page.part == SettingsPart::All { trouble(view, area) } else { Vec::new() };
    let above = u16::try_from(trouble.len()).unwrap_or_default();
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(BELOW + 2 + above);
    let inner = window(frame, area, view, format!(" {title} "), WIDTH, height);
    lines(frame, inner, trouble);
    let list = Rect { y: inner.y + above, height: inner.height.saturating_sub(above + BELOW), ..inner };
    let first = first_shown(page.selected, rows.len(), list.height);
    view.aim_lines(list, first, rows.len(), Target::Setting);
    // Names take no more than they need, values the rest.
    let name = if page.part == SettingsPart::Keys { list.width.saturating_sub(20) } else { 28 };
    let shown = rows.iter().enumerate().skip(first).take(usize::from(list.height)).map(|(place, row)| {
        let style = if place == page.selected { view.look.selected() } else { Style::new() };
        let mark = if row.changed { view.look.strong() } else { Style::new() };
        let value = padded(&row.value.said(view.app.lang), list.width - name);
        Line::from(vec![Span::raw(padded(&view.label(&row.title), name)), Span::styled(value, mark)])
            .style(style)
    });
    lines(frame, list, shown.collect());
    if let Some(field) = &page.typing {
        let y = list.y + u16::try_from(page.selected - first).unwrap_or_default();
        let cell = Rect { x: list.x + name, y, width: list.width - name, height: 1 };
        frame.render_widget(Clear, cell);
        frame.render_widget(field.area(), cell);
    }
    below(
        frame,
        Rect { y: list.bottom(), height: inner.bottom().saturating_sub(list.bottom()), ..inner },
        view,
        page,
    );
}

/// What is wrong with the file, as far as there is room for it: the list needs some as well.
fn trouble<'a>(view: View, area: Rect) -> Vec<Line<'a>> {
    const LIST: u16 = 6;
    let most = usize::from(area.height.saturating_sub(LIST + BELOW + 5));
    let width = WIDTH.min(area.width.saturating_sub(2)) - 4;
    let problems = view.app.settings.problems.iter().map(Problem::message);
    let mut rows: Vec<String> = problems.flat_map(|problem| wrapped(&view.say(&problem), width)).collect();
    if rows.len() > most {
        rows.truncate(most.saturating_sub(1));
        rows.push("…".to_owned());
    }
    let head = (!rows.is_empty()).then(|| view.say(&msg!("config-trouble")));
    head.into_iter().chain(rows).map(|row| Line::styled(row, view.look.warning())).collect()
}

/// What the line under the cursor does, what is asked, and where all this is kept.
fn below(frame: &mut Frame, area: Rect, view: View, page: &SettingsPage) {
    let warning = view.app.notice.as_ref().filter(|notice| notice.warning);
    let (said, style) = match (warning, page.command()) {
        // What was wrong with the last one stands in the bar.
        (_, Some(command)) if page.asks_key => {
            (msg!("setting-press-key", command = command.label()), view.look.accent())
        }
        (Some(warning), _) => (warning.text.clone(), view.look.warning()),
        (None, _) => (page.setting().about(), view.look.quiet()),
    };
    let mut rows = vec![Line::default()];
    rows.extend(paragraph(&view.label(&said), area.width, style));
    rows.truncate(usize::from(area.height.saturating_sub(1)));
    lines(frame, area, rows);
    let words = view.say(&msg!("settings-file", file = "")).width();
    let room = area.width.saturating_sub(u16::try_from(words).unwrap_or_default());
    let file = cut_path(&view.app.settings.file.display().to_string(), room);
    let last = Rect { y: area.bottom().saturating_sub(1), height: 1.min(area.height), ..area };
    frame.render_widget(
        Line::from(Span::styled(view.say(&msg!("settings-file", file = file)), view.look.quiet())),
        last,
    );
}
