//! Fine lines: every cell as two dots across and four down, with the patterns of Braille.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Dots in a cell, across and down. A cell is about twice as high as wide, so a dot is about square.
pub(super) const IN_CELL: (u16, u16) = (2, 4);

/// The bit of each dot in a pattern, row by row.
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// The pattern without a dot.
const EMPTY: u32 = 0x2800;

/// A field of dots as large as an area of cells.
pub(super) struct Dots {
    area: Rect,
    patterns: Vec<u8>,
}

impl Dots {
    pub(super) fn new(area: Rect) -> Self {
        Self { area, patterns: vec![0; usize::from(area.width) * usize::from(area.height)] }
    }

    /// Dots across and down.
    pub(super) fn size(&self) -> (i32, i32) {
        (i32::from(self.area.width * IN_CELL.0), i32::from(self.area.height * IN_CELL.1))
    }

    /// Sets a dot, counted from the upper left; one outside the field is left out.
    pub(super) fn set(&mut self, x: i32, y: i32) {
        let (width, height) = self.size();
        if (0..width).contains(&x) && (0..height).contains(&y) {
            let (x, y) = (x as usize, y as usize);
            let cell = y / 4 * usize::from(self.area.width) + x / 2;
            self.patterns[cell] |= BITS[y % 4][x % 2];
        }
    }

    /// Sets the dots between two points (Bresenham 1965).
    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32)) {
        let ((mut x, mut y), (across, down)) = (from, ((to.0 - from.0).abs(), -(to.1 - from.1).abs()));
        let (right, below) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
        let mut error = across + down;
        loop {
            self.set(x, y);
            if (x, y) == to {
                return;
            }
            let twice = 2 * error;
            if twice >= down {
                error += down;
                x += right;
            }
            if twice <= across {
                error += across;
                y += below;
            }
        }
    }

    /// Whether a cell of the area has no dot.
    pub(super) fn is_empty(&self, x: u16, y: u16) -> bool {
        let (column, row) = (usize::from(x - self.area.x), usize::from(y - self.area.y));
        self.patterns.get(row * usize::from(self.area.width) + column).is_none_or(|pattern| *pattern == 0)
    }

    /// Draws the cells that have a dot; the others stay as they are.
    pub(super) fn draw(&self, buffer: &mut Buffer, style: Style) {
        for (cell, pattern) in self.area.positions().zip(&self.patterns) {
            if *pattern > 0
                && let (Some(cell), Some(symbol)) =
                    (buffer.cell_mut(cell), char::from_u32(EMPTY + u32::from(*pattern)))
            {
                cell.set_char(symbol).set_style(style);
            }
        }
    }
}
