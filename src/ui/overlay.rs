//! What lies over a screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::View;
use super::frame::footer;
use super::widgets::{first_shown, lines, padded, panel, wrapped};
use crate::app::{Confirm, Overlay, Palette, Prompt, Purpose, Room, Screen, help_places};
use crate::i18n::glossary;
use crate::keymap::{self, Place};
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, overlay: &Overlay) {
    // The row of keys below belongs to what lies on top.
    let keys = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    frame.render_widget(Clear, keys);
    footer(frame, keys, view, &view.app.places());
    match overlay {
        Overlay::Help { scroll } => help(frame, area, view, *scroll),
        Overlay::Palette(palette) => self::palette(frame, area, view, palette),
        Overlay::Prompt(prompt) => self::prompt(frame, area, view, prompt),
        Overlay::Confirm(confirm) => self::confirm(frame, area, view, *confirm),
        Overlay::PickBlueprint { selected } => blueprints(frame, area, view, *selected),
    }
}

/// A cleared box in the middle, at most this large; returns its inside.
fn window<'a>(
    frame: &mut Frame,
    area: Rect,
    view: View,
    title: impl Into<Line<'a>>,
    width: u16,
    height: u16,
) -> Rect {
    let width = width.min(area.width.saturating_sub(2));
    let height = height.min(area.height.saturating_sub(3));
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height.saturating_sub(1) - height) / 2,
        width,
        height,
    };
    frame.render_widget(Clear, place);
    let block = panel(view, title).border_style(view.look.accent());
    let inner = block.inner(place);
    frame.render_widget(block, place);
    inner
}

fn help(frame: &mut Frame, area: Rect, view: View, scroll: usize) {
    let room = view.app.sitting().map(|sitting| sitting.room);
    let inner = window(frame, area, view, format!(" {} ", view.say(&msg!("help-title"))), 90, area.height);
    let rows = help_lines(view, room, inner.width);
    // The last page stays full.
    let first = scroll.min(rows.len().saturating_sub(usize::from(inner.height)));
    lines(frame, inner, rows.into_iter().skip(first).collect());
}

/// What one does here, every key that counts here, and the terms.
fn help_lines<'a>(view: View, room: Option<Room>, width: u16) -> Vec<Line<'a>> {
    let intro = room.map_or_else(|| msg!("help-home"), Room::help);
    let mut rows: Vec<Line> = wrapped(&view.say(&intro), width).into_iter().map(Line::from).collect();
    for place in help_places(room) {
        rows.push(Line::default());
        rows.push(Line::from(Span::styled(place_title(view, place), view.look.strong())));
        for line in keymap::lines(place) {
            rows.push(Line::from(vec![
                Span::styled(padded(&line.keys_in(view.app.lang), 20), view.look.accent()),
                Span::raw(view.say(&line.command.label())),
            ]));
        }
    }
    rows.push(Line::default());
    rows.push(Line::from(Span::styled(view.say(&msg!("help-glossary")), view.look.strong())));
    for (term, text) in glossary() {
        let term = format!("{}: ", view.say(&term));
        let body = wrapped(&format!("{term}{}", view.say(&text)), width);
        rows.extend(body.into_iter().map(Line::from));
    }
    rows
}

fn place_title(view: View, place: Place) -> String {
    view.say(&match place {
        Place::Everywhere => msg!("help-everywhere"),
        Place::Home => msg!("help-at-home"),
        Place::Session => msg!("help-session"),
        Place::Room(room) => room.title(),
        Place::List | Place::Prompt => msg!("help-lists"),
    })
}

fn palette(frame: &mut Frame, area: Rect, view: View, palette: &Palette) {
    let inner = window(frame, area, view, format!(" {} ", view.say(&msg!("palette-title"))), 70, 18);
    frame.render_widget(palette.field.area(), Rect { height: 1.min(inner.height), ..inner });
    let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    let found = palette.lines(view.app.lang);
    let first = first_shown(palette.selected, found.len(), list.height);
    let rows = found
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, line)| {
            let style = if place == palette.selected { view.look.selected() } else { Style::new() };
            Line::from(vec![
                Span::raw(padded(&view.say(&line.command.label()), list.width.saturating_sub(18))),
                Span::styled(padded(&line.keys_in(view.app.lang), 18), view.look.accent()),
            ])
            .style(style)
        })
        .collect();
    lines(frame, list, rows);
}

fn prompt(frame: &mut Frame, area: Rect, view: View, prompt: &Prompt) {
    let labels = prompt.purpose.labels();
    // The text of a remark needs room; other lines are one line.
    let tall = |line: usize| u16::from(matches!(prompt.purpose, Purpose::EditEntry(_)) && line == 0) * 4 + 1;
    let height: u16 = (0..labels.len()).map(|line| tall(line) + 2).sum();
    let inner = window(frame, area, view, format!(" {} ", view.say(&prompt.purpose.title())), 70, height + 4);
    let mut y = inner.y;
    for (place, (label, field)) in labels.iter().zip(&prompt.fields).enumerate() {
        let focused = place == prompt.focus;
        let style = if focused { view.look.accent() } else { view.look.quiet() };
        let row =
            |y: u16, height: u16| Rect { y, height: height.min(inner.bottom().saturating_sub(y)), ..inner };
        frame.render_widget(Line::from(Span::styled(view.say(label), style)), row(y, 1));
        let cell = row(y + 1, tall(place));
        if focused {
            frame.render_widget(field.area(), cell);
        } else {
            lines(frame, cell, wrapped(&field.text(), cell.width).into_iter().map(Line::from).collect());
        }
        y += tall(place) + 2;
    }
    let warning = view.app.notice.as_ref().filter(|notice| notice.warning);
    if let Some(notice) = warning
        && y < inner.bottom()
    {
        let text = wrapped(&view.say(&notice.text), inner.width);
        let rows = text.into_iter().map(|line| Line::from(Span::styled(line, view.look.warning()))).collect();
        lines(frame, Rect { y: y - 1, height: inner.bottom() - y + 1, ..inner }, rows);
    }
}

fn confirm(frame: &mut Frame, area: Rect, view: View, confirm: Confirm) {
    let inner = window(frame, area, view, "", 60, 9);
    let mut rows: Vec<Line> = vec![Line::default()];
    rows.extend(wrapped(&view.say(&confirm.question()), inner.width).into_iter().map(Line::from));
    rows.push(Line::default());
    rows.push(Line::from(vec![
        Span::styled("Enter ", view.look.accent()),
        Span::raw(view.say(&msg!("yes"))),
        Span::styled("     Esc ", view.look.accent()),
        Span::raw(view.say(&msg!("no"))),
    ]));
    lines(frame, inner, rows);
}

fn blueprints(frame: &mut Frame, area: Rect, view: View, selected: usize) {
    let Screen::Home(home) = &view.app.screen else { return };
    let inner = window(frame, area, view, format!(" {} ", view.say(&msg!("pick-blueprint"))), 78, 20);
    let list = Rect { height: inner.height.saturating_sub(5), ..inner };
    let first = first_shown(selected, home.blueprints.len(), list.height);
    let rows = home
        .blueprints
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, card)| {
            let style = if place == selected { view.look.selected() } else { Style::new() };
            let minutes = view.say(&msg!("pick-minutes", minutes = card.minutes));
            Line::from(format!("{}{minutes:>10}", padded(&card.title, list.width.saturating_sub(10))))
                .style(style)
        })
        .collect();
    lines(frame, list, rows);
    if let Some(card) = home.blueprints.get(selected) {
        let about = Rect { y: list.bottom() + 1, height: 4.min(inner.height), ..inner };
        let text = wrapped(&card.purpose, about.width);
        lines(
            frame,
            about,
            text.into_iter().map(|line| Line::from(Span::styled(line, view.look.quiet()))).collect(),
        );
    }
}
