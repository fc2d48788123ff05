//! Room 5, a worksheet: what stands out on it, and what of it can be seen in two directions.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{cut, lines, padded, panel, paragraph, wrapped};
use crate::app::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::worksheet::{Grid, Sheet, findings, grids};

/// How wide a column of a grid is whose head is a number.
const NARROW: usize = 4;

/// What stands out, in sentences; none where nothing does.
pub(super) fn sentences(view: View, sitting: &Sitting, sheet: &Sheet) -> Vec<String> {
    findings(sheet, &sitting.session).iter().map(|found| view.say(&found.said())).collect()
}

/// The most important of it, a line each, and how to see the rest where there is more.
pub(super) fn strip(frame: &mut Frame, area: Rect, view: View, sentences: &[String], has_grid: bool) {
    let more = view.say(&msg!("found-more"));
    let fits = |said: &String| said.width() + 3 <= usize::from(area.width);
    let is_all = !has_grid && sentences.len() <= usize::from(area.height) && sentences.iter().all(fits);
    let last = if is_all { sentences.len() } else { usize::from(area.height).saturating_sub(1) };
    let line = |(place, said): (usize, &String)| {
        let width = area.width.saturating_sub(3);
        let mark = Span::styled(" ! ", view.look.warning());
        if place != last {
            return Line::from(vec![mark, Span::raw(cut(said, width))]);
        }
        let room = width.saturating_sub(u16::try_from(more.width()).unwrap_or(u16::MAX) + 1);
        Line::from(vec![
            mark,
            Span::raw(padded(said, room)),
            Span::styled(format!(" {more}"), view.look.quiet()),
        ])
    };
    lines(frame, area, sentences.iter().enumerate().map(line).collect());
}

/// All of it, and the grids under it; the first `skipped` sentences and rows are out of sight.
pub(super) fn whole(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, sheet: &Sheet) {
    let inner = panel(view, "").inner(area);
    let sentences = sentences(view, sitting, sheet);
    let grids = grids(sheet, &sitting.session);
    let mut parts: Vec<Vec<Line>> = sentences.iter().map(|said| pointed(view, said, inner.width)).collect();
    if parts.is_empty() && grids.is_empty() {
        parts.push(paragraph(&view.say(&msg!("found-nothing")), inner.width, Style::new()));
    }
    for grid in &grids {
        parts.extend(rows(view, grid, inner.width));
    }
    let skipped = sitting.sheets.skipped.min(parts.len().saturating_sub(1));
    let shown: Vec<Line> = parts.into_iter().skip(skipped).flatten().collect();
    let title = view.say(&msg!("found-title"));
    let more = skipped > 0 || shown.len() > usize::from(inner.height);
    let title = if more { format!(" {title} ↑ ↓ ") } else { format!(" {title} ") };
    frame.render_widget(panel(view, title), area);
    lines(frame, inner, shown);
}

/// A sentence with a mark before its first line.
fn pointed<'a>(view: View, said: &str, width: u16) -> Vec<Line<'a>> {
    let said = wrapped(said, width.saturating_sub(2)).into_iter().enumerate();
    said.map(|(place, line)| {
        let mark = if place == 0 { "! " } else { "  " };
        Line::from(vec![Span::styled(mark, view.look.warning()), Span::raw(line)])
    })
    .collect()
}

/// A grid as parts of lines: its title and heads, and each of its rows.
fn rows<'a>(view: View, grid: &Grid, width: u16) -> Vec<Vec<Line<'a>>> {
    let count = grid.heads.len().max(1);
    let whole = usize::from(width);
    let narrow = grid.heads.iter().all(|head| view.say(head).chars().count() < NARROW);
    let each = if narrow { NARROW } else { (whole * 7 / 10) / count };
    let name = whole.saturating_sub(each * count);
    let [each, name] = [each, name].map(|width| u16::try_from(width).unwrap_or(u16::MAX));
    let row = |cells: Vec<(String, Style)>| -> Vec<Line<'a>> {
        let cells: Vec<(Vec<String>, u16, Style)> = cells
            .into_iter()
            .enumerate()
            .map(|(place, (text, style))| {
                let width = if place == 0 { name } else { each };
                (wrapped(&text, width.saturating_sub(1)), width, style)
            })
            .collect();
        let high = cells.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default();
        let line = |at: usize| {
            let spans = cells.iter().map(|(lines, width, style)| {
                let text = lines.get(at).map_or("", String::as_str);
                Span::styled(padded(text, *width), *style)
            });
            Line::from(spans.collect::<Vec<_>>())
        };
        (0..high).map(line).collect()
    };
    let quiet = |message: &Message| (view.label(message), view.look.quiet());
    let heads = [&grid.corner].into_iter().chain(&grid.heads).map(quiet).collect();
    let mut top = vec![Line::raw(""), Line::styled(view.label(&grid.title), view.look.strong())];
    top.extend(row(heads));
    let mut parts = vec![top];
    parts.extend(grid.rows.iter().map(|(name, cells)| {
        let cells = cells.iter().map(|names| match (names.as_slice(), &grid.gap) {
            ([], Some(gap)) => (view.say(gap), view.look.quiet()),
            (names, _) => {
                let names: Vec<String> = names.iter().map(|name| view.say(name)).collect();
                (names.join("\n"), Style::new())
            }
        });
        row([(view.label(name), view.look.accent())].into_iter().chain(cells).collect())
    }));
    parts.extend(grid.legend.iter().map(|said| paragraph(&view.say(said), width, view.look.quiet())));
    parts
}
