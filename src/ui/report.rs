//! Room 6, Overzicht: the results overview as it will go out.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
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
    let mut block = panel(view, format!(" {} ", view.say(&msg!("report-preview"))));
    if sitting.is_working_out() {
        let said = cut(&view.say(&msg!("firm-working")), page.width.saturating_sub(6));
        block = block.title_bottom(Line::from(Span::styled(format!(" {said} "), view.look.quiet())));
    }
    let inner = block.inner(page);
    frame.render_widget(block, page);
    let page = sitting.report.lines.iter().skip(sitting.report.scroll).take(usize::from(inner.height));
    let rows = page
        .map(|line| match line {
            PageLine::Heading(text) => Line::from(Span::styled(text.clone(), view.look.accent())),
            PageLine::Text(text) => Line::from(text.clone()),
            // A row of a table is cut and not broken.
            PageLine::Row(text) => Line::from(cut(text, inner.width)),
        })
        .collect();
    lines(frame, inner, rows);
}
