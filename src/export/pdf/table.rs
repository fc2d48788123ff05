//! A table on pages: its head on each of them, its rows whole.

use std::cell::RefCell;
use std::num::NonZeroU32;

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::sheet::{Area, MARGIN, Piece, ROOM, Thing};
use super::tags::{Leaf, Part};
use super::text::{Colour, INK, Line, Look, QUIET, Setter};
use super::{LINE, Page, SMALL, bar, tagged};
use crate::export::chart::Chart;
use crate::export::document::{Cell, Drawing, Kind, Measure, Table};

const CELL: Look = Look { size: 8.6, bold: false, colour: INK };
const NAME: Look = Look { bold: true, ..CELL };
const HEAD: Look = Look { size: 7.6, bold: true, colour: QUIET };
/// Free above and under the text of a row.
const PAD: f32 = 3.6;
/// Free beside each text.
const AIR: f32 = 11.0;
/// How long a bar in a cell is, and what is free behind it.
const BAR: (f32, f32) = (44.0, 6.0);
/// A pixel of a small chart.
const PIXEL: f32 = 0.7;
/// A table of so many rows is kept on one page.
const TOGETHER: usize = 12;
/// A row that is higher is broken after all.
const HIGHEST: f32 = 400.0;

/// A cell that is set: its lines, and where they stand.
struct Set {
    x: f32,
    width: f32,
    kind: Kind,
    lines: Vec<Line>,
    bar: Option<f32>,
    /// Stands where the lines would.
    chart: Option<Chart>,
    tag: TagKind,
}

impl Page {
    pub(super) fn table(&mut self, table: &Table, within: Part) {
        let widths = widths(&mut self.setter, table);
        let part = self.tags().part(within, Tag::Table);
        let head = self.head(table, &widths, part);
        self.sheets.hold(head.clone());
        let body = self.tags().part(part, Tag::TBody);
        let together = table.rows.len() <= TOGETHER;
        for (number, row) in table.rows.iter().enumerate() {
            let alike = table.rows_together(number);
            let last = number + 1 == table.rows.len();
            let goes_on = !last && table.rows_together(number + 1).is_none();
            let cells = self.cells(table, row, alike, &widths);
            // Rows that belong together have no line between them under what they share.
            let shared = if goes_on { widths[0] } else { 0.0 };
            for piece in self.row(cells, body, shared) {
                if together && !last { self.sheets.hold(piece) } else { self.sheets.put(piece) }
            }
            if !together {
                self.sheets.repeat(Some(head.clone()));
            }
        }
        self.sheets.release();
        self.sheets.repeat(None);
        self.space(8.0);
    }

    fn head(&mut self, table: &Table, widths: &[f32], part: Part) -> Piece {
        let heads = self.tags().part(part, Tag::THead);
        let line = self.tags().part(heads, Tag::TR);
        let mut x = 0.0;
        let mut cells = Vec::new();
        for (column, width) in table.columns.iter().zip(widths) {
            let lines = self.setter.lines(&[(&column.name, HEAD)], width - AIR);
            cells.push((x, *width, column.kind, lines));
            x += width;
        }
        let height = |lines: &[Line]| lines.iter().map(|line| line.height).sum::<f32>();
        let highest = cells.iter().map(|(.., lines)| height(lines)).fold(0.0, f32::max);
        let mut piece = Piece { height: highest + PAD + 1.0, air: 8.0, ..Piece::default() };
        for (x, width, kind, lines) in cells {
            let cell = self.tags().part(line, Tag::TH(TableHeaderScope::Column));
            // Heads of one line stand on the line under them.
            let mut y = highest - height(&lines);
            for line in lines {
                let x = x + indent(kind, width, &line);
                let leaf = self.tags().leaf(cell);
                y = add(&mut piece, line, (x, y), leaf);
            }
        }
        rule(&mut piece, 0.0, 0.9, QUIET);
        piece
    }

    fn cells(&mut self, table: &Table, row: &[Cell], alike: Option<usize>, widths: &[f32]) -> Vec<Set> {
        let mut x = 0.0;
        let mut cells = Vec::new();
        for (number, (cell, width)) in row.iter().zip(widths).enumerate() {
            let kind = table.kind(number);
            // What rows say together is said in the first.
            if number > 0 || alike.is_some() {
                cells.push(self.cell(cell, kind, alike.filter(|_| number == 0), (x, *width)));
            }
            x += width;
        }
        cells
    }

    fn cell(&mut self, cell: &Cell, kind: Kind, rows: Option<usize>, (x, width): (f32, f32)) -> Set {
        let look = if kind == Kind::Head { NAME } else { CELL };
        let (bar, chart) = match &cell.drawing {
            Some(Drawing::Bar(part)) => (Some(*part as f32), None),
            Some(Drawing::Chart(chart)) => (None, Some(chart.clone())),
            None => (None, None),
        };
        let room = width - AIR - bar.map_or(0.0, |_| BAR.0 + BAR.1);
        let tag = cell.tag.as_ref().map(|tag| tagged(tag));
        // A cell without a text is one still, for who counts them.
        let text = if cell.text.is_empty() { "\u{a0}" } else { &cell.text };
        let parts =
            [(text, look)].into_iter().chain(tag.as_deref().map(|tag| (tag, Look { bold: false, ..SMALL })));
        let lines = match chart {
            Some(_) => Vec::new(),
            None => self.setter.lines(&parts.collect::<Vec<_>>(), room),
        };
        let rows = rows.and_then(|rows| NonZeroU32::new(rows as u32)).filter(|rows| rows.get() > 1);
        let tag = match kind {
            Kind::Head => Tag::TH(TableHeaderScope::Row).with_row_span(rows).into(),
            Kind::Text | Kind::Number => Tag::TD.with_row_span(rows).into(),
        };
        Set { x, width, kind, lines, bar, chart, tag }
    }

    /// The row as one piece, or line by line where it is too high for that.
    fn row(&mut self, cells: Vec<Set>, body: Part, shared: f32) -> Vec<Piece> {
        let part = self.tags().part(body, Tag::TR);
        let chart = |cell: &Set| cell.chart.as_ref().map_or(0.0, |chart| chart.height as f32 * PIXEL);
        let height = |cell: &Set| cell.lines.iter().map(|line| line.height).sum::<f32>().max(chart(cell));
        let charts = cells.iter().map(chart).fold(0.0, f32::max);
        let highest = cells.iter().map(height).fold(0.0, f32::max);
        let whole = highest <= HIGHEST;
        let mut pieces = vec![Piece { height: highest + 2.0 * PAD, ..Piece::default() }];
        for cell in cells {
            let tag = self.tags().part(part, cell.tag);
            if let Some(chart) = cell.chart {
                let figure = self.tags().part(tag, Tag::Figure(Some(chart.alt)));
                let leaf = Some(self.tags().leaf(figure));
                let (width, height) = (chart.width as f32 * PIXEL, chart.height as f32 * PIXEL);
                let at = Area { x: MARGIN + cell.x, y: PAD, width, height };
                pieces[0].things.push(Thing::Picture { at, svg: chart.svg, leaf });
            }
            let mut y = PAD;
            for (number, line) in cell.lines.into_iter().enumerate() {
                let at = if whole { 0 } else { number };
                if at == pieces.len() {
                    pieces.push(Piece { height: line.height, ..Piece::default() });
                }
                if !whole {
                    pieces[at].height = if at == 0 { line.height.max(charts + PAD) } else { line.height };
                    y = 0.0;
                }
                let mut x = cell.x + indent(cell.kind, cell.width, &line);
                if let Some(part) = cell.bar {
                    if number == 0 {
                        let track = Area {
                            x: MARGIN + cell.x,
                            y: y + line.height / 2.0 - 3.0,
                            width: BAR.0,
                            height: 6.0,
                        };
                        pieces[at].things.extend(bar(track, part));
                    }
                    if cell.kind != Kind::Number {
                        x += BAR.0 + BAR.1;
                    }
                }
                let leaf = self.tags().leaf(tag);
                y = add(&mut pieces[at], line, (x, y), leaf);
            }
        }
        if let Some(last) = pieces.last_mut() {
            rule(last, shared, 0.5, LINE);
        }
        pieces
    }
}

/// A line of text, and where the next goes.
fn add(piece: &mut Piece, line: Line, (x, y): (f32, f32), leaf: Leaf) -> f32 {
    let next = y + line.height;
    piece.add(line, (x + MARGIN, y), leaf);
    next
}

/// Numbers stand in line at the right.
fn indent(kind: Kind, width: f32, line: &Line) -> f32 {
    match kind {
        Kind::Number => (width - AIR - line.width).max(0.0),
        Kind::Head | Kind::Text => 0.0,
    }
}

/// A line under all of a piece, from `x` on.
fn rule(piece: &mut Piece, x: f32, thick: f32, colour: Colour) {
    let at = Area { x: MARGIN + x, y: piece.height - thick, width: ROOM - x, height: thick };
    piece.things.push(Thing::Box { at, colour });
}

fn widths(setter: &mut Setter, table: &Table) -> Vec<f32> {
    let setter = RefCell::new(setter);
    let text = |text: &str| f64::from(setter.borrow_mut().width(text, NAME));
    let measure =
        Measure { text, air: f64::from(AIR), bar: f64::from(BAR.0 + BAR.1), pixel: f64::from(PIXEL) };
    // The last column needs nothing free beside it.
    table.widths(f64::from(ROOM + AIR), &measure).into_iter().map(|width| width as f32).collect()
}
