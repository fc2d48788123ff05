//! Six dimensions as a web: a picture to talk about.

use std::f64::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::dots::{Dots, IN_CELL};
use crate::ui::Look;
use crate::ui::widgets::{cut, wrapped};

/// Draws a web with six lines from its middle, the first one up, the others with the clock. `values` are parts of 1;
/// between two that are filled in runs a line. Under 20 cells by 7 nothing is drawn.
pub fn web(buffer: &mut Buffer, area: Rect, look: Look, names: &[String; 6], values: [Option<f64>; 6]) {
    let area = area.intersection(buffer.area);
    if area.width < 20 || area.height < 7 {
        return;
    }
    // A row above and below is for the names, and at each side as much as their longest word takes.
    let words = [1, 2, 4, 5].into_iter().flat_map(|place: usize| names[place].split_whitespace());
    let longest = words.map(UnicodeWidthStr::width).max().and_then(|width| u16::try_from(width).ok());
    let side = (area.width / 3).min(longest.unwrap_or(0) + 3);
    let inside =
        Rect { x: area.x + side, y: area.y + 1, width: area.width - 2 * side, height: area.height - 2 };
    let mut frame = Dots::new(inside);
    let mut drawn = Dots::new(inside);
    let (across, down) = frame.size();
    let middle = (f64::from(across) / 2.0, f64::from(down) / 2.0);
    let radius = (middle.0 - 1.0).min(middle.1 - 1.0);
    let point = |place: usize, part: f64| {
        let angle = TAU * place as f64 / 6.0;
        let x = middle.0 + radius * part * angle.sin();
        let y = middle.1 - radius * part * angle.cos();
        (x.round() as i32, y.round() as i32)
    };
    for place in 0..6 {
        frame.line(point(place, 1.0), point((place + 1) % 6, 1.0));
        frame.line(point(place, 0.0), point(place, 1.0));
        let next = (place + 1) % 6;
        if let Some((here, there)) = values[place].zip(values[next]) {
            drawn.line(point(place, here), point(next, there));
        }
    }
    frame.draw(buffer, look.quiet());
    drawn.draw(buffer, look.strong());
    for (place, name) in names.iter().enumerate() {
        let (x, y) = point(place, 1.0);
        let column = inside.x + u16::try_from(x / i32::from(IN_CELL.0)).unwrap_or_default();
        let row = inside.y + u16::try_from(y / i32::from(IN_CELL.1)).unwrap_or_default();
        // Above and below a name stands in the middle, at the right it begins and at the left it ends at the web.
        let (row, from, to) = match place {
            0 => (row - 1, area.x, area.right()),
            3 => ((row + 1).min(area.bottom() - 1), area.x, area.right()),
            1 | 2 => (row, column + 2, area.right()),
            _ => (row, area.x, column.saturating_sub(1)),
        };
        for (row, line) in (row..area.bottom()).zip(wrapped(name, to.saturating_sub(from))) {
            let line = cut(&line, to.saturating_sub(from));
            let free = to.saturating_sub(from + u16::try_from(line.width()).unwrap_or_default());
            let start = match place {
                0 | 3 => from + free / 2,
                1 | 2 => from,
                _ => from + free,
            };
            buffer.set_string(start, row, &line, look.quiet());
        }
    }
}
