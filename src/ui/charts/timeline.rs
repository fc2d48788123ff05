//! What happened, as a line that goes up and down.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::dots::{Dots, IN_CELL};
use crate::i18n::Lang;
use crate::ui::Look;
use crate::ui::widgets::cut;
use crate::worksheet::{Direction, Moment};

/// Higher than this a line only looks steeper.
const HIGHEST: u16 = 9;

/// Draws the moments from left to right, each at its height: up above, down below. Under each stands when it was,
/// where there is room. Nothing is drawn under 4 rows, or for fewer than two moments.
pub fn timeline(buffer: &mut Buffer, area: Rect, look: Look, lang: Lang, moments: &[Moment]) {
    let area = area.intersection(buffer.area);
    let area = Rect { height: area.height.min(HIGHEST), ..area };
    if area.height < 4 || area.width < 10 || moments.len() < 2 {
        return;
    }
    let field = Rect { height: area.height - 1, ..area };
    let mut dots = Dots::new(field);
    let (across, down) = dots.size();
    // Half a cell of air at the ends, so that every sign fits.
    let step = f64::from(across - 2 * i32::from(IN_CELL.0)) / (moments.len() - 1) as f64;
    let at = |place: usize, moment: &Moment| {
        let x = i32::from(IN_CELL.0) + (step * place as f64).round() as i32;
        let y = match moment.direction {
            Some(Direction::Up) => 2,
            Some(Direction::Level) | None => down / 2,
            Some(Direction::Down) => down - 2,
        };
        (x, y)
    };
    let points: Vec<(i32, i32)> =
        moments.iter().enumerate().map(|(place, moment)| at(place, moment)).collect();
    for pair in points.windows(2) {
        dots.line(pair[0], pair[1]);
    }
    dots.draw(buffer, look.quiet());
    let mut free = area.x;
    for ((x, y), moment) in points.iter().zip(moments) {
        let cell = |dots: i32, size: u16| u16::try_from(dots / i32::from(size)).unwrap_or_default();
        let (column, row) = (field.x + cell(*x, IN_CELL.0), field.y + cell(*y, IN_CELL.1));
        let sign = moment.direction.map_or("·", Direction::sign);
        buffer.set_string(column.min(area.right() - 1), row.min(field.bottom() - 1), sign, look.strong());
        let when = cut(&lang.part_of_time(moment.when), 11);
        let width = u16::try_from(when.width()).unwrap_or_default();
        let start = column.saturating_sub(width / 2).clamp(area.x, area.right().saturating_sub(width));
        if !when.is_empty() && start >= free {
            buffer.set_string(start, area.bottom() - 1, &when, look.quiet());
            free = start + width + 1;
        }
    }
}
