//! A screen as text: what snapshots hold.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// Cells as text, and below it the style of every stretch of cells: column, `+` number of cells, style.
pub fn pictured(buffer: &Buffer) -> String {
    let mut shown = format!("{}x{}\n", buffer.area.width, buffer.area.height);
    for row in rows(buffer) {
        let _ = writeln!(shown, "{}", words(&row).trim_end());
    }
    shown.push_str("styles\n");
    for (y, row) in rows(buffer).iter().enumerate() {
        let runs = runs(row);
        if !runs.is_empty() {
            let _ = writeln!(shown, "{y}: {}", runs.join(", "));
        }
    }
    shown
}

/// Row by row.
pub fn rows(buffer: &Buffer) -> Vec<Vec<Cell>> {
    buffer.content().chunks(usize::from(buffer.area.width).max(1)).map(<[Cell]>::to_vec).collect()
}

/// The symbols of a row; the empty cell behind a wide character is not one.
pub fn words(row: &[Cell]) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut words = String::new();
    let mut hidden = 0;
    for cell in row {
        if hidden > 0 {
            hidden -= 1;
            continue;
        }
        words.push_str(cell.symbol());
        hidden = cell.symbol().width().saturating_sub(1);
    }
    words
}

fn runs(row: &[Cell]) -> Vec<String> {
    let mut runs: Vec<(usize, usize, String)> = Vec::new();
    for (x, cell) in row.iter().enumerate() {
        let style = style(cell);
        match runs.last_mut() {
            Some((_, length, last)) if *last == style => *length += 1,
            _ => runs.push((x, 1, style)),
        }
    }
    runs.into_iter()
        .filter(|(.., style)| !style.is_empty())
        .map(|(x, length, style)| format!("{x}+{length} {style}"))
        .collect()
}

fn style(cell: &Cell) -> String {
    let colors = [("", cell.fg), ("on ", cell.bg)].map(|(side, color)| match color {
        Color::Reset => String::new(),
        color => format!("{side}{}", color.to_string().to_lowercase()),
    });
    let weights = [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::ITALIC, "italic"),
    ]
    .into_iter()
    .filter(|(weight, _)| cell.modifier.contains(*weight))
    .map(|(_, name)| name.to_owned());
    colors.into_iter().filter(|part| !part.is_empty()).chain(weights).collect::<Vec<_>>().join(" ")
}
