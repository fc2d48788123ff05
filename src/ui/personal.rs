//! A text that is being typed, with a line under what looks like personal data.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::View;
use crate::app::{Field, Watch};

/// Draws a field. The one that the keys are about stands out; without colours it is bold.
pub(super) fn field(frame: &mut Frame, area: Rect, view: View, field: &Field, watch: &Watch) {
    frame.render_widget(field.area(), area);
    let marks: Vec<Mark> = watch.open().iter().map(|finding| Mark::of(field, &finding.range)).collect();
    if marks.is_empty() {
        return;
    }
    // Only now does the field know where it scrolled to.
    let text = field.area();
    let top = usize::from(text.scroll_offset().0);
    let mut above = None;
    for y in 0..usize::from(area.height) {
        let place =
            |column: usize| (text.screen_to_data(top + y, column).0, text.screen_to_data(top + y, column).1);
        let (start, end) = (place(0), place(usize::from(area.width)));
        // Below the text the last line is given again.
        if above.replace(start) == Some(start) {
            break;
        }
        for x in 0..usize::from(area.width) {
            let here = place(x);
            let Some(mark) = marks.iter().position(|mark| here < end && mark.holds(here)) else { continue };
            let style = if mark == 0 { view.look.warning() } else { view.look.strong() };
            let (column, row) =
                (area.x + u16::try_from(x).unwrap_or(0), area.y + u16::try_from(y).unwrap_or(0));
            if let Some(cell) = frame.buffer_mut().cell_mut((column, row)) {
                cell.set_style(style.add_modifier(Modifier::UNDERLINED));
            }
        }
    }
}

/// A stretch of one line, in characters.
struct Mark {
    row: usize,
    columns: std::ops::Range<usize>,
}

impl Mark {
    fn of(field: &Field, range: &std::ops::Range<usize>) -> Self {
        let (row, start) = field.row_and_column(range.start);
        Self { row, columns: start..field.row_and_column(range.end).1 }
    }

    fn holds(&self, (row, column): (usize, usize)) -> bool {
        self.row == row && self.columns.contains(&column)
    }
}
