//! How wide the columns of a table are on paper.

use super::{Cell, Drawing, Table};

/// What a column needs and what it would like to have.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    /// Its widest word.
    least: f64,
    /// Its widest cell on one line.
    whole: f64,
}

/// How wide things are.
pub(in crate::export) struct Measure<F> {
    /// A text on one line.
    pub text: F,
    /// What is free beside each text.
    pub air: f64,
    /// A bar in a cell, with what is free beside it.
    pub bar: f64,
    /// A pixel of a chart in a cell; nothing where the text stands there instead.
    pub pixel: f64,
}

/// About so many characters of a table go beside each other on paper, and so many are free beside each text.
const ACROSS: usize = 100;
const BETWEEN: usize = 3;

impl Table {
    /// Whether it goes on a page without breaking a word.
    pub(in crate::export) fn fits(&self) -> bool {
        let longest = |text: &str| text.split_whitespace().map(|word| word.chars().count()).max();
        let column = |(place, column): (usize, &super::Column)| {
            let cells = self.rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.text.as_str());
            let words = cells.chain([column.name.as_str()]).filter_map(longest);
            words.max().unwrap_or_default() + BETWEEN
        };
        self.columns.iter().enumerate().map(column).sum::<usize>() <= ACROSS
    }

    /// The width of each column, `room` in all: a column with more to say gets more, and nothing is broken
    /// inside a word where that can be helped.
    pub(in crate::export) fn widths(&self, room: f64, of: &Measure<impl Fn(&str) -> f64>) -> Vec<f64> {
        let needs: Vec<_> = (0..self.columns.len()).map(|column| self.need(column, room, of)).collect();
        let sum = |part: fn(&Need) -> f64| needs.iter().map(part).sum::<f64>().max(1.0);
        let (least, whole) = (sum(|need| need.least), sum(|need| need.whole));
        let width = |need: &Need| {
            if whole <= room {
                need.whole * room / whole
            } else if least >= room {
                need.least * room / least
            } else {
                need.least + (need.whole - need.least) * (room - least) / (whole - least)
            }
        };
        needs.iter().map(width).collect()
    }

    fn need(&self, column: usize, room: f64, of: &Measure<impl Fn(&str) -> f64>) -> Need {
        // A very long word is broken after all: it would leave nothing for the others.
        let longest = room / 3.0;
        let word = |text: &str| text.split_whitespace().map(&of.text).fold(0.0, f64::max).min(longest);
        let cell = |cell: &Cell| {
            let bar = match &cell.drawing {
                Some(Drawing::Chart(chart)) if of.pixel > 0.0 => {
                    let width = f64::from(chart.width) * of.pixel;
                    return Need { least: width, whole: width };
                }
                Some(Drawing::Bar(_)) => of.bar,
                Some(Drawing::Chart(_)) | None => 0.0,
            };
            let tag = cell.tag.as_ref().map_or(0.0, |tag| (of.text)(tag) + of.air);
            Need { least: word(&cell.text) + bar, whole: (of.text)(&cell.text) + bar + tag }
        };
        // A head on two lines is fine.
        let head = self.columns.get(column).map_or_else(Need::default, |column| {
            let least = word(&column.name);
            Need { least, whole: least.max((of.text)(&column.name) * 0.55) }
        });
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(cell);
        let need = cells.fold(head, |need, cell| Need {
            least: need.least.max(cell.least),
            whole: need.whole.max(cell.whole),
        });
        Need { least: need.least + of.air, whole: need.whole.min(room) + of.air }
    }
}
