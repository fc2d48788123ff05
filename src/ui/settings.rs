//! The settings: one line for each, and what the one under the cursor does.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::widgets::{cut, cut_path, first_shown, lines, padded, paragraph};
use crate::app::{SettingsPage, SettingsPart, Target};
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
    let trouble = settings.trouble().filter(|_| page.part == SettingsPart::All);
    let trouble = trouble.map_or_else(Vec::new, |said| paragraph(&view.say(&said), WIDTH - 4, view.look.warning()));
    let above = u16::try_from(trouble.len()).unwrap_or_default();
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(BELOW + 2 + above);
    let inner = window(frame, area, view, format!(" {title} "), WIDTH, height);
    lines(frame, inner, trouble);
    let list = Rect { y: inner.y + above, height: inner.height.saturating_sub(above + BELOW), ..inner };
    let first = first_shown(page.selected, rows.len(), list.height);
    view.aim_lines(list, first, rows.len(), Target::Setting);
    // Names take no more than they need, values the rest.
    let name = if page.part == SettingsPart::Keys { list.width.saturating_sub(20) } else { 26 };
    let shown = rows.iter().enumerate().skip(first).take(usize::from(list.height)).map(|(place, row)| {
        let style = if place == page.selected { view.look.selected() } else { Style::new() };
        let mark = if row.changed { view.look.strong() } else { Style::new() };
        let value = padded(&cut(&row.value.said(view.app.lang), list.width - name), list.width - name);
        Line::from(vec![
            Span::raw(padded(&view.label(&row.title), name)),
            Span::styled(value, mark),
        ])
        .style(style)
    });
    lines(frame, list, shown.collect());
    if let Some(field) = &page.typing {
        let y = list.y + u16::try_from(page.selected - first).unwrap_or_default();
        let cell = Rect { x: list.x + name, y, width: list.width - name, height: 1 };
        frame.render_widget(ratatui::widgets::Clear, cell);
        frame.render_widget(field.area(), cell);
    }
    below(frame, Rect { y: list.bottom(), height: inner.bottom().saturating_sub(list.bottom()), ..inner }, view, page);
}

/// What the line under the cursor does, what is asked, and where all this is kept.
fn below(frame: &mut Frame, area: Rect, view: View, page: &SettingsPage) {
    let warning = view.app.notice.as_ref().filter(|notice| notice.warning);
    let (said, style) = match (warning, page.command()) {
        (Some(warning), _) => (warning.text.clone(), view.look.warning()),
        (None, Some(command)) if page.asks_key => {
            (msg!("setting-press-key", command = command.label()), view.look.accent())
        }
        (None, _) => (page.setting().about(), view.look.quiet()),
    };
    let mut rows = vec![Line::default()];
    rows.extend(paragraph(&view.label(&said), area.width, style));
    rows.truncate(usize::from(area.height.saturating_sub(1)));
    lines(frame, area, rows);
    let words = view.say(&msg!("settings-file", file = ""));
    let room = area.width.saturating_sub(u16::try_from(words.chars().count()).unwrap_or_default());
    let file = cut_path(&view.app.settings.file.display().to_string(), room);
    let last = Rect { y: area.bottom().saturating_sub(1), height: 1.min(area.height), ..area };
    frame.render_widget(
        Line::from(Span::styled(view.say(&msg!("settings-file", file = file)), view.look.quiet())),
        last,
    );
}
