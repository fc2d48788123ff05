//! A frame of the program as SVG. Lines, blocks and dots are drawn, not written, so that they join in every font.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Width, height and base line of a cell, in pixels.
const CELL: (f64, f64, f64) = (9.0, 19.0, 14.5);
/// Room around the frame.
const MARGIN: f64 = 12.0;
const INK: &str = "#d8dce3";
const PAPER: &str = "#16191f";

/// The frame as a picture that tells in words what it shows.
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) =
        (f64::from(columns) * CELL.0 + 2.0 * MARGIN, f64::from(rows) * CELL.1 + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace\" font-size=\"15\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{PAPER}\"/>\n",
        escaped(title)
    );
    for row in 0..rows {
        let mut line = Line::at(MARGIN + f64::from(row) * CELL.1);
        let mut column = 0;
        while column < columns {
            let cell = &buffer[(column, row)];
            line.cell(MARGIN + f64::from(column) * CELL.0, cell);
            column += u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
        }
        out.push_str(&line.finished());
    }
    out + "</svg>\n"
}

/// One row of cells, on its way: what is behind, and what is written or drawn on it.
struct Line {
    y: f64,
    papers: String,
    inks: String,
    paper: Option<Stretch>,
    ink: Option<Stretch>,
}

/// Cells beside each other that make one element.
struct Stretch {
    x: f64,
    cells: usize,
    kind: Kind,
}

enum Kind {
    Paper(&'static str),
    /// A sign that is as wide as one makes it.
    Drawn(char, &'static str),
    /// A look, and the text so far.
    Text(String, String),
}

impl Line {
    fn at(y: f64) -> Self {
        Self { y, papers: String::new(), inks: String::new(), paper: None, ink: None }
    }

    fn cell(&mut self, x: f64, cell: &Cell) {
        let symbol = cell.symbol();
        let cells = symbol.width().max(1);
        let (ink, paper) = colors(cell);
        match &mut self.paper {
            Some(Stretch { cells: so_far, kind: Kind::Paper(same), .. }) if *same == paper => {
                *so_far += cells;
            }
            _ => {
                self.end_paper();
                self.paper = (paper != PAPER).then_some(Stretch { x, cells, kind: Kind::Paper(paper) });
            }
        }
        let blank = symbol.trim().is_empty() && !cell.modifier.contains(Modifier::UNDERLINED);
        let shape = symbol.chars().next().filter(|sign| drawn(*sign, 0.0, 0.0, 1, ink).is_some());
        let kind = match shape {
            _ if blank => return self.end_ink(),
            Some(sign) => Kind::Drawn(sign, ink),
            None => Kind::Text(look(cell, ink), symbol.to_owned()),
        };
        match (&mut self.ink, &kind) {
            (Some(Stretch { cells: so_far, kind: Kind::Drawn(sign, ink), .. }), Kind::Drawn(same, too))
                if STRETCHES.contains(*same) && (*sign, *ink) == (*same, *too) =>
            {
                *so_far += 1;
            }
            (Some(Stretch { cells: so_far, kind: Kind::Text(look, text), .. }), Kind::Text(same, _))
                if look == same && *so_far == text.chars().count() && cells == 1 =>
            {
                *so_far += 1;
                text.push_str(symbol);
            }
            _ => {
                self.end_ink();
                self.ink = Some(Stretch { x, cells, kind });
            }
        }
    }

    fn end_paper(&mut self) {
        let line = self.paper.take().map(|paper| self.element(paper));
        self.papers.extend(line);
    }

    fn end_ink(&mut self) {
        let line = self.ink.take().map(|ink| self.element(ink));
        self.inks.extend(line);
    }

    fn finished(mut self) -> String {
        self.end_paper();
        self.end_ink();
        self.papers + &self.inks
    }

    fn element(&self, Stretch { x, cells, kind }: Stretch) -> String {
        let width = CELL.0 * cells as f64;
        let element = match kind {
            Kind::Paper(paper) => rect(x, self.y, width, CELL.1, paper),
            Kind::Drawn(sign, ink) => drawn(sign, x, self.y, cells, ink).unwrap_or_default(),
            Kind::Text(look, text) => format!(
                "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" \
                 xml:space=\"preserve\"{look}>{}</text>",
                self.y + CELL.2,
                escaped(&text)
            ),
        };
        element + "\n"
    }
}

/// Signs of which many beside each other are one wide one.
const STRETCHES: &str = "─━═┈█▀▁▂▃▄▅▆▇";

fn rect(x: f64, y: f64, width: f64, height: f64, fill: &str) -> String {
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" \
         shape-rendering=\"crispEdges\"/>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Attributes of text.
fn look(cell: &Cell, ink: &str) -> String {
    let mut look = format!(" fill=\"{ink}\"");
    for (modifier, attribute) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        (Modifier::DIM, " opacity=\"0.6\""),
    ] {
        if cell.modifier.contains(modifier) {
            look.push_str(attribute);
        }
    }
    look
}

/// Ink and paper.
fn colors(cell: &Cell) -> (&'static str, &'static str) {
    let (ink, paper) = (color(cell.fg).unwrap_or(INK), color(cell.bg).unwrap_or(PAPER));
    if cell.modifier.contains(Modifier::REVERSED) { (paper, ink) } else { (ink, paper) }
}

/// The sixteen colours as a usual terminal has them.
fn color(color: Color) -> Option<&'static str> {
    Some(match color {
        Color::Black => "#16191f",
        Color::Red => "#e5626c",
        Color::Green => "#8cc570",
        Color::Yellow => "#e2b55d",
        Color::Blue => "#66aaf0",
        Color::Magenta => "#cf86e0",
        Color::Cyan => "#4fc1cc",
        Color::DarkGray => "#838c9a",
        _ => return None,
    })
}

/// A sign that is a shape, over that many cells.
fn drawn(sign: char, x: f64, y: f64, cells: usize, ink: &str) -> Option<String> {
    let (width, height) = (CELL.0 * cells as f64, CELL.1);
    if let Some(arms) = arms(sign) {
        return Some(lines(sign, arms, x, y, width, ink));
    }
    let code = u32::from(sign);
    Some(match code {
        // Eighths from below, and the full block.
        0x2581..=0x2588 => {
            let part = height * f64::from(code - 0x2580) / 8.0;
            rect(x, y + height - part, width, part, ink)
        }
        // Eighths from the left.
        0x2589..=0x258f => rect(x, y, width * f64::from(0x2590 - code) / 8.0, height, ink),
        0x2580 => rect(x, y, width, height / 2.0, ink),
        0x2590 => rect(x + width / 2.0, y, width / 2.0, height, ink),
        0x2595 => rect(x + width * 7.0 / 8.0, y, width / 8.0, height, ink),
        0x2596..=0x259f => quarters(code, x, y, ink),
        0x2801..=0x28ff => dots(code - 0x2800, x, y, ink),
        _ => return None,
    })
}

/// Which of the four sides a line goes to: up, right, down, left; and how thick.
fn arms(sign: char) -> Option<([bool; 4], f64)> {
    let (sides, thick) = match sign {
        '─' | '┈' | '═' => ("rl", 1.2),
        '━' => ("rl", 3.0),
        '│' | '┊' => ("ud", 1.2),
        '╭' => ("rd", 1.2),
        '╮' => ("dl", 1.2),
        '╰' => ("ur", 1.2),
        '╯' => ("ul", 1.2),
        '├' => ("urd", 1.2),
        '┤' => ("udl", 1.2),
        '┼' => ("urdl", 1.2),
        _ => return None,
    };
    Some((['u', 'r', 'd', 'l'].map(|side| sides.contains(side)), thick))
}

fn lines(sign: char, (arms, thick): ([bool; 4], f64), x: f64, y: f64, width: f64, ink: &str) -> String {
    let height = CELL.1;
    let (middle, half) = (x + width / 2.0, y + height / 2.0);
    let ends = [(middle, y), (x + width, half), (middle, y + height), (x, half)];
    let mut path = String::new();
    let at: Vec<(f64, f64)> =
        ends.into_iter().zip(arms).filter(|(_, arm)| *arm).map(|(end, _)| end).collect();
    if "╭╮╰╯".contains(sign) {
        let _ = write!(path, "M{} {}Q{middle} {half} {} {}", at[0].0, at[0].1, at[1].0, at[1].1);
    } else if sign == '═' {
        for above in [-2.0, 2.0] {
            let _ = write!(path, "M{x} {}h{width}", half + above);
        }
    } else {
        for (to_x, to_y) in at {
            let _ = write!(path, "M{middle} {half}L{to_x} {to_y}");
        }
    }
    let dashes = if "┈┊".contains(sign) { " stroke-dasharray=\"1.5 3\"" } else { "" };
    format!("<path d=\"{path}\" stroke=\"{ink}\" stroke-width=\"{thick}\" fill=\"none\"{dashes}/>")
}

/// Quarters of a cell: left and right above, left and right below.
fn quarters(code: u32, x: f64, y: f64, ink: &str) -> String {
    const MASKS: [u8; 10] = [0b0010, 0b0001, 0b1000, 0b1011, 0b1001, 0b1110, 0b1101, 0b0100, 0b0110, 0b0111];
    let mask = MASKS[code as usize - 0x2596];
    let (width, height) = (CELL.0 / 2.0, CELL.1 / 2.0);
    [(8, 0.0, 0.0), (4, 1.0, 0.0), (2, 0.0, 1.0), (1, 1.0, 1.0)]
        .into_iter()
        .filter(|(bit, ..)| mask & bit != 0)
        .map(|(_, right, down)| rect(x + right * width, y + down * height, width, height, ink))
        .collect()
}

/// The eight dots of a Braille sign.
fn dots(mask: u32, x: f64, y: f64, ink: &str) -> String {
    const PLACES: [(u32, u32); 8] = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
    let (width, height) = (CELL.0 / 2.0, CELL.1 / 4.0);
    let mut drawn = String::new();
    for (bit, (column, row)) in PLACES.into_iter().enumerate() {
        if mask & (1 << bit) != 0 {
            let (x, y) = (x + (f64::from(column) + 0.5) * width, y + (f64::from(row) + 0.5) * height);
            let _ = write!(drawn, "<circle cx=\"{x}\" cy=\"{y}\" r=\"1.3\" fill=\"{ink}\"/>");
        }
    }
    drawn
}
