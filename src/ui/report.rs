//! Room 6, Overzicht: the results overview as it will go out.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::widgets::{cut, lines, panel, wrapped};
use crate::app::{PageLine, Sitting};
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let [top, page] = Layout::vertical([Constraint::Length(3), Constraint::Min(0)]).areas(area);
    let intro = wrapped(&view.say(&msg!("report-intro")), top.width.saturating_sub(2));
    lines(
        frame,
        Rect { x: top.x + 1, width: top.width.saturating_sub(2), ..top },
        intro.into_iter().map(Line::from).collect(),
    );
    let block = panel(view, format!(" {} ", view.say(&msg!("report-preview"))));
    let inner = block.inner(page);
    frame.render_widget(block, page);
    let rows = sitting
        .report
        .lines
        .iter()
        .skip(sitting.report.scroll)
        .take(usize::from(inner.height))
        .flat_map(|line| styled(view, line, inner.width))
        .collect();
    lines(frame, inner, rows);
}

/// A line of the page; headings stand out, rows of a table are cut and not broken.
fn styled<'a>(view: View, line: &PageLine, width: u16) -> Vec<Line<'a>> {
    let (text, style) = match line {
        PageLine::Heading(text) => (text, view.look.accent()),
        PageLine::Text(text) => (text, Style::new()),
        PageLine::Row(text) => return vec![Line::from(cut(text, width))],
    };
    if text.is_empty() {
        return vec![Line::default()];
    }
    wrapped(text, width).into_iter().map(|line| Line::from(Span::styled(line, style))).collect()
}
