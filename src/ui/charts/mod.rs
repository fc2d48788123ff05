//! Pictures of figures: each a pure function of the figures, the look and an area of any size.
//!
//! Rooms and the wall show the same pictures. What a picture says in words, and its legend, stand beside it
//! where the caller puts them.

mod dots;
mod dumbbell;
mod plot;
mod triangle;

pub use dumbbell::dumbbell;
pub use plot::{Bubble, plot};
pub use triangle::{legend, legend_within, triangle};

/// The letter of the part at `place` in a picture, from A. After Z it begins again in lower case.
pub fn letter(place: usize) -> char {
    let letters = ('A'..='Z').chain('a'..='z');
    letters.clone().nth(place % letters.count()).unwrap_or('?')
}
