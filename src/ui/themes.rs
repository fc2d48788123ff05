//! Room 2, Thema's: remarks beside themes.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{
    cut, first_shown, group_name, lines, padded, panel, paragraph, remark_line, remark_tail,
};
use crate::app::{Filter, Pane, Sitting, Target, Under};
use crate::keymap::Command;
use crate::msg;
use crate::session::Contribution;

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
    let title = title(view, sitting);
    let title = format!(" {} ", cut(&title, area.width.saturating_sub(4)));
    let block = panel(view, title).border_style(border(view, sitting, Pane::Remarks));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if sitting.themes.order.is_empty() {
        let empty = if sitting.themes.filter.is_off() {
            msg!("themes-no-remarks")
        } else {
            msg!("themes-none-shown")
        };
        lines(frame, inner, paragraph(&view.say(&empty), inner.width, Style::new()));
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
            let sign = alike(sitting, place);
            let width = list.width.saturating_sub(u16::try_from(sign.width()).unwrap_or_default());
            let remark = sitting.session.contribution(*id)?;
            let mut line = remark_line(view, sitting, remark, width, maybe(view, sitting, remark, width));
            // Behind the mark of who spoke.
            line.spans.insert(1, Span::styled(sign, view.look.warning()));
            Some(view.look.row(line, place == sitting.themes.remark))
        })
        .collect();
    lines(frame, list, rows);
    self::full(frame, full, view, sitting);
}

/// What a remark without a theme may be about.
fn maybe<'a>(view: View, sitting: &Sitting, remark: &Contribution, width: u16) -> Option<Span<'a>> {
    let (_, theme) = sitting.suggested(remark)?;
    let maybe = if width < 70 {
        msg!("maybe-theme-short", theme = cut(&theme.name, 16))
    } else {
        msg!("maybe-theme", theme = theme.name.clone())
    };
    Some(Span::styled(format!(" {}", cut(&view.say(&maybe), width * 2 / 5)), view.look.quiet()))
}

/// How many remarks are shown, and which.
fn title(view: View, sitting: &Sitting) -> String {
    let count = sitting.themes.order.len();
    let filter = &sitting.themes.filter;
    match &filter.under {
        Some(Under::Theme(id)) if *filter == Filter::of_theme(id.clone()) => {
            let name = sitting.session.theme(id).map_or_else(String::new, |theme| theme.name.clone());
            return view.say(&msg!("themes-remarks-of", theme = name, count = count));
        }
        _ if filter.is_off() => {
            let untagged = sitting.session.counts().untagged();
            return view.say(&msg!("themes-remarks", count = count, untagged = untagged));
        }
        _ => {}
    }
    let said: Vec<String> = filter.said(sitting).iter().map(|part| view.say(part)).collect();
    view.say(&msg!("themes-remarks-filtered", count = count, filter = said.join(", ")))
}

/// The sign of a remark that others are like: at the first of them how many they are.
fn alike(sitting: &Sitting, place: usize) -> String {
    let kin = |place: usize| sitting.recall.alike(*sitting.themes.order.get(place)?);
    let before = place.checked_sub(1).and_then(kin);
    match kin(place) {
        None => String::new(),
        Some((kin, count)) => {
            let first = before.is_none_or(|(other, _)| other != kin);
            let number = count.to_string();
            format!(" ≈{}", if first { number } else { " ".repeat(number.len()) })
        }
    }
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
    if let Some((_, theme)) = sitting.suggested(remark) {
        // In the list of themes Enter does something else.
        let maybe = match sitting.themes.pane {
            Pane::Remarks => msg!("themes-suggestion", theme = theme.name.clone()),
            Pane::Themes => msg!("maybe-theme", theme = theme.name.clone()),
        };
        rows.push(Line::from(Span::styled(cut(&view.say(&maybe), area.width), view.look.warning())));
    }
    rows.extend(paragraph(&remark.text, area.width, Style::new()));
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
    if sitting.session.every_theme().is_empty() {
        lines(frame, inner, paragraph(&view.say(&msg!("themes-none")), inner.width, Style::new()));
        return;
    }
    let tagged = sitting.themes.selected().and_then(|id| sitting.session.contribution(id));
    let mut rows = Vec::new();
    // Which theme each row belongs to: what is in a theme belongs to that.
    let mut owners = Vec::new();
    let mut at_cursor = 0;
    for (place, theme) in sitting.session.themes().iter().enumerate() {
        let on = tagged.is_some_and(|remark| remark.themes.contains(&theme.id));
        let number = sitting.session.number_of(&theme.id).filter(|number| *number <= 9);
        let number = number.map_or_else(|| " ".to_owned(), |number| number.to_string());
        let named = sitting.session.counts().of_theme(&theme.id);
        let name = padded(&theme.name, inner.width.saturating_sub(8));
        let style = if sitting.themes.pane == Pane::Themes && place == sitting.themes.theme {
            view.look.selected()
        } else if on {
            view.look.strong()
        } else {
            Style::new()
        };
        if place == sitting.themes.theme {
            at_cursor = rows.len();
        }
        rows.push(
            Line::from(vec![
                Span::styled(format!("{number} "), view.look.accent()),
                Span::raw(if on { "✓ " } else { "  " }),
                Span::raw(name),
                Span::styled(format!("{named:>4}"), view.look.quiet()),
            ])
            .style(style),
        );
        // What is in it, so that it can be taken out again.
        rows.extend(sitting.session.parts_of(&theme.id).map(|part| {
            let part = view.say(&msg!("themes-part", theme = part.name.clone()));
            Line::from(Span::styled(
                format!("    {}", cut(&part, inner.width.saturating_sub(4))),
                view.look.quiet(),
            ))
        }));
        owners.resize(rows.len(), place);
    }
    // What can be done with the theme under the cursor, where it has one.
    let can = if sitting.themes.pane == Pane::Themes && !rows.is_empty() {
        what_keys_do(view, inner.width)
    } else {
        Vec::new()
    };
    let keys = u16::try_from(can.len()).unwrap_or_default().min(inner.height / 2);
    let list = Rect { height: inner.height - keys, ..inner };
    let first = first_shown(at_cursor, rows.len(), list.height);
    view.aim_lines(list, first, rows.len(), |row| Target::Pane(Pane::Themes, owners[row]));
    lines(frame, list, rows.split_off(first));
    lines(frame, Rect { y: list.bottom(), height: keys, ..inner }, can);
}

/// What the keys do with the theme under the cursor, in a word each, in as many rows as it takes.
fn what_keys_do<'a>(view: View, width: u16) -> Vec<Line<'a>> {
    let said = [
        (Command::OpenRemarks, msg!("themes-key-open")),
        (Command::RenameTheme, msg!("themes-key-rename")),
        (Command::MergeTheme, msg!("themes-key-merge")),
        (Command::DropTheme, msg!("themes-key-drop")),
        (Command::RestoreTheme, msg!("themes-key-restore")),
    ];
    let mut rows = vec![String::new()];
    for (command, word) in said {
        let key = view.app.key_name(command);
        let entry = format!("{key} {}", view.say(&word));
        match rows.last_mut() {
            Some(row) if row.is_empty() => *row = entry,
            Some(row) if row.width() + entry.width() + 2 <= usize::from(width) => {
                row.push_str("  ");
                row.push_str(&entry);
            }
            _ => rows.push(entry),
        }
    }
    let quiet = |row: &String| Line::from(Span::styled(cut(row, width), view.look.quiet()));
    rows.iter().map(quiet).collect()
}
