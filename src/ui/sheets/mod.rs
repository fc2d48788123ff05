//! Room 5, a worksheet: its rows, and all that stands in the one under the cursor.

mod poll;
mod profile;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::widgets::{cut, first_shown, group_name, lines, padded, panel, paragraph, wrapped};
use super::{charts, found};
use crate::app::{Sitting, Target};
use crate::msg;
use crate::session::{Row as Filled, Worksheet};
use crate::worksheet::{self, Line as Row, Sheet, grids};

/// From this width on the row under the cursor stands beside the list.
const WIDE: u16 = 110;
/// Under this height there is no room for what stands out below it.
const LOW: u16 = 12;
/// Rows for all that is known of a figure, with the border.
const FIGURE: u16 = 10;

/// The pages of the room on one line, with the one that lies open in sight.
pub(super) fn pages(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let name = |page: Option<Worksheet>| {
        let title = page.map_or_else(|| msg!("sheet-choose"), |id| worksheet::title(id, &sitting.blueprint));
        view.label(&title)
    };
    let pages = sitting.pages();
    let here = pages.iter().position(|page| *page == sitting.sheets.open).unwrap_or_default();
    let width = |from: usize| -> usize {
        pages[from..=here].iter().map(|page| name(*page).chars().count() + 3).sum()
    };
    // Those before it give way until it fits.
    let first = (0..=here).find(|from| width(*from) + 2 <= usize::from(area.width)).unwrap_or(here);
    let mut line = Line::from(Span::styled(if first > 0 { "‹ " } else { " " }, view.look.quiet()));
    for (place, page) in pages.iter().enumerate().skip(first) {
        let style = if place == here { view.look.strong() } else { view.look.quiet() };
        let mark = if place == here { "▸" } else { " " };
        let tab = Span::styled(format!("{mark}{}  ", name(*page)), style);
        // A name is not cut in two: there is more, to the right.
        if place > here && line.width() + tab.width() > usize::from(area.width) {
            line.push_span(Span::styled(" ›", view.look.quiet()));
            break;
        }
        line.push_span(tab);
    }
    frame.render_widget(line, Rect { height: 1.min(area.height), ..area });
}

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, sheet: &Sheet) {
    let [top, body] = Layout::vertical([Constraint::Length(3), Constraint::Min(0)]).areas(area);
    pages(frame, top, view, sitting);
    let place = Rect {
        x: top.x + 1,
        y: top.y + 1,
        width: top.width.saturating_sub(1),
        height: top.height.saturating_sub(1),
    };
    lines(frame, place, paragraph(&view.say(&sheet.how), place.width, view.look.quiet()));
    if sitting.sheets.looks {
        return found::whole(frame, body, view, sitting, sheet);
    }
    let sentences = found::sentences(view, sitting, sheet);
    // Beside the list there is room for all that stands out, below it for the first lines.
    let wide = area.width >= WIDE;
    let strip = if wide || body.height < LOW { 0 } else { sentences.len().min(2) };
    let strip = u16::try_from(strip).unwrap_or_default();
    let [body, below] = Layout::vertical([Constraint::Min(0), Constraint::Length(strip)]).areas(body);
    let has_grid = !grids(sheet, &sitting.session).is_empty();
    found::strip(frame, below, view, &sentences, has_grid);
    let [list, row] = if wide {
        Layout::horizontal([Constraint::Percentage(55), Constraint::Min(0)]).areas(body)
    } else {
        // What stands in the row needs more room than a short list.
        let rows = u16::try_from(sheet.lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        // Of a figure more is known than was answered.
        let needed = if sheet.figures.is_empty() { 0 } else { FIGURE };
        let most = (body.height / 2).min(body.height.saturating_sub(needed));
        let list = rows.clamp(4, most.max(4));
        Layout::vertical([Constraint::Length(list), Constraint::Min(0)]).areas(body)
    };
    let row = if wide && (!sentences.is_empty() || has_grid) {
        let asked = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_add(2);
        let asked = asked.clamp(4, (row.height / 2).max(4));
        let [row, out] = Layout::vertical([Constraint::Length(asked), Constraint::Min(0)]).areas(row);
        found::whole(frame, out, view, sitting, sheet);
        row
    } else {
        row
    };
    self::list(frame, list, view, sitting, sheet);
    self::row(frame, row, view, sitting, sheet);
}

fn list(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, sheet: &Sheet) {
    let name = match sheet.area() {
        Some(area) => msg!("figures-of-area", title = sheet.title.clone(), area = area),
        None => sheet.title.clone(),
    };
    let mut title = vec![Span::raw(format!(" {} ", view.label(&name)))];
    if let Some(group) = sitting.sheets.voices(&sitting.session).filter(|_| sheet.hears_groups()) {
        title.push(group_name(view, group));
        title.push(Span::raw(" "));
    }
    let mut block = panel(view, Line::from(title)).border_style(view.look.accent());
    let inner = block.inner(area);
    let selected = sitting.sheets.selected;
    let first = first_shown(selected, sheet.lines.len(), inner.height);
    let below = sheet.lines.len().saturating_sub(first + usize::from(inner.height));
    if below > 0 {
        let more = format!(" {} ", view.say(&msg!("more-below", count = below)));
        block = block.title_bottom(Line::from(Span::styled(more, view.look.quiet())));
    }
    frame.render_widget(block, area);
    if sheet.lines.is_empty() {
        lines(frame, inner, paragraph(&view.say(&sheet.nothing_yet()), inner.width, Style::new()));
        return;
    }
    view.aim_lines(inner, first, sheet.lines.len(), Target::Row);
    let rows = sheet.lines.iter().enumerate().skip(first).map(|(place, row)| {
        if let Some(figure) = sheet.figures.get(place) {
            return view
                .look
                .row(profile::line(view, sitting, sheet, figure, inner.width), place == selected);
        }
        let state = brief(view, sitting, sheet, row);
        // Shares say of how many they are: that has to be read.
        let tenths = if state.is_empty() {
            10
        } else if sheet.poll.is_some() {
            4
        } else {
            5
        };
        let name = inner.width * tenths / 10;
        let line = Line::from(vec![
            Span::raw(padded(&view.label(&row.name), name)),
            Span::raw(" "),
            Span::styled(cut(&state, inner.width.saturating_sub(name + 1)), view.look.accent()),
        ]);
        view.look.row(line, place == selected)
    });
    lines(frame, inner, rows.collect());
}

/// A row in a few words: what was picked and when, or how often each answer was given.
fn brief(view: View, sitting: &Sitting, sheet: &Sheet, row: &Row) -> String {
    if let Some((poll, group)) = sheet.poll.as_ref().zip(sitting.sheets.voices(&sitting.session)) {
        return poll::brief(view, poll, &poll.counts(&sitting.session, sheet.id, &row.id, &group.id));
    }
    let Some(found) = sitting.session.row(sheet.id, &row.id) else { return "–".to_owned() };
    let named = |field| view.label(&row.name) == sheet.said(found, field, view.app.lang);
    let said = sheet.columns.iter().filter(|column| found.has(column.field) && !named(column.field));
    let said: Vec<String> = said.map(|column| sheet.said(found, column.field, view.app.lang)).collect();
    said.join(" · ")
}

/// Everything that stands in the row under the cursor.
fn row(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, sheet: &Sheet) {
    let Some(line) = sitting.line(sheet) else { return };
    let block = panel(view, format!(" {} ", cut(&view.label(&line.name), area.width.saturating_sub(6))));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if let Some(poll) = &sheet.poll {
        return poll::panel(frame, inner, view, sitting, sheet, poll, &line);
    }
    let found = sitting.session.row(sheet.id, &line.id);
    // A web is as high as wide, and a cell twice as high: where it is wide and low it stands beside the text.
    let is_low = inner.height < inner.width / 3;
    let beside = sheet.id == Worksheet::Web && inner.width >= WIDE / 3 * 2 && is_low;
    let [inner, picture] =
        Layout::horizontal([Constraint::Min(0), Constraint::Percentage(if beside { 60 } else { 0 })])
            .areas(inner);
    let about = sheet.figure(&line.id);
    let mut rows =
        about.map_or_else(Vec::new, |figure| profile::asked_about(view, figure, inner.width, inner.height));
    for column in &sheet.columns {
        let said = found.map_or_else(String::new, |row| sheet.said(row, column.field, view.app.lang));
        let said = if said.is_empty() { "–".to_owned() } else { said };
        let label = view.label(&column.label);
        let asked = label.chars().count();
        // What is asked stands back, what was answered does not; they share their first line.
        for (place, line) in wrapped(&format!("{label} {said}"), inner.width).into_iter().enumerate() {
            let split =
                if place == 0 { line.char_indices().nth(asked).map_or(line.len(), |(at, _)| at) } else { 0 };
            let (asked, said) = line.split_at(split);
            rows.push(Line::from(vec![
                Span::styled(asked.to_owned(), view.look.quiet()),
                Span::raw(said.to_owned()),
            ]));
        }
    }
    // Answers go first: a long source never pushes them out of sight.
    rows.extend(about.into_iter().flat_map(|figure| profile::further(view, figure, found, inner.width)));
    let text = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(1).min(inner.height);
    let is_cut = rows.len() > usize::from(inner.height);
    rows.truncate(usize::from(inner.height));
    if let Some(last) = rows.last_mut().filter(|_| is_cut) {
        *last = Line::from(Span::styled(cut(&format!("{last} …"), inner.width), view.look.quiet()));
    }
    lines(frame, inner, rows);
    let below = Rect { y: inner.y + text, height: inner.height - text, ..inner };
    figure(frame, if beside { picture } else { below }, view, sitting, sheet, found);
}

/// What stands on the worksheet as a picture, where there is room left.
fn figure(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, sheet: &Sheet, row: Option<&Filled>) {
    let buffer = frame.buffer_mut();
    match (sheet.id, row) {
        (Worksheet::Timeline, _) => {
            let moments = worksheet::moments(&sitting.session);
            charts::timeline(buffer, area, view.look, view.app.lang, &moments);
        }
        (Worksheet::Web, Some(row)) => {
            let mut names = sheet.dimensions().map(|column| view.label(&column.label));
            let names = std::array::from_fn(|_| names.next().unwrap_or_default());
            let part = |number| f64::from(number) / f64::from(worksheet::WEB_MOST);
            let values = worksheet::dimensions(row).map(|found| found.map(part));
            charts::web(buffer, area, view.look, &names, values);
        }
        _ => {}
    }
}
