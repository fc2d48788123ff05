//! Pictures of figures: each a pure function of the figures, the look and an area of any size.
//!
//! Rooms and the wall show the same pictures. What a picture says in words, and its legend, stand beside it
//! where the caller puts them.

mod dots;
mod dumbbell;
mod plot;
mod rings;
mod timeline;
mod triangle;
mod web;

use ratatui::text::{Line, Span};

use super::Look;
use super::widgets::wrapped;

pub use dumbbell::dumbbell;
pub use plot::{Bubble, plot};
pub use rings::rings;
pub use timeline::timeline;
pub use triangle::{legend, legend_within, triangle};
pub use web::web;

/// The letter of the part at `place` in a picture, from A. After Z it begins again in lower case.
pub fn letter(place: usize) -> char {
    let letters = ('A'..='Z').chain('a'..='z');
    letters.clone().nth(place % letters.count()).unwrap_or('?')
}

/// What the part at `place` of a picture means, behind its [`letter`]: in lines of at most `width` cells.
pub(in crate::ui) fn lettered(look: Look, place: usize, text: &str, width: u16) -> Vec<Line<'static>> {
    let rows = wrapped(text, width.saturating_sub(2)).into_iter().enumerate();
    rows.map(|(row, text)| {
        let letter = if row == 0 { letter(place) } else { ' ' };
        Line::from(vec![Span::styled(format!("{letter} "), look.part(place)), Span::raw(text)])
    })
    .collect()
}
