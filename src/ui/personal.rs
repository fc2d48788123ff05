//! A text that is being typed, with a line under what looks like personal data.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::View;
use crate::app::{Field, Watch};

/// Draws a field. The first finding is the one that the keys are about: it stands out as a warning does.
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
    for (y, row) in (area.y..area.bottom()).zip(top..) {
        let (start, end) = (text.screen_to_data(row, 0), text.screen_to_data(row, usize::MAX));
        // Below the text its last row is given again.
        if above.replace(start) == Some(start) {
            break;
        }
        let line = text.lines().get(start.0).map_or("", String::as_str);
        let shown: String = line.chars().take(end.1).skip(start.1).collect();
        let (mut x, mut column) = (area.x, start.1);
        for grapheme in shown.graphemes(true) {
            let width = u16::try_from(grapheme.width()).unwrap_or(0);
            if let Some(mark) =
                marks.iter().position(|mark| mark.row == start.0 && mark.columns.contains(&column))
            {
                let style = if mark == 0 { view.look.warning() } else { Style::new() };
                let cells = Rect { x, y, width, height: 1 }.intersection(area);
                frame.buffer_mut().set_style(cells, style.add_modifier(Modifier::UNDERLINED));
            }
            x = x.saturating_add(width);
            column += grapheme.chars().count();
        }
    }
}

/// A stretch of one line, in characters.
struct Mark {
    row: usize,
    columns: Range<usize>,
}

impl Mark {
    fn of(field: &Field, range: &Range<usize>) -> Self {
        let (row, start) = field.row_and_column(range.start);
        Self { row, columns: start..field.row_and_column(range.end).1 }
    }
}
